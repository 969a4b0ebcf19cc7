# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The directory of a zip file, parsed with suspicion: what it says is held against what lies in the file.

Own code rather than zipfile, whose directory parser trusts counts and sizes, misses overlaps on older Pythons, and
gives up the whole archive for one bad record.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from licwatch.model.budget import MIB, Budgets
from licwatch.model.problem import Problem, Reason

_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_RECORD = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MAGIC, _LOCAL_MAGIC, _RECORD_MAGIC = b"PK\5\6", b"PK\3\4", b"PK\1\2"
_COMMENT = 1 << 16
_MOST_DIRECTORY = 64 * MIB
_ALL32, _ALL16 = 0xFFFFFFFF, 0xFFFF
# Java archives overlap by two bytes in practice (ClamAV met them too)
_TOLERATED_OVERLAP = 2
FLAG_ENCRYPTED, FLAG_DESCRIPTOR = 1, 8


@dataclass(frozen=True, slots=True)
class Member:
    """One record of the directory.

    `offset` is where its local header lies, `mode` its Unix mode or 0, `size` declared. `data` is where its bytes
    begin, 0 when they must not be read.
    """

    name: bytes
    method: int
    flags: int
    crc: int
    compressed: int
    size: int
    offset: int
    mode: int
    data: int = 0
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Directory:
    """All members in the directory's order, and what is wrong with the archive as a whole."""

    members: tuple[Member, ...]
    problems: tuple[Problem, ...]


