# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A field of a format, as the value that readers hand on: a statement under its key, a passage of prose, or both.

A license field can hold a whole license text, which is for the engine; a description is prose from the beginning.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from licwatch.model.budget import KIB
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind

#: What a key is about; None for prose, in which a notice may stand.
Kinds = Mapping[str, StatementKind | None]
Met = Passage | Statement | Problem

# what is emptied by a tool is worth saying of these only: cameras leave the author empty in every picture
_WASHED_OUT = frozenset((StatementKind.LICENSE, StatementKind.URL))
_OF_RIGHTS = frozenset((StatementKind.LICENSE, StatementKind.HOLDER))
# a value is text for people: what else stands in it is damage
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LONG = 200
#: Longer values are texts and no statements: whole licenses.
_LONGEST = 16 * KIB


def told(
    location: str, key: str, value: str, kind: StatementKind | None, scope: Scope = Scope.FILE, about: str = ""
) -> Iterator[Passage | Statement]:
    """What a field says: nothing when it is empty, unless its being empty says something."""
    value = _CONTROLS.sub(" ", value).strip()
    if not value and kind not in _WASHED_OUT:
        return
    if kind and len(value) <= _LONGEST:
        yield Statement(location, key, value, kind, scope, about)
    if not kind or (kind in _OF_RIGHTS and (len(value) > _LONG or "\n" in value)):
        yield Passage(value.encode("utf-8", "replace"), PROSE, location, key)


def looked_up(location: str, fields: Iterable[tuple[str, str]], kinds: Kinds) -> Iterator[Passage | Statement]:
    """The fields whose keys are known, in whatever case and behind whatever prefix ("dc:rights", "TXXX:LICENSE")."""
    for key, value in fields:
        name = key.rpartition(":")[2].strip().lower()
        if name in kinds:
            yield from told(location, key, value, kinds[name])


def once(met: Iterable[Met]) -> Iterator[Met]:
    """Each thing that was met, the first time: files repeat themselves from page to page and from tag to tag."""
    return iter(dict.fromkeys(met))


def text_of(raw: bytes) -> str:
    """Text without a stated encoding: UTF-16 by its mark, UTF-8 where it is valid, else what Western programs write."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
