# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Zip: what zipfile writes comes out the same; what lies is told, and its good neighbors come out."""

import bz2
import io
import lzma
import random
import struct
import zipfile

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.decode.allowance import Allowance
from licwatch.decode.zip_directory import Directory, ZipError, is_behind, read_directory
from licwatch.decode.zip_member import head, read_member
from licwatch.errors import ItemError
from licwatch.model.budget import KIB, MIB, Budgets
from licwatch.model.problem import Reason
from tests.archives import GPL, MIT, Part, deflated, good_zip, zipped

Told = list[tuple[bytes, bytes | Reason]]
NOISE = random.Random(2).randbytes(40_000)


def directory(data: bytes, budgets: Budgets = Budgets()) -> Directory | Reason:  # noqa: B008 - frozen
    try:
        return read_directory(io.BytesIO(data), budgets)
    except ZipError as error:
        return error.problem.reason


def told(data: bytes, budgets: Budgets = Budgets()) -> Told:  # noqa: B008 - frozen
    """Problems of the archive under an empty name, then each member's, then each content."""
    met = directory(data, budgets)
    if isinstance(met, Reason):
        return [(b"", met)]
    out: Told = [(b"", problem.reason) for problem in met.problems]
    allowance = Allowance(budgets)
    for member in met.members:
        if member.problem and member.data:
            out.append((member.name, member.problem.reason))
        try:
            out.append((member.name, read_member(io.BytesIO(data), member, allowance)))
        except ItemError as error:
            out.append((member.name, error.problem.reason))
    return out


FILES = {"a": MIT, "d/é": GPL, "empty": b"", "noise": NOISE, "zeros": bytes(90_000), "x" * 60_000: b"x"}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_the_standard_library_sees_the_same(method: int) -> None:
    assert told(good_zip(FILES, method)) == [(name.encode(), content) for name, content in FILES.items()]


def test_streamed_zips_with_data_descriptors() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in FILES.items():
            packed.writestr(name, content)
    assert told(pipe.data) == [(name.encode(), content) for name, content in FILES.items()]


def test_zip64_in_every_place() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        with packed.open("a", "w", force_zip64=True) as member:
            member.write(MIT)
        packed.writestr("b", GPL)
    assert told(out.getvalue()) == [(b"a", MIT), (b"b", GPL)]
    wide = struct.pack("<2H3Q", 1, 24, len(MIT), len(deflated(MIT)), 0)
    part = Part(b"a", MIT, size=0xFFFFFFFF, compressed=0xFFFFFFFF, offset=0xFFFFFFFF, extra=wide)
    assert told(zipped(part)) == [(b"a", MIT)]


def with_zip64_end(data: bytes, count: int, size: int, offset: int, front: bytes = b"") -> bytes:
    """The same archive with a wide end record that says these."""
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(data) - 22, 1)
    return front + data[:-22] + record + locator + data[-22:-14] + b"\xff" * 12 + data[-2:]


def test_a_wide_end_record() -> None:
    data = zipped(Part(b"a", MIT))
    size, offset = struct.unpack_from("<2L", data, len(data) - 10)
    for front in (b"", b"#!/bin/sh\n"):
        assert told(with_zip64_end(data, 1, size, offset, front)) == [(b"a", MIT)]
    for lie in ((1 << 48, size, offset), (1, 1 << 60, offset), (1, size, 1 << 60)):
        assert directory(with_zip64_end(data, *lie)) is Reason.CORRUPT_HEADER


NOT_BEHIND = {
    "nothing": b"",
    "text": b"PK\5\6 in prose " * 9,
    "an empty zip": zipped(),
    "an end record without its directory": b"x" * 90 + zipped(Part(b"a"))[-22:],
    "constants of a program": b"PK\1\2..PK\3\4..PK\5\6" + bytes(40) + b"PK\6\6PK\6\7",
    "something behind the zip": b"x" + zipped(Part(b"a")) + b"x",
    "a comment cut short": b"x" + zipped(Part(b"a"), comment=b"comment")[:-1],
}


@pytest.mark.parametrize("case", NOT_BEHIND)
def test_no_zip_lies_behind(case: str) -> None:
    assert not is_behind(io.BytesIO(NOT_BEHIND[case]))


@pytest.mark.parametrize("front", [b"MZ" + bytes(510), b"\xff\xd8\xff\xe0", b"#!/bin/sh\n"])
@pytest.mark.parametrize("comment", [b"", b"comment", b"c" * 65535])
def test_a_zip_lies_behind_and_reads_well(front: bytes, comment: bytes) -> None:
    data = zipped(Part(b"a", MIT), Part(b"b", GPL), front=front, comment=comment)
    assert is_behind(io.BytesIO(data))
    assert told(data) == [(b"a", MIT), (b"b", GPL)]


