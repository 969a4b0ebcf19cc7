# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bytes -> passages of text with their place. One file per format; a module is the plug-in.

The kind of a content is decided by its bytes, never by its name. Readers are pure: bytes in, values out.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.readers import document, text


class Reader(Protocol):
    """What a format reader offers. `VERSION` is raised when it gives other passages for the same bytes."""

    NAME: str
    VERSION: int

    def wants(self, content: bytes) -> bool:
        """Whether this reader knows the format of a content."""
        ...

    def read(self, content: bytes, trait: str) -> Iterator[Passage | Problem]:
        """The passages in their order; a Problem for each part that could not be read. Raises nothing else."""
        ...


READERS: Mapping[str, Reader] = {
    document.NAME: document,
    text.NAME: text,
}


def choose(content: bytes) -> Reader:
    """The first reader that knows the format; `text`, which takes anything, is the last."""
    return next(reader for reader in READERS.values() if reader.wants(content))
