# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A content as every reader looks at it to tell whether it knows the format: each question is answered once for all."""

import io
import re
from functools import cached_property

from licwatch.decode.xml_root import root_of
from licwatch.decode.zip_directory import Directory, ZipError, read_directory
from licwatch.model.budget import KIB, Budgets

_HEAD = 64 * KIB
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Sniffed:
    """A content, and the name under which it is met where the name alone decides (licwatch.readers.called), else ""."""

    def __init__(self, content: bytes, name: str = "") -> None:
        self.content = content
        self.name = name

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB, without the mark of a byte order, UTF-16 as UTF-8."""
        head = self.content[:_HEAD]
        if head.startswith(_MARKS[0]):
            return head[3:]
        if head.startswith(_MARKS[1:]):
            return head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
        return head

    @cached_property
    def root(self) -> str:
        """The local name of an XML document's root element; empty when it is none, or cannot be told."""
        return root_of(self.head)

    @cached_property
    def is_json_object(self) -> bool:
        """Whether it begins as an object of JSON does."""
        return bool(re.match(rb'\s*\{\s*["}]', self.head))

    @cached_property
    def parts(self) -> Directory | None:
        """The directory of a zip file; None for anything else, and for one that is broken."""
        if not self.content.startswith(b"PK\3\4"):
            return None
        try:
            return read_directory(io.BytesIO(self.content), Budgets())
        except ZipError:
            return None

    def has(self, name: bytes) -> bool:
        """Whether a zip file has a member of this name."""
        return self.parts is not None and any(member.name == name for member in self.parts.members)
