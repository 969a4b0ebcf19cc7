# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Following references: what "see COPYING" takes up, what it does not, and in which order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.detect.references import follow
from licwatch.model.facts import Detection, LicenseFacts, Match

UNKNOWN = "unknown-license-reference"
SPDX = {"mit": "MIT", "isc": "ISC", "gpl-2.0": "GPL-2.0-only", UNKNOWN: "LicenseRef-scancode-unknown-license-reference"}
LOG = ("unknown-reference-to-local-file",)

Said = str | tuple[str, ...]


def spdx(expression: str) -> str:
    words = expression.replace("(", "( ").replace(")", " )").split()
    return " ".join(SPDX.get(word, word) for word in words).replace("( ", "(").replace(" )", ")")


def match(expression: str, *refers_to: str) -> Match:
    return Match(1, 1, expression, spdx(expression), 100, "2-aho", "a.RULE", 3, 100, 100, refers_to)


def detection(*matches: Match) -> Detection:
    expression = " AND ".join(dict.fromkeys(m.license_expression for m in matches))
    return Detection(expression, spdx(expression), matches, identifier=f"{expression}-1")


def facts(*detections: Detection) -> LicenseFacts:
    if not detections:
        return LicenseFacts()
    expression = " AND ".join(dict.fromkeys(d.license_expression for d in detections))
    return LicenseFacts(True, expression, spdx(expression), detections, (match("isc"),), 12.5)


def sees(*names: str, expression: str = UNKNOWN) -> LicenseFacts:
    return facts(detection(match(expression, *names)))


def says(*expressions: str) -> LicenseFacts:
    return facts(*(detection(match(one)) for one in expressions))


MANY = [f"key-{number}" for number in range(6)]

NOT_FOLLOWED: dict[str, dict[str, LicenseFacts]] = {
    "to nothing": {"it": sees("COPYING")},
    "to what is silent": {"it": sees("COPYING"), "COPYING": says()},
    "in another case": {"it": sees("COPYING"), "copying": says("mit")},
    "to a folder": {"it": sees("COPYING"), "COPYING/x": says("mit")},
    "to a folder, though there is one at the root": {
        "a/it": sees("COPYING"),
        "a/COPYING/x": says("mit"),
        "COPYING": says("mit"),
    },
    "to a folder between the root and it": {"a/b/it": sees("COPYING"), "a/COPYING": says("mit")},
    "to a folder below": {"it": sees("COPYING"), "a/COPYING": says("mit")},
    "out of the tree": {"it": sees("../COPYING", "../../etc/COPYING", "/COPYING"), "COPYING": says("mit")},
    "to the root of the tree from an archive": {"a.zip!/it": sees("COPYING"), "COPYING": says("mit")},
    "out of an archive": {"a.zip!/it": sees("../COPYING", "../a.zip!/COPYING"), "COPYING": says("mit")},
    "into an archive": {"it": sees("COPYING"), "a.zip!/COPYING": says("mit")},
    "to the root of the archive around its archive": {
        "a.zip!/b.zip!/it": sees("COPYING"),
        "a.zip!/COPYING": says("mit"),
    },
    "to the same licenses in another way": {
        "it": sees("COPYING", expression="mit AND isc"),
        "COPYING": says("isc", "mit"),
    },
    "to a list of licenses": {"it": sees("COPYING", expression="mit"), "COPYING": says(*MANY)},
    "without a name": {"it": sees(), "COPYING": says("mit")},
    "to an empty name": {"it": sees("", ".", "/"), "COPYING": says("mit")},
}

