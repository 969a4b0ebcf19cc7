# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad project files (.kicad_pro): the text variables that sheets and boards may show, LICENSE among them."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from licwatch.decode.records import RecordError, decode
from licwatch.model.budget import MIB
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics.keys import kind_of, scope_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import may_be_notice, prose
from licwatch.readers.sniffed import Sniffed

NAME = "kicad-project"
VERSION = 1

_LOCATION = "text_variables"
_MOST = 1000
_FILE_NAME = re.compile(rb'"filename"\s*:\s*"[^"]*\.kicad_pro"')
_PARTS = re.compile(rb'"(text_variables|meta|board|design_settings|rules)"\s*:\s*\{')
_PASSED_ON = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER))
# "LICENSE" is the project's own; "LOGO_LICENSE" may be anything's
_OWN = re.compile(r"(?:project|hardware|hw|board|pcb|design)?(?:licen[cs]e|copyright)(?:ur[li])?", re.IGNORECASE)


def wants(sniffed: Sniffed) -> bool:
    """An object that names itself a project of KiCad, or has the parts of one."""
    if not sniffed.is_json_object:
        return False
    if _FILE_NAME.search(sniffed.head):
        return True
    if b'"text_variables"' not in sniffed.head and b'"design_settings"' not in sniffed.head:
        return False
    # variables stand last; the rules of a large board may fill the whole head before them
    parts = set(_PARTS.findall(sniffed.head))
    return {b"text_variables", b"meta"} <= parts or {b"board", b"design_settings", b"rules"} <= parts


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Variables that speak of the project's rights, and other variables that may hold a notice."""
    try:
        project = decode(content.removeprefix(b"\xef\xbb\xbf"), dict[str, Any])
    except RecordError as error:
        yield Problem(Reason.CORRUPT_HEADER, f"broken JSON: {error}")
        return
    variables = project.get(_LOCATION)
    if not isinstance(variables, dict):
        return
    places = _Places(content)
    for key, value in islice(variables.items(), _MOST):
        if isinstance(value, str):
            yield from _told(key, value.strip(), places)


def _told(key: str, value: str, places: "_Places") -> Iterator[Passage | Statement]:
    kind = kind_of(key)
    if kind is None:
        if may_be_notice(value):
            yield prose(value, _LOCATION, key, places.line_of(key))
        return
    line = places.line_of(key)
    scope, about = scope_of(key)
    if scope is Scope.PROJECT or kind not in _PASSED_ON:
        yield Statement(_LOCATION, key, value, kind, scope, about, line)
        return
    # of a sheet that does not show the variable, the project's license says nothing
    if _OWN.fullmatch(key.replace("_", "").replace("-", "").replace(" ", "")):
        yield Statement(_LOCATION, key, value, kind, line=line)


class _Places:
    """Where the variables stand, asked for in their order."""

    def __init__(self, content: bytes) -> None:
        self._at = max(content.find(b'"text_variables"'), 0)
        self._content, self._end = content, self._at + MIB
        self._lines = Lines(content)

    def line_of(self, key: str) -> int:
        """The line of a variable; of the one before it when it is written with escapes."""
        self._at = max(self._content.find(f'"{key}"'.encode("utf-8", "replace"), self._at, self._end), self._at)
        return self._lines.at(self._at)
