# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PDF: information and XMP, of all ways to lay out the file; the whole content goes to the engine all the same."""

import hashlib
import zlib

import pytest

from licwatch.model.budget import MIB
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import pdf
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL
from tests.readers.reading import Met, Said, read, said, survives


def document(information: bytes = b"", packet: bytes = b"", deflate: bool = False, trailer: bytes = b"") -> bytes:
    """Objects: 1 the catalog, 2 the information, 3 the packet."""
    body = zlib.compress(packet) if deflate else packet
    filters = b"/Filter /FlateDecode " if deflate else b""
    objects = [
        b"<< /Type /Catalog " + (b"/Metadata 3 0 R " if packet else b"") + b">>",
        b"<< " + information + b" >>",
        b"<< /Type /Metadata /Subtype /XML %s/Length %d >>\nstream\n%s\nendstream" % (filters, len(body), body),
    ]
    return written(objects, b"/Root 1 0 R /Info 2 0 R " + trailer)


def written(objects: list[bytes], trailer: bytes) -> bytes:
    made, places = b"%PDF-1.4\n%\xbf\xf7\xa2\xfe\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d " % (len(objects) + 1, table, len(objects) + 1)
    return made + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % start


def packed(information: bytes) -> bytes:
    """As newer programs write: catalog and information in a stream of objects, the table in a stream as well."""
    first, second = b"<< /Type /Catalog >>", b"<< " + information + b" >>"
    index = b"1 0 2 %d " % (len(first) + 1)
    inside = zlib.compress(index + first + b" " + second)
    made = b"%PDF-1.5\n"
    stream_at = len(made)
    made += b"3 0 obj\n<< /Type /ObjStm /N 2 /First %d /Filter /FlateDecode /Length %d >>\nstream\n" % (
        len(index),
        len(inside),
    )
    made += inside + b"\nendstream\nendobj\n"
    start = len(made)
    rows = [(0, 0, 255), (2, 3, 0), (2, 3, 1), (1, stream_at, 0), (1, start, 0)]
    table = zlib.compress(b"".join(bytes((kind,)) + at.to_bytes(2, "big") + bytes((more,)) for kind, at, more in rows))
    made += (
        b"4 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Info 2 0 R /Filter /FlateDecode /Length %d >>"
        % len(table)
    )
    return made + b"\nstream\n" + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


def problems(met: Met) -> list[Reason]:
    return [one.reason for one in met if isinstance(one, Problem)]


SILENT = {
    "no metadata": b"",
    "dates and flags": b"/CreationDate (D:20240101) /Trapped /False /PTEX.Fullbanner (License of TeX)",
    "empty values": b"/Author () /Title ()",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "private keys": (
        b"/License (CC-BY-SA-4.0) /Copyright (2024 Ada) /LicenseURL (https://example.org/l)",
        [
            ("License", "CC-BY-SA-4.0", LICENSE),
            ("Copyright", "2024 Ada", HOLDER),
            ("LicenseURL", "https://example.org/l", URL),
        ],
    ),
    "people and programs": (
        b"/Author (Ada) /Title (Peg \\(large\\)) /Creator (Draw) /Producer (Print) /Source (https://example.org)",
        [
            ("Author", "Ada", AUTHOR),
            ("Title", "Peg (large)", TITLE),
            ("Creator", "Draw", TOOL),
            ("Producer", "Print", TOOL),
            ("Source", "https://example.org", SOURCE),
        ],
    ),
    "UTF-16": (b"/Author <" + "\ufeffÆrø".encode("utf-16-be").hex().encode() + b">", [("Author", "Ærø", AUTHOR)]),
    "UTF-8": (b"/Author <efbbbfc386>", [("Author", "Æ", AUTHOR)]),
    "the encoding of PDF": (
        b"/Author (\\306r\\370) /Copyright (\\251 Ada)",
        [("Author", "Ærø", AUTHOR), ("Copyright", "© Ada", HOLDER)],
    ),
    "a license left empty": (b"/License ()", [("License", "", LICENSE)]),
}


@pytest.mark.parametrize("information", SILENT.values(), ids=SILENT)
def test_must_not_fire(information: bytes) -> None:
    for content in (document(information), packed(information)):
        assert read(pdf, content) == [Passage(content, "content.other")]


