# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Members: links are not followed, special files are not made; a good member survives its neighbors."""

import bz2
import gzip
import lzma
import stat
import tracemalloc
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.model.budget import MIB, Budgets
from licwatch.model.problem import Reason
from tests.archives import GPL, MIT, TAR_END, Met, Part, came_out, good_tar, nothing_written, reasons, tarred, zipped

# What both formats can say: (name, content or a link's text, the file's type)
Said = tuple[bytes, bytes, int]
FILE, LINK, FIFO, CHARACTER, BLOCK = stat.S_IFREG, stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK
KINDS = {FILE: b"0", LINK: b"2", FIFO: b"6", CHARACTER: b"3", BLOCK: b"4"}


def as_zip(said: list[Said]) -> bytes:
    return zipped(*(Part(name, content, mode=kind | 0o644) for name, content, kind in said))


def as_tar(said: list[Said]) -> bytes:
    return b"".join(_tarred(*each) for each in said) + TAR_END


def _tarred(name: bytes, content: bytes, kind: int) -> bytes:
    return tarred(name, content, KINDS[kind]) if kind == FILE else tarred(name, b"", KINDS[kind], content)


def as_tar_gz(said: list[Said]) -> bytes:
    return gzip.compress(as_tar(said))


BOTH = pytest.mark.parametrize("make", [as_zip, as_tar, as_tar_gz])
Make = Callable[[list[Said]], bytes]


@BOTH
def test_what_members_become(make: Make) -> None:
    said: list[Said] = [
        (b"./LICENSE", GPL, FILE),
        (b"d/", b"", FILE),
        (b"../out", b"1", FILE),
        (b"/abs", b"2", FILE),
        (b"l", b"..", LINK),
        (b"pw", b"/etc/passwd", LINK),
        (b"l/x", b"3", FILE),
        (b"p", b"", FIFO),
        (b"c", b"", CHARACTER),
        (b"b", b"", BLOCK),
        (b"LICENSE", MIT, FILE),
        (b"\xff\xfe", b"4", FILE),
    ]
    with nothing_written():
        met = came_out(make(said))
    expected: list[Met] = [
        (b"LICENSE", GPL),
        (b"../out", Reason.UNSAFE_PATH),
        (b"../out", b"1"),
        (b"/abs", Reason.UNSAFE_PATH),
        (b"/abs", b"2"),
        (b"l", "-> .."),
        (b"pw", "-> /etc/passwd"),
        (b"l/x", Reason.UNSAFE_LINK),
        (b"l/x", b"3"),
        (b"p", Reason.SPECIAL_FIFO),
        (b"c", Reason.SPECIAL_DEVICE),
        (b"b", Reason.SPECIAL_DEVICE),
        (b"LICENSE", MIT),
        (b"\xff\xfe", b"4"),
    ]
    assert met == expected


@BOTH
def test_limits_of_an_archive(make: Make) -> None:
    many: list[Said] = [(b"%d" % number, b"x", FILE) for number in range(20)]
    assert len(came_out(make(many), Budgets(entries_per_archive=20))) == 20
    met = came_out(make(many), Budgets(entries_per_archive=19))
    assert reasons(met) == {Reason.LIMIT_ENTRIES}
    large: list[Said] = [(b"a", bytes(2 * MIB), FILE), (b"b", GPL, FILE)]
    assert came_out(make(large), Budgets(member=MIB)) == [(b"a", Reason.LIMIT_BYTES), (b"b", GPL)]


def test_a_name_longer_than_the_budget_is_cut() -> None:
    met = came_out(zipped(Part(b"n" * 50, MIT)), Budgets(name=9))
    assert met == [(b"n" * 9, Reason.PATH_TOO_LONG), (b"n" * 9, MIT)]


def test_hard_links_come_last_and_must_lead_to_a_member() -> None:
    links = [
        (b"h", b"./LICENSE"),
        (b"early", b"later"),
        (b"out", b"/etc/passwd"),
        (b"../h", b"LICENSE"),
        (b"no", b"no/x"),
    ]
    data = b"".join(tarred(name, b"", b"1", link) for name, link in links)
    met = came_out(data + tarred(b"LICENSE", GPL) + tarred(b"later", MIT) + TAR_END)
    assert met == [
        (b"LICENSE", GPL),
        (b"later", MIT),
        (b"h", "hardlink"),
        (b"early", "hardlink"),
        (b"out", Reason.UNSAFE_LINK),
        (b"../h", Reason.UNSAFE_PATH),
        (b"no", Reason.UNSAFE_LINK),
    ]


