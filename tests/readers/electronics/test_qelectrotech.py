# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""QElectroTech: the free text of elements and templates; projects, with elements in them."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import qelectrotech
from tests.readers.reading import prose, read, survives

AUTHOR, LICENSE = StatementKind.AUTHOR, StatementKind.LICENSE
ELEMENT = '<definition type="element" version="0.80" width="30" hotspot_x="8">\n{}<description/></definition>'
TEMPLATE = '<titleblocktemplate name="peg">\n{}</titleblocktemplate>'
PROJECT = '<project title="" version="0.80">\n{}<newdiagrams/><collection>{}</collection></project>'
WORDS = "Author: Ada\nLicense: see http://example.org/license"
INFORMATIONS = f"<informations>{WORDS}</informations>"

#: Key, value, kind, scope and what it is about.
Told = tuple[str, str, StatementKind, Scope, str]
ADA = ("Author", "Ada", AUTHOR, Scope.FILE, "")
SEE = ("License", "see http://example.org/license", LICENSE, Scope.FILE, "")

SILENT = {
    "an element": ELEMENT.format("<names><name>Licence plate</name></names><informations></informations>"),
    "what is drawn": ELEMENT.format('<description><input text="GND"/></description>'),
    "an empty project": PROJECT.format('<diagram title="" author="" folio="1"/>', ""),
    "a property of a folio": PROJECT.format('<properties><property name="saveddate">1</property></properties>', ""),
}
TELLING: dict[str, tuple[str, list[Told], list[str]]] = {
    "an element": (ELEMENT.format(INFORMATIONS), [ADA, SEE], []),
    "an element with a notice, too": (
        ELEMENT.format("<informations>Drawn by Ada, licensed to all\nLicense: see there</informations>"),
        [("License", "see there", LICENSE, Scope.FILE, "")],
        ["Drawn by Ada, licensed to all\n"],
    ),
    "an element without a key": (ELEMENT.format("<informations>CC BY</informations>"), [], ["CC BY"]),
    "in French": (
        ELEMENT.format("<informations>Auteur : Ada\nLicence : CC BY</informations>"),
        [("Auteur", "Ada", AUTHOR, Scope.FILE, ""), ("Licence", "CC BY", LICENSE, Scope.FILE, "")],
        [],
    ),
    "a template": (TEMPLATE.format(f"<information>{WORDS}</information>"), [ADA, SEE], []),
    "an element in a project": (
        PROJECT.format("", f'<element name="peg.elmt">{ELEMENT.format(INFORMATIONS)}</element>'),
        [
            ("Author", "Ada", AUTHOR, Scope.OBJECT, "peg.elmt"),
            ("informations", "License: see http://example.org/license", LICENSE, Scope.OBJECT, "peg.elmt"),
        ],
        [],
    ),
    "a folio": (
        PROJECT.format('<diagram title="Peg" author="Ada" folio="1"><input text="&lt;p>CC BY&lt;/p>"/></diagram>', ""),
        [("title", "Peg", StatementKind.TITLE, Scope.FILE, ""), ("author", "Ada", AUTHOR, Scope.FILE, "")],
        ["CC BY"],
    ),
    "a property of the project": (
        PROJECT.format('<properties><property name="license">MIT</property></properties>', ""),
        [("license", "MIT", LICENSE, Scope.FILE, "")],
        [],
    ),
    "a comment": (ELEMENT.format("<!-- (c) Ada -->"), [], ["(c) Ada"]),
}
OTHERS = {
    "Ant": b'<project name="peg" default="all"><property name="license" value="MIT"/></project>',
    "Maven": b"<project><licenses/></project>",
    "another definition": b'<definition type="element"><informations>MIT</informations></definition>',
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not qelectrotech


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: str) -> None:
    assert read(qelectrotech, content.encode()) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: str, statements: list[Told], passages: list[str]) -> None:
    met = read(qelectrotech, content.encode())
    told = [(one.key, one.value, one.kind, one.scope, one.about) for one in met if isinstance(one, Statement)]
    assert told == statements
    assert prose(met) == passages


def test_what_stands_before_an_error_is_read_all_the_same() -> None:
    met = read(qelectrotech, ELEMENT.format(INFORMATIONS).encode()[:-20])
    assert [one.value for one in met if isinstance(one, Statement)] == ["Ada", "see http://example.org/license"]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_HEADER]


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(qelectrotech, content.encode(), 40)
