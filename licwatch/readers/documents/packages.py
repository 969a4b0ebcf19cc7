# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What documents that are zip files have in common: the member that says what they are, and parts that are prose."""

import io
import re
from collections.abc import Iterator

from licwatch.decode.zip_directory import Member
from licwatch.decode.zip_document import holds_text
from licwatch.decode.zip_member import head
from licwatch.model.budget import KIB, MIB
from licwatch.model.item import shown
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem, Reason
from licwatch.readers.documents.markup import Between, as_utf8, by_blocks, plain
from licwatch.readers.parts import Parts
from licwatch.readers.sniffed import Sniffed

_MIMETYPE = b"mimetype"
_MOST_OF_A_PART, _MOST = 32 * MIB, 64 * MIB
_INLINE = frozenset(("a", "b", "code", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"))
_HAS_TEXT = re.compile(r">\s*+[^\s<>]|<!--|<!\[CDATA\[")


def media_type(sniffed: Sniffed) -> str:
    """What a package says that it is, in the member of that name; empty when it does not."""
    for member in sniffed.parts.members if sniffed.parts else ():
        if member.name == _MIMETYPE:
            told = head(io.BytesIO(sniffed.content), member, KIB)
            return told.removeprefix(b"\xef\xbb\xbf").decode("ascii", "replace").strip()
    return ""


def _by_most_tags(_sign: str, name: str, _rest: str) -> str:
    return "" if name in _INLINE else "\n"


class Package(Parts):
    """A document with parts that are markup. All its text has one budget."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._left = _MOST

    def markup_of(self, member: Member) -> str:
        """A part as text; empty when it cannot be had, and then a problem more."""
        if member.size > min(_MOST_OF_A_PART, self._left):
            detail = f"{shown(member.name)}: {member.size} bytes are more text than is read of a document"
            self.problems.append(Problem(Reason.LIMIT_BYTES, detail))
            return ""
        content = as_utf8(self.bytes_of(member))
        self._left -= len(content)
        if b"<!ENTITY" in content[: 64 * KIB]:
            # no office program writes them: what they stand for is text that nobody sees
            self.problems.append(Problem(Reason.XML_ENTITIES, f"{shown(member.name)}: XML that defines entities"))
        return content.decode("utf-8", "replace")

    def prose(self, member: Member, between: Between = by_blocks) -> Iterator[Passage]:
        """The text of a part; none when there is none."""
        said = plain(self.markup_of(member), between)
        if said:
            yield Passage(said.encode("utf-8", "replace"), PROSE, shown(member.name))

    def others(self, known: str) -> Iterator[Passage]:
        """The text of all parts that a format does not keep text in, but for single words, of which settings are made.

        They are parts of the document, so nobody else will look at them.
        """
        read = frozenset(self.named(known))
        for member in self.named(r"[\s\S]*"):
            if member not in read and holds_text(member) and member.size:
                markup = self.markup_of(member)
                said = plain(markup, _by_most_tags) if _HAS_TEXT.search(markup) else ""
                lines = [line for line in said.split("\n") if " " in line or "://" in line or "SPDX" in line]
                if lines:
                    yield Passage("\n".join(lines).encode("utf-8", "replace"), PROSE, shown(member.name))
