# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IPTC records (IIM), the captions of the press, as JPEG, TIFF and PSD files hold them."""

from collections.abc import Iterator

from licwatch.model.statement import StatementKind
from licwatch.readers.media.fields import Met, once, text_of, told

_MARK = 0x1C
_APPLICATION = 2
_EXTENDED = 0x8000
_MOST_RECORDS = 10_000

_FIELDS: dict[int, tuple[str, StatementKind | None]] = {
    5: ("ObjectName", StatementKind.TITLE),
    40: ("SpecialInstructions", None),
    65: ("OriginatingProgram", StatementKind.TOOL),
    80: ("By-line", StatementKind.AUTHOR),
    110: ("Credit", StatementKind.AUTHOR),
    115: ("Source", StatementKind.SOURCE),
    116: ("CopyrightNotice", StatementKind.HOLDER),
    120: ("Caption-Abstract", None),
}


def read(records: bytes, location: str) -> Iterator[Met]:
    """What the records state, up to what is no record. Raises nothing."""
    return once(_read(records, location))


def _read(records: bytes, location: str) -> Iterator[Met]:
    for record, dataset, value in _datasets(records):
        if record == _APPLICATION and dataset in _FIELDS:
            key, kind = _FIELDS[dataset]
            # the coded character set (1:90) is UTF-8 or not stated, and many files state it wrongly
            yield from told(location, key, text_of(value), kind)


def _datasets(records: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    for _ in range(_MOST_RECORDS):
        if len(records) < at + 5 or records[at] != _MARK:
            return
        record, dataset, size = records[at + 1], records[at + 2], int.from_bytes(records[at + 3 : at + 5], "big")
        at += 5
        if size & _EXTENDED:
            digits = min(size & ~_EXTENDED, 4)
            size = int.from_bytes(records[at : at + digits], "big")
            at += digits
        yield record, dataset, records[at : at + size]
        at += size
