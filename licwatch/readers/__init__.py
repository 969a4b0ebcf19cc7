# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bytes -> statements under their keys, and passages of prose with their place. One file per format.

The kind of a content is decided by its bytes; a name decides only for a few manifests (`called`). Readers are pure:
bytes in, values out. They are loaded when the first content is to be read: a scan of what is known needs none of them.
"""

from collections.abc import Mapping
from functools import cache

from licwatch.readers.names import called
from licwatch.readers.reader import Reader
from licwatch.readers.versions import VERSIONS

__all__ = ["VERSIONS", "Reader", "called", "choose", "register"]


@cache
def register() -> Mapping[str, Reader]:
    """All readers by their names, in the order in which they are asked; `text`, which takes anything, is the last."""
    from licwatch.readers import documents, electronics, manifests, media, solids, text

    return {
        **manifests.READERS,
        **solids.READERS,
        **electronics.READERS,
        **media.READERS,
        **documents.READERS,
        text.NAME: text,
    }


def choose(content: bytes, name: str = "") -> Reader:
    """The first reader that knows the format. `name` is what `called` makes of the path under which it is met."""
    from licwatch.readers.sniffed import Sniffed

    sniffed = Sniffed(content, name)
    return next(reader for reader in register().values() if reader.wants(sniffed))
