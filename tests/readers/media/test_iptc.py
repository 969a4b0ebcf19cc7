# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IPTC: records under their names, in whatever character set; sizes that are wrong end the reading."""

import pytest

from licwatch.readers.media import iptc
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, HOLDER, SOURCE, TITLE, TOOL
from tests.readers.reading import Said, prose, said

SILENT = {
    "nothing": b"",
    "keywords and places": samples.iptc((25, b"license"), (90, b"Paris"), (103, b"JOB-17")),
    "another record": b"\x1c\x01\x74\0\4Free",
    "no records": b"CopyrightNotice: Ada",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a copyright": (samples.iptc((116, b"2024 Ada")), [("CopyrightNotice", "2024 Ada", HOLDER)]),
    "people and places": (
        samples.iptc((5, b"Peg"), (80, b"Ada"), (80, b"Bob"), (110, b"Agency"), (115, b"Archive"), (65, b"Draw")),
        [
            ("ObjectName", "Peg", TITLE),
            ("By-line", "Ada", AUTHOR),
            ("By-line", "Bob", AUTHOR),
            ("Credit", "Agency", AUTHOR),
            ("Source", "Archive", SOURCE),
            ("OriginatingProgram", "Draw", TOOL),
        ],
    ),
    "UTF-8, as it says": (
        b"\x1c\x01\x5a\0\3\x1b%G" + samples.iptc((116, "© Ærøe".encode())),
        [("CopyrightNotice", "© Ærøe", HOLDER)],
    ),
    "a Western one": (samples.iptc((116, "© Ærøe".encode("latin-1"))), [("CopyrightNotice", "© Ærøe", HOLDER)]),
    "a long size": (b"\x1c\x02\x74\x80\x04\0\0\0\x08" + b"2024 Ada", [("CopyrightNotice", "2024 Ada", HOLDER)]),
    "one that is cut off": (samples.iptc((116, b"2024 Ada"))[:-4], [("CopyrightNotice", "2024", HOLDER)]),
}


@pytest.mark.parametrize("records", SILENT.values(), ids=SILENT)
def test_must_not_fire(records: bytes) -> None:
    assert list(iptc.read(records, "IPTC")) == []


@pytest.mark.parametrize(("records", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(records: bytes, expected: list[Said]) -> None:
    assert said(list(iptc.read(records, "IPTC"))) == expected


def test_captions_and_instructions_are_prose() -> None:
    records = samples.iptc((40, b"Not for advertising"), (120, b"A peg.\nMade by hand."))
    assert prose(list(iptc.read(records, "IPTC"))) == ["Not for advertising", "A peg.\nMade by hand."]
