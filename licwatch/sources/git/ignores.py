# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What .gitignore files say, read as bytes below a folder's descriptor.

Each segment of a pattern becomes an expression that never goes back over a star, so that a hostile pattern costs the
product of the lengths at most. Rules: git's gitignore(5). core.excludesFile is never read.
"""

import re
from typing import NamedTuple

from licwatch.model.budget import MIB
from licwatch.sources.git.repository import read_at

_MAX_FILE = MIB
_MAX_PATTERN = 4096
_ANY = None

_CLASSES = {
    b"alnum": rb"a-zA-Z0-9",
    b"alpha": rb"a-zA-Z",
    b"digit": rb"0-9",
    b"lower": rb"a-z",
    b"upper": rb"A-Z",
    b"punct": rb"!-/:-@\[-`{-~",
    b"space": rb"\s",
    b"xdigit": rb"0-9a-fA-F",
}


class Pattern(NamedTuple):
    """One line. `segments` are the parts between dividers, None for `**`; relative to the file's own folder."""

    segments: tuple[re.Pattern[bytes] | None, ...]
    takes_back: bool
    folders_only: bool

    def match(self, parts: list[bytes], folder: bool) -> bool:
        """Whether the pattern says something of this very name (not of one above it)."""
        return (folder or not self.folders_only) and _match(self.segments, parts)


class Ignores:
    """The rules of one work tree: its .gitignore files, read when first needed, and .git/info/exclude."""

    def __init__(self, root: int, exclude: bytes) -> None:
        self._root = root
        self._exclude = patterns(exclude)
        self._chains: dict[bytes, tuple[tuple[int, list[Pattern]], ...]] = {}

    def rule(self, path: bytes, folder: bool) -> bool:
        """Whether a name is ignored, given that no folder above it is. The deepest file's last word counts."""
        parts = path.split(b"/")
        for depth, lines in self._chain(parts[:-1]):
            below = parts[depth:]
            for pattern in reversed(lines):
                if pattern.match(below, folder):
                    return not pattern.takes_back
        return False

    def _chain(self, parts: list[bytes]) -> tuple[tuple[int, list[Pattern]], ...]:
        """The rule files that speak of a folder's names, deepest first."""
        here = b"/".join(parts)
        if here not in self._chains:
            above = self._chain(parts[:-1]) if parts else ((0, self._exclude),)
            lines = patterns(read_at(self._root, here + b"/.gitignore" if here else b".gitignore", _MAX_FILE) or b"")
            self._chains[here] = ((len(parts), lines), *above) if lines else above
        return self._chains[here]


def patterns(text: bytes) -> list[Pattern]:
    """The patterns of one file. A line that is longer than any sensible one says nothing."""
    lines = (line.removesuffix(b"\r") for line in text.removeprefix(b"\xef\xbb\xbf").split(b"\n"))
    return [found for line in lines if len(line) <= _MAX_PATTERN and (found := _pattern(line))]


def _pattern(line: bytes) -> Pattern | None:
    if line.startswith(b"#"):
        return None
    takes_back = line.startswith(b"!")
    line = re.sub(rb"(?<!\\) +\Z", b"", line[1:] if takes_back else line)
    folders_only = line.endswith(b"/")
    line = line.removesuffix(b"/")
    if not line:
        return None
    anchored = b"/" in line
    names = line.removeprefix(b"/").split(b"/")
    try:
        segments = tuple(_ANY if name == b"**" else _segment(name) for name in names)
    except re.error:
        return None
    return Pattern(segments if anchored else (_ANY, *segments), takes_back, folders_only)


def _segment(glob: bytes) -> re.Pattern[bytes]:
    """One segment as an expression. What stands between two stars is taken where it is first met and kept."""
    pieces, at = [b""], 0
    while at < len(glob):
        if glob[at : at + 1] == b"*":
            at += 1
            if pieces[-1] or len(pieces) == 1:
                pieces.append(b"")
            continue
        atom, at = _atom(glob, at)
        pieces[-1] += atom
    if len(pieces) == 1:
        return re.compile(pieces[0] + rb"\Z", re.DOTALL)
    middle = b"".join(rb"(?>.*?%s)" % piece for piece in pieces[1:-1])
    return re.compile(pieces[0] + middle + b".*" + pieces[-1] + rb"\Z", re.DOTALL)


def _atom(glob: bytes, at: int) -> tuple[bytes, int]:
    """An expression for exactly one byte, and where the next begins."""
    char = glob[at : at + 1]
    if char == b"?":
        return b".", at + 1
    if char == b"[":
        return _bracket(glob, at + 1)
    if char == b"\\":
        at += 1
        if at == len(glob):
            raise re.error("a backslash at the end")
    return re.escape(glob[at : at + 1]), at + 1


def _bracket(glob: bytes, at: int) -> tuple[bytes, int]:
    """A set of bytes: `[a-z]`, `[!a]`, `[[:digit:]]`."""
    inverted = glob[at : at + 1] in (b"!", b"^") and bool(glob[at : at + 1])
    at += inverted
    inner, first = b"", True
    while first or glob[at : at + 1] != b"]":
        first = False
        named = re.compile(rb"\[:([a-z]+):\]").match(glob, at)
        if named:
            if named[1] not in _CLASSES:
                raise re.error("no such class")
            inner, at = inner + _CLASSES[named[1]], named.end()
            continue
        low, at = _member(glob, at)
        high = low
        if glob[at : at + 1] == b"-" and glob[at + 1 : at + 2] not in (b"]", b""):
            high, at = _member(glob, at + 1)
        if low <= high:
            inner += re.escape(low) + b"-" + re.escape(high)
    return rb"[%s%s]" % (b"^" if inverted else b"", inner) if inner else rb"(?!)", at + 1


def _member(glob: bytes, at: int) -> tuple[bytes, int]:
    if glob[at : at + 1] == b"\\":
        at += 1
    if at >= len(glob):
        raise re.error("a set that does not end")
    return glob[at : at + 1], at + 1


def _match(segments: tuple[re.Pattern[bytes] | None, ...], parts: list[bytes]) -> bool:
    """Segments against names. Only the last `**` met ever takes one more name, which is enough."""
    at = name = 0
    back: tuple[int, int] | None = None
    while name < len(parts):
        segment = segments[at] if at < len(segments) else None
        if at < len(segments) and segment is None:
            if at == len(segments) - 1:
                return True
            at, back = at + 1, (at + 1, name)
        elif segment is not None and segment.match(parts[name]):
            at, name = at + 1, name + 1
        elif back:
            at, name = back[0], back[1] + 1
            back = (at, name)
        else:
            return False
    return at == len(segments)
