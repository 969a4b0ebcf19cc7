# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of further licenses of hardware and art: TAPR, Solderpad, Free Art."""

import re

from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.text import END, Text, is_inside

TAPR, SOLDERPAD, FREE_ART = "tapr-ohl", "solderpad", "free-art"
WORDS: tuple[str, ...] = (
    *("tapr", "solderpad", "shl-", "free art", "freeart", "art libre", "freie kunst", "arte libre", "arte libera"),
    *("lal 1.", "lal-1."),
)

_BLANK = r"[\s\-_]{0,3}"
_LICENSE = r"(?:licen[sc]e|licencia|licenza|licenca|lizenz)"
_V = r"(?:[\s,\-_(]{0,4}(?:(?:version|ver|v)[\s.]{0,2})?"
STARTS = re.compile(
    rf"(?:tapr(?=[\s\-_])|solderpad|shl-(?=\d)|free{_BLANK}art|{_LICENSE}\s{{1,3}}art(?:e)?\s{{1,3}}libr?e"
    rf"|{_LICENSE}\s{{1,3}}(?:de\s{{1,3}})?arte\s{{1,3}}libera|lizenz\s{{1,3}}freie\s{{1,3}}kunst"
    r"|lal[\s\-]?(?=v?1\.[0-3]))"
)
_TAPR = re.compile(
    rf"tapr{_BLANK}(?:ohl(?![^\W_])|open{_BLANK}hardware{_BLANK}{_LICENSE}(?:\s?\(ohl\))?)"
    rf"{_V}(?P<number>\d(?:\.\d)?){END})?"
)
_SOLDERPAD = re.compile(
    rf"(?:solderpad{_BLANK}(?:(?:open{_BLANK})?hardware{_BLANK})?{_LICENSE}(?:\s?\(shl\))?|shl(?=-\d))"
    rf"{_V}(?P<number>\d\.\d{{1,2}}){END})?"
)
_FREE_ART = re.compile(
    rf"(?:free{_BLANK}art(?:{_BLANK}{_LICENSE})?|{_LICENSE}\s{{1,3}}(?:art\s{{1,3}}libre|arte\s{{1,3}}libre"
    rf"|(?:de\s{{1,3}})?arte\s{{1,3}}libera|freie\s{{1,3}}kunst)|lal(?=[\s\-]?v?1\.))(?:\s?\((?:lal|fal)\))?"
    rf"{_V}(?P<number>\d\.\d){END})?"
)
_PADS = ("0.5", "0.51", "2.0", "2.1")


def at(text: Text, start: int) -> Mention | None:
    """The name that begins here."""
    if is_inside(text.folded, start):
        return None
    for pattern, read in ((_TAPR, _tapr), (_SOLDERPAD, _solderpad), (_FREE_ART, _free_art)):
        if found := pattern.match(text.folded, start):
            reading, is_weak = read(found)
            return Mention(start, found.end(), reading, is_weak) if reading else None
    return None


def _tapr(found: re.Match[str]) -> tuple[Reading | None, bool]:
    if found["number"] not in (None, "1", "1.0"):
        return None, False
    return explicit("TAPR-OHL-1.0", TAPR, "its name says it; there is one version"), False


def _solderpad(found: re.Match[str]) -> tuple[Reading | None, bool]:
    if found[0] == "shl":
        return None, False
    if found["number"] in _PADS:
        return explicit(f"SHL-{found['number']}", SOLDERPAD, "its name says it"), False
    return family("SHL", SOLDERPAD, "its name says no version"), False


def _free_art(found: re.Match[str]) -> tuple[Reading | None, bool]:
    if found["number"] in ("1.2", "1.3"):
        return explicit(f"LAL-{found['number']}", FREE_ART, "its name says it"), False
    # "free art" can be said of any picture
    is_weak = not re.search(r"licen|lizenz", found[0])
    return family("LAL", FREE_ART, "its name says no version"), is_weak
