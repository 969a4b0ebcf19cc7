# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ar, cpio, Debian and RPM packages: what is in them, and what is wrong with them."""

import gzip
import io
import lzma
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.allowance import Allowance
from licwatch.errors import ItemError
from licwatch.model.budget import KIB, Budgets
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources import archive
from tests.packages import AR_MAGIC, CPIO_END, ar_member, cpio_member, rpm

MIT, GPL = b"MIT License\n", b"GPL\n"
Told = list[tuple[bytes, bytes | Reason]]


def told(data: bytes, budgets: Budgets = Budgets()) -> Told:  # noqa: B008 - frozen
    """Path and content, link text or reason of each member; a problem of the archive has no path."""
    file = io.BytesIO(data)
    form = archive.recognize(file)
    assert form
    met: Told = []
    for entry in archive.expand(form, file, b"some.archive", Allowance(budgets)):
        if isinstance(entry, Problem):
            met.append((b"", entry.reason))
        elif entry.open:
            try:
                met.append((entry.path, entry.open().read()))
            except ItemError as error:
                met.append((entry.path, error.problem.reason))
            if entry.problem:
                met.append((entry.path, entry.problem.reason))
        else:
            met.append((entry.path, entry.problem.reason if entry.problem else b"-> " + (entry.target or b"")))
    return met


AR = {
    "plain": (ar_member(b"a", MIT) + ar_member(b"b.c/", GPL), [(b"a", MIT), (b"b.c", GPL)]),
    "odd size": (ar_member(b"a", b"x") + ar_member(b"b", GPL), [(b"a", b"x"), (b"b", GPL)]),
    "odd size, no padding at the end": (ar_member(b"a", b"x")[:-1], [(b"a", b"x")]),
    "long names of gnu": (
        ar_member(b"//", b"a name of more than 16/\nanother one/\n") + ar_member(b"/0", MIT) + ar_member(b"/24", GPL),
        [(b"a name of more than 16", MIT), (b"another one", GPL)],
    ),
    "long names of bsd": (ar_member(b"#1/20", b"a name in the data\0\0" + MIT), [(b"a name in the data", MIT)]),
    "symbols": (
        ar_member(b"/", b"\0\0\0\0") + ar_member(b"#1/12", b"__.SYMDEF\0\0\0x") + ar_member(b"a", MIT),
        [(b"a", MIT)],
    ),
    "empty": (b"", []),
}


@pytest.mark.parametrize("case", AR)
def test_ar(case: str) -> None:
    data, expected = AR[case]
    assert told(AR_MAGIC + data) == expected


BAD_AR = {
    "cut in a member": (ar_member(b"a", MIT)[:-5], [(b"a", Reason.CORRUPT_TRUNCATED), (b"", Reason.CORRUPT_TRUNCATED)]),
    "cut in a header": (ar_member(b"a", MIT) + b"b   ", [(b"a", MIT), (b"", Reason.CORRUPT_HEADER)]),
    "no end of a header": (ar_member(b"a", MIT, end=b"xx"), [(b"", Reason.CORRUPT_HEADER)]),
    "a size that is none": (ar_member(b"a", MIT, size=b"-1"), [(b"", Reason.CORRUPT_HEADER)]),
    "a path that leads out": (ar_member(b"../a", MIT), [(b"../a", MIT), (b"../a", Reason.UNSAFE_PATH)]),
    "too large": (ar_member(b"a", bytes(2 * KIB)) + ar_member(b"b", MIT), [(b"a", Reason.LIMIT_BYTES), (b"b", MIT)]),
    "names too long": (ar_member(b"//", bytes(2 * KIB)) + ar_member(b"b", MIT), [(b"", Reason.LIMIT_HEADER)]),
}


@pytest.mark.parametrize("case", BAD_AR)
def test_ar_that_is_broken(case: str) -> None:
    data, expected = BAD_AR[case]
    assert told(AR_MAGIC + data, Budgets(member=KIB, header=KIB)) == expected


LINK, FIFO, FOLDER = 0o120777, 0o010644, 0o040755
CPIO = {
    "plain": (
        cpio_member(b"./a", MIT) + cpio_member(b"d", mode=FOLDER) + cpio_member(b"d/b", GPL),
        [(b"a", MIT), (b"d/b", GPL)],
    ),
    "a link": (cpio_member(b"l", b"a", LINK) + cpio_member(b"a", MIT), [(b"l", b"-> a"), (b"a", MIT)]),
    "two names, content behind the second": (
        cpio_member(b"a", inode=7, names=2) + cpio_member(b"b", MIT, inode=7, names=2),
        [(b"b", MIT), (b"a", b"-> b")],
    ),
    "two names of nothing": (
        cpio_member(b"a", inode=7, names=2) + cpio_member(b"b", inode=7, names=2),
        [(b"a", b""), (b"b", b"")],
    ),
}


