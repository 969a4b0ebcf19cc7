# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tar: what tarfile writes comes out the same; what nobody writes is told."""

import io
import os
import tarfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.decode.tar_header import BLOCK, BadHeaderError, is_header, number, parse, pax_records
from licwatch.model.budget import KIB, MIB
from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from tests.archives import GPL, MIT, TAR_END, good_tar, pax, pax_record, tarred
from tests.decode.tarmade import oracle, told

NAMES = [
    "a",
    "d/é/ü",
    "x" * 99,
    "x" * 100,
    "x" * 101,
    "p" * 150 + "/" + "n" * 90,
    "deep/" * 60 + "end",
    "\udcff\udcfe",
    " b",
]


@pytest.mark.parametrize("format_", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_the_standard_library_sees_the_same(format_: int) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format_, errors="surrogateescape") as tar:
        for count, name in enumerate(NAMES):
            kinds = [tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE]
            for kind in kinds:
                info = tarfile.TarInfo(name)
                info.type, info.linkname = kind, name if kind in (tarfile.SYMTYPE, tarfile.LNKTYPE) else ""
                info.size = count * 300 if kind == tarfile.REGTYPE else 0
                try:
                    tar.addfile(info, io.BytesIO(os.urandom(info.size)))
                except ValueError:
                    assert format_ == tarfile.USTAR_FORMAT
    data = out.getvalue()
    assert told(data) == oracle(data)
    assert len(told(data)) > 30


