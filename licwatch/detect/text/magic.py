# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What libmagic says of a content: the library and the database that ScanCode takes, by ctypes alone.

The content lies in a memory file: libmagic says other things of a buffer than of a file for some formats, as it then
neither knows the file's end nor reads beyond its first megabyte.
"""

import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from licwatch.detect.text import brief, ordinary
from licwatch.errors import EngineError

DESCRIPTION, MEDIA_TYPE = 0, 16
#: The package that ScanCode comes with. Found without importing it: that would load the plug-in system.
_PACKAGE = "typecode_libmagic"
_NAMES = ("magic", "magic1")
#: What the environment can name, and where it is in the package.
_LIBRARY = ("TYPECODE_LIBMAGIC_PATH", "lib/libmagic.so")
_DATABASE = ("TYPECODE_LIBMAGIC_DB_PATH", "data/magic.mgc")
#: What the library holds addresses of.
_kept: list[Any] = []


def ask(content: bytes, *flags: int) -> tuple[str, ...]:
    """What libmagic says, for each of DESCRIPTION and MEDIA_TYPE that is asked: ASCII with single spaces."""
    return _said(content, *map(_cookie, flags))


def says_long_lines(content: bytes) -> bool:
    """Whether libmagic says of a quiet text that it has long lines: see `ordinary`."""
    return "long lines" in _said(content, _brief_cookie())[0]


@cache
def is_known() -> bool:
    """Whether library and database are those for which it is known what they can say of ordinary texts."""
    library, database = _place(*_LIBRARY), _place(*_DATABASE)
    inside = library is not None and library.endswith(f"/{_PACKAGE}/{_LIBRARY[1]}")
    return inside and database is not None and ordinary.is_known_database(database)


def _said(content: bytes, *cookies: int) -> tuple[str, ...]:
    describe = _library().magic_descriptor
    fd = os.memfd_create("licwatch-magic", os.MFD_CLOEXEC)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(fd, view) :]
        said = []
        for cookie in cookies:
            os.lseek(fd, 0, os.SEEK_SET)
            words: bytes = describe(cookie, fd) or b""
            said.append(" ".join(words.decode("ascii", "ignore").split()))
        return tuple(said)
    finally:
        os.close(fd)


@cache
def _cookie(flag: int) -> int:
    library, database = _library(), _place(*_DATABASE)
    cookie: int | None = library.magic_open(flag)
    if cookie is None or library.magic_load(cookie, os.fsencode(database) if database else None) != 0:
        raise EngineError("libmagic could not be loaded", "reinstall typecode-libmagic")
    return cookie


@cache
def _brief_cookie() -> int:
    """One that knows a part of the database only, which stays in memory: the library reads it there."""
    import ctypes

    library, database = _library(), _place(*_DATABASE)
    assert database, "it is a known one"
    part = brief.without_text_entries(Path(database).read_bytes())
    place, size = (ctypes.c_char_p * 1)(part), (ctypes.c_size_t * 1)(len(part))
    cookie: int = library.magic_open(DESCRIPTION)
    if library.magic_load_buffers(cookie, place, size, 1) != 0:
        raise EngineError("libmagic could not be loaded", "reinstall typecode-libmagic")
    _kept.append((part, place, size))
    return cookie


@cache
def _library() -> Any:
    # ordinary texts need none of it
    import ctypes
    import ctypes.util

    place = _place(*_LIBRARY) or next(filter(None, map(ctypes.util.find_library, _NAMES)), "libmagic.so.1")
    try:
        library = ctypes.CDLL(place)
    except OSError as error:
        raise EngineError(f"libmagic could not be loaded: {error}", "reinstall typecode-libmagic") from error
    library.magic_open.restype = ctypes.c_void_p
    library.magic_open.argtypes = [ctypes.c_int]
    library.magic_load.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    pointers, sizes = ctypes.POINTER(ctypes.c_char_p), ctypes.POINTER(ctypes.c_size_t)
    library.magic_load_buffers.argtypes = [ctypes.c_void_p, pointers, sizes, ctypes.c_size_t]
    library.magic_descriptor.restype = ctypes.c_char_p
    library.magic_descriptor.argtypes = [ctypes.c_void_p, ctypes.c_int]
    return library


def _place(variable: str, inside: str) -> str | None:
    """As typecode looks for it: what the environment says, then the package. None: wherever the system has it."""
    if stated := os.environ.get(variable):
        return stated
    found = find_spec(_PACKAGE)
    path = Path(found.origin).parent / inside if found and found.origin else None
    return str(path) if path and path.is_file() else None
