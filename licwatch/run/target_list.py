# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lists of targets: one a line, or CSV with columns for name and revision."""

import csv
import io

from licwatch.errors import UsageError
from licwatch.run.many import Wanted
from licwatch.sources.git.address import is_address, parse

_COLUMNS = ("target", "name", "revision")
_REMEDY = "write one target a line, or CSV with the columns target, name, revision"


def wanted(text: str, name: str = "", revision: str | None = None) -> Wanted:
    """One target. Raises UsageError for an address that is none."""
    if is_address(text):
        address = parse(text)
        return Wanted(text, address.url, name or address.name, revision)
    return Wanted(text, text, name or text.rstrip("/").rpartition("/")[2] or "target", revision)


def read_list(data: bytes) -> list[Wanted]:
    """The targets in a list, in its order. Empty lines and lines that begin with # are left out. Raises UsageError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"the list of targets is not UTF-8 (byte {error.start})", _REMEDY) from error
    # strict: a quote that never ends would swallow the rest of the list
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells) and not cells[0].startswith("#"):
                rows.append((reader.line_num, cells))
    except csv.Error as error:
        raise UsageError(f"line {reader.line_num} of the list cannot be read: {error}", _REMEDY) from error
    columns: tuple[str, ...] = _COLUMNS
    if rows and rows[0][1][0].lower() == "target":
        columns = tuple(cell.lower() for cell in rows.pop(0)[1])
    return [_row(number, cells, columns) for number, cells in rows]


def _row(number: int, cells: list[str], columns: tuple[str, ...]) -> Wanted:
    unknown = [column for column in columns if column not in _COLUMNS]
    if unknown or len(cells) > len(columns):
        raise UsageError(f"line {number} of the list has a column that is not known", _REMEDY)
    told = dict(zip(columns, cells, strict=False))
    if not told.get("target"):
        raise UsageError(f"line {number} of the list names no target", _REMEDY)
    return wanted(told["target"], told.get("name", ""), told.get("revision") or None)
