# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What to say about YAML that cannot be read: PyYAML's complaints in words that help, and what to write instead."""

import re
from typing import Protocol

LONGEST = 60

ESCAPES = 'in "double quotes" write a backslash as \\\\'
SPLIT = "split it into smaller files"
_COLUMN = 'begin what belongs together in one column; "quotes" go around a text that begins with [ or {'
_DEFAULT = 'compare it with the examples in the documentation; "quotes" around a text are never wrong'

#: What PyYAML says, context and problem in one, and the remedy. {token} is the text at that place, quoted.
_REMEDIES = (
    (re.compile(r"tab|character '\\t'"), "indent with spaces, never with tabs"),
    (
        re.compile(r"(scanning|parsing) an? (alias|anchor|tag|directive)|undefined tag handle|cannot start any token"),
        "{token}",
    ),
    (re.compile("mapping values are not allowed"), 'put a text with ": " in it into "quotes", or mend the indentation'),
    (re.compile("quoted scalar.*unexpected end|quoted scalar.*document separator"), "close the quotes"),
    (re.compile("escape|expected escape sequence"), ESCAPES),
    (re.compile("could not find expected ':'"), "write `key: value`, with a space behind the colon"),
    (
        re.compile(r"flow (sequence|mapping|node)"),
        'close the bracket; "quotes" go around a text that begins with [ or {',
    ),
    (re.compile("expected <block end>|block mapping|block collection"), _COLUMN),
)
#: Of these PyYAML points at the end of the file; where it begins is of more help.
_UNCLOSED = re.compile("unexpected end of stream|<stream end>|document separator")


class Mark(Protocol):
    """PyYAML's place; counted from zero."""

    @property
    def line(self) -> int:
        """The line."""
        ...

    @property
    def column(self) -> int:
        """The column."""
        ...


class Marked(Protocol):
    """PyYAML's error."""

    @property
    def context(self) -> str | None:
        """What it was at."""
        ...

    @property
    def context_mark(self) -> Mark | None:
        """Where that began."""
        ...

    @property
    def problem(self) -> str | None:
        """What it did not expect."""
        ...

    @property
    def problem_mark(self) -> Mark | None:
        """Where that stands."""
        ...


def of_error(error: Marked, text: str) -> tuple[str, str, Mark | None]:
    """What was found, the remedy, and where."""
    said = f"{error.context or ''} {error.problem or ''}".strip()
    mark = error.problem_mark or error.context_mark
    if error.context_mark and _UNCLOSED.search(said):
        mark = error.context_mark
    remedy = next((remedy for pattern, remedy in _REMEDIES if pattern.search(said)), _DEFAULT)
    if remedy == "{token}":
        start = error.context_mark or mark
        remedy = quote(token(text.splitlines(), start)) if start else _DEFAULT
    return f"not YAML: {shortened(error.problem or said, 2 * LONGEST)}", remedy, mark


def token(lines: list[str], mark: Mark) -> str:
    """The text that begins at a place, up to a space or to what ends it in a list."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    met = re.match(r"[^\s,\]}]*", line[mark.column :])
    return met[0] if met else ""


def quote(text: str) -> str:
    """The remedy for a text that YAML takes for something else."""
    return f"write it in quotes: {shown(text)}" if text else 'write the text in "quotes"'


def control(code: str) -> str:
    """The remedy for a character that cannot be seen."""
    return f'delete it, or write it in "double quotes" as {code}'


def shown(text: str) -> str:
    """A text as a message quotes it: in double quotes, without line ends, not too long."""
    return '"' + shortened(text, LONGEST).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def shortened(text: str, most: int) -> str:
    """At most so many characters."""
    return text if len(text) <= most else text[:most] + "..."
