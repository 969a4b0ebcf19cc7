# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is concluded for an item, and above all what is not: a false statement about a license is the worst bug."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.judge.conclusion import NOTHING, Looked, conclude
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from licwatch.model.facts import Detection, LicenseFacts, Match

TAG, TEXT = "1-spdx-id", "2-aho"
REFERENCE = "LicenseRef-scancode-unknown-license-reference"
GPL = "GPL-3.0-or-later"


def facts(*said: str) -> LicenseFacts:
    """Facts with a detection for each: an expression, or "tag:" and one."""
    if not said:
        return LicenseFacts()
    expressions = dict.fromkeys(one.removeprefix("tag:") for one in said)
    detections = tuple(detection(one.removeprefix("tag:"), TAG if one.startswith("tag:") else TEXT) for one in said)
    summed = " AND ".join(f"({one})" if " OR " in one and len(expressions) > 1 else one for one in expressions)
    return LicenseFacts(license_expression=summed.lower(), license_expression_spdx=summed, detections=detections)


def detection(expression: str, matcher: str) -> Detection:
    match = Match(1, 1, expression.lower(), expression, 100, matcher, "a.RULE", 1, 100, 100)
    return Detection(expression.lower(), expression, (match,))


def concluded(tree: dict[str, tuple[str, ...]]) -> dict[str, Conclusion]:
    return conclude(Looked(path, facts(*said)) for path, said in tree.items())


def inherited(expression: str, source: str, distance: int = 0) -> Conclusion:
    return Conclusion(expression, Basis(BasisKind.INHERITED, source, distance))


#: Trees in which nothing is known of the item "it" or "…/it".
NOTHING_KNOWN: dict[str, dict[str, tuple[str, ...]]] = {
    "alone": {"it": ()},
    "beside code that states something": {"it": (), "a.c": ("MIT",), "README": ("MIT",), "package.json": ("MIT",)},
    "above the folder with the license": {"it": (), "sub/LICENSE": ("MIT",)},
    "beside the folder with the license": {"a/it": (), "b/LICENSE": ("MIT",)},
    "two licenses, at choice": {"it": (), "LICENSE-APACHE": ("Apache-2.0",), "LICENSE-MIT": ("MIT",)},
    "two licenses, one on top": {"it": (), "COPYING": (GPL,), "COPYING.LESSER": ("LGPL-3.0-or-later",)},
    "two licenses, nobody knows why": {"it": (), "COPYING": ("MIT",), "LICENSE": ("ISC",)},
    "two licenses above": {"sub/it": (), "COPYING": ("MIT",), "LICENSE": ("ISC",)},
    "two licenses below one": {"LICENSE": ("MIT",), "sub/it": (), "sub/COPYING": ("MIT",), "sub/LICENSE": ("ISC",)},
    "a license and one that is not understood": {"it": (), "COPYING": (), "LICENSE": ("ISC",)},
    "a license that is not understood": {"it": (), "LICENSE": ()},
    "a license that is not understood, below one": {"LICENSE": ("MIT",), "sub/deep/it": (), "sub/LICENSE": ()},
    "a license that points somewhere": {"it": (), "LICENSE": (REFERENCE,)},
    "a license that points somewhere, below one": {"LICENSE": ("MIT",), "sub/it": (), "sub/LICENSE": (REFERENCE,)},
    "a license that points somewhere too": {"it": (), "LICENSE": ("MIT", REFERENCE)},
    "a sidecar that is not understood": {"it": (), "it.license": (), "LICENSE": ("MIT",)},
    "a REUSE.toml": {"sub/it": (), "REUSE.toml": ("tag:ISC",), "LICENSE": ("MIT",)},
    "a REUSE.toml near by": {"sub/it": (), "sub/REUSE.toml": (), "LICENSE": ("MIT",)},
    "a dep5": {"sub/it": (), ".reuse/dep5": ("ISC",), "LICENSE": ("MIT",)},
    "a license for something else": {"it": (), "LICENSE-docs": ("CC-BY-4.0",)},
    "third parties'": {"LICENSE": ("MIT",), "dist/it": (), "dist/3rdpartylicenses.txt": ("MIT", "ISC")},
    "texts of REUSE": {"it": (), "LICENSES/MIT.txt": ("MIT",)},
    "among texts of REUSE": {"LICENSE": ("MIT",), "LICENSES/it": (), "LICENSES/MIT.txt": ("MIT",)},
    "among texts": {"LICENSE": ("MIT",), "licenses/it": (), "licenses/LICENSE": ("ISC",)},
    "in an archive beside a license": {"LICENSE": ("MIT",), "a.zip!/it": ()},
    "in an archive in an archive": {"a.zip!/LICENSE": ("MIT",), "a.zip!/b.tar!/sub/it": ()},
    "beside an archive with a license": {"it": (), "a.zip!/LICENSE": ("MIT",)},
    "code about licenses": {"it": (), "license.py": ("MIT",), "License.cs": ("MIT",), "licenses.json": ("MIT",)},
    "a name alike": {"ab/it": (), "a/LICENSE": ("MIT",), "a": ()},
}

