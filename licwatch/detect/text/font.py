# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a Spline Font Database that say whose font it is, as textcode.sfdb picks them."""

from collections.abc import Iterator
from io import BytesIO

_TELLING = (b"Copyright:", b"LangName:", b"FontName:", b"FullName:", b"FamilyName:", b"Version:")


def read(content: bytes) -> Iterator[bytes]:
    """Those lines, with their line ends."""
    return (line for line in BytesIO(content) if line.startswith(_TELLING))