def test_the_last_end_record_that_can_be_believed_counts() -> None:
    data = zipped(Part(b"a", MIT), comment=b"PK\5\6" + b"\1" * 18)
    assert told(data) == [(b"a", MIT)]


ZSTD = zstandard.ZstdCompressor().compress(MIT)
LZMA = lzma.compress(NOISE, lzma.FORMAT_ALONE)
ALONE = b"\x09\x04\x05\0" + LZMA[:5] + LZMA[13:]
OK, R = Part(b"ok", GPL), Reason
# (the parts before a good one, what is told of them)
CASES: dict[str, tuple[list[Part], Told]] = {
    "zstd": ([Part(b"z", MIT, 93, ZSTD)], [(b"z", MIT)]),
    "lzma with an end mark": ([Part(b"z", NOISE, 14, ALONE, flags=2)], [(b"z", NOISE)]),
    "a descriptor": ([Part(b"d", MIT, flags=8, behind=b"PK\7\x08" + bytes(12))], [(b"d", MIT)]),
    "one name twice": ([Part(b"n", MIT), Part(b"n", GPL)], [(b"n", MIT), (b"n", GPL)]),
    "two bytes of overlap": ([Part(b"a", b"ab" * 9, 0, compressed=20, size=20)], [(b"a", R.CORRUPT_CRC)]),
    "encrypted": ([Part(b"e", MIT, flags=1)], [(b"e", R.ENCRYPTED)]),
    "encrypted by aes": ([Part(b"e", MIT, 99, flags=1)], [(b"e", R.ENCRYPTED)]),
    "deflate64": ([Part(b"u", MIT, 9)], [(b"u", R.UNSUPPORTED_METHOD)]),
    "no method at all": ([Part(b"u", MIT, 0x7FFF)], [(b"u", R.UNSUPPORTED_METHOD)]),
    "a wrong checksum": ([Part(b"c", MIT, crc=1)], [(b"c", R.CORRUPT_CRC)]),
    "stored, a wrong checksum": ([Part(b"c", MIT, 0, crc=1)], [(b"c", R.CORRUPT_CRC)]),
    "more than declared": ([Part(b"s", bytes(MIB), size=10)], [(b"s", R.CORRUPT_SIZE)]),
    "less than declared": ([Part(b"s", MIT, size=900)], [(b"s", R.CORRUPT_SIZE)]),
    "larger than a member may be": ([Part(b"s", MIT, size=1 << 30)], [(b"s", R.LIMIT_BYTES)]),
    "a cut stream": ([Part(b"t", NOISE, raw=deflated(NOISE)[:900])], [(b"t", R.CORRUPT_TRUNCATED)]),
    "rubbish as deflate": ([Part(b"t", MIT, raw=b"\xff" * 40)], [(b"t", R.CORRUPT_HEADER)]),
    "rubbish as lzma": ([Part(b"t", MIT, 14, b"\xff" * 40)], [(b"t", R.CORRUPT_HEADER)]),
    "empty as lzma": ([Part(b"t", MIT, 14, b"")], [(b"t", R.CORRUPT_HEADER)]),
    "a dictionary of 4 GiB": ([Part(b"t", MIT, 14, ALONE[:5] + b"\xff" * 4 + ALONE[9:])], [(b"t", R.LIMIT_MEMORY)]),
    "beyond the directory": ([Part(b"b", MIT, compressed=5000)], [(b"b", R.CORRUPT_HEADER)]),
    "nowhere": (
        [Part(b"b", MIT, offset=0xFFFFFFFF, extra=struct.pack("<2HQ", 1, 8, (1 << 64) - 1))],
        [(b"", R.MISMATCH_HEADER), (b"b", R.CORRUPT_HEADER)],
    ),
    "another name in its own header": (
        [Part(b"LICENSE", MIT, local_name=b"evil.py")],
        [(b"LICENSE", R.MISMATCH_HEADER), (b"LICENSE", MIT)],
    ),
    "another size in its own header": ([Part(b"n", MIT, local_size=1)], [(b"n", R.MISMATCH_HEADER), (b"n", MIT)]),
    "another name in an extra field": (
        [Part(b"n", MIT, extra=struct.pack("<2HBL", 0x7075, 9, 1, 0) + b"evil")],
        [(b"n", R.MISMATCH_HEADER), (b"n", MIT)],
    ),
    "the same name in an extra field": (
        [Part(b"n", MIT, extra=struct.pack("<2HBL", 0x7075, 6, 1, 0) + b"n")],
        [(b"n", MIT)],
    ),
    "a member that is not listed": ([Part(b"h", MIT, listed=False)], [(b"", R.MISMATCH_HEADER)]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_member_for_itself(case: str) -> None:
    parts, expected = CASES[case]
    assert told(zipped(*parts, OK)) == [*expected, (b"ok", GPL)]


def test_overlapping_members_are_refused_but_the_first() -> None:
    first = Part(b"a", NOISE)
    again = [Part(b"%d" % number, NOISE, raw=b"", offset=0) for number in range(40)]
    met = told(zipped(first, *again))
    assert met[0] == (b"", Reason.MISMATCH_HEADER)
    assert met[1] == (b"a", NOISE)
    assert {what for _, what in met[2:]} == {Reason.UNSAFE_OVERLAP}
    quoting = Part(b"q", method=0, raw=zipped(Part(b"in", MIT))[:60])
    inside = Part(b"in", MIT, raw=b"", offset=31)
    assert (b"in", Reason.UNSAFE_OVERLAP) in told(zipped(quoting, inside, OK))


def test_damage_in_the_directory_leaves_the_records_before_it() -> None:
    data = zipped(Part(b"a", MIT), Part(b"b", GPL))
    at = data.rfind(b"PK\1\2")
    met = told(data[:at] + b"XX" + data[at + 2 :])
    assert met[0] == (b"", Reason.CORRUPT_HEADER)
    assert (b"a", MIT) in met


def test_what_is_wrong_with_the_whole() -> None:
    data = zipped(Part(b"a", MIT), Part(b"b", GPL))
    assert directory(data[:-30]) is Reason.CORRUPT_TRUNCATED
    assert directory(b"") is Reason.CORRUPT_TRUNCATED
    assert directory(zipped(Part(b"a"), count=9)) is Reason.CORRUPT_HEADER
    assert directory(zipped(Part(b"a"), size=1 << 30)) is Reason.CORRUPT_HEADER
    assert directory(data, Budgets(entries_per_archive=1)) is Reason.LIMIT_ENTRIES
    assert told(data + b"x")[0] == (b"", Reason.MISMATCH_TRAILING)
    assert told(zipped(Part(b"front", MIT)) + data)[0] == (b"", Reason.MISMATCH_HEADER)
    assert told(zipped()) == []


def test_the_budget_of_bytes_holds_for_all_members() -> None:
    parts = [Part(b"%d" % number, bytes(MIB), method=8 * (number % 2)) for number in range(8)]
    met = told(zipped(*parts), Budgets(archive=3 * MIB, ratio=1 << 20))
    assert [what if isinstance(what, Reason) else len(what) for _, what in met] == [MIB] * 3 + [Reason.LIMIT_BYTES] * 5


@pytest.mark.parametrize("method", [8, 12])
def test_a_bomb_stops_by_ratio_and_spares_its_neighbors(method: int) -> None:
    zeros = bytes(20 * MIB)
    bomb = Part(b"bomb", zeros, method, deflated(zeros) if method == 8 else bz2.compress(zeros))
    assert told(zipped(bomb, OK)) == [(b"bomb", Reason.LIMIT_RATIO), (b"ok", GPL)]


def test_the_head_of_a_member_whatever_its_size_or_checksum() -> None:
    parts = [
        Part(b"a", b"<Document" + NOISE * 90, crc=1),
        Part(b"b", MIT, flags=1),
        Part(b"c", MIT, 9),
        Part(b"d", MIT),
    ]
    data = zipped(*parts)
    met = directory(data)
    assert isinstance(met, Directory)
    heads = [head(io.BytesIO(data), member, 9) for member in met.members]
    assert heads == [b"<Document", b"", b"", MIT[:9]]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_changed_archive_gives_values_only(data: st.DataObject) -> None:
    whole = bytearray(zipped(Part(b"a", MIT), Part(b"b", GPL, 0), Part(b"z", MIT, 93, ZSTD), comment=b"c"))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, KIB)) % len(whole)] = data.draw(st.integers(0, 255))
    assert all(isinstance(what, bytes | Reason) for _, what in told(bytes(whole)))


@given(st.binary(max_size=200), st.binary(max_size=80))
def test_any_bytes_give_values_only(front: bytes, end: bytes) -> None:
    told(front + b"PK\1\2" + end)
    told(b"PK\3\4" + front + b"PK\5\6" + end)
