# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents that programs save compressed by gzip: drawings (SVGZ) and layouts (Scribus), read as what is inside."""

import io
from collections.abc import Iterator

from licwatch.decode.allowance import Allowance
from licwatch.decode.streams import GZIP, Decompressed
from licwatch.errors import ItemError
from licwatch.model.budget import KIB, MIB, Budgets
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement
from licwatch.readers.documents import scribus, svg
from licwatch.readers.reader import Reader
from licwatch.readers.sniffed import Sniffed

NAME = "packed"
VERSION = svg.VERSION + scribus.VERSION

_INSIDE: tuple[Reader, ...] = (svg, scribus)
_HEAD = 4 * KIB
_MOST = 64 * MIB
# what is asked for at once is lost when it is too much
_CHUNK = 64 * KIB


def wants(sniffed: Sniffed) -> bool:
    """By the first bytes of what is inside."""
    if not sniffed.content.startswith(GZIP.magic):
        return False
    head, _ = _inflated(sniffed.content, _HEAD)
    return _reader(head) is not None


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What the reader of the inside makes of it, as far as it can be had."""
    inside, problem = _inflated(content, _MOST)
    reader = _reader(inside)
    if reader:
        yield from reader.read(inside, trait)
    if problem:
        yield problem


def _reader(head: bytes) -> Reader | None:
    sniffed = Sniffed(head)
    return next((reader for reader in _INSIDE if reader.wants(sniffed)), None)


def _inflated(content: bytes, most: int) -> tuple[bytes, Problem | None]:
    """The first bytes that come out, and why there are no more if they should be."""
    parts, left = [], most
    stream = Decompressed(io.BytesIO(content), GZIP, Allowance(Budgets()))
    try:
        while left and (chunk := stream.read(min(left, _CHUNK))):
            parts.append(chunk)
            left -= len(chunk)
        more = not left and stream.read(1)
    except ItemError as error:
        return b"".join(parts), error.problem
    return b"".join(parts), Problem(Reason.LIMIT_BYTES, f"more than {most} bytes came out") if more else stream.trailing
