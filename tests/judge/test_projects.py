# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What governs a folder: license files and manifests, and how they stand to each other."""

import pytest

from licwatch.judge.conclusion import NOTHING, conclude
from licwatch.judge.own import Looked
from licwatch.model.claim import Grade
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from licwatch.model.statement import Scope
from tests.judge.claimed import claim, looked, project
from tests.judge.test_conclusion import facts


def of_it(*items: Looked, path: str = "src/it.c", role: str = "source") -> Conclusion:
    return conclude((*items, looked(path, role=role)))[path]


def text(path: str, *said: str) -> Looked:
    return Looked(path, facts(*said))


def manifest(expression: str, source: str = "package.json", distance: int = 1) -> Conclusion:
    return Conclusion(expression, Basis(BasisKind.MANIFEST, source, distance))


def inherited(expression: str, source: str, distance: int = 1) -> Conclusion:
    return Conclusion(expression, Basis(BasisKind.INHERITED, source, distance))


NOTHING_GOVERNS = {
    "a manifest of another folder": [looked("other/package.json", project("MIT"))],
    "a manifest in an archive": [looked("a.tgz!/package.json", project("MIT"))],
    "what a tool wrote": [
        looked("package.json", claim("MIT", scope=Scope.PROJECT, grade=Grade.DEFAULT_OF_TOOL)),
    ],
    "terms that are elsewhere": [looked("package.json", claim(None, scope=Scope.PROJECT, grade=Grade.REFERENCE))],
    "manifests that contradict": [looked("package.json", project("MIT")), looked("setup.cfg", project("ISC"))],
    "what a manifest says of its parts": [looked("okh.toml", project("MIT", "hardware"))],
    "a license that nobody understood": [text("LICENSE"), looked("package.json", project("MIT"))],
    "licenses of which the manifest names one": [
        text("LICENSE-MIT", "MIT"),
        text("LICENSE-APACHE", "Apache-2.0"),
        looked("package.json", project("MIT")),
    ],
}
GOVERNS = {
    "a manifest": ([looked("package.json", project("MIT"))], manifest("MIT")),
    "one nearer by": (
        [looked("package.json", project("MIT")), looked("src/package.json", project("ISC"))],
        manifest("ISC", "src/package.json", 0),
    ),
    "manifests that agree": (
        [looked("package.json", project("MIT")), looked("setup.cfg", project("MIT"))],
        manifest("MIT"),
    ),
    "all licenses of a manifest": (
        [looked("package.xml", project("MIT"), project("ISC"))],
        manifest("MIT AND ISC", "package.xml"),
    ),
    "a license file that agrees": (
        [text("LICENSE", "MIT"), looked("package.json", project("MIT"))],
        inherited("MIT", "LICENSE"),
    ),
    "a license text, and a manifest that knows of later versions": (
        [text("COPYING", "GPL-3.0-only"), looked("package.json", project("GPL-3.0-or-later"))],
        manifest("GPL-3.0-or-later"),
    ),
    "a license text, and a manifest that contradicts": (
        [text("LICENSE", "Apache-2.0"), looked("package.json", project("ISC"))],
        Conclusion(
            "Apache-2.0",
            Basis(BasisKind.INHERITED, "LICENSE", 1),
            (Conflict("ISC", BasisKind.MANIFEST, "package.json"),),
        ),
    ),
    "two license texts at choice, as the manifest says": (
        [
            text("LICENSE-MIT", "MIT"),
            text("LICENSE-APACHE", "Apache-2.0"),
            looked("Cargo.toml", project("MIT OR Apache-2.0")),
        ],
        manifest("MIT OR Apache-2.0", "Cargo.toml"),
    ),
    "a license file nearer by": (
        [text("src/LICENSE", "ISC"), looked("package.json", project("MIT"))],
        inherited("ISC", "src/LICENSE", 0),
    ),
}


@pytest.mark.parametrize("items", NOTHING_GOVERNS.values(), ids=NOTHING_GOVERNS)
def test_must_not_fire(items: list[Looked]) -> None:
    assert of_it(*items) == NOTHING


@pytest.mark.parametrize(("items", "expected"), GOVERNS.values(), ids=GOVERNS)
def test_must_fire(items: list[Looked], expected: Conclusion) -> None:
    assert of_it(*items) == expected
    assert of_it(*reversed(items)) == expected


def test_the_license_of_a_project_does_not_speak_for_what_others_made() -> None:
    root = [text("LICENSE", "MIT"), looked("package.json", project("MIT"))]
    where = {"path": "vendor/x/it.c", "role": "vendored"}
    assert of_it(*root, **where) == NOTHING
    assert of_it(*root, text("vendor/x/LICENSE", "ISC"), **where) == inherited("ISC", "vendor/x/LICENSE", 0)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("design-source", "CERN-OHL-S-2.0"),
        ("design-output", "CERN-OHL-S-2.0"),
        ("documentation", "CC-BY-SA-4.0"),
        ("media", "CC-BY-SA-4.0"),
        ("source", "GPL-3.0-or-later"),
        ("data", None),
    ],
)
def test_a_manifest_may_speak_of_hardware_documentation_and_software_apart(role: str, expected: str | None) -> None:
    okh = looked(
        "okh.yml",
        project("CERN-OHL-S-2.0", "hardware"),
        project("CC-BY-SA-4.0", "documentation"),
        project("GPL-3.0-or-later", "software"),
    )
    assert of_it(okh, role=role).license_expression_spdx == expected


def test_a_manifest_is_licensed_as_its_project_unless_it_says_more() -> None:
    plain = conclude([looked("package.json", project("MIT"))])["package.json"]
    assert plain == Conclusion("MIT", Basis(BasisKind.OWN_FIELD))
    of_its_own = looked("a.metainfo.xml", project("GPL-3.0-or-later"), claim("CC0-1.0", "metadata_license"))
    assert conclude([of_its_own])["a.metainfo.xml"].license_expression_spdx == "CC0-1.0"
