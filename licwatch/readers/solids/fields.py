# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A field of a model's format, as it is handed on; and what a field is about whose name people chose themselves."""

import re
from collections.abc import Iterator

from licwatch.model.budget import KIB
from licwatch.model.passage import PROSE, Passage
from licwatch.model.statement import Scope, Statement, StatementKind

_LONG = 200
#: Longer values are texts and no statements: whole licenses.
_LONGEST = 16 * KIB
_EMPTY_SAYS_SOMETHING = frozenset((StatementKind.LICENSE, StatementKind.URL))
_MAY_BE_A_TEXT = frozenset((StatementKind.LICENSE, StatementKind.HOLDER))
_NAME = re.compile(r"[\W_]+")
#: Names of fields without case, spaces and marks, in the languages in which such files are met.
_NAMES = {
    StatementKind.LICENSE: """license licence lizenz licencia licença licenca licenza licentie licens lisens lisans
        licencja лицензия ліцензія ライセンス 许可 许可证 授权 licenseterms licenceterms licensetype licencetype
        licensename licencename licenseid spdx spdxlicense spdxlicenseidentifier spdxid usageterms""",
    StatementKind.URL: """licenseurl licenceurl licenseuri licenselink licencelink lizenzurl rightsurl webstatement
        otherlicenseurl""",
    StatementKind.HOLDER: """copyright copyrights copyrightnotice copyrightholder copyrightinformation rights
        rightsholder urheberrecht derechos direitos 版权 著作権""",
    StatementKind.AUTHOR: """author authors autor autore auteur autores creator creators createdby designer designedby
        artist company organization organisation автор 作者""",
    StatementKind.SOURCE: "source sourceurl quelle origin originalurl projecturl url",
    StatementKind.TITLE: "title titel titre titulo título titolo",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}


def kind_of(name: str) -> StatementKind | None:
    """What a field is about whose name is not fixed by its format."""
    return _KINDS.get(_NAME.sub("", name).lower())


def told(
    location: str,
    key: str,
    value: str,
    kind: StatementKind,
    scope: Scope = Scope.FILE,
    about: str = "",
    line: int = 0,
) -> Iterator[Passage | Statement]:
    """What a field says. Being empty says something of a file's license only; a long value may be a license's text."""
    value = value.replace("\0", " ").strip()
    if not value and (kind not in _EMPTY_SAYS_SOMETHING or scope is not Scope.FILE):
        return
    if len(value) <= _LONGEST:
        yield Statement(location, key, value, kind, scope, about, line)
    if kind in _MAY_BE_A_TEXT and (len(value) > _LONG or "\n" in value):
        yield prose(location, key, value, line)


def prose(location: str, key: str, text: str, line: int = 0) -> Passage:
    """A passage. Without a line of its own it counts its lines from 1."""
    return Passage(text.encode("utf-8", "replace"), PROSE, location, key, line or 1)


def text_of(raw: bytes) -> str:
    """Text without a stated encoding: UTF-8 where it is valid, else what Western programs write."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
