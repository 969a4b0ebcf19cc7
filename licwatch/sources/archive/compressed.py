# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""One compressed stream (gz, bz2, xz, lzma, zst): a tar archive, or a single file that takes its name from outside."""

import io
import os
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from licwatch.decode import packed_document, streams
from licwatch.decode.allowance import Allowance
from licwatch.decode.cpio_stream import MAGIC as CPIO
from licwatch.decode.cpio_stream import Cpio
from licwatch.decode.forward import Forward
from licwatch.decode.members import Members
from licwatch.decode.streams import Decompressed
from licwatch.decode.tar_header import BLOCK, is_header
from licwatch.decode.tar_stream import Tar
from licwatch.errors import ItemError
from licwatch.model.item import Entry, Kind
from licwatch.model.problem import Problem, Reason
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.streamed import entries

NAME = "compressed"

#: Suffixes that say how a file is compressed, and what remains when they are taken away.
_SUFFIXES = {b".svgz": b".svg", b".gz": b"", b".bz2": b"", b".xz": b"", b".lzma": b"", b".zst": b"", b".z": b""}


def recognize(file: BinaryIO) -> Form | None:
    """By the magic bytes of the compression. A document that its program packs is one item, and no archive."""
    if streams.method_of(file) is None:
        return None
    return Form(NAME, Kind.DOCUMENT, analyzed=True) if packed_document.is_document(file) else Form(NAME)


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of the tar or cpio archive inside, or the one file."""
    if packed_document.is_document(file):
        return
    method = streams.method_of(file)
    file.seek(0)
    if method is None:
        yield Problem(Reason.UNSUPPORTED_METHOD, "compressed in a way that is not known")
        return
    try:
        stream = Forward(Decompressed(file, method, allowance), allowance)
        archive = _archive_in(stream, allowance)
        if archive:
            yield from entries(archive, allowance)
        else:
            yield Entry(_inner_name(path), open=partial(_opened, stream, allowance))
            if stream.trailing:
                yield stream.trailing
    except ItemError as error:
        yield error.problem


def _archive_in(stream: Forward, allowance: Allowance) -> Members | None:
    head = stream.peek(BLOCK)
    if is_header(head):
        return Tar(stream, allowance)
    return Cpio(stream, allowance) if CPIO.match(head) else None


def _opened(stream: Forward, allowance: Allowance) -> BinaryIO:
    most = allowance.budgets.member
    content = stream.read(most + 1)
    if len(content) > most:
        raise ItemError(Reason.LIMIT_BYTES, f"larger than the budget of {most} bytes")
    return io.BytesIO(content)


def _inner_name(path: bytes) -> bytes:
    """The name without what says how it is compressed. The name inside a gzip header is not believed."""
    name = os.path.basename(path)
    stem, suffix = os.path.splitext(name)
    return stem + _SUFFIXES[suffix.lower()] if suffix.lower() in _SUFFIXES else name
