# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether the start of a content looks binary: the decision tree of binaryornot 0.6, asked for what it needs only.

The tree is the package's own; it looks at its features one by one, most of which are never looked at.
"""

import math
import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NO_CONTROLS = bytes(sorted({*range(32)} - {9, 10, 13}))
_PRINTABLE = bytes(range(0x20, 0x7F))
_RUNS = re.compile(rb"[\t\n\r\x20-\x7e]+")
_HIGH = bytes(range(0x80, 0x100))


def looks_binary(start: bytes) -> bool:
    """As binaryornot.helpers.is_binary_string says of the first 512 bytes."""
    if not start:
        return False
    if start.startswith(_signatures()):
        return True
    if len(start.translate(None, _NO_CONTROLS)) == len(start) and _decodes(start, "utf-8"):
        return False
    from binaryornot.tree import is_binary

    return bool(is_binary(_Features(start)))  # type: ignore[no-untyped-call]  # it has no types


@cache
def _signatures() -> tuple[bytes, ...]:
    """Of known formats, from the package's table: beside its module, which needs not be loaded for that."""
    found = find_spec("binaryornot")
    assert found
    assert found.origin
    rows = (Path(found.origin).parent / "data" / "binary_formats.csv").read_text("utf-8").splitlines()
    column = rows[0].split(",").index("magic_hex")
    return tuple(bytes.fromhex(digits) for row in rows[1:] if (digits := row.split(",")[column].strip()))


def _decodes(start: bytes, encoding: str) -> bool:
    try:
        start.decode(encoding)
    except ValueError:
        return False
    return True


def _count(start: bytes, of: bytes) -> int:
    return len(start) - len(start.translate(None, of))


def _entropy(start: bytes) -> float:
    # in the order of byte values: another would give another last digit
    entropy = 0.0
    for value in sorted(set(start)):
        share = start.count(value) / len(start)
        entropy -= share * math.log2(share)
    return entropy


def _longest_run(start: bytes) -> float:
    return max(map(len, _RUNS.findall(start)), default=0) / len(start)


def _of_long(encoding: str, least: int) -> Callable[[bytes], float]:
    return lambda start: float(len(start) >= least and _decodes(start, encoding))


def _nulls(first: int) -> Callable[[bytes], float]:
    def ratio(start: bytes) -> float:
        every_other = start[first::2]
        return every_other.count(0) / len(every_other) if every_other else 0

    return ratio


#: By their place in the tree.
_FEATURES: tuple[Callable[[bytes], float], ...] = (
    lambda start: start.count(0) / len(start),
    lambda start: _count(start, _NO_CONTROLS) / len(start),
    lambda start: _count(start, _PRINTABLE) / len(start),
    lambda start: _count(start, _HIGH) / len(start),
    lambda start: float(_decodes(start, "utf-8")),
    _nulls(0),
    _nulls(1),
    _entropy,
    lambda start: float(start[:4] == b"\xff\xfe\0\0"),
    lambda start: float(start[:4] == b"\0\0\xfe\xff"),
    lambda start: float(start[:2] == b"\xff\xfe" and start[:4] != b"\xff\xfe\0\0"),
    lambda start: float(start[:2] == b"\xfe\xff"),
    lambda start: float(start[:3] == b"\xef\xbb\xbf"),
    _of_long("utf-16-le", 10),
    _of_long("utf-16-be", 10),
    _of_long("utf-32-le", 16),
    _of_long("utf-32-be", 16),
    _longest_run,
    _of_long("gb2312", 10),
    _of_long("big5", 10),
    _of_long("shift_jis", 10),
    _of_long("euc-jp", 10),
    _of_long("euc-kr", 10),
    # a start with a signature never comes to the tree
    lambda start: 0.0,  # noqa: ARG005 - called as the others are
)


class _Features:
    """The features of a start by their place, worked out when asked for."""

    def __init__(self, start: bytes) -> None:
        self._start = start

    def __getitem__(self, place: int) -> float:
        return _FEATURES[place](self._start)
