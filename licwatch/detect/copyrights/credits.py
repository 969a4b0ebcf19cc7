# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""People in a file such as Linux's CREDITS: paragraphs with lines `N:` (name), `E:` (email) and `W:` (address)."""

from collections.abc import Iterable, Iterator

from licwatch.model.facts import Credit

_FIELDS = ("N:", "E:", "W:")
#: A file that has no such line within as many is another kind of file.
_HEAD = 50


def credits(numbered: Iterable[tuple[int, str]]) -> tuple[Credit, ...]:
    """One author for each paragraph that names one, from ScanCode's numbered lines."""
    return tuple(statement for people in _paragraphs(numbered) if (statement := _author(people)).value)


def _paragraphs(numbered: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    lines: list[tuple[int, str]] = []
    any_yet = False
    for number, line in numbered:
        line = line.strip()
        if not line and lines:
            yield lines
            lines = []
        if line.startswith(_FIELDS):
            any_yet = True
            lines.append((number, line))
        if number > _HEAD and not any_yet:
            return
    if lines:
        yield lines


def _author(lines: list[tuple[int, str]]) -> Credit:
    """Names first, then emails, then addresses."""
    values = [
        " ".join(line[len(field) :].strip() for _, line in lines if line.startswith(field))
        for field in _FIELDS
        if any(line.startswith(field) for _, line in lines)
    ]
    return Credit(lines[0][0], lines[-1][0], " ".join(values))
