# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines that ScanCode's own functions give, of a memory file under a stand-in name."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from textcode import analysis
from typecode import contenttype, magic2

from licwatch.detect.text import Text, extract, extract_without_markup

_describe = magic2.libmagic.magic_descriptor
_describe.restype = ctypes.c_char_p
_describe.argtypes = [ctypes.c_void_p, ctypes.c_int]

#: The numbered lines, whether it is binary, whether it has long lines; None when there is no text in it.
Read = tuple[list[tuple[int, str]], bool, bool] | None


class _Location(str):
    """A path that answers questions about its name as the trait does."""

    __slots__ = ("trait",)
    trait: str
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    def endswith(self, *given: Any) -> bool:
        return self.trait.endswith(*given)

    def lower(self) -> str:
        return self.trait.lower()

    def __contains__(self, part: object) -> bool:
        return isinstance(part, str) and part in self.trait


class _Type(contenttype.Type):  # type: ignore[misc]  # untyped
    """ScanCode's view of it; what asks for a path is answered from descriptor and trait."""

    __slots__ = ("_fd",)

    def __init__(self, location: _Location, fd: int, size: int) -> None:
        for slot in contenttype.Type.__slots__:
            setattr(self, slot, False if slot.startswith("is_") else None)
        for slot, value in {"location": location, "is_file": True, "is_regular": True, "_size": size}.items():
            setattr(self, slot, value)
        self._fd = fd

    @property
    def filetype_file(self) -> str:
        return self._ask(magic2.DETECT_TYPE)

    @property
    def mimetype_file(self) -> str:
        return self._ask(magic2.DETECT_MIME)

    @property
    def filetype_pygment(self) -> str:
        lexer = None
        if not self.is_text or self.is_media:
            return ""
        for name in (self.location.trait, self.location.trait.lower()):
            with suppress(contenttype.LexerClassNotFound):
                lexer = lexer or contenttype.get_lexer_for_filename(name)
        return "" if lexer is None or lexer.name.startswith("JSON") else lexer.name or ""

    def _ask(self, flags: int) -> str:
        if flags not in magic2.detectors:
            magic2.detectors[flags] = magic2.Detector(flags=flags)
        os.lseek(self._fd, 0, os.SEEK_SET)
        said = _describe(magic2.detectors[flags].cookie, self._fd) or b""
        return " ".join(said.decode("ascii", "ignore").split())


@contextmanager
def _named(content: bytes, trait: str) -> Iterator[tuple[_Location, _Type]]:
    with os.fdopen(os.memfd_create("oracle"), "wb") as file:
        file.write(content)
        file.flush()
        location = _Location(f"/proc/self/fd/{file.fileno()}")
        location.trait = trait
        kind = _Type(location, file.fileno(), len(content))
        contenttype._registry[str(location)] = kind
        try:
            yield location, kind
        finally:
            contenttype._registry.clear()


def stock(content: bytes, trait: str, *, markup: bool = True) -> Read | str:
    """ScanCode's lines, or the name of the error it raises. Without `markup`, that is taken out."""
    with _named(content, trait) as (location, kind):
        try:
            if not kind.contains_text:
                return None
            lines = list(analysis.numbered_text_lines(location, demarkup=not markup))
            return [(n, _plain(line)) for n, line in lines], kind.is_binary, bool(kind.is_text_with_long_lines)
        except Exception as error:
            return type(error).__name__


def ours(content: bytes, trait: str, *, markup: bool = True) -> Read | str:
    """The same of our own functions."""
    try:
        text = extract(content, trait) if markup else extract_without_markup(content, trait)
    except Exception as error:
        return type(error).__name__
    return None if text is None else (_with_ends(text), text.is_binary, text.has_long_lines)


def _plain(line: str) -> str:
    r"""With "\n" for whatever its line end is."""
    bare = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
    return bare if bare == line else bare + "\n"


def _with_ends(text: Text) -> list[tuple[int, str]]:
    ended = list(text.ends())
    return [(n, line + "\n" * end) for (n, line), end in zip(text.lines(), ended, strict=True)]
