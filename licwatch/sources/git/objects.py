# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Objects by id, each one's bytes hashed again and held against its id.

git does not check that the bytes it shows belong to the id it was asked for, and a loose object that holds more than it
announces can forge the answer for the next one. So answers count only when frames and hashes are right and a question
that nobody could foresee is answered right behind them; else the process is killed, and each object is asked for alone.
"""

import contextlib
import hashlib
import secrets
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from licwatch.errors import ItemError
from licwatch.model.budget import MIB, Budgets
from licwatch.model.problem import Problem, Reason
from licwatch.sources.git.cleanroom import Room
from licwatch.sources.git.process import BrokenAnswerError, CatFile

AHEAD_BYTES = 16 * MIB
AHEAD_OBJECTS = 512

# A repository with more bad objects than this is not asked further, nor one that cost this many whole time-outs
_MAX_FAILURES = 2000
_MAX_TIMEOUTS = 3

_SIZES, _BYTES = "--batch-check", "--batch"

_Answer = TypeVar("_Answer")
Header = tuple[bytes, int]


class Store:
    """The objects of one clean room."""

    def __init__(self, room: Room, budgets: Budgets) -> None:
        self._room = room
        self._budgets = budgets
        self._tools: dict[str, CatFile] = {}
        self._hash = hashlib.sha256 if room.sha256 else _sha1
        self._failures = 0
        self._lost = 0.0

    @property
    def id_bytes(self) -> int:
        """Length of an id in bytes."""
        return 32 if self._room.sha256 else 20

    def complete(self, prefix: str) -> str | None:
        """The full id of the one object whose id begins with these hexadecimal digits; None when none or several."""
        for question in (prefix, prefix + "^{commit}"):
            try:
                words = self._together(_SIZES, [question], lambda tool, _question: tool.line())[question].split(b" ")
            except BrokenAnswerError:
                self._drop(_SIZES)
                return None
            if words[0].decode("ascii", "replace").startswith(prefix) and len(words) == 3:
                return words[0].decode("ascii")
        return None

    def sizes(self, oids: Iterable[str], kind: bytes) -> dict[str, int | Problem]:
        """Sizes in bytes of objects of one kind (b"blob", b"tree"), or why they cannot be read."""
        distinct = list(dict.fromkeys(oids))
        chunks = (distinct[start : start + AHEAD_OBJECTS] for start in range(0, len(distinct), AHEAD_OBJECTS))
        return {oid: self._allowed(header, kind) for chunk in chunks for oid, header in self._headers(chunk).items()}

    def contents(self, sizes: dict[str, int], kind: bytes) -> dict[str, bytes | Problem]:
        """Contents of objects whose sizes are known, verified. The caller sees to it that they fit into memory."""
        return self._each(_BYTES, list(sizes), lambda tool, oid: self._content(tool, oid, kind, sizes[oid]))

    def read(self, oid: str, kind: bytes) -> bytes:
        """One object's content, verified. Raises ItemError."""
        size = self._allowed(self._headers([oid])[oid], kind)
        if isinstance(size, Problem):
            raise ItemError(size.reason, size.detail)
        got = self.contents({oid: size}, kind)[oid]
        if isinstance(got, Problem):
            raise ItemError(got.reason, got.detail)
        return got

    def kind(self, oid: str) -> bytes:
        """An object's type (b"commit", b"tag" ...) as its header says it. Raises ItemError."""
        header = self._headers([oid])[oid]
        if isinstance(header, Problem):
            raise ItemError(header.reason, header.detail)
        return header[0]

    def close(self) -> None:
        """End git's processes and remove the room."""
        for mode in list(self._tools):
            self._drop(mode)
        self._room.close()

    def _headers(self, oids: Sequence[str]) -> dict[str, Header | Problem]:
        return self._each(_SIZES, oids, self._header)

    def _allowed(self, header: Header | Problem, kind: bytes) -> int | Problem:
        if isinstance(header, Problem):
            return header
        met, size = header
        if met != kind:
            return Problem(Reason.CORRUPT_OBJECT, f"a {met.decode()} where a {kind.decode()} belongs")
        if size > self._budgets.member:
            return Problem(Reason.LIMIT_BYTES, f"{size} bytes; the budget is {self._budgets.member}")
        return size

    def _each(
        self, mode: str, oids: Sequence[str], take: Callable[[CatFile, str], _Answer]
    ) -> dict[str, _Answer | Problem]:
        """Ask for every id at once, and if that goes wrong for each alone, so that the right one is blamed."""
        try:
            if len(oids) > 1 and not self._worn():
                with contextlib.suppress(BrokenAnswerError):
                    return dict(self._together(mode, oids, take))
                self._drop(mode)
            return {oid: self._alone(mode, oid, take) for oid in oids}
        except MemoryError:
            self._drop(mode)
            raise

    def _together(self, mode: str, oids: Sequence[str], take: Callable[[CatFile, str], _Answer]) -> dict[str, _Answer]:
        tool = self._tool(mode)
        mark = secrets.token_hex(16)
        tool.send("".join(f"{oid}\n" for oid in (*oids, f"?{mark}")).encode())
        answers = {}
        for oid in oids:
            answers[oid] = take(tool, oid)
            tool.answered()
        if tool.line() != f"?{mark} missing".encode():
            raise BrokenAnswerError(Reason.CORRUPT_SIZE, "it holds more than it announces")
        return answers

    def _alone(self, mode: str, oid: str, take: Callable[[CatFile, str], _Answer]) -> _Answer | Problem:
        if self._worn():
            return Problem(Reason.LIMIT_TIME, "the object database failed too often to be asked further")
        try:
            return self._together(mode, [oid], take)[oid]
        except BrokenAnswerError as broken:
            self._drop(mode)
            reason = broken.reason
            # To tell a size takes no memory worth naming: a loop in a pack does
            if reason is Reason.LIMIT_MEMORY and mode == _SIZES:
                reason = Reason.CORRUPT_PACK
            if reason is Reason.CORRUPT_PACK and self._room.has_loose(oid):
                reason = Reason.CORRUPT_OBJECT
            return Problem(reason, broken.detail)

    def _worn(self) -> bool:
        return self._failures > _MAX_FAILURES or self._lost > _MAX_TIMEOUTS * self._budgets.seconds

    def _header(self, tool: CatFile, oid: str) -> Header | Problem:
        words = tool.line().split(b" ")
        if len(words) == 3 and words[0] == oid.encode() and words[2].isdigit():
            return words[1], int(words[2])
        if words[0] != oid.encode() or not 2 <= len(words) <= 3:
            raise BrokenAnswerError(Reason.CORRUPT_OBJECT, "git answered for another object")
        if words[1] != b"missing":
            raise BrokenAnswerError(Reason.CORRUPT_OBJECT, "git's answer is no object header")
        tool.listen()
        if self._room.has_loose(oid):
            return Problem(Reason.CORRUPT_OBJECT, "its file is there, and is no git object")
        if b"pack" in tool.complaint:
            return Problem(Reason.CORRUPT_PACK, "not found, and a pack is damaged")
        return Problem(Reason.GIT_MISSING_OBJECT, "the repository does not hold this object")

    def _content(self, tool: CatFile, oid: str, kind: bytes, size: int) -> bytes:
        """Content of the type and size that were announced, behind a frame that says so again."""
        frame = b"%s %d" % (kind, size)
        line = tool.line()
        if line != b"%s %s" % (oid.encode(), frame):
            if line.endswith(b" missing"):
                raise BrokenAnswerError(Reason.CORRUPT_PACK, "git found it, and then did not")
            raise BrokenAnswerError(Reason.CORRUPT_OBJECT, "git answered something else than was asked")
        content = tool.take(size)
        if tool.take(1) != b"\n":
            raise BrokenAnswerError(Reason.CORRUPT_SIZE, f"it holds more than the {size} bytes that it announces")
        digest = self._hash(frame + b"\0")
        digest.update(content)
        if digest.hexdigest() != oid:
            raise BrokenAnswerError(Reason.CORRUPT_HASH, "its bytes do not hash to its id")
        return content

    def _tool(self, mode: str) -> CatFile:
        if mode not in self._tools:
            self._tools[mode] = CatFile(self._room, mode, self._budgets.seconds)
        return self._tools[mode]

    def _drop(self, mode: str) -> None:
        tool = self._tools.pop(mode)
        self._failures += 1
        self._lost += tool.waited()
        tool.kill()


