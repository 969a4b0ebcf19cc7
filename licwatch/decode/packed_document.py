# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents that are one compressed stream: SVGZ, packed Scribus and Blender files. Each is one item."""

import io
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import Decompressed, method_of
from licwatch.decode.xml_root import root_of
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets

_HEAD = 4096
_BLENDER = b"BLENDER"
_ROOTS = ("svg", "SCRIBUS")


def head(file: BinaryIO) -> bytes:
    """The first bytes of what a compressed file holds; nothing when it is none, or broken. Its place is lost."""
    method = method_of(file)
    if method is None:
        return b""
    file.seek(0)
    out = b""
    stream = Decompressed(file, method, Allowance(Budgets()))
    try:
        while len(out) < _HEAD and (piece := stream.read(_HEAD - len(out))):
            out += piece
    except ItemError:
        pass
    return out


def is_document(file: BinaryIO) -> bool:
    """Whether what is inside is a document rather than a file that somebody packed."""
    begins = head(file)
    return begins.startswith(_BLENDER) or root_of(begins).startswith(_ROOTS)


def is_document_in(content: bytes) -> bool:
    """The same of a content that is at hand."""
    return is_document(io.BytesIO(content))