FOLLOWED: dict[str, tuple[dict[str, LicenseFacts], str]] = {
    "beside it": ({"it": sees("COPYING"), "COPYING": says("mit")}, "mit"),
    "beside it in a folder": ({"a/it": sees("COPYING"), "a/COPYING": says("mit"), "COPYING": says("isc")}, "mit"),
    "at the root": ({"a/b/it": sees("COPYING"), "COPYING": says("mit")}, "mit"),
    "at the root, though silent beside it": ({"a/it": sees("COPYING"), "COPYING": says("mit")}, "mit"),
    "by a path": ({"it": sees("doc/COPYING"), "doc/COPYING": says("mit")}, "mit"),
    "by a path from its folder": ({"a/b/it": sees("../COPYING"), "a/COPYING": says("mit")}, "mit"),
    "by a path with backslashes": ({"it": sees("doc\\COPYING"), "doc/COPYING": says("mit")}, "mit"),
    "by an odd path": ({"it": sees("./doc//../COPYING/"), "COPYING": says("mit")}, "mit"),
    "all that is said there": ({"it": sees("COPYING"), "COPYING": says("mit", "isc")}, "mit AND isc"),
    "a list of licenses, for nothing is known": ({"it": sees("COPYING"), "COPYING": says(*MANY)}, " AND ".join(MANY)),
    "several files": ({"it": sees("A", "B", "C"), "A": says("mit"), "C": says("isc")}, "mit AND isc"),
    "a choice": ({"it": sees("A", "B"), "A": says("mit OR isc"), "B": says("isc")}, "(mit OR isc) AND isc"),
    "another license": ({"it": sees("COPYING", expression="mit"), "COPYING": says("isc")}, "isc"),
    "the same license": ({"it": sees("COPYING", expression="mit"), "COPYING": says("mit")}, "mit"),
    "what it knows itself stays": (
        {"it": facts(detection(match("gpl-2.0"), match(UNKNOWN, "COPYING"))), "COPYING": says("mit")},
        "gpl-2.0 AND mit",
    ),
    "in an archive": ({"a.zip!/it": sees("COPYING"), "a.zip!/COPYING": says("mit"), "COPYING": says("isc")}, "mit"),
    "at the root of its archive": ({"x/a.zip!/b/it": sees("COPYING"), "x/a.zip!/COPYING": says("mit")}, "mit"),
    "in an archive's archive": ({"a.zip!/b.tar!/c/it": sees("COPYING"), "a.zip!/b.tar!/COPYING": says("mit")}, "mit"),
}


def it(tree: dict[str, LicenseFacts]) -> str:
    (path,) = (path for path in tree if path.rpartition("/")[2] == "it")
    return path


@pytest.mark.parametrize("name", NOT_FOLLOWED)
def test_not_followed(name: str) -> None:
    assert follow(NOT_FOLLOWED[name]) == {}


@pytest.mark.parametrize("name", FOLLOWED)
def test_followed(name: str) -> None:
    tree, expected = FOLLOWED[name]
    changed = follow(tree)
    assert list(changed) == [it(tree)]
    found = changed[it(tree)]
    assert found.license_expression == found.detections[0].license_expression == expected
    assert found.license_expression_spdx == spdx(expected)
    assert found.detections[0].detection_log == LOG


def test_the_matches_of_the_other_file_come_with_their_origin() -> None:
    tree = {"a/it": sees("COPYING"), "COPYING": says("mit", "isc")}
    (followed,) = follow(tree)["a/it"].detections
    own, *brought = followed.matches
    assert own == match(UNKNOWN, "COPYING")
    assert brought == [replace(match(one), from_file="COPYING") for one in ("mit", "isc")]
    assert followed.own_matches == (own,)


def test_the_identifier_is_made_of_those_of_all_detections() -> None:
    tree = {"it": sees("COPYING"), "COPYING": says("mit", "isc")}
    (followed,) = follow(tree)["it"].detections
    # as licensedcode.detection.get_new_identifier_from_detections makes it of these
    assert followed.identifier == "mit_and_isc-e7cc90b4-3a2e-7967-0653-2bbb16ed93c4"


@pytest.mark.parametrize("said", [("mit",), ("mit OR isc",), ("mit OR isc", "gpl-2.0"), ("gpl-2.0", "mit", "isc")])
def test_the_identifier_is_scancodes(said: tuple[str, ...]) -> None:
    from licensedcode.detection import get_new_identifier_from_detections as theirs

    tree = {"it": sees("COPYING"), "COPYING": says(*said)}
    (followed,) = follow(tree)["it"].detections
    added = [{"identifier": found.identifier} for found in tree["COPYING"].detections]
    own = {"identifier": tree["it"].detections[0].identifier}
    assert followed.identifier == theirs(own, added, followed.license_expression)