def _sha1(content: bytes) -> "hashlib._Hash":
    return hashlib.sha1(content, usedforsecurity=False)


class Ahead:
    """Contents of a batch of objects, read in groups that fit into the read-ahead as they are asked for."""

    def __init__(self, store: Store, oids: Iterable[str], kind: bytes, limit: int = AHEAD_BYTES) -> None:
        self._store = store
        self._kind = kind
        self._limit = limit
        self._sizes = store.sizes(oids, kind)
        self._order = [oid for oid, size in self._sizes.items() if isinstance(size, int) and size <= limit]
        self._places = {oid: place for place, oid in enumerate(self._order)}
        self._ready: dict[str, bytes | Problem] = {}

    def get(self, oid: str) -> bytes | int | Problem | None:
        """Its content; its size alone when it is larger than the read-ahead; why it cannot be read; None if unasked."""
        if oid not in self._places:
            return self._sizes.get(oid)
        if oid not in self._ready:
            self._ready = {}
            self._ready = self._store.contents(self._group(self._places[oid]), self._kind)
        return self._ready[oid]

    def ready(self) -> dict[str, bytes | Problem]:
        """All that the last `get` read."""
        return self._ready

    def _group(self, place: int) -> dict[str, int]:
        group: dict[str, int] = {}
        total = 0
        for oid in self._order[place:]:
            size = self._sizes[oid]
            assert isinstance(size, int)
            total += size
            if group and total > self._limit:
                break
            group[oid] = size
        return group
