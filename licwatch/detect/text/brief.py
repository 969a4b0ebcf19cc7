# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A part of libmagic's compiled database that is enough to say whether a text has long lines, and faster.

libmagic tries its entries in two rounds: those for any content, then, when none of them speaks, those for texts. In
the second round it adds "with very long lines" whatever the entries for texts say. So these, searched for all over the
text and costing most of the time, may as well not be there.
"""

import struct

#: A database is a list of lines of one length: a header, entries that are tried, entries that those use by name.
_LINE = 376
_HEADER = struct.Struct("<IIII")
_LEVEL = struct.Struct("<HB")
_FIRST_ROUND = 0x20


def without_text_entries(database: bytes) -> bytes:
    """The database without the entries that are tried in the second round only."""
    magic, version, tried, named = _HEADER.unpack_from(database)
    kept, in_first_round = [], False
    for place in range(_LINE, _LINE * (1 + tried), _LINE):
        level, flags = _LEVEL.unpack_from(database, place)
        if not level:
            in_first_round = bool(flags & _FIRST_ROUND)
        if in_first_round:
            kept.append(database[place : place + _LINE])
    header = _HEADER.pack(magic, version, len(kept), named).ljust(_LINE, b"\0")
    return b"".join((header, *kept, database[_LINE * (1 + tried) :]))