KNOWN: dict[str, tuple[dict[str, tuple[str, ...]], Conclusion]] = {
    "its own words": ({"it": ("ISC",), "LICENSE": ("MIT",)}, Conclusion("ISC", Basis(BasisKind.OWN))),
    "all its own words": ({"it": ("ISC", "MIT OR X11")}, Conclusion("ISC AND (MIT OR X11)", Basis(BasisKind.OWN))),
    "its own tag": ({"it": ("tag:ISC", GPL), "LICENSE": ("MIT",)}, Conclusion("ISC", Basis(BasisKind.OWN_TAG))),
    "its own tags": (
        {"it": ("tag:ISC", "tag:MIT OR X11")},
        Conclusion("ISC AND (MIT OR X11)", Basis(BasisKind.OWN_TAG)),
    ),
    "its own words, if unclear": ({"it": (REFERENCE,)}, Conclusion(REFERENCE, Basis(BasisKind.OWN))),
    "its sidecar": (
        {"it": ("tag:ISC",), "it.license": ("tag:ISC",), "LICENSE": ("MIT",)},
        Conclusion("ISC", Basis(BasisKind.SIDECAR, "it.license", 0)),
    ),
    "its sidecar, contradicted": (
        {"it": ("tag:MIT",), "it.license": ("tag:ISC",)},
        Conclusion("ISC", Basis(BasisKind.SIDECAR, "it.license", 0), (Conflict("MIT", BasisKind.OWN_TAG),)),
    ),
    "license beside it": ({"it": (), "LICENSE": ("MIT",)}, inherited("MIT", "LICENSE")),
    "license above it": ({"a/b/it": (), "LICENSE": ("MIT",)}, inherited("MIT", "LICENSE", 2)),
    "nearest license": ({"a/it": (), "LICENSE": ("MIT",), "a/COPYING": (GPL,)}, inherited(GPL, "a/COPYING")),
    "license with a choice": ({"it": (), "LICENSE": ("MIT OR ISC",)}, inherited("MIT OR ISC", "LICENSE")),
    "license of parts": ({"it": (), "LICENSE": ("MIT", "ISC")}, inherited("MIT AND ISC", "LICENSE")),
    "license with a tag": ({"it": (), "LICENSE": ("tag:MIT", "ISC")}, inherited("MIT AND ISC", "LICENSE")),
    "licenses that agree": ({"it": (), "COPYING": ("MIT",), "LICENSE": ("MIT",)}, inherited("MIT", "COPYING")),
    "license beside others' licenses": (
        {"it": (), "LICENSE": ("MIT",), "LICENSE.fonts": ("OFL-1.1",), "THIRD-PARTY-LICENSES": ("ISC",)},
        inherited("MIT", "LICENSE"),
    ),
    "license beside texts of REUSE": (
        {"it": (), "LICENSE": ("MIT",), "LICENSES/GPL.txt": (GPL,)},
        inherited("MIT", "LICENSE"),
    ),
    "in an archive": (
        {"LICENSE": ("MIT",), "a.zip!/x/it": (), "a.zip!/LICENSE": (GPL,)},
        inherited(GPL, "a.zip!/LICENSE", 1),
    ),
}


def of_it(tree: dict[str, tuple[str, ...]]) -> Conclusion:
    (found,) = (conclusion for path, conclusion in concluded(tree).items() if path.rpartition("/")[2] == "it")
    return found


@pytest.mark.parametrize("name", NOTHING_KNOWN)
def test_says_nothing(name: str) -> None:
    assert of_it(NOTHING_KNOWN[name]) == NOTHING


@pytest.mark.parametrize("name", KNOWN)
def test_says(name: str) -> None:
    tree, expected = KNOWN[name]
    assert of_it(tree) == expected


def test_a_license_file_states_for_itself_what_it_states() -> None:
    found = concluded({"LICENSE": ("MIT",), "LICENSE.fonts": ("OFL-1.1",), "LICENSE-other": ()})
    assert found["LICENSE"] == Conclusion("MIT", Basis(BasisKind.OWN))
    assert found["LICENSE.fonts"] == Conclusion("OFL-1.1", Basis(BasisKind.OWN))
    assert found["LICENSE-other"] == NOTHING


def test_an_opaque_item_inherits() -> None:
    looked = [Looked("logo.png", LicenseFacts(text=False)), Looked("LICENSE", facts("MIT"))]
    assert conclude(looked)["logo.png"] == inherited("MIT", "LICENSE")


