# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names in archives: text and nothing else. What they would do on a disk is said, and never done."""

import re

from licwatch.model.problem import Problem, Reason

_HERE = re.compile(rb"(?:\./+)*")
_NOTHING = re.compile(rb"/(?:\.?/)+")
# An absolute path, one on a drive, one on a network share
_ABSOLUTE = re.compile(rb"/|[A-Za-z]:[\\/]|\\.", re.DOTALL)


def inner(name: bytes) -> bytes:
    """A member's name as a path from the archive's root, without dots and slashes that say nothing; never empty."""
    here = _HERE.match(name)
    name = name[here.end() :] if here else name
    name = name[:1] + _NOTHING.sub(b"/", name[1:]) if b"//" in name or b"/./" in name else name
    stripped = name.rstrip(b"/")
    return stripped or name or b"."


class Names:
    """The names of one archive, met one after the other."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self._links: set[bytes] = set()
        self._lengths: set[int] = set()

    def link(self, path: bytes) -> None:
        """Remember a symbolic link: nothing below its name is where it seems to be."""
        self._links.add(path)
        self._lengths.add(len(path))

    def problem(self, path: bytes) -> Problem | None:
        """What is wrong with a name, if anything."""
        parts = path.replace(b"\\", b"/").split(b"/")
        if len(path) > self.longest:
            return Problem(Reason.PATH_TOO_LONG, f"a name of {len(path)} bytes; the budget is {self.longest}")
        if _ABSOLUTE.match(path) or b".." in parts:
            return Problem(Reason.UNSAFE_PATH, "a name that leads out of the archive; it was taken as text only")
        if self._leads_through_link(path):
            return Problem(Reason.UNSAFE_LINK, "its path leads through a link of the archive; it was not followed")
        return None

    def _leads_through_link(self, path: bytes) -> bool:
        # a path of 64 KiB has 32,768 folders above it: only those as long as some link are cut out
        at = path.find(b"/") if self._links else -1
        while at >= 0:
            if at in self._lengths and path[:at] in self._links:
                return True
            at = path.find(b"/", at + 1)
        return False
