# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""References as checked text: HEAD, loose refs and packed-refs, read without git.

Only names that git itself would allow are looked up, only regular files are opened, and a value counts only when it is
an object id or the name of another reference.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress

from licwatch.model.budget import MIB
from licwatch.sources import openat
from licwatch.sources.git.repository import Layout, read

_MAX_REF = 4096
_MAX_PACKED = 64 * MIB
_MAX_NAMES = 20_000
_MAX_DEPTH = 16
_MAX_HOPS = 5

_OID = re.compile(rb"(?:[0-9a-f]{40}|[0-9a-f]{64})")
_FORBIDDEN = re.compile(rb"[\0-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|/\.|^[./]|/$|\.lock(/|$)|\.$")


class References:
    """The references of one layout. Nothing raises: what is damaged is not there."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._packed: dict[bytes, bytes] | None = None

    def head(self) -> str | None:
        """The id that HEAD means; None when it is missing, unborn or anything but a reference or an id."""
        return self._value(b"HEAD", read(self._layout.git, b"HEAD", _MAX_REF), 0)

    def find(self, name: bytes) -> str | None:
        """The id that a branch, tag, remote branch or full reference name means, in git's order of precedence."""
        if name in (b"HEAD", b"@"):
            return self.head()
        if _FORBIDDEN.search(name) or not name:
            return None
        for form in (b"%s", b"refs/%s", b"refs/tags/%s", b"refs/heads/%s", b"refs/remotes/%s", b"refs/remotes/%s/HEAD"):
            full = form % name
            if full.startswith(b"refs/") and (oid := self._look_up(full, 0)):
                return oid
        return None

    def names(self) -> list[bytes]:
        """Short names of branches, tags and remote branches, sorted; at most some thousands."""
        full = {*self._all_packed(), *self._all_loose()}
        prefixes = (b"refs/heads/", b"refs/tags/", b"refs/remotes/")
        return sorted(name[len(prefix) :] for name in full for prefix in prefixes if name.startswith(prefix))

    def replaces(self) -> bool:
        """Whether replace references are there: they make git show another object than the id says."""
        loose = False
        with suppress(OSError):
            loose = bool(os.listdir(os.path.join(self._layout.common, b"refs", b"replace")))
        return loose or any(name.startswith(b"refs/replace/") for name in self._all_packed())

    def _look_up(self, full: bytes, hops: int) -> str | None:
        for folder in dict.fromkeys((self._layout.git, self._layout.common)):
            if (oid := self._value(full, read(folder, full, _MAX_REF), hops)) is not None:
                return oid
        value = self._all_packed().get(full)
        return value.decode("ascii") if value else None

    def _value(self, _name: bytes, text: bytes | None, hops: int) -> str | None:
        if text is None:
            return None
        value = text.rstrip(b"\r\n ")
        if value.startswith(b"ref:") and hops < _MAX_HOPS:
            target = value[len(b"ref:") :].strip()
            if not target.startswith(b"refs/") or _FORBIDDEN.search(target):
                return None
            return self._look_up(target, hops + 1)
        # Only ids of the repository's own length can be asked for
        right = _OID.fullmatch(value) and len(value) == (64 if self._layout.sha256 else 40)
        return value.decode("ascii") if right else None

    def _all_packed(self) -> dict[bytes, bytes]:
        if self._packed is None:
            self._packed = {}
            for line in (read(self._layout.common, b"packed-refs", _MAX_PACKED) or b"").split(b"\n"):
                oid, _, name = line.rstrip(b"\r").partition(b" ")
                if _OID.fullmatch(oid) and len(oid) == (64 if self._layout.sha256 else 40):
                    self._packed[name] = oid
        return self._packed

    def _all_loose(self) -> Iterator[bytes]:
        stack: list[tuple[bytes, ...]] = [(b"refs",)]
        seen = 0
        with suppress(OSError):
            root = os.open(self._layout.common, openat.FOLDER_FLAGS)
            try:
                while stack and seen < _MAX_NAMES:
                    parts = stack.pop()
                    for name in _names_in(root, parts):
                        seen += 1
                        yield b"/".join((*parts, name))
                        if len(parts) < _MAX_DEPTH:
                            stack.append((*parts, name))
            finally:
                os.close(root)


def _names_in(root: int, parts: tuple[bytes, ...]) -> list[bytes]:
    """Names in a folder; none when it is no folder."""
    try:
        fd = openat.open_folder(root, parts)
    except OSError:
        return []
    try:
        return sorted(map(os.fsencode, os.listdir(fd)))[:_MAX_NAMES]
    except OSError:
        return []
    finally:
        os.close(fd)