@pytest.mark.parametrize("case", CPIO)
@pytest.mark.parametrize("compress", [bytes, gzip.compress, lzma.compress, zstandard.compress])
def test_cpio(case: str, compress: object) -> None:
    assert callable(compress)
    data, expected = CPIO[case]
    assert told(compress(data + CPIO_END + bytes(300))) == expected
    assert told(rpm(compress(data + CPIO_END)))[: len(expected)] == expected or compress is bytes


BAD_CPIO = {
    "no end": (cpio_member(b"a", MIT), [(b"a", MIT), (b"", Reason.CORRUPT_TRUNCATED)]),
    "a damaged header": (cpio_member(b"a", MIT) + b"x" * 200, [(b"a", MIT), (b"", Reason.CORRUPT_HEADER)]),
    "a fifo": (cpio_member(b"p", mode=FIFO) + CPIO_END, [(b"p", Reason.SPECIAL_FIFO)]),
    "out": (cpio_member(b"/a", MIT) + CPIO_END, [(b"/a", MIT), (b"/a", Reason.UNSAFE_PATH)]),
    "below a link": (
        cpio_member(b"l", b"..", LINK) + cpio_member(b"l/a", MIT) + CPIO_END,
        [(b"l", b"-> .."), (b"l/a", MIT), (b"l/a", Reason.UNSAFE_LINK)],
    ),
    "a name of 2 GiB": (cpio_member(b"a", MIT, name_size=1 << 31) + CPIO_END, [(b"", Reason.LIMIT_HEADER)]),
    "something behind the end": (CPIO_END + b"GPL", [(b"", Reason.MISMATCH_TRAILING)]),
}


@pytest.mark.parametrize("case", BAD_CPIO)
def test_cpio_that_is_broken(case: str) -> None:
    data, expected = BAD_CPIO[case]
    assert told(data) == expected


def test_rpm_without_a_payload_that_is_known() -> None:
    assert told(rpm(b"plain")) == [(b"", Reason.UNSUPPORTED_METHOD)]
    assert told(rpm(b"")[:100]) == [(b"", Reason.CORRUPT_HEADER)]


def test_a_debian_package(tmp_path: Path) -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:xz") as tar:
        info = tarfile.TarInfo("./usr/share/doc/x/copyright")
        info.size = len(MIT)
        tar.addfile(info, io.BytesIO(MIT))
    deb = AR_MAGIC + ar_member(b"debian-binary", b"2.0\n") + ar_member(b"data.tar.xz", held.getvalue())
    (_, version), (name, data) = told(deb)
    assert (version, name) == (b"2.0\n", b"data.tar.xz")
    assert isinstance(data, bytes)
    assert told(data) == [(b"usr/share/doc/x/copyright", MIT)]


@pytest.mark.parametrize("tool", ["ar", "cpio"])
def test_what_the_real_tool_makes(tmp_path: Path, tool: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not on this machine")
    names = ["a", "a-name-of-more-than-sixteen-bytes.c", "b"]
    for name in names:
        (tmp_path / name).write_bytes(name.encode() * 3)
    if tool == "ar":
        subprocess.run(["ar", "qc", "out", *names], cwd=tmp_path, check=True)
    else:
        words = ["cpio", "-o", "-H", "newc", "--quiet", "-F", "out"]
        subprocess.run(words, cwd=tmp_path, input="\n".join(names).encode(), check=True)
    assert told((tmp_path / "out").read_bytes()) == [(name.encode(), name.encode() * 3) for name in names]


WHOLE = [AR_MAGIC + ar_member(b"#1/4", b"nameMIT") + ar_member(b"//", b"x/\n") + ar_member(b"/0", MIT)]
WHOLE += [cpio_member(b"l", b"a", LINK) + cpio_member(b"a", MIT, names=2) + CPIO_END]
WHOLE += [rpm(gzip.compress(cpio_member(b"a", MIT) + CPIO_END))]


@given(st.sampled_from(WHOLE), st.data())
def test_changed_bytes_never_raise(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole[: data.draw(st.integers(at, len(whole)))])
    changed[at : at + 1] = data.draw(st.binary(max_size=4))
    file = io.BytesIO(bytes(changed))
    form = archive.recognize(file)
    if form:
        assert all(met is not None for met in told(bytes(changed)))


def test_kinds_are_told() -> None:
    file = io.BytesIO(cpio_member(b"l", b"a", LINK) + CPIO_END)
    form = archive.recognize(file)
    assert form
    (link,) = archive.expand(form, file, b"", Allowance(Budgets()))
    assert not isinstance(link, Problem)
    assert (link.kind, link.target) == (Kind.SYMLINK, b"a")
