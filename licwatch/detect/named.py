# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A content under a name, for ScanCode, which reads files by their path.

The content lies in an unnamed memory file that is opened through /proc/self/fd; what ScanCode asks of the name is
answered from the trait. So nothing is written under a name, and answers depend on nothing but content and trait.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from typecode import contenttype, magic2

_describe = magic2.libmagic.magic_descriptor
_describe.restype = ctypes.c_char_p
_describe.argtypes = [ctypes.c_void_p, ctypes.c_int]


class Location(str):
    """The path of a memory file that answers questions about names from a trait.

    Equal to itself only: ScanCode keeps the tokens of the last file by its path, and a descriptor's number comes again.
    """

    __slots__ = ("trait",)
    trait: str

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)

    def endswith(self, *given: Any) -> bool:
        """As the trait does."""
        return self.trait.endswith(*given)

    def lower(self) -> str:
        """The trait's."""
        return self.trait.lower()

    def __contains__(self, part: object) -> bool:
        return isinstance(part, str) and part in self.trait


class NamedType(contenttype.Type):  # type: ignore[misc]  # untyped
    """ScanCode's view of a content's type, with the parts that look at a name or a path answered here."""

    __slots__ = ("_fd", "_file", "_lexer", "_mime")

    def __init__(self, location: Location, fd: int, size: int) -> None:
        for slot in contenttype.Type.__slots__:
            setattr(self, slot, False if slot.startswith("is_") else None)
        for slot, value in {"location": location, "is_file": True, "is_regular": True, "_size": size}.items():
            setattr(self, slot, value)
        self._fd = fd
        self._file: str | None = None
        self._mime: str | None = None
        self._lexer: str | None = None

    @property
    def filetype_file(self) -> str:
        """What libmagic says it is."""
        if self._file is None:
            self._file = self._ask_magic(magic2.DETECT_TYPE)
        return self._file

    @property
    def mimetype_file(self) -> str:
        """What libmagic says its media type is."""
        if self._mime is None:
            self._mime = self._ask_magic(magic2.DETECT_MIME)
        return self._mime

    @property
    def filetype_pygment(self) -> str:
        """The programming language by name, and by content only for a name without a suffix."""
        if self._lexer is None:
            self._lexer = self._language() if self.is_text and not self.is_media else ""
        return self._lexer

    def _language(self) -> str:
        lexer = None
        for name in (self.location.trait, self.location.trait.lower()):
            with suppress(contenttype.LexerClassNotFound):
                lexer = lexer or contenttype.get_lexer_for_filename(name)
        if lexer is None and "." not in self.location.trait:
            with suppress(contenttype.LexerClassNotFound):
                lexer = contenttype.guess_lexer(contenttype.get_text_file_start(self.location))
        return "" if lexer is None or lexer.name.startswith("JSON") else lexer.name or ""

    def _ask_magic(self, flags: int) -> str:
        if flags not in magic2.detectors:
            magic2.detectors[flags] = magic2.Detector(flags=flags)
        os.lseek(self._fd, 0, os.SEEK_SET)
        said = _describe(magic2.detectors[flags].cookie, self._fd) or b""
        return " ".join(said.decode("ascii", "ignore").split())


@contextmanager
def named(content: bytes, trait: str) -> Iterator[tuple[Location, NamedType]]:
    """A location that ScanCode can read for as long as the context lasts."""
    fd = os.memfd_create("licwatch-content", os.MFD_CLOEXEC)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(fd, view) :]
        location = Location(f"/proc/self/fd/{fd}")
        location.trait = trait
        kind = NamedType(location, fd, len(content))
        contenttype._registry[str(location)] = kind
        yield location, kind
    finally:
        contenttype._registry.clear()
        os.close(fd)
