# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the grammar share: the list of ids, and short ways to ask for one claim or for the phrases."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from licwatch.grammar import claims, phrases
from licwatch.model.claim import Claim, Grade
from licwatch.model.statement import Scope, Statement, StatementKind

EXPLICIT, UNVERSIONED, REFERENCE = Grade.EXPLICIT, Grade.UNVERSIONED, Grade.REFERENCE
DEFAULT, EMPTY = Grade.DEFAULT_OF_TOOL, Grade.EMPTY_BY_TOOL
LICENSE, URL, HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER
AUTHOR, SOURCE = StatementKind.AUTHOR, StatementKind.SOURCE
TITLE, TOOL = StatementKind.TITLE, StatementKind.TOOL


@cache
def ids() -> dict[str, str]:
    """Every id of SPDX and every LicenseRef-scancode- id, by its small letters; old ones lead to the present ones."""
    listed = json.loads((files("license_expression") / "data/scancode-licensedb-index.json").read_text("utf-8"))
    current = [entry for entry in listed if not entry["is_deprecated"] and entry["spdx_license_key"]]
    old = {other.lower(): entry["spdx_license_key"] for entry in current for other in entry["other_spdx_license_keys"]}
    return old | {entry["spdx_license_key"].lower(): entry["spdx_license_key"] for entry in current}


def known(identifier: str) -> str | None:
    """As the engine answers."""
    return ids().get(identifier.lower())


def claim(value: str, kind: StatementKind = LICENSE, reader: str = "any", key: str = "License") -> Claim | None:
    """The one claim of one statement, if there is one."""
    made = claims(reader, [Statement("", key, value, kind)], known)
    assert len(made) <= 1
    return made[0] if made else None


def said(value: str, kind: StatementKind = LICENSE, reader: str = "any") -> str | None:
    """The expression of one statement."""
    made = claim(value, kind, reader)
    return made.license_expression_spdx if made else None


def together(reader: str, *fields: tuple[str, str, StatementKind]) -> list[tuple[str, str | None, Grade]]:
    """Key, expression and grade of the claims of some fields of one thing."""
    return of_statements(reader, [Statement("here", *field) for field in fields])


def of_statements(reader: str, statements: Iterable[Statement]) -> list[tuple[str, str | None, Grade]]:
    """Key, expression and grade of the claims of statements."""
    made = claims(reader, list(statements), known)
    return [(one.statement.key, one.license_expression_spdx, one.grade) for one in made]


def part(key: str, value: str, kind: StatementKind, about: str = "Part") -> Statement:
    """A statement about an object in a file."""
    return Statement("here", key, value, kind, Scope.OBJECT, about)


def spoken(text: str) -> list[str]:
    """The expressions of the phrases in a text."""
    return [phrase.license_expression_spdx for phrase in phrases(text)]
