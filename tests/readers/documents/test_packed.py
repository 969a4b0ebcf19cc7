# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents packed by gzip: read as what is inside, as far as it comes out."""

import gzip

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import packed, svg
from licwatch.readers.sniffed import Sniffed
from tests.archives import MIT, good_tar, good_zip
from tests.readers.reading import read, said, survives

DRAWING = b"<?xml version='1.0'?><svg><metadata><license>CC0</license></metadata>%s</svg>" % (
    b"<path d='M 1 2'/>" * 400
)
LAYOUT = b'<SCRIBUSUTF8NEW Version="1.5"><DOCUMENT DOCRIGHTS="CC0"/></SCRIBUSUTF8NEW>'

OTHER = {
    "a tar": gzip.compress(good_tar({"a.svg": DRAWING})),
    "text": gzip.compress(MIT),
    "nothing": gzip.compress(b""),
    "not packed": DRAWING,
    "a zip": good_zip({"a.svg": DRAWING}),
    "only the magic": b"\x1f\x8b\x08",
    "packed twice": gzip.compress(gzip.compress(DRAWING)),
}


@pytest.mark.parametrize("content", OTHER.values(), ids=OTHER)
def test_must_not_fire(content: bytes) -> None:
    assert not packed.wants(Sniffed(content))
    assert choose(content) is not packed


TELLING = {
    "a drawing": (DRAWING, ("license", "CC0", StatementKind.LICENSE)),
    "a layout": (LAYOUT, ("DOCRIGHTS", "CC0", StatementKind.LICENSE)),
}


@pytest.mark.parametrize(("inside", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(inside: bytes, expected: tuple[str, str, StatementKind]) -> None:
    assert expected in said(read(packed, gzip.compress(inside)))


def test_it_says_what_the_inside_says() -> None:
    assert read(packed, gzip.compress(DRAWING)) == read(svg, DRAWING)


def test_what_came_out_before_the_damage_is_read() -> None:
    met = read(packed, gzip.compress(DRAWING)[:-8])
    assert said(met) == [("license", "CC0", StatementKind.LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]
    met = read(packed, gzip.compress(DRAWING) + b"more")
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.MISMATCH_TRAILING]


def test_a_bomb_is_told() -> None:
    met = read(packed, gzip.compress(DRAWING + bytes(80 << 20)))
    assert said(met) == [("license", "CC0", StatementKind.LICENSE)]
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.LIMIT_RATIO]


def test_broken_ones_are_survived() -> None:
    survives(packed, gzip.compress(DRAWING))
