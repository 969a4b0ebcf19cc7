# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the readers of manifests share: statements of values, with the lines on which they stand.

The engine reads a manifest as any text. So a manifest that is broken is no gap: it only makes no statements.
"""

import re
from collections.abc import Iterator, Mapping

from licwatch.model.budget import MIB
from licwatch.model.statement import Scope, Statement, StatementKind

#: A license field that is longer holds the license's text, which is the engine's to read.
_LONGEST_LICENSE = 500
_LONGEST = 2000
#: Bytes that are looked through for lines; beyond it, statements go without.
_MOST_SEARCHED = 64 * MIB
#: What a license that is written as an object says, by its key.
LICENSE_PARTS: Mapping[str, StatementKind] = {
    "type": StatementKind.LICENSE,
    "name": StatementKind.LICENSE,
    "id": StatementKind.LICENSE,
    "title": StatementKind.LICENSE,
    "text": StatementKind.LICENSE,
    "url": StatementKind.URL,
    "path": StatementKind.URL,
    "link": StatementKind.URL,
    "file": StatementKind.URL,
}
#: The parts of a person's name as CITATION.cff and schema.org have them, and what stands for a name otherwise.
_GIVEN = ("given-names", "givenName", "name-particle", "family-names", "familyName", "name-suffix")
_OTHERWISE = ("title", "alias", "email")
#: A key of JSON, TOML or YAML, or the name of a table.
_KEY = rb"""(?:(["'])%s\1|(?<![\w"'-])%s)[ \t]*[:=\]]"""
_WORD = re.compile(r"[A-Za-z_$@][\w$@-]*")


def characters(content: bytes) -> str:
    """A text of lines: UTF-8, or else Latin-1, in which any bytes are text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


class Teller:
    """Makes statements of one manifest's values. Whatever is no text, or says nothing, makes none."""

    def __init__(self, manifest: bytes, scope: Scope = Scope.PROJECT) -> None:
        self._manifest, self._scope, self._left = manifest, scope, _MOST_SEARCHED

    def one(
        self, key: str, value: object, kind: StatementKind, location: str = "", about: str = "", line: int | None = None
    ) -> Iterator[Statement]:
        """The statement of one value."""
        if not isinstance(value, str) or not (said := value.strip()):
            return
        if len(said) <= (_LONGEST_LICENSE if kind is StatementKind.LICENSE else _LONGEST):
            at = self._line(location, key, said) if line is None else line
            yield Statement(location, key, said, kind, self._scope, about, at)

    def each(
        self, key: str, value: object, kind: StatementKind, location: str = "", about: str = ""
    ) -> Iterator[Statement]:
        """A statement for each item of a list, or for a value that stands alone."""
        for item in value if isinstance(value, list) else [value]:
            yield from self.one(key, item, kind, location, about)

    def people(
        self,
        key: str,
        value: object,
        location: str = "",
        about: str = "",
        kind: StatementKind = StatementKind.AUTHOR,
    ) -> Iterator[Statement]:
        """People, as texts or as objects with a name."""
        for person in value if isinstance(value, list) else [value]:
            yield from self.one(key, _name(person), kind, location, about)

    def licenses(
        self,
        key: str,
        value: object,
        location: str = "",
        about: str = "",
        parts: Mapping[str, StatementKind] = LICENSE_PARTS,
    ) -> Iterator[Statement]:
        """Licenses, as texts or as objects. Each of a list has its own place: name and address belong together."""
        for number, told in enumerate(value if isinstance(value, list) else [value]):
            place = location
            if isinstance(value, list):
                place = f"{location}.{key}[{number}]" if location else f"{key}[{number}]"
            if isinstance(told, dict):
                for part, kind in parts.items():
                    yield from self.one(f"{key}.{part}", told.get(part), kind, place, about)
            else:
                yield from self.one(key, told, StatementKind.LICENSE, place, about)

    def _line(self, location: str, key: str, value: str) -> int:
        """The line of the value behind its key; of the key if the value is written in another way; 0 for neither."""
        at, found = 0, False
        for word in (*_WORD.findall(location), *key.rpartition("/")[2].split(".")):
            if met := self._search(_KEY % ((re.escape(word.encode()),) * 2), at):
                at, found = met.start(), True
        if met := self._search(re.escape(value.partition("\n")[0].encode()), at):
            at, found = met.start(), True
        self._left -= at
        return self._manifest.count(b"\n", 0, at) + 1 if found else 0

    def _search(self, pattern: bytes, at: int) -> re.Match[bytes] | None:
        if self._left <= 0:
            return None
        met = re.compile(pattern).search(self._manifest, at)
        self._left -= (met.end() if met else len(self._manifest)) - at
        return met


def _name(person: object) -> object:
    if not isinstance(person, dict):
        return person
    given = (person.get(key) for key in _GIVEN)
    full = " ".join(part.strip() for part in given if isinstance(part, str) and part.strip())
    names = (person.get("name"), full, *(person.get(key) for key in _OTHERWISE))
    return next((name for name in names if isinstance(name, str) and name.strip()), None)
