# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Declarations for other files: whose they are, which counts, how they stand to what files say themselves."""

import time

import pytest

from licwatch.judge.conclusion import NOTHING, conclude
from licwatch.judge.own import Looked
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from tests.judge.claimed import claim, looked, others
from tests.judge.test_conclusion import facts

OVERRIDE = "annotations[0] precedence=override"
AGGREGATE = "annotations[0] precedence=aggregate"


def of_it(*items: Looked) -> Conclusion:
    (found,) = (c for path, c in conclude(items).items() if path.rpartition("/")[2] == "it.c")
    return found


def declared(expression: str, source: str, distance: int = 0) -> Conclusion:
    return Conclusion(expression, Basis(BasisKind.DECLARED, source, distance))


NOT_MEANT = {
    "none, since it is another file": looked("REUSE.toml", others("MIT", "*.png")),
    "a folder further down": looked("REUSE.toml", others("MIT", "sub/**")),
    "from another folder": looked("sub/REUSE.toml", others("MIT", "**")),
    "in an archive": looked("a.zip!/REUSE.toml", others("MIT", "**")),
    "a folder called debian below": looked("sub/debian/copyright", others("MIT", "*")),
}
MEANT = {
    "REUSE.toml": (looked("REUSE.toml", others("MIT", "*.c")), "MIT"),
    "several globs": (looked("REUSE.toml", others("MIT", "*.png", "i*.c")), "MIT"),
    "dep5": (looked(".reuse/dep5", others("MIT", "*")), "MIT"),
    "debian/copyright": (looked("debian/copyright", others("MIT", "*")), "MIT"),
    "the last that fits": (
        looked("REUSE.toml", others("ISC", "**"), others("MIT", "*.c", location="annotations[1]")),
        "MIT",
    ),
    "both of one paragraph": (looked("REUSE.toml", others("MIT", "*"), others("ISC", "*")), "MIT AND ISC"),
}


@pytest.mark.parametrize("declaration", NOT_MEANT.values(), ids=NOT_MEANT)
def test_must_not_fire(declaration: Looked) -> None:
    assert of_it(declaration, looked("it.c")) == NOTHING


@pytest.mark.parametrize(("declaration", "expression"), MEANT.values(), ids=MEANT)
def test_must_fire(declaration: Looked, expression: str) -> None:
    assert of_it(declaration, looked("it.c")) == declared(expression, declaration.path)


def test_the_nearest_declaration_counts() -> None:
    above, near = looked("REUSE.toml", others("MIT", "**")), looked("a/REUSE.toml", others("ISC", "*.c"))
    assert of_it(above, near, looked("a/it.c")) == declared("ISC", "a/REUSE.toml")
    assert of_it(above, near, looked("a/b/it.c")) == declared("MIT", "REUSE.toml", 2)


def test_the_outermost_that_overrides_counts() -> None:
    above = looked("REUSE.toml", others("MIT", "**", location=OVERRIDE))
    near = looked("a/REUSE.toml", others("ISC", "**", location=OVERRIDE))
    assert of_it(above, near, looked("a/it.c")) == Conclusion("MIT", Basis(BasisKind.OVERRIDE, "REUSE.toml", 1))
    closest = looked("a/REUSE.toml", others("ISC", "**"))
    assert of_it(above, closest, looked("a/it.c")).license_expression_spdx == "MIT"


def test_what_a_file_says_itself_is_stronger() -> None:
    it = Looked("it.c", facts("tag:ISC"))
    conflict = Conflict("MIT", BasisKind.DECLARED, "REUSE.toml")
    assert of_it(looked("REUSE.toml", others("MIT", "*")), it) == Conclusion(
        "ISC", Basis(BasisKind.OWN_TAG), (conflict,)
    )
    assert of_it(looked("REUSE.toml", others("ISC", "*")), it) == Conclusion("ISC", Basis(BasisKind.OWN_TAG))


def test_unless_it_is_overridden_or_aggregated() -> None:
    it = Looked("it.c", facts("tag:ISC"))
    assert of_it(looked("REUSE.toml", others("MIT", "*", location=OVERRIDE)), it) == Conclusion(
        "MIT", Basis(BasisKind.OVERRIDE, "REUSE.toml", 0), (Conflict("ISC", BasisKind.OWN_TAG),)
    )
    together = of_it(looked("REUSE.toml", others("MIT", "*", location=AGGREGATE)), it)
    assert together == Conclusion("ISC AND MIT", Basis(BasisKind.OWN_TAG))


def test_a_declaration_for_everything_is_weaker_than_a_license_file_further_down() -> None:
    license_file, it = Looked("a/LICENSE", facts("ISC")), looked("a/it.c")
    everything, exactly = (
        looked("debian/copyright", others("MIT", "*")),
        looked("debian/copyright", others("MIT", "a/*")),
    )
    assert of_it(everything, license_file, it) == Conclusion("ISC", Basis(BasisKind.INHERITED, "a/LICENSE", 0))
    assert of_it(exactly, license_file, it) == declared("MIT", "debian/copyright", 1)


def test_an_unread_declaration_leaves_nothing_to_be_inherited() -> None:
    license_file = Looked("LICENSE", facts("ISC"))
    assert of_it(looked("REUSE.toml"), license_file, looked("it.c")) == NOTHING


def test_a_claim_that_is_no_license_declares_nothing() -> None:
    unknown = claim(None, scope=others("MIT", "*").statement.scope, about="*")
    assert of_it(looked("datapackage.json", unknown), looked("it.c")) == NOTHING


def test_many_globs_take_no_time_for_each_file() -> None:
    globs = [f"*a{number}*b*" for number in range(20_000)]
    files = [looked(f"folder/part-{number}/a file.stl") for number in range(500)]
    begin = time.perf_counter()
    met = conclude([looked(".reuse/dep5", others("MIT", *globs)), *files])
    assert time.perf_counter() - begin < 4
    assert met[files[0].path] == NOTHING