FOLDERS = ("", "a/", "a/b/", "c/", "a.zip!/", "a.zip!/a/", "LICENSES/")
NAMES = ("x.c", "LICENSE", "COPYING", "LICENSE-MIT", "LICENSE.docs", "README")
SAYS = st.lists(st.sampled_from(["MIT", "tag:MIT", GPL, "MIT OR ISC", REFERENCE]), max_size=2, unique=True).map(tuple)
PATHS = st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES)).map("".join)
TREES = st.dictionaries(PATHS, SAYS, max_size=12)


@given(TREES, st.randoms(use_true_random=False))
def test_order_changes_nothing(tree: dict[str, tuple[str, ...]], chance: object) -> None:
    looked = [Looked(path, facts(*said)) for path, said in tree.items()]
    expected = conclude(looked)
    chance.shuffle(looked)  # type: ignore[attr-defined]
    assert conclude(looked) == expected


@given(TREES)
def test_every_item_has_a_conclusion_with_its_reason(tree: dict[str, tuple[str, ...]]) -> None:
    found = concluded(tree)
    assert found.keys() == tree.keys()
    for path, conclusion in found.items():
        basis = conclusion.basis
        assert (conclusion.license_expression_spdx is None) == (basis.kind is BasisKind.NONE)
        assert (basis.kind in (BasisKind.OWN, BasisKind.OWN_TAG)) == bool(tree[path])
        if basis.kind is BasisKind.INHERITED:
            assert basis.source
            above = basis.source.rpartition("/")[0]
            assert path.startswith(above)
            assert "!/" not in path[len(above) + bool(above) :]
            assert path[len(above) + bool(above) :].count("/") == basis.distance
            assert conclusion.license_expression_spdx == found[basis.source].license_expression_spdx


@given(TREES, st.sampled_from(FOLDERS), st.sampled_from(["x.c", "README"]))
def test_what_is_no_license_file_changes_nothing_for_others(
    tree: dict[str, tuple[str, ...]], at: str, name: str
) -> None:
    without = {path: said for path, said in tree.items() if path != at + name}
    found = concluded(without | {at + name: ("Zlib",)})
    assert {path: found[path] for path in without} == concluded(without)


def test_of_licenses_that_agree_the_first_by_name_is_the_source() -> None:
    items = [("it", ()), ("LICENSE", ("MIT",)), ("COPYING.txt", ("MIT",)), ("UNLICENSE", ("MIT",))]
    assert {of_it(dict(order)) for order in permutations(items)} == {inherited("MIT", "COPYING.txt")}


def followed(own: str, brought: str, matcher: str = TEXT) -> LicenseFacts:
    """Facts of a file that names a license (or only refers) and points to one with another, as ScanCode joins them."""
    one = detection(own, matcher).matches[0]
    other = replace(detection(brought, TEXT).matches[0], from_file="COPYING")
    joined = Detection(brought.lower(), brought, (one, other))
    return LicenseFacts(license_expression=brought.lower(), license_expression_spdx=brought, detections=(joined,))


@pytest.mark.parametrize(
    ("own", "brought", "expected"),
    [
        (GPL, "GPL-3.0-only", GPL),
        ("BSD-2-Clause", "BSD-3-Clause", "BSD-2-Clause"),
        (REFERENCE, "GPL-3.0-only", "GPL-3.0-only"),
    ],
)
def test_a_license_that_is_named_is_not_replaced_by_the_one_referred_to(own: str, brought: str, expected: str) -> None:
    conclusion = conclude([Looked("a.py", followed(own, brought))])["a.py"]
    assert conclusion == Conclusion(expected, Basis(BasisKind.OWN))


def test_a_tag_decides_over_a_word_beside_it() -> None:
    tag, word = detection("Apache-2.0", TAG).matches[0], detection("LGPL-2.1-or-later", TEXT).matches[0]
    joined = Detection("x", "Apache-2.0 AND LGPL-2.1-or-later", (tag, word))
    told = LicenseFacts(license_expression_spdx="Apache-2.0 AND LGPL-2.1-or-later", detections=(joined,))
    assert conclude([Looked("a.py", told)])["a.py"] == Conclusion("Apache-2.0", Basis(BasisKind.OWN_TAG))


def test_a_declaration_says_nothing_of_itself() -> None:
    tree: dict[str, tuple[str, ...]] = {"REUSE.toml": ("tag:MIT",), ".reuse/dep5": ("tag:MIT",)}
    assert set(concluded(tree).values()) == {NOTHING}
    assert concluded({"my.license": ("MIT",)})["my.license"].license_expression_spdx == "MIT"