BAD = Reason.CORRUPT_HEADER
GOOD = tarred(b"first", MIT)
AFTER = tarred(b"after", GPL) + TAR_END
DAMAGED = {
    "a wrong checksum": (tarred(b"x").replace(b"0000644", b"0000645", 1) + AFTER, BAD),
    "a negative size": (tarred(b"x", size=b"\xff" * 12) + AFTER, BAD),
    "a size that is no number": (tarred(b"x", size=b"12345x789012") + AFTER, BAD),
    "a size of 2^90": (tarred(b"x", size=b"\x80" + b"\x04" + bytes(10)) + AFTER, BAD),
    "a pax size below zero": (pax((b"size", b"-512")) + AFTER, BAD),
    "a pax size like 1e30": (pax((b"size", b"1" + b"0" * 30)) + AFTER, BAD),
    "a pax size in other digits": (pax((b"size", "٣".encode())) + AFTER, BAD),
    "a pax record that is longer than all": (tarred(b"x", b"99 path=x\n", b"x") + AFTER, BAD),
    "a pax record of length 0": (tarred(b"x", b"0 path=x\n", b"x") + AFTER, BAD),
    "a pax record without an end": (tarred(b"x", b"10 path=xy", b"x") + AFTER, BAD),
    "a pax record without a value": (tarred(b"x", b"7 path\n", b"x") + AFTER, BAD),
    "a pax header of 1 GiB": (tarred(b"x", b"", b"x", size=b"%011o\0" % (1 << 30)) + AFTER, Reason.LIMIT_HEADER),
    "a long name of 1 GiB": (tarred(b"x", b"", b"L", size=b"%011o\0" % (1 << 30)) + AFTER, Reason.LIMIT_HEADER),
    "headers without end": (pax((b"path", b"n" * 600)) * 1000 + AFTER, Reason.LIMIT_HEADER),
    "records for all without end": (pax((b"path", b"p"), kind=b"g") * 2000 + AFTER, Reason.LIMIT_HEADER),
    "the end behind a long name": (tarred(b"x", b"name\0", b"L") + TAR_END, Reason.CORRUPT_TRUNCATED),
    "a cut header": (tarred(b"x")[:300], Reason.CORRUPT_TRUNCATED),
    "a cut member": (tarred(b"x", size=b"%011o\0" % 512), Reason.CORRUPT_TRUNCATED),
    "a member behind the end": (TAR_END + AFTER, Reason.MISMATCH_TRAILING),
    "rubbish far behind the end": (bytes(3 * MIB) + b"x", Reason.MISMATCH_TRAILING),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_the_good_member_before_damage_is_read(case: str) -> None:
    data, reason = DAMAGED[case]
    met = told(GOOD + data)
    assert met[0] == (b"first", Kind.FILE, MIT)
    assert {what for *_, what in met[1:]} == {reason}


FOR_ALL = pax((b"path", b"p"), kind=b"g")
LABEL, LISTING = tarred(b"v", b"", b"V"), tarred(b"d", b"Yx\0", b"D")
WHOLE = {
    "without an end": (b"", []),
    "one block of zeros": (bytes(512), []),
    "many zeros": (bytes(10_240), []),
    "a pax header for all": (FOR_ALL + tarred(b"x", b"1") + pax((b"path", b"q")) + AFTER, [b"p", b"q"]),
    "gnu's name wins over the header": (tarred(b"l", b"long\0", b"L") + AFTER, [b"long"]),
    "pax wins over gnu's name": (tarred(b"l", b"long\0", b"L") + pax((b"path", b"p")) + AFTER, [b"p"]),
    "the last of two names": (pax((b"path", b"p"), (b"path", b"q")) + AFTER, [b"q"]),
    "a volume label and a listing": (LABEL + LISTING + AFTER, [b"v", b"d", b"after"]),
    "an unknown kind is a file": (tarred(b"z", MIT, b"Z") + AFTER, [b"z", b"after"]),
}


@pytest.mark.parametrize("case", WHOLE)
def test_unusual_archives_that_are_whole(case: str) -> None:
    data, names = WHOLE[case]
    met = told(GOOD + data)
    assert [name for name, *_ in met[1:]] == names


def test_a_file_with_a_slash_behind_its_name_is_no_folder_when_it_holds_something() -> None:
    data = tarred(b"d/") + tarred(b"LICENSE/", GPL) + tarred(b"e/", b"", b"5") + TAR_END
    assert told(data) == [(b"d/", Kind.DIRECTORY, b""), (b"LICENSE/", Kind.FILE, GPL), (b"e/", Kind.DIRECTORY, b"")]


def test_links_have_no_data_of_their_own() -> None:
    data = tarred(b"l", b"", b"2", b"to", size=b"%011o\0" % 512) + tarred(b"b", GPL) + TAR_END
    assert told(data) == [(b"l", Kind.SYMLINK, b"to"), (b"b", Kind.FILE, GPL)]


def with_prefix(magic: bytes) -> bytes:
    block = bytearray(tarred(b"n", magic=magic))
    block[345:350] = b"front"
    block[148:156] = b"%06o\0 " % (sum(block) - sum(block[148:156]) + 8 * 32)
    return bytes(block)


def test_the_prefix_counts_in_posix_headers_only() -> None:
    assert parse(with_prefix(b"ustar\x0000")).name == b"front/n"
    assert parse(with_prefix(b"ustar  \0")).name == b"n"
    assert parse(with_prefix(bytes(8))).name == b"n"


def test_sums_of_signed_bytes_are_taken() -> None:
    block = bytearray(tarred("é".encode()))
    block[148:156] = b"%06o\0 " % (sum(block) - sum(block[148:156]) + 8 * 32 - 2 * 256)
    assert is_header(bytes(block))
    block[148:156] = b"%06o\0 " % 1
    assert not is_header(bytes(block))


@pytest.mark.parametrize("block", [b"", bytes(BLOCK), b"V7-like text, " * 36 + b"12345678", b"x" * BLOCK, tarred(b"")])
def test_blocks_that_are_no_header(block: bytes) -> None:
    assert not is_header(block)


@pytest.mark.parametrize(
    ("digits", "value"), [(b"0000644\0", 0o644), (b" 644 \0", 0o644), (b"\0", 0), (b"\x80\0\1", 1), (b"\xff\xff", -1)]
)
def test_numbers(digits: bytes, value: int) -> None:
    assert number(digits) == value


@pytest.mark.parametrize("digits", [b"8", b"-1", b"0x1", b"1 2", b"\xb2", b"1_0"])
def test_numbers_that_are_none(digits: bytes) -> None:
    with pytest.raises(BadHeaderError):
        number(digits)


@given(
    st.lists(
        st.tuples(st.binary(min_size=1, max_size=9).filter(lambda k: b"=" not in k), st.binary(max_size=120)),
        max_size=5,
    )
)
def test_pax_records_come_back(records: list[tuple[bytes, bytes]]) -> None:
    assert pax_records(b"".join(pax_record(*record) for record in records)) == records


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_changed_archive_gives_values_only(data: st.DataObject) -> None:
    whole = bytearray(good_tar({"d/a": MIT, "n" * 150: GPL, "é": b""}) + pax((b"path", b"p")) + GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, 8 * KIB)) % len(whole)] = data.draw(st.integers(0, 255))
    assert all(isinstance(what, bytes | Reason) for *_, what in told(bytes(whole)))