class ZipError(Exception):
    """There is no directory, or none that can be believed."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem(reason, detail)


@dataclass(frozen=True, slots=True)
class _End:
    """The end record: where the directory really starts, how far stated offsets are off, what lies behind."""

    count: int
    start: int
    size: int
    shift: int
    behind: int


def has_end(file: BinaryIO) -> bool:
    """Whether a file ends as a zip does, so that it is one whatever it begins with."""
    try:
        _find_end(file)
    except ZipError:
        return False
    return True


def is_behind(file: BinaryIO) -> bool:
    """Whether a file that begins as something else ends with a whole zip: one with members, and nothing behind it."""
    try:
        end = _find_end(file)
    except ZipError:
        return False
    file.seek(end.start)
    return bool(end.count and not end.behind and file.read(4) == _RECORD_MAGIC)


def read_directory(file: BinaryIO, budgets: Budgets) -> Directory:
    """The directory of a zip. Raises ZipError when there is none that can be believed."""
    end = _find_end(file)
    if end.count > budgets.entries_per_archive:
        raise ZipError(Reason.LIMIT_ENTRIES, f"{end.count} members; the budget is {budgets.entries_per_archive}")
    file.seek(end.start)
    data = file.read(end.size)
    members, problems = [], []
    try:
        # one by one: those before a damaged record are good
        for member in _records(data, end):
            members.append(member)
    except (struct.error, ValueError) as error:
        problems.append(Problem(Reason.CORRUPT_HEADER, f"the directory is damaged: {error}"))
    checked, stray = _held_against_file(file, members, end)
    problems += stray
    if end.behind:
        problems.append(Problem(Reason.MISMATCH_TRAILING, f"{end.behind} bytes behind the end of the archive"))
    return Directory(tuple(checked), tuple(problems))


def _find_end(file: BinaryIO) -> _End:
    length = file.seek(0, 2)
    start = max(0, length - _END.size - _COMMENT)
    file.seek(start)
    tail = file.read(_END.size + _COMMENT)
    at, refused = len(tail), ""
    while (at := tail.rfind(_END_MAGIC, 0, at)) >= 0:
        try:
            return _parse_end(file, tail, at, start)
        except (struct.error, ValueError) as error:
            refused = refused or str(error)
    if refused:
        raise ZipError(Reason.CORRUPT_HEADER, f"the archive's end cannot be believed: {refused}")
    raise ZipError(Reason.CORRUPT_TRUNCATED, "the archive has no directory: it was cut off")


def _parse_end(file: BinaryIO, tail: bytes, at: int, start: int) -> _End:
    _, disk, _, _, count, size, offset, comment = _END.unpack_from(tail, at)
    position, behind = start + at, len(tail) - at - _END.size - comment
    if behind < 0 or disk not in (0, _ALL16):
        raise ValueError("not an end record")
    if count == _ALL16 or size == _ALL32 or offset == _ALL32:
        wide = _parse_end64(file, position)
        if wide:
            count, size, offset, position = wide
    if size > position or size > _MOST_DIRECTORY or count * _RECORD.size > size:
        raise ValueError("a directory that does not fit the file")
    begin = position - size
    if begin < offset:
        raise ValueError("a directory that begins behind its end")
    return _End(count, begin, size, begin - offset, behind)


def _parse_end64(file: BinaryIO, position: int) -> tuple[int, int, int, int] | None:
    file.seek(max(0, position - _LOCATOR.size))
    locator = file.read(_LOCATOR.size)
    if not locator.startswith(b"PK\6\7"):
        return None
    # the record lies right before its locator, whatever the stated place: something may stand before the archive
    place = position - _LOCATOR.size - _END64.size
    file.seek(max(0, place))
    record = file.read(_END64.size)
    if not record.startswith(b"PK\6\6"):
        raise ValueError("no wide end record")
    fields = _END64.unpack(record)
    return fields[7], fields[8], fields[9], place


def _records(data: bytes, end: _End) -> Iterator[Member]:
    at = 0
    for number in range(end.count):
        fields = _RECORD.unpack_from(data, at)
        magic, made_by, _, flags, method, _, _, crc, compressed, size, name_length, extra_length, comment = fields[:13]
        if magic != _RECORD_MAGIC:
            raise ValueError(f"record {number} is none")
        external, offset = fields[15], fields[16]
        name_at = at + _RECORD.size
        extra_at = name_at + name_length
        at = extra_at + extra_length + comment
        if at > len(data):
            raise ValueError(f"record {number} is cut off")
        name, extra = data[name_at:extra_at], data[extra_at : extra_at + extra_length]
        size, compressed, offset = _widened(extra, size, compressed, offset)
        mode = external >> 16 if made_by >> 8 == 3 else 0
        problem = _renamed(extra, name)
        yield Member(name, method, flags, crc, compressed, size, offset + end.shift, mode, problem=problem)


def _extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length


def _widened(extra: bytes, size: int, compressed: int, offset: int) -> tuple[int, int, int]:
    """Sizes and place, where the zip64 extra field gives those that need 64 bits."""
    for kind, value in _extras(extra):
        if kind == 1:
            wide = iter(struct.unpack_from(f"<{len(value) // 8}Q", value))
            size = next(wide, size) if size == _ALL32 else size
            compressed = next(wide, compressed) if compressed == _ALL32 else compressed
            offset = next(wide, offset) if offset == _ALL32 else offset
    return size, compressed, offset


def _renamed(extra: bytes, name: bytes) -> Problem | None:
    """The Info-ZIP Unicode path field may give a name that other readers show instead."""
    for kind, value in _extras(extra):
        if kind == 0x7075 and value[5:] not in (b"", name) and name.isascii():
            return Problem(Reason.MISMATCH_HEADER, "an extra field gives this member another name")
    return None


def _held_against_file(file: BinaryIO, members: list[Member], end: _End) -> tuple[list[Member], list[Problem]]:
    """Members with the place of their data or their problem, and problems about bytes that no member owns."""
    order = sorted(range(len(members)), key=lambda number: (members[number].offset, number))
    # `reached` is where claimed bytes end, `searched` how far none can be hidden any more
    reached, searched, problems = 0, 0, []
    for number in order:
        member = _located(file, members[number], end)
        if member.offset < reached - _TOLERATED_OVERLAP:
            overlap = Problem(Reason.UNSAFE_OVERLAP, "its bytes belong to another member as well")
            member = replace(member, problem=overlap, data=0)
        elif _hides_a_member(file, searched, min(member.offset, end.start)):
            problems.append(_hidden(searched, min(member.offset, end.start)))
        members[number] = member
        if member.data:
            reached = max(reached, member.data + member.compressed)
        # a damaged member is listed all the same: its own first bytes are no hidden one
        searched = min(end.start, max(searched, reached, member.offset + 1))
    if _hides_a_member(file, searched, end.start):
        problems.append(_hidden(searched, end.start))
    return members, problems


def _located(file: BinaryIO, member: Member, end: _End) -> Member:
    # a stated place may be larger than any file's, which seek refuses
    within = 0 <= member.offset < end.start
    file.seek(member.offset if within else 0)
    header = file.read(_LOCAL.size)
    if not within or len(header) < _LOCAL.size or not header.startswith(_LOCAL_MAGIC):
        return replace(member, problem=Problem(Reason.CORRUPT_HEADER, "there is no member at the place given for it"))
    _, _, flags, method, _, _, crc, compressed, size, name_length, extra_length = _LOCAL.unpack(header)
    name = file.read(name_length)
    data = member.offset + _LOCAL.size + name_length + extra_length
    if data + member.compressed > end.start:
        detail = "it would reach beyond the members' part of the archive"
        return replace(member, problem=Problem(Reason.CORRUPT_HEADER, detail))
    stated = (crc, compressed, size)
    same_sizes = flags & FLAG_DESCRIPTOR or _ALL32 in stated or stated == (member.crc, member.compressed, member.size)
    if name != member.name or method != member.method or (flags ^ member.flags) & FLAG_ENCRYPTED or not same_sizes:
        detail = "the directory and the member's own header disagree"
        return replace(member, data=data, problem=Problem(Reason.MISMATCH_HEADER, detail))
    return replace(member, data=data)


def _hides_a_member(file: BinaryIO, start: int, end: int) -> bool:
    """Whether a member begins in bytes that the directory does not speak of."""
    before = b""
    while start < end:
        file.seek(start)
        chunk = file.read(min(MIB, end - start))
        if not chunk:
            return False
        if _LOCAL_MAGIC in before + chunk:
            return True
        before = chunk[-3:]
        start += len(chunk)
    return False


def _hidden(start: int, end: int) -> Problem:
    detail = f"bytes {start} to {end} hold a member that the directory does not list"
    return Problem(Reason.MISMATCH_HEADER, detail)