@pytest.mark.parametrize(("information", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(information: bytes, expected: list[Said]) -> None:
    assert said(read(pdf, document(information))) == expected
    assert said(read(pdf, packed(information))) == expected


@pytest.mark.parametrize("deflate", [False, True])
def test_the_packet_is_read(deflate: bool) -> None:
    assert said(read(pdf, document(b"/Author (Ada)", samples.packet(), deflate))) == [
        ("Author", "Ada", AUTHOR),
        *samples.OF_PACKET,
    ]


def test_subject_and_keywords_are_prose() -> None:
    content = document(b"/Subject (Free for all) /Keywords (peg, CC0)")
    assert [one.content for one in read(pdf, content) if isinstance(one, Passage)] == [
        content,
        b"Free for all",
        b"peg, CC0",
    ]


def test_a_table_that_is_wrong_is_made_anew() -> None:
    content = document(b"/License (CC0)").replace(b"startxref\n", b"startxref\n9")
    assert said(read(pdf, content)) == [("License", "CC0", LICENSE)]


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n",
        b"%PDF-1.7 is how such a file begins, says this text.\n",
        document(b"/License (CC0)")[:60],
        document(packet=b"no packet")[:-200],
        written([b"2 0 R", b"1 0 R"], b"/Root 1 0 R /Info 2 0 R "),
        written([b"<< /Type /Catalog /Metadata 1 0 R >>", b"2 0 R"], b"/Root 1 0 R /Info 2 0 R "),
    ],
    ids=["a head", "a text", "cut off", "without an end", "a circle", "in a circle"],
)
def test_broken_ones_are_left_to_the_engine(content: bytes) -> None:
    met = read(pdf, content)
    assert met[0] == Passage(content, "content.other")
    assert said(met) == []


def test_information_is_read_without_a_catalog() -> None:
    content = document(b"/License (CC0)").replace(b"/Root 1 0 R", b"/Root 9 0 R")
    assert said(read(pdf, content)) == [("License", "CC0", LICENSE)]


def test_tables_that_lead_back_to_themselves_end() -> None:
    content = document(b"/License (CC0)")
    start = int(content.rpartition(b"startxref\n")[2].split()[0])
    looped = content.replace(b"/Info 2 0 R ", b"/Info 2 0 R /Prev %d " % start)
    assert said(read(pdf, looped)) == [("License", "CC0", LICENSE)]


def test_a_bomb_is_a_problem() -> None:
    met = read(pdf, document(b"/License (CC0)", b"<" + b" " * (5 * MIB), deflate=True))
    assert problems(met) == [Reason.LIMIT_BYTES]
    filters = document(packet=samples.packet(), deflate=True).replace(b"/FlateDecode", b"[/LZWDecode]")
    assert problems(read(pdf, filters)) == [Reason.UNSUPPORTED_METHOD]


def test_what_needs_a_password_says_so_and_gives_what_is_open() -> None:
    locked = (
        b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <"
        + b"11" * 32
        + b"> /U <"
        + b"22" * 32
        + b"> >> "
    )
    met = read(
        pdf, document(b"/License (garbled)", samples.packet(f"<cc:license>{BY_SA}</cc:license>"), trailer=locked)
    )
    assert said(met) == [("license", BY_SA, LICENSE)]
    assert problems(met) == [Reason.ENCRYPTED]
    assert sum(isinstance(one, Passage) for one in met) == 1


PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def rc4(key: bytes, data: bytes) -> bytes:
    box, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) & 255
        box[i], box[j] = box[j], box[i]
    i = j = 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + box[i]) & 255
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) & 255])
    return bytes(out)


def test_what_is_encrypted_without_a_password_is_read() -> None:
    owner = b"o" * 32
    key = hashlib.md5(PAD + owner + b"\xff" * 4).digest()[:5]
    own = [hashlib.md5(key + bytes((number, 0, 0, 0, 0))).digest()[:10] for number in range(4)]
    value, stream = rc4(own[2], b"CC-BY-4.0"), rc4(own[3], zlib.compress(samples.packet()))
    objects = [
        b"<< /Type /Catalog /Metadata 3 0 R >>",
        b"<< /License <%s> >>" % value.hex().encode(),
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    user = rc4(key, PAD).hex().encode()
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >> " % (owner.hex().encode(), user)
    met = read(pdf, written(objects, b"/Root 1 0 R /Info 2 0 R " + encrypt))
    assert said(met) == [("License", "CC-BY-4.0", LICENSE), *samples.OF_PACKET]
    assert problems(met) == []


@pytest.mark.parametrize(
    "body",
    [b"1 0 obj\n<<" + b"/A 1" * 200_000, b"1 0 obj\n" + b"[" * 400_000, b"%" + b"a" * (17 * MIB)],
    ids=["many keys", "deep", "a long line"],
)
def test_what_would_take_for_ever_is_a_problem(body: bytes) -> None:
    met = read(pdf, b"%PDF-1.4\n" + body + b"\nstartxref\n9\n%%EOF\n")
    assert problems(met)[0].startswith("limit.")


def test_broken_ones_are_survived() -> None:
    survives(pdf, document(b"/License (CC0) /Author (Ada)", samples.packet(), deflate=True), 80)
    survives(pdf, packed(b"/License (CC0) /Author (Ada)"), 80)
