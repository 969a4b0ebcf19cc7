# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Archives for tests: good ones by the standard library, hostile ones byte by byte, and what comes out of them."""

import io
import os
import struct
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from licwatch.decode.allowance import Allowance
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources import archive

GPL, MIT = b"GNU GENERAL PUBLIC LICENSE\nVersion 3\n", b"MIT License\n"

#: What became of one member: its bytes, a link's text, or the reason why there is nothing.
Met = tuple[bytes, bytes | str | Reason]


@dataclass(frozen=True)
class Part:
    """One zip member. What is None is what an honest program would write; `local_*` stands in its own header only."""

    name: bytes
    content: bytes = b""
    method: int = 8
    raw: bytes | None = None
    crc: int | None = None
    size: int | None = None
    compressed: int | None = None
    flags: int = 0
    mode: int = 0o100644
    extra: bytes = b""
    offset: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    behind: bytes = b""
    listed: bool = True

    @property
    def stored(self) -> bytes:
        """The bytes as they lie in the file."""
        if self.raw is not None:
            return self.raw
        return deflated(self.content) if self.method == 8 else self.content


def deflated(content: bytes) -> bytes:
    """Raw deflate."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def zipped(
    *parts: Part, front: bytes = b"", comment: bytes = b"", count: int | None = None, size: int | None = None
) -> bytes:
    """A zip of these parts; `front` is what offsets do not know of, `count` and `size` are lies of the end record."""
    body, directory, number = b"", b"", 0
    for part in parts:
        crc = zlib.crc32(part.content) if part.crc is None else part.crc
        packed = len(part.stored) if part.compressed is None else part.compressed
        whole = len(part.content) if part.size is None else part.size
        place = len(body) if part.offset is None else part.offset
        mine = part.name if part.local_name is None else part.local_name
        fields = (crc, packed, whole) if part.local_size is None else (crc, packed, part.local_size)
        if part.flags & 8:
            fields = (0, 0, 0)
        body += struct.pack("<4s5H3L2H", b"PK\3\4", 20, part.flags, part.method, 0, 33, *fields, len(mine), 0)
        body += mine + part.stored + part.behind
        if part.listed:
            number += 1
            lengths = (len(part.name), len(part.extra), 0, 0, 0)
            head = (b"PK\1\2", 3 << 8 | 20, 20, part.flags, part.method, 0, 33, crc, packed, whole, *lengths)
            directory += struct.pack("<4s6H3L5H2L", *head, part.mode << 16, place) + part.name + part.extra
    told = (number if count is None else count, len(directory) if size is None else size, len(body), len(comment))
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, told[0], *told)
    return front + body + directory + end + comment


def good_zip(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip as the standard library writes it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def good_tar(files: Mapping[str, bytes], format_: int = tarfile.PAX_FORMAT) -> bytes:
    """A tar as the standard library writes it."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format_) as packed:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            packed.addfile(info, io.BytesIO(content))
    return out.getvalue()


TAR_END = bytes(1024)


def tarred(
    name: bytes,
    content: bytes = b"",
    kind: bytes = b"0",
    link: bytes = b"",
    size: bytes | None = None,
    more: bytes = b"",
    magic: bytes = b"ustar\x0000",
) -> bytes:
    """One tar member, header and padded content. `size` is the field as it stands; `more` lies where GNU's map does."""
    field = b"%011o\0" % len(content) if size is None else size
    front = name.ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + field + b"00000000000\0"
    back = kind + link.ljust(100, b"\0") + magic + bytes(386 - 265)
    blank = front + b" " * 8 + back + more.ljust(126, b"\0")
    header = front + b"%06o\0 " % sum(blank) + blank[156:]
    return header + content + bytes(-len(content) % 512)


def pax(*records: tuple[bytes, bytes], kind: bytes = b"x") -> bytes:
    """A pax header that describes the next member."""
    return tarred(b"pax", b"".join(map(pax_record, *zip(*records, strict=True))), kind)


def pax_record(key: bytes, value: bytes) -> bytes:
    """One record, with a length that counts itself."""
    rest, length = len(key) + len(value) + 3, 0
    while length != rest + len(str(length)):
        length = rest + len(str(length))
    return b"%d %s=%s\n" % (length, key, value)


def came_out(content: bytes, budgets: Budgets = Budgets(), path: bytes = b"x") -> list[Met]:  # noqa: B008 - frozen
    """What comes out of an archive, in its order; problems of the archive itself stand under an empty name."""
    file = io.BytesIO(content)
    form = archive.recognize(file)
    return [] if form is None else list(_met(form, file, path, budgets))


def _met(form: archive.Form, file: io.BytesIO, path: bytes, budgets: Budgets) -> Iterator[Met]:
    for entry in archive.expand(form, file, path, Allowance(budgets)):
        if isinstance(entry, Problem):
            yield b"", entry.reason
            continue
        if entry.kind is Kind.SYMLINK and entry.target is not None:
            yield entry.path, "-> " + os.fsdecode(entry.target)
        if entry.problem:
            yield entry.path, entry.problem.reason
        if entry.skipped:
            yield entry.path, entry.skipped
        if entry.open:
            try:
                yield entry.path, entry.open().read()
            except ItemError as error:
                yield entry.path, error.problem.reason


def reasons(met: list[Met]) -> set[Reason]:
    """Every reason met."""
    return {what for _, what in met if isinstance(what, Reason)}


_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGES = ("os.mkdir", "os.symlink", "os.link", "os.rename", "os.remove", "os.truncate", "subprocess.Popen", "os.exec")
_told: list[list[str]] = []


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if _told and (event in _CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES)):
        _told[-1].append(f"{event} {arguments[:2]}")


sys.addaudithook(_audit)


@contextmanager
def nothing_written() -> Iterator[None]:
    """Fails when Python opens a file for writing, makes one, or starts a program meanwhile."""
    _told.append([])
    try:
        yield
        assert _told[-1] == []
    finally:
        _told.pop()
