# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Components: what is a thing of its own, and what is declared, found and concluded for it."""

import pytest

from licwatch.judge.components import components
from licwatch.judge.conclusion import conclude
from licwatch.judge.own import Looked
from licwatch.model.claim import Grade
from licwatch.model.component import Component, ComponentKind, Declared, Found
from licwatch.model.conclusion import BasisKind, Conflict
from licwatch.model.role import RoleName
from tests.judge.claimed import looked, project
from tests.judge.test_conclusion import facts

PROJECT = ComponentKind.PROJECT


def found(*items: Looked) -> dict[str, Component]:
    return {one.path: one for one in components(items, conclude(items))}


def manifest(path: str, expression: str) -> Looked:
    return looked(path, project(expression), role=RoleName.MANIFEST)


NONE_BUT_THE_PROJECT = {
    "nothing": [],
    "a file": [looked("a.c")],
    "a manifest without a license": [looked("sub/package.json", role=RoleName.MANIFEST)],
    "what is no manifest": [looked("sub/a.md", project("MIT"))],
    "a file in a folder for others": [looked("vendor/a.c", role=RoleName.VENDORED)],
    "a license file": [Looked("sub/LICENSE", facts("MIT"))],
}
COMPONENTS = {
    "a package": ([manifest("sub/package.json", "MIT")], "sub", ComponentKind.PACKAGE),
    "an archive": ([looked("a.zip!/x/a.c")], "a.zip!/", ComponentKind.ARCHIVE),
    "an archive in an archive": ([looked("a.zip!/b.tar!/a.c")], "a.zip!/b.tar!/", ComponentKind.ARCHIVE),
    "vendored": ([looked("src/vendor/x/y/a.c", role=RoleName.VENDORED)], "src/vendor/x", ComponentKind.VENDORED),
}


@pytest.mark.parametrize("items", NONE_BUT_THE_PROJECT.values(), ids=NONE_BUT_THE_PROJECT)
def test_must_not_fire(items: list[Looked]) -> None:
    made = found(*items)
    assert [(path, one.kind) for path, one in made.items()] == [("", PROJECT)]
    assert made[""].items == len(items)


@pytest.mark.parametrize(("items", "path", "kind"), COMPONENTS.values(), ids=COMPONENTS)
def test_must_fire(items: list[Looked], path: str, kind: ComponentKind) -> None:
    made = found(*items)
    assert made[path].kind is kind
    assert made[path].items == 1
    assert made[""].items == 0


def test_declared_found_and_concluded_stand_side_by_side() -> None:
    made = found(
        Looked("LICENSE", facts("Apache-2.0")),
        manifest("package.json", "ISC"),
        Looked("a.c", facts("MIT")),
        Looked("b.c", facts("MIT")),
        looked("silent.c"),
        manifest("lib/Cargo.toml", "MIT OR Apache-2.0"),
        looked("lib/silent.rs"),
    )
    conflict = Conflict("ISC", BasisKind.MANIFEST, "package.json")
    assert made[""] == Component(
        "",
        PROJECT,
        5,
        "Apache-2.0",
        (
            Declared("Apache-2.0", "LICENSE", Grade.EXPLICIT),
            Declared("ISC", "package.json", Grade.EXPLICIT),
        ),
        (Found("MIT", 2), Found("Apache-2.0", 1), Found("ISC", 1)),
        (conflict,),
    )
    assert (made["lib"].license_expression_spdx, made["lib"].items) == ("MIT OR Apache-2.0", 2)


def test_hardware_documentation_and_software_are_declared_apart() -> None:
    okh = looked("okh.yml", project("CERN-OHL-S-2.0", "hardware"), project("MIT", "software"), role=RoleName.MANIFEST)
    assert [(one.about, one.license_expression_spdx) for one in found(okh)[""].declared] == [
        ("hardware", "CERN-OHL-S-2.0"),
        ("software", "MIT"),
    ]


def test_what_is_embedded_in_a_document_makes_no_component() -> None:
    items = [looked("a.odt"), looked("a.odt!/Pictures/b.png")]
    (only,) = components(items, conclude(items), {"a.odt"})
    assert (only.path, only.items) == ("", 2)


def test_order_changes_nothing() -> None:
    items = [manifest("b/package.json", "MIT"), manifest("a/package.json", "ISC"), Looked("a/x.c", facts("MIT"))]
    assert found(*items) == found(*reversed(items))
    assert list(found(*items)) == ["", "a", "b"]
