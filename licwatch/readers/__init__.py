# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bytes -> statements under their keys, and passages of prose with their place. One file per format.

The kind of a content is decided by its bytes; a name decides only for a few manifests (`called`). Readers are pure:
bytes in, values out.
"""

from collections.abc import Mapping

from licwatch.readers import documents, electronics, manifests, media, solids, text
from licwatch.readers.names import called
from licwatch.readers.reader import Reader
from licwatch.readers.sniffed import Sniffed

__all__ = ["READERS", "Reader", "called", "choose"]

READERS: Mapping[str, Reader] = {
    **manifests.READERS,
    **solids.READERS,
    **electronics.READERS,
    **media.READERS,
    **documents.READERS,
    text.NAME: text,
}


def choose(content: bytes, name: str = "") -> Reader:
    """The first reader that knows the format; `text`, which takes anything, is the last.

    `name` is what `called` makes of the path under which the content is met.
    """
    sniffed = Sniffed(content, name)
    return next(reader for reader in READERS.values() if reader.wants(sniffed))
