# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Comments of line formats: blocks with their lines, in front of the data or behind them."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers.solids import comments
from licwatch.readers.solids.comments import blocks, lines_of, passages

SILENT = {
    "no comment": b"v 1 2 3\n",
    "behind data on a line": b"v 1 2 3 # license\n",
    "between data, about something else": b"v 1\n# object Peg\nv 2\n",
    "an empty one": b"#\n# \n",
}
TELLING: dict[str, tuple[bytes, list[tuple[str, int]]]] = {
    "in front": (b"# Peg\n# by Ada\nv 1\n", [("Peg\nby Ada", 1)]),
    "blank lines between them": (b"\n\n# Peg\n\n  # CC0\n\nv 1\n", [("Peg\n\nCC0", 3)]),
    "behind, of rights": (b"# a\nv 1\n# License: MIT\nv 2\n", [("a", 1), ("License: MIT", 3)]),
    "at the end, without a newline": (b"v 1\n## Copyright 2024 Ada", [("Copyright 2024 Ada", 2)]),
}


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert list(passages(content)) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[tuple[str, int]]) -> None:
    met = [(one.content.decode(), one.line) for one in passages(content) if isinstance(one, Passage)]
    assert met == expected


def test_encodings_and_ends_of_lines() -> None:
    assert lines_of("# für\n".encode("utf-16")) == "# für\n".encode()
    assert lines_of("# für\n".encode("utf-8-sig")) == "# für\n".encode()
    assert lines_of(b"# a\rv 1\r") == b"# a\nv 1\n"
    assert [block.text for block in blocks(b"# f\xfcr\r\n# zwei\r\nv 1\r\n")] == ["für\r\nzwei"]


def test_another_mark() -> None:
    assert [block.text for block in blocks(b"; a\n;; b\nG1\n", b";")] == ["a\nb"]


def test_more_comments_than_anybody_writes_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comments, "_MOST_SEEN", 3)
    met = list(passages(b"v 1\n# x\n" * 5))
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_ENTRIES]
