# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a content as ScanCode reads them, without ScanCode.

What is the same: `textcode.analysis.numbered_text_lines` with all that it asks of `typecode`. Importing this costs
little; libmagic, pdfminer and what else reads rare contents is loaded when such a content comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, repeat

from licwatch.detect.text import forms, kinds, lines
from licwatch.detect.text.kinds import Kind, kind_of

__all__ = ["Kind", "Text", "extract", "extract_without_markup", "kind_of"]


@dataclass(frozen=True, slots=True)
class Text:
    r"""The lines of a content.

    `text`: all lines without their line ends, joined by "\n". No line holds "\n"; one of a PDF can hold "\r" or "\f".
    `numbers`: the number of each line, or None when line k, from 0, has the number k + 1. A content without any line
    has an empty text and no numbers: ().
    `ended`: whether lines had line ends, as ScanCode's lines still do; `last_ended`: whether the last one did, too.
    """

    text: str
    numbers: tuple[int, ...] | None
    is_binary: bool
    has_long_lines: bool
    ended: bool = True
    last_ended: bool = True

    def lines(self) -> Iterator[tuple[int, str]]:
        """Number and line, without its line end."""
        return zip(count(1) if self.numbers is None else self.numbers, self.text.split("\n"), strict=False)

    def ends(self) -> Iterator[bool]:
        """For each line, whether ScanCode's has a line end: parts of a broken line have none but the last."""
        if self.numbers is None:
            total = self.text.count("\n") + 1
            yield from repeat(self.ended, total - 1)
        else:
            total = len(self.numbers)
            yield from (self.ended and a != b for a, b in zip(self.numbers, self.numbers[1:], strict=False))
        if total:
            yield self.ended and self.last_ended

    def ended_lines(self) -> Iterator[tuple[int, str]]:
        """Number and line, with its line end: what ScanCode strips off a line stops at that."""
        for (number, line), ended in zip(self.lines(), self.ends(), strict=True):
            yield number, f"{line}\n" if ended else line


def extract(content: bytes, trait: str, kind: Kind | None = None) -> Text | None:
    """The lines that licenses are looked for in, or None when ScanCode says that there is no text in it.

    `kind`: the content's, when it is known already. Raises whatever pdfminer does for a broken PDF, as ScanCode does.
    """
    kind = kind or kind_of(content, trait)
    if not kind.contains_text:
        return None
    return _text(kind, forms.read(content, trait, kind))


def extract_without_markup(content: bytes, trait: str, kind: Kind | None = None) -> Text | None:
    """The lines that copyrights are looked for in: as `extract`, but tags taken out of what is markup."""
    from licwatch.detect.text import markup

    kind = kind or kind_of(content, trait)
    if kinds.is_plain(kind) and markup.is_markup(content, trait):
        return _text(kind, markup.read(content))
    return extract(content, trait, kind)


def _text(kind: Kind, found: lines.Lines) -> Text:
    return Text(
        "\n".join(found.parts) if isinstance(found.parts, list) else found.parts,
        found.numbers,
        kind.is_binary,
        kind.has_long_lines,
        found.ended,
        found.last_ended,
    )
