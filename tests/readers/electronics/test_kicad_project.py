# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad projects: which of their variables speak of rights, and of whose."""

import json

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import kicad_project
from tests.readers.reading import prose, read, said, survives

LICENSE, URL, HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER
FILE, PROJECT = (Scope.FILE, ""), Scope.PROJECT

#: Key, value, kind, scope and what it is about.
Told = tuple[str, str, StatementKind, Scope, str]


def project(variables: object) -> bytes:
    parts = {"board": {"design_settings": {}}, "meta": {"filename": "peg.kicad_pro", "version": 1}}
    return json.dumps({**parts, "text_variables": variables}, indent=2).encode()


SILENT: dict[str, object] = {
    "none": {},
    "others": {"REVISION": "2", "STATUS": "draft", "MIT_ID": "7"},
    "not as it should be": ["LICENSE", "MIT"],
    "a number": {"LICENSE": 4},
    "somebody else's": {"LOGO_LICENSE": "CC0"},
}
TELLING: dict[str, tuple[dict[str, str], list[Told]]] = {
    "a license": (
        {"LICENSE": "CC-BY-SA-4.0"},
        [("LICENSE", "CC-BY-SA-4.0", LICENSE, *FILE)],
    ),
    "as the British write it": (
        {"Project_Licence": " MIT "},
        [("Project_Licence", "MIT", LICENSE, *FILE)],
    ),
    "left empty": ({"LICENSE": ""}, [("LICENSE", "", LICENSE, *FILE)]),
    "its address": (
        {"LICENSE_URL": "https://example.org/l"},
        [("LICENSE_URL", "https://example.org/l", URL, *FILE)],
    ),
    "a firmware's": ({"SW_LICENSE": "GPL-3.0"}, [("SW_LICENSE", "GPL-3.0", LICENSE, PROJECT, "software")]),
    "people": (
        {"COPYRIGHT": "2024 Ada", "AUTHOR": "Ada"},
        [
            ("COPYRIGHT", "2024 Ada", HOLDER, *FILE),
            ("AUTHOR", "Ada", StatementKind.AUTHOR, *FILE),
        ],
    ),
}


@pytest.mark.parametrize("variables", SILENT.values(), ids=SILENT)
def test_must_not_fire(variables: object) -> None:
    assert read(kicad_project, project(variables)) == []


@pytest.mark.parametrize(("variables", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(variables: dict[str, str], expected: list[Told]) -> None:
    met = read(kicad_project, project(variables))
    assert [
        (one.key, one.value, one.kind, one.scope, one.about) for one in met if isinstance(one, Statement)
    ] == expected


def test_a_notice_under_any_name_is_prose() -> None:
    assert prose(read(kicad_project, project({"LEGAL": "Licensed under CERN-OHL-P v2"}))) == [
        "Licensed under CERN-OHL-P v2"
    ]


def test_lines_are_those_of_the_file() -> None:
    content = project({"TITLE_1": "x", "LICENSE": "MIT", "AUTHOR": "Ada"})
    lines = content.decode().splitlines()
    met = [one for one in read(kicad_project, content) if isinstance(one, Statement)]
    assert all(f'"{one.key}"' in lines[one.line - 1] for one in met)
    assert len(met) == 2


OTHERS = {
    "settings of a user": b'{"board": {"active_layer": 0}, "meta": {"filename": "peg.kicad_prl", "version": 3}}',
    "variables of another program": b'{"text_variables": {"LICENSE": "MIT"}}',
    "a package": b'{"name": "peg", "license": "MIT"}',
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not kicad_project


def test_a_project_is_told_when_its_rules_fill_the_head() -> None:
    rules = {f"rule_{number}": 0.0 for number in range(5000)}
    content = json.dumps(
        {"board": {"design_settings": {"rules": rules}}, "text_variables": {"LICENSE": "MIT"}}
    ).encode()
    assert said(read(kicad_project, content))[0] == ("LICENSE", "MIT", LICENSE)


def test_a_broken_one_is_a_problem() -> None:
    met = read(kicad_project, project({"LICENSE": "MIT"})[:-3])
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]
    survives(kicad_project, project({"LICENSE": "MIT", "LEGAL": "CC0"}))