def test_only_the_detection_that_refers_changes() -> None:
    tree = {"it": facts(detection(match("gpl-2.0")), detection(match(UNKNOWN, "COPYING"))), "COPYING": says("mit")}
    found = follow(tree)["it"]
    assert found.detections[0] == detection(match("gpl-2.0"))
    assert found.license_expression == "gpl-2.0 AND mit"
    assert found.license_expression_spdx == "GPL-2.0-only AND MIT"
    assert (found.clues, found.percentage_of_license_text) == (tree["it"].clues, 12.5)


def test_a_file_that_refers_on_is_followed_first_when_it_comes_first() -> None:
    tree = {"b": sees("a"), "a": sees("c"), "c": says("mit")}
    changed = follow(tree)
    assert {path: found.license_expression for path, found in changed.items()} == {"a": "mit", "b": "mit"}
    assert [m.from_file for m in changed["b"].detections[0].matches] == ["", "a", "c"]


def test_a_file_that_comes_later_has_not_been_followed_yet() -> None:
    changed = follow({"a": sees("b"), "b": sees("c"), "c": says("mit")})
    assert {path: found.license_expression for path, found in changed.items()} == {"a": UNKNOWN, "b": "mit"}


@pytest.mark.parametrize(
    ("first", "then"),
    [("a", "B"), ("A", "b"), ("z", "a/b"), ("a/z", "a/b/c"), ("A/x", "b/x"), ("A", "a"), ("a/x", "ab/x")],
)
def test_files_go_before_folders_and_case_does_not_count(first: str, then: str) -> None:
    tree = {"LICENSE": says("mit"), first: sees("LICENSE"), then: sees("LICENSE")}
    assert list(follow(tree)) == [first, then]


def test_a_file_that_refers_to_itself_comes_to_an_end() -> None:
    (followed,) = follow({"COPYING": sees("COPYING")})["COPYING"].detections
    assert followed.license_expression == UNKNOWN
    assert [m.from_file for m in followed.matches] == ["", "COPYING"]


def test_files_that_refer_to_each_other_come_to_an_end() -> None:
    changed = follow({"a": sees("b"), "b": sees("a")})
    assert {path: found.license_expression for path, found in changed.items()} == {"a": UNKNOWN, "b": UNKNOWN}


def test_an_introduction_says_nothing_beside_a_license() -> None:
    intro = replace(match("free-unknown"), is_license_intro=True)
    changed = follow({"it": facts(detection(intro, match(UNKNOWN, "COPYING"))), "COPYING": says("mit")})
    assert changed["it"].license_expression == "mit"


PATHS = st.sampled_from(["it", "COPYING", "a/it", "a/COPYING", "a/b/x", "a.zip!/it", "a.zip!/COPYING", "a.zip!/a/x"])
SAYS = st.one_of(
    st.lists(st.sampled_from(["mit", "isc", "gpl-2.0"]), max_size=2).map(lambda said: says(*said)),
    st.lists(st.sampled_from(["COPYING", "../it", "a/COPYING", "b/x"]), min_size=1, max_size=3).map(lambda n: sees(*n)),
)
TREES = st.dictionaries(PATHS, SAYS)


@given(TREES)
def test_what_is_given_stays_as_it_is(tree: dict[str, LicenseFacts]) -> None:
    given = dict(tree)
    changed = follow(tree)
    assert tree == given
    assert all(found != tree[path] for path, found in changed.items())
    for path, found in changed.items():
        assert len(found.detections) == len(tree[path].detections)
        for before, after in zip(tree[path].detections, found.detections, strict=True):
            assert after.matches[: len(before.matches)] == before.matches


@given(TREES, st.randoms(use_true_random=False))
def test_order_of_the_paths_changes_nothing(tree: dict[str, LicenseFacts], chance: object) -> None:
    paths = list(tree)
    chance.shuffle(paths)  # type: ignore[attr-defined]
    assert follow({path: tree[path] for path in paths}) == follow(tree)


@given(TREES)
def test_nothing_is_brought_across_the_border_of_an_archive(tree: dict[str, LicenseFacts]) -> None:
    for path, found in follow(tree).items():
        origins = {m.from_file for d in found.detections for m in d.matches if m.from_file}
        assert all(origin.startswith("a.zip!/") == path.startswith("a.zip!/") for origin in origins)
