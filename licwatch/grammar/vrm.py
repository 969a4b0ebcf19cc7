# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRM avatars: in version 1 the permissions beside the address of its license are part of the license."""

from collections.abc import Sequence

from licwatch.grammar.reading import Reading, explicit, reference
from licwatch.grammar.text import fold
from licwatch.model.statement import Statement, StatementKind

NAME = "vrm"
_LICENSE = "LicenseRef-VRM-Public-License-1.0"
#: Fields that permit or forbid a use, in versions 0 (sic) and 1.
PERMISSIONS = frozenset(
    (
        *("allowedusername", "violentussagename", "sexualussagename", "commercialussagename", "avatarpermission"),
        *(
            "allowexcessivelyviolentusage",
            "allowexcessivelysexualusage",
            "commercialusage",
            "allowpoliticalorreligioususage",
        ),
        *("allowantisocialorhateusage", "creditnotation", "allowredistribution", "modification", "otherpermissionurl"),
    )
)


def read(statement: Statement, beside: Sequence[Statement]) -> Reading | None:
    """What a field of an avatar says in VRM's words."""
    key = fold(statement.key).rpartition(".")[2]
    if key in PERMISSIONS:
        return reference(NAME, f"a permission that belongs to the license: {statement.key} is {statement.value}")
    if (
        statement.kind is StatementKind.URL
        and "vrm.dev/" in fold(statement.value)
        and "licenses/1.0" in statement.value
    ):
        said = [f"{one.key} is {one.value}" for one in beside if fold(one.key).rpartition(".")[2] in PERMISSIONS]
        return explicit(_LICENSE, NAME, "; ".join(("the address of the VRM Public License", *said)))
    return None
