# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Image resources: blocks of all signatures and names; the flag alone says nothing."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement
from licwatch.readers.media import photoshop
from tests.readers.media import samples
from tests.readers.media.samples import HOLDER, URL, block
from tests.readers.reading import Said, said

IPTC = block(0x404, samples.iptc((116, b"2024 Ada")))
OF_IPTC: list[Said] = [("CopyrightNotice", "2024 Ada", HOLDER)]
SILENT = {
    "nothing": b"",
    "no blocks": b"Copyright (c) 2024 Ada",
    "a flag": block(0x40A, b"\1"),
    "a color profile": block(0x40F, b"Copyright HP"),
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "IPTC": (IPTC, OF_IPTC),
    "behind others": (block(0x3ED, b"odd") + block(0x40A, b"\1") + IPTC, OF_IPTC),
    "of other signatures": (b"MeSa\3\xe8\0\0\0\0\0\0" + b"PHUT\3\xe8\0\0\0\0\0\0" + IPTC, OF_IPTC),
    "with a name": (b"8BIM\7\xd0\5Path1\0\0\0\2ab" + IPTC, OF_IPTC),
    "EXIF": (block(0x422, samples.exif()) + block(0x423, samples.exif()), samples.OF_EXIF * 2),
    "XMP": (block(0x424, samples.packet()), samples.OF_PACKET),
    "the address": (block(0x40B, b"https://example.org"), [("CopyrightURL", "https://example.org", URL)]),
    "an address left empty": (block(0x40B, b""), [("CopyrightURL", "", URL)]),
}


@pytest.mark.parametrize("resources", SILENT.values(), ids=SILENT)
def test_must_not_fire(resources: bytes) -> None:
    assert list(photoshop.read(resources, "")) == []


@pytest.mark.parametrize(("resources", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(resources: bytes, expected: list[Said]) -> None:
    met = list(photoshop.read(resources, "IFD0/"))
    assert said(met) == expected
    assert all(one.location.startswith("IFD0/") for one in met if isinstance(one, Statement))


def test_what_is_cut_off_is_a_problem() -> None:
    met = list(photoshop.read(IPTC + block(0x424, samples.packet())[:40], ""))
    assert said(met) == OF_IPTC
    assert Reason.CORRUPT_TRUNCATED in [one.reason for one in met if isinstance(one, Problem)]
