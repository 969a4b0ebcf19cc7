# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Strings in binary data: those around given words, in UTF-8 or in UTF-16. Nothing else of the data is looked at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from licwatch.model.budget import KIB

#: What of a string lies on either side of a word; more is cut off.
_REACH = 4 * KIB
_MOST_PLACES, _MOST = 20_000, 1000
_SHORTEST = 6
# Latin to Arabic, punctuation, and the scripts of East Asia: what else there is stands in no real string
_HIGH = rb"[\x01-\x06\x20\x30\x31\x4e-\x9f\xac-\xd7]"


@dataclass(frozen=True, slots=True)
class _Form:
    """How strings are encoded: their units, and the same backwards for what stands before a word."""

    encoding: str
    width: int
    units: re.Pattern[bytes]
    backwards: re.Pattern[bytes]


_NARROW = _Form(
    "utf-8",
    1,
    re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*"),
    re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\x80-\xbf][\xc2-\xdf]|[\x80-\xbf]{2}[\xe0-\xef]|[\x80-\xbf]{3}[\xf0-\xf4])*"),
)
_WIDE = _Form(
    "utf-16-le",
    2,
    re.compile(rb"(?:[\t\n\r\x20-\x7e\xa0-\xff]\x00|[\x00-\xff]%s)*" % _HIGH, re.DOTALL),
    re.compile(rb"(?:\x00[\t\n\r\x20-\x7e\xa0-\xff]|%s[\x00-\xff])*" % _HIGH, re.DOTALL),
)


def around(content: bytes | bytearray, words: Sequence[str], *, wide: bool = False) -> Iterator[str]:
    """Each distinct string that holds one of the words, which are in lower case, in the order of their places.

    Linear in the content's length; of very many strings, only the first.
    """
    form = _WIDE if wide else _NARROW
    end, met = 0, set[str]()
    for place in places(content, [word.encode(form.encoding) for word in words]):
        if place < end or len(met) >= _MOST:
            continue
        before = bytes(content[max(end, place - _REACH) : place])[::-1]
        behind = form.units.match(bytes(content[place : place + _REACH]))
        ahead = form.backwards.match(before)
        assert behind
        assert ahead
        start, end = place - ahead.end(), place + behind.end()
        text = bytes(content[start:end]).decode(form.encoding, "replace").strip()
        if end - start >= _SHORTEST * form.width and text not in met:
            met.add(text)
            yield text


def places(content: bytes | bytearray, words: Sequence[bytes], start: int = 0) -> Iterator[int]:
    """Where the words stand, in whatever case of ASCII, from a place on; of very many places, only the first."""
    lowered = content.lower()
    # one word after the other: Python finds a word ten times as fast as one of several
    return islice(merge(*(_places_of(word, lowered, start) for word in words)), _MOST_PLACES)


def _places_of(word: bytes, lowered: bytes | bytearray, start: int) -> Iterator[int]:
    place = lowered.find(word, start)
    while place >= 0:
        yield place
        place = lowered.find(word, place + len(word))
