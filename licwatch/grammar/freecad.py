# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""FreeCAD: the names that it offers, and what it writes into documents about which nobody said anything.

Each new document says "All rights reserved", with the address of an encyclopedia in the user's language. Early versions
wrote CC BY 3.0 into every document, and later ones still into every part: it stays when these are saved anew.
Of the three CERN licenses, which have one address, only the name tells.
"""

import re
from collections.abc import Sequence

from licwatch.grammar import names
from licwatch.grammar.reading import Reading, default, explicit
from licwatch.grammar.text import fold
from licwatch.model.statement import Scope, Statement, StatementKind

NAME = "freecad"
#: It offers licenses by these names since they have one version.
_NAMED = {
    "cern open hardware licence strongly-reciprocal": "CERN-OHL-S-2.0",
    "cern open hardware licence weakly-reciprocal": "CERN-OHL-W-2.0",
    "cern open hardware licence permissive": "CERN-OHL-P-2.0",
    "freeart": "LAL-1.3",
    "free art": "LAL-1.3",
}
_RESERVED = "LicenseRef-scancode-proprietary-license"
_OLD_NAMES = ("cc-by 3.0", "cc by 3.0")
_OLD_ADDRESS = re.compile(r"http://creativecommons\.org/licenses/by/3\.0/?")
_ENCYCLOPEDIA = re.compile(r"https?://[a-z-]{2,12}\.(?:m\.)?wikipedia\.org/wiki/.+")
_PUBLIC_DOMAIN = re.compile(r"public[_ ]domain|gemeinfrei|domaine_public|dominio_p", re.IGNORECASE)
_VERSION = re.compile(r"\b(\d{1,2})\.(\d{1,3})")
#: The first version whose parts have the license of their document.
_WITHOUT_OLD = (0, 21)


def read(statement: Statement, beside: Sequence[Statement]) -> Reading | None:
    """What a field says in FreeCAD's words; `beside` are the fields of the same document or part, and of tools."""
    if statement.kind is StatementKind.LICENSE:
        return _license(statement, beside)
    if statement.kind is not StatementKind.URL:
        return None
    licenses = [one for one in beside if one.kind is StatementKind.LICENSE]
    if _ENCYCLOPEDIA.fullmatch(statement.value) and not _PUBLIC_DOMAIN.search(statement.value):
        return default(NAME, "the address that FreeCAD writes beside its default")
    if _OLD_ADDRESS.fullmatch(statement.value) and any(_is_old(one, beside) for one in licenses):
        return default(NAME, "the address that early versions of FreeCAD wrote beside their default")
    return None


def _license(statement: Statement, beside: Sequence[Statement]) -> Reading | None:
    value = fold(statement.value).strip()
    reading = names.named(value)
    if reading and reading.license_expression_spdx == _RESERVED:
        return default(NAME, "FreeCAD writes it into every document")
    if _is_old(statement, beside):
        return default(NAME, "early versions of FreeCAD wrote it into every document and part")
    if value in _NAMED:
        return explicit(_NAMED[value], NAME, "one of the names that FreeCAD offers")
    return None


def _is_old(statement: Statement, beside: Sequence[Statement]) -> bool:
    """Whether a license is the default of early versions, which nobody can choose from a list in any version."""
    if fold(statement.value).strip() not in _OLD_NAMES:
        return False
    addresses = [one.value for one in beside if one.kind is StatementKind.URL and one.value]
    if not all(_OLD_ADDRESS.fullmatch(address) for address in addresses):
        return False
    versions = [found for one in beside if one.kind is StatementKind.TOOL and (found := _VERSION.search(one.value))]
    is_early = not versions or (int(versions[0][1]), int(versions[0][2])) < _WITHOUT_OLD
    return statement.scope is Scope.OBJECT or is_early
