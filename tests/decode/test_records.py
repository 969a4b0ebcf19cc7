# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Records come back as they were, or not at all; globs match as .gitignore's do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.globs import Globs
from licwatch.decode.records import RecordError, decode, encode
from licwatch.model.facts import Facts, LicenseFacts
from licwatch.model.problem import Problem, Reason

PROBLEMS = st.builds(Problem, st.sampled_from(Reason), st.text())


@given(st.lists(PROBLEMS))
def test_a_value_comes_back(problems: list[Problem]) -> None:
    facts = Facts(LicenseFacts(license_expression="mit"), problems=tuple(problems))
    assert decode(encode(facts), Facts) == facts
    assert encode(facts) == encode(decode(encode(facts), Facts))


NO_RECORD = [
    b"",
    b"{",
    b"null",
    b"[]",
    b'{"reason": "no such reason"}',
    b'{"reason": 1}',
    b'{"detail": "no reason"}',
    b'{"reason": "cycle", "detail": "\xff"}',
    b"[" * 100_000,
    b'{"reason": "cycle"} {}',
]


@pytest.mark.parametrize("data", NO_RECORD)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(RecordError):
        decode(data, Problem)


@given(st.binary())
def test_any_bytes_give_a_record_error(data: bytes) -> None:
    with pytest.raises(RecordError):
        decode(data, Problem)


UNMATCHED = [("*.o", b"x.oo"), ("/a", b"d/a"), ("a/b", b"x/a/b"), ("d/", b"d"), ("*.c", b""), ("a?", b"a/")]
MATCHED = [
    ("*.o", b"d/x.o"),
    ("d/", b"d/x"),
    ("d/", b"d/"),
    ("/a", b"a"),
    ("**/x", b"a/b/x"),
    ("a/**", b"a/b/c"),
    ("x", b"a/x/b"),
    ("*", b"\xff\xfe"),
    ("é", "é".encode()),
]


@pytest.mark.parametrize(("glob", "path"), UNMATCHED)
def test_globs_that_do_not_match(glob: str, path: bytes) -> None:
    assert not Globs([glob]).match(path)


@pytest.mark.parametrize(("glob", "path"), MATCHED)
def test_globs_that_match(glob: str, path: bytes) -> None:
    assert Globs([glob]).match(path)


def test_the_last_glob_decides() -> None:
    assert not Globs(["*.o", "!keep.o"]).match(b"keep.o")
    assert Globs(["!keep.o", "*.o"]).match(b"keep.o")
