# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compressed streams: everything that an honest program writes comes out, nothing hostile comes out unbounded."""

import bz2
import gzip
import io
import lzma
import random
import struct
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import Decompressed, method_of
from licwatch.errors import ItemError
from licwatch.model.budget import KIB, MIB, Budgets
from licwatch.model.problem import Reason
from tests.archives import MIT, deflated

RANDOM = random.Random(1).randbytes(300_000)


def gz(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def zst(content: bytes) -> bytes:
    return zstandard.ZstdCompressor(write_checksum=True).compress(content)


def alone(content: bytes) -> bytes:
    return lzma.compress(content, lzma.FORMAT_ALONE)


def alone_with_size(content: bytes) -> bytes:
    packed = alone(content)
    return packed[:5] + struct.pack("<Q", len(content)) + packed[13:]


MANY = [gz, bz2.compress, lzma.compress, zst]
ALL = [*MANY, alone, alone_with_size]


def opened(data: bytes, budgets: Budgets = Budgets()) -> Decompressed:  # noqa: B008 - frozen
    file = io.BytesIO(data)
    method = method_of(file)
    assert method
    file.seek(0)
    return Decompressed(file, method, Allowance(budgets))


def told(data: bytes, budgets: Budgets = Budgets()) -> bytes | Reason | None:  # noqa: B008 - frozen
    """What comes out; or the reason why nothing does, or of what lies behind."""
    stream = opened(data, budgets)
    out = b""
    try:
        while chunk := stream.read(MIB):
            out += chunk
    except ItemError as error:
        return error.problem.reason
    return stream.trailing.reason if stream.trailing else out


NOT_COMPRESSED = [
    b"",
    b"BZh9",
    b"BZh is how some text begins",
    b"\x1f\x8b and then prose",
    b"\xfd7zXZ",
    b"PK\3\4",
    b"]" + b"\0" * 30,
    b"]\0\0\x80\0" + b"\xff" * 8 + b"\1text",
    b"] is a bracket, and this is text",
    bytes(600),
]


@pytest.mark.parametrize("data", NOT_COMPRESSED)
def test_what_is_not_compressed(data: bytes) -> None:
    assert method_of(io.BytesIO(data)) is None


@pytest.mark.parametrize("pack", ALL)
@pytest.mark.parametrize("content", [MIT, RANDOM, bytes(300_000), RANDOM * 5], ids=len)
def test_what_was_packed_comes_out(pack: Callable[[bytes], bytes], content: bytes) -> None:
    assert told(pack(content)) == content


@pytest.mark.parametrize("pack", [*MANY, alone])
def test_nothing_that_was_packed_comes_out(pack: Callable[[bytes], bytes]) -> None:
    assert told(pack(b"")) == b""


@pytest.mark.parametrize("pack", MANY)
def test_streams_one_after_the_other_and_padding(pack: Callable[[bytes], bytes]) -> None:
    assert told(pack(MIT) + pack(b"") + pack(RANDOM)) == MIT + RANDOM
    assert told(pack(MIT) + bytes(1)) == MIT
    assert told(pack(MIT) + bytes(200_000)) == MIT
    assert told(pack(MIT) + bytes(200_000) + pack(b"x")) == MIT + b"x"


@pytest.mark.parametrize("pack", MANY)
@pytest.mark.parametrize("rubbish", [b"r", b"rubbish", bytes(70_000) + b"rubbish", b"\x1f"])
def test_bytes_behind_the_end_are_told(pack: Callable[[bytes], bytes], rubbish: bytes) -> None:
    assert told(pack(MIT) + rubbish) is Reason.MISMATCH_TRAILING
    stream = opened(pack(MIT) + rubbish)
    assert stream.read(100) == MIT


@pytest.mark.parametrize("pack", ALL)
def test_every_cut_is_told(pack: Callable[[bytes], bytes]) -> None:
    data = pack(RANDOM[:2000])
    # of xz the last bytes are an index that nothing is read from, so only what lies before must not pass for whole
    for cut in range(20, len(data), 97):
        assert told(data[:cut]) is Reason.CORRUPT_TRUNCATED


@pytest.mark.parametrize("pack", [gz, bz2.compress, lzma.compress, zst])
def test_a_wrong_checksum_is_told(pack: Callable[[bytes], bytes]) -> None:
    data = bytearray(pack(RANDOM))
    data[len(data) // 2] ^= 1
    assert told(bytes(data)) in (Reason.CORRUPT_CRC, Reason.CORRUPT_HEADER)
    if pack is gz:
        end = struct.pack("<2L", zlib.crc32(MIT) ^ 1, len(MIT))
        assert told(gz(MIT)[:-8] + end) is Reason.CORRUPT_CRC
        assert told(gz(MIT)[:-4] + struct.pack("<L", len(MIT) + 1)) is Reason.CORRUPT_CRC


def test_the_header_of_gzip_with_every_field() -> None:
    head = b"\x1f\x8b\x08\x1e\0\0\0\0\2\3" + struct.pack("<H", 5) + b"extra" + b"../name\0" + b"comment\0"
    head += struct.pack("<H", zlib.crc32(head) & 0xFFFF)
    assert told(head + deflated(MIT) + struct.pack("<2L", zlib.crc32(MIT), len(MIT))) == MIT


SMALL = Budgets(ratio_floor=MIB, archive=4 * MIB)


@pytest.mark.parametrize("pack", ALL)
def test_a_bomb_stops_by_ratio(pack: Callable[[bytes], bytes]) -> None:
    assert told(pack(bytes(20 * MIB)), SMALL) is Reason.LIMIT_RATIO


@pytest.mark.parametrize("pack", MANY)
def test_a_bomb_of_many_small_streams_stops_by_ratio(pack: Callable[[bytes], bytes]) -> None:
    assert told(pack(bytes(MIB // 2)) * 20, SMALL) is Reason.LIMIT_RATIO


@pytest.mark.parametrize("pack", ALL)
def test_much_from_much_stops_by_bytes(pack: Callable[[bytes], bytes]) -> None:
    assert told(pack(RANDOM * 3), Budgets(archive=MIB // 2)) is Reason.LIMIT_BYTES


@pytest.mark.parametrize("pack", ALL)
def test_memory_stays_bounded(pack: Callable[[bytes], bytes]) -> None:
    data = pack(bytes(40 * MIB))
    tracemalloc.start()
    try:
        stream = opened(data, Budgets(ratio=1 << 20, archive=64 * MIB))
        while stream.read(64 * KIB):
            pass
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # the dictionary of lzma takes 8 MiB; zstandard gives a whole bite at once, and 512 bytes may be all there is
    assert peak < (96 if pack is zst else 16) * MIB


def test_a_dictionary_larger_than_the_budget_of_memory() -> None:
    chain = [{"id": lzma.FILTER_LZMA2, "preset": 0}]
    data = bytearray(lzma.compress(MIT, filters=chain))
    assert data[14:16] == b"\x21\x01"
    data[16] = 39
    data[20:24] = struct.pack("<L", zlib.crc32(bytes(data[12:20])))
    assert told(bytes(data)) is Reason.LIMIT_MEMORY
    window = zstandard.ZstdCompressionParameters.from_level(1, window_log=30, enable_ldm=True)
    packer = zstandard.ZstdCompressor(compression_params=window).compressobj()
    assert told(packer.compress(RANDOM) + packer.flush()) is Reason.LIMIT_MEMORY


def test_an_lzma_header_that_asks_for_4_gib_is_read_with_less() -> None:
    packed = alone(RANDOM)
    assert told(packed[:1] + b"\xff" * 4 + packed[5:]) == RANDOM


@given(st.sampled_from(ALL), st.binary(max_size=300), st.integers(0, 400), st.integers(0, 255))
def test_a_changed_byte_gives_a_reason_or_bytes(
    pack: Callable[[bytes], bytes], content: bytes, place: int, value: int
) -> None:
    data = bytearray(pack(content))
    data[place % len(data)] = value
    if method_of(io.BytesIO(data)):
        assert isinstance(told(bytes(data), SMALL), bytes | Reason)


@given(st.sampled_from([b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd"]), st.binary())
def test_any_bytes_behind_a_magic_give_a_reason_or_bytes(magic: bytes, data: bytes) -> None:
    assert isinstance(told(magic + data, SMALL), bytes | Reason)
