# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""MakerWorld: the tokens that Bambu Studio and OrcaSlicer put into 3MF files, which mean something only there."""

import re
from collections.abc import Sequence

from licwatch.grammar.reading import Reading, explicit, family
from licwatch.grammar.text import fold
from licwatch.model.statement import Statement, StatementKind

NAME = "makerworld"
_TOKEN = re.compile(r"(?:cc[\s_-]?)?by(?:[\s_-]?nc)?(?:[\s_-]?(?:sa|nd))?")
_NAMED = {
    "standard digital file license": "LicenseRef-MakerWorld-Standard-Digital-File-License",
    "makerworld standard digital file license": "LicenseRef-MakerWorld-Standard-Digital-File-License",
    "makerworld exclusive license": "LicenseRef-MakerWorld-Exclusive-License",
}


def read(statement: Statement, _: Sequence[Statement]) -> Reading | None:
    """What a license field of a 3MF file says in MakerWorld's words."""
    value = fold(statement.value).strip(" .")
    if statement.kind is not StatementKind.LICENSE:
        return None
    if named := _NAMED.get(value.replace("licence", "license")):
        return explicit(named, NAME, "MakerWorld's name of its terms")
    if not _TOKEN.fullmatch(value):
        return None
    elements = [element.upper() for element in re.findall(r"by|nc|sa|nd", value)]
    return family(f"CC-{'-'.join(elements)}", NAME, "MakerWorld's token, which has no version")
