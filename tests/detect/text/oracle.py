# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines that ScanCode's own functions give, of a memory file under a stand-in name."""

from textcode import analysis

from licwatch.detect.text import extract, extract_without_markup
from tests.detect.oracle import named

#: The numbered lines, whether it is binary, whether it has long lines; None when there is no text in it.
Read = tuple[list[tuple[int, str]], bool, bool] | None


def stock(content: bytes, trait: str, *, markup: bool = True) -> Read | str:
    """ScanCode's lines, or the name of the error it raises. Without `markup`, that is taken out."""
    with named(content, trait) as (location, kind):
        try:
            if not kind.contains_text:
                return None
            lines = list(analysis.numbered_text_lines(location, demarkup=not markup))
            return [(n, _plain(line)) for n, line in lines], kind.is_binary, bool(kind.is_text_with_long_lines)
        except Exception as error:
            return type(error).__name__


def ours(content: bytes, trait: str, *, markup: bool = True) -> Read | str:
    """The same of our own functions."""
    try:
        text = extract(content, trait) if markup else extract_without_markup(content, trait)
    except Exception as error:
        return type(error).__name__
    return None if text is None else (list(text.ended_lines()), text.is_binary, text.has_long_lines)


def _plain(line: str) -> str:
    r"""With "\n" for whatever its line end is."""
    bare = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
    return bare if bare == line else bare + "\n"