def test_links_and_special_files_of_a_zip_that_cannot_be_read() -> None:
    link, socket = stat.S_IFLNK | 0o777, stat.S_IFSOCK | 0o644
    parts = [
        Part(b"l", b"..", mode=link, crc=1),
        Part(b"s", mode=socket),
        Part(b"d/", b"hidden"),
        Part(b"e/", raw=b"\3\0"),
    ]
    assert came_out(zipped(*parts)) == [
        (b"l", Reason.CORRUPT_CRC),
        (b"s", Reason.SPECIAL_SOCKET),
        (b"d", b"hidden"),
    ]
    lying = Part(b"d/", b"hidden", size=0)
    assert came_out(zipped(lying)) == [(b"d", Reason.CORRUPT_SIZE)]


def test_of_a_document_only_what_is_embedded() -> None:
    parts = [Part(b"mimetype", b"application/epub+zip"), Part(b"a.opf", b"<a/>"), Part(b"photo.jpg", b"jpeg")]
    assert came_out(zipped(*parts)) == [(b"photo.jpg", b"jpeg")]
    odd = Part(b"b.opf", b"<b/>", local_name=b"c.opf")
    assert came_out(zipped(*parts, odd)) == [(b"photo.jpg", b"jpeg"), (b"", Reason.MISMATCH_HEADER)]
    assert len(came_out(zipped(*parts, front=b"MZ"))) == 3


INNER_NAMES = [
    (b"d/a.txt.gz", b"a.txt"), (b"a.SVGZ", b"a.svg"), (b"a.bz2", b"a"), (b"a.xz", b"a"), (b"a.bin", b"a.bin"),
    (b"a", b"a"), (b".gz", b".gz"), (b"../../.gz", b".gz"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "name"), INNER_NAMES)
def test_a_single_file_takes_its_name_from_outside(path: bytes, name: bytes) -> None:
    data = b"\x1f\x8b\x08\x08" + bytes(6) + b"../ESCAPED\0" + gzip.compress(MIT, mtime=0)[10:]
    assert came_out(data, path=path) == [(name, MIT)]


PACKERS = [gzip.compress, bz2.compress, lzma.compress, zstandard.ZstdCompressor().compress]


@pytest.mark.parametrize("pack", PACKERS)
def test_compressed_tars_and_files(pack: Callable[[bytes], bytes]) -> None:
    assert came_out(pack(good_tar({"a": MIT, "b": GPL}))) == [(b"a", MIT), (b"b", GPL)]
    assert came_out(pack(MIT)) == [(b"x", MIT)]
    assert came_out(pack(good_tar({"a": MIT})) + b"rubbish") == [(b"a", MIT), (b"", Reason.MISMATCH_TRAILING)]
    assert came_out(pack(MIT) + b"rubbish") == [(b"x", MIT), (b"", Reason.MISMATCH_TRAILING)]


@pytest.mark.parametrize("pack", PACKERS)
def test_bombs_are_told_and_take_no_memory(pack: Callable[[bytes], bytes]) -> None:
    data = pack(good_tar({"LICENSE": GPL, "zeros": bytes(40 * MIB), "after": MIT}))
    tracemalloc.start()
    try:
        met = came_out(data, Budgets(ratio_floor=MIB, member=64 * MIB))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert met[:2] == [(b"LICENSE", GPL), (b"zeros", Reason.LIMIT_RATIO)]
    # what was read before the limit, joined, and a bite of zstandard's
    assert peak < 100 * MIB
    assert came_out(data, Budgets(member=MIB))[1] == (b"zeros", Reason.LIMIT_BYTES)


WHOLE: list[Said] = [
    (b"LICENSE", GPL, FILE),
    (b"d/link", b"..", LINK),
    (b"n/" * 30, MIT, FILE),
    (b"b", b"x" * 900, FILE),
]


@BOTH
def test_every_cut_gives_values_only(make: Make) -> None:
    data = make(WHOLE)
    for cut in range(0, len(data) - 1, 8):
        met = came_out(data[:cut])
        # nothing comes out changed, and only a tar that ends between two members passes for whole
        assert {what for _, what in met if isinstance(what, bytes)} <= {content for _, content, _ in WHOLE}
        assert reasons(met) or not met or (make is as_tar and (not cut % 512 or cut > len(data) - 1024))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([as_zip, as_tar, as_tar_gz]), st.lists(st.tuples(st.integers(0, 4000), st.binary(max_size=4))))
def test_a_changed_archive_gives_values_only_and_writes_nothing(make: Make, changes: list[tuple[int, bytes]]) -> None:
    data = make(WHOLE)
    for place, value in changes:
        at = place % len(data)
        data = data[:at] + value + data[at + len(value) :]
    with nothing_written():
        came_out(data, Budgets(archive=MIB, member=MIB))


@given(st.sampled_from([b"PK\3\4", b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b""]), st.binary(max_size=700))
def test_any_bytes_give_values_only(magic: bytes, data: bytes) -> None:
    came_out(magic + data)
    came_out(tarred(b"a", MIT) + data)
