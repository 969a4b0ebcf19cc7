# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sparse members: every form that GNU tar writes comes out whole, and a map that lies is told."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from licwatch.model.budget import MIB
from licwatch.model.item import Kind
from licwatch.model.problem import Reason
from tests.archives import GPL, MIT, TAR_END, pax, tarred
from tests.decode.tarmade import oracle, told

BAD = Reason.CORRUPT_HEADER
SPARSE = [("gnu", "old"), ("oldgnu", "old"), ("posix", "0.0"), ("posix", "0.1"), ("posix", "1.0")]


@pytest.mark.skipif(not shutil.which("tar"), reason="GNU TAR IS NOT HERE: sparse files were not compared with it")
@pytest.mark.parametrize(("format_", "version"), SPARSE)
def test_sparse_files_of_gnu_tar_come_out_whole(tmp_path: Path, format_: str, version: str) -> None:
    wanted = {}
    for name, pieces, size in (
        ("one", [(0, MIT)], 300_000),
        ("many", [(at * 8192, b"%d" % at) for at in range(1, 60)], 60 * 8192),
        ("hole", [], 200_000),
        ("n" * 120, [(100_000, GPL)], 100_000 + len(GPL)),
        ("dense", [(0, b"x" * 9000)], 9000),
    ):
        with (tmp_path / name).open("wb") as file:
            for at, data in pieces:
                file.seek(at)
                file.write(data)
            file.truncate(size)
        wanted[os.fsencode(name)] = (tmp_path / name).read_bytes()
    options = [
        f"--format={format_}",
        "--sparse",
        "--hole-detection=raw",
        *([f"--sparse-version={version}"] * (version != "old")),
    ]
    done = subprocess.run(
        ["tar", *options, "-cf", "-", *sorted(os.listdir(tmp_path))], cwd=tmp_path, capture_output=True
    )
    if done.returncode:
        pytest.skip("GNU TAR IS NOT HERE: " + done.stderr.decode())
    data = done.stdout
    assert len(data) < 300_000 < sum(map(len, wanted.values()))
    assert {name: content for name, _, content in told(data)} == wanted
    # tarfile does not know the name that form 0.1 gives in a record of its own
    assert sorted(what for *_, what in oracle(data)) == sorted(wanted.values())


def sparse(pieces: bytes, stored: bytes, size: bytes = b"%011o\0" % 5000) -> bytes:
    """A member with GNU's old map."""
    return tarred(b"s", stored, b"S", more=pieces.ljust(96, b"\0") + b"\0" + size, magic=b"ustar  \0") + TAR_END


def piece(offset: int, length: int) -> bytes:
    return b"%011o\0%011o\0" % (offset, length)


def pax_sparse(*records: tuple[bytes, bytes], stored: bytes = MIT) -> bytes:
    return pax(*((b"GNU.sparse." + key, value) for key, value in records)) + tarred(b"s", stored) + TAR_END


ONE = ((b"major", b"1"), (b"minor", b"0"))
BAD_SPARSE = {
    "pieces overlap": (sparse(piece(0, 600) + piece(500, 600), b"x" * 1200), BAD),
    "outside": (sparse(piece(4990, 600), b"x" * 600), BAD),
    "more than is stored": (sparse(piece(0, 600), b"x" * 500), BAD),
    "less than is stored": (sparse(piece(0, 400), b"x" * 500), BAD),
    "a negative piece": (sparse(b"\xff" * 12 + piece(0, 5)[:12], b""), BAD),
    "a negative size": (sparse(b"", b"", b"\xff" * 12), BAD),
    "not a number": (sparse(b"z" * 24, b""), BAD),
    "larger than the budget": (sparse(piece(0, 600), b"x" * 600, b"%011o\0" % (257 * MIB)), Reason.LIMIT_BYTES),
    "a hole over the ratio": (sparse(piece(0, 600), b"x" * 600, b"%011o\0" % (200 * MIB)), Reason.LIMIT_RATIO),
    "8 TiB of hole": (pax_sparse(*ONE, (b"realsize", b"%d" % (1 << 43))), Reason.LIMIT_BYTES),
    "no size": (pax_sparse((b"map", b"0,5")), BAD),
    "an odd map": (pax_sparse((b"size", b"9"), (b"map", b"0,5,9")), BAD),
    "a map of words": (pax_sparse((b"size", b"9"), (b"map", b"a,b")), BAD),
    "no map in front": (pax_sparse(*ONE, (b"realsize", b"9"), stored=b"a" * 600), BAD),
    "a map of more than is there": (pax_sparse(*ONE, (b"realsize", b"9"), stored=b"99999999\n".ljust(512, b"\0")), BAD),
}


@pytest.mark.parametrize("case", BAD_SPARSE)
def test_sparse_maps_that_lie(case: str) -> None:
    data, reason = BAD_SPARSE[case]
    met = told(data)
    assert [what for *_, what in met] == [reason]
    # the member alone is lost when its place is known, and the neighbor behind it is read
    if met[0][0]:
        assert told(data.removesuffix(TAR_END) + tarred(b"b", GPL) + TAR_END)[1:] == [(b"b", Kind.FILE, GPL)]


def test_an_endless_sparse_map_ends() -> None:
    first = tarred(b"s", b"", b"S", more=piece(0, 0) * 4 + b"\1" + b"%011o\0" % 9, magic=b"ustar  \0")
    block = (piece(0, 0) * 21).ljust(504, b"\0") + b"\1".ljust(8, b"\0")
    assert [what for *_, what in told(first + block * 12_000)] == [BAD]
