# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of the CERN Open Hardware Licence, in any spelling: "CERN OHL v.1.2", "CERN OHL S v2", "... Weakly Reciprocal".

Version 2 is three licenses. One of them is named by its letter and the version; a letter alone leaves the version open,
and "CERN-OHL v2" which of them it is.
"""

import re

from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.text import END, Text, is_inside

NAME = "cern-ohl"
WORDS: tuple[str, ...] = ("cern",)
STARTS = re.compile(r"cern(?=[\s\-_]{0,3}(?:ohl|open))")

_LICENSE = r"(?:[\s\-_]{1,3}licen[sc]e)"
_NAME = re.compile(
    r"cern[\s\-_]{0,3}(?:(?P<ohl>ohl|ohwl)(?![^\W_])|open[\s\-_]{0,3}(?:source\s)?(?:hardware|hw)(?![^\W_]))"
    rf"(?P<license>{_LICENSE})?(?:\s?\(\s?(?:cern[\s\-]?)?ohl\))?"
)
_GAP = r"[\s,\-_:(/]{0,4}"
_VERSION = re.compile(rf"{_GAP}(?:(?:version|ver|v)[\s.]{{0,2}})?(?P<number>[12](?:\.[0-2])?){END}")
_VARIANT = re.compile(
    rf"{_GAP}(?:(?P<letter>[swp])(?![^\W_]|')"
    r"|(?P<word>strong|weak|permissive)(?:ly)?(?:[\s\-]{0,3}reciprocal)?(?![^\W_]))(?:\s?variant)?"
)
_LATER = re.compile(
    r"\+|[\s,\-(]{0,3}or[\s\-]{1,3}(?:\(?at your option\)?,?\s{1,3})?(?:any\s{1,3})?(?:later|newer)"
    r"(?:\s{1,3}versions?)?"
)
_TAIL = re.compile(rf"{_LICENSE}(?![^\W_])")
_EARLY = {"1.0": "LicenseRef-CERN-OHL-1.0", "1.1": "CERN-OHL-1.1", "1.2": "CERN-OHL-1.2"}


def at(text: Text, start: int) -> Mention | None:
    """The name that begins here."""
    folded = text.folded
    name = _NAME.match(folded, start)
    if not name or is_inside(folded, start):
        return None
    end, number, variant = name.end(), "", ""
    # the letter and the version come in either order
    for _ in range(2):
        if not number and (version := _VERSION.match(folded, end)):
            number, end = version["number"], version.end()
        if not variant and (met := _VARIANT.match(folded, end)):
            variant, end = (met["letter"] or met["word"][0]).upper(), met.end()
    # the Open Hardware Repository is a place
    if not (name["ohl"] or name["license"] or number):
        return None
    reading = _reading(number, variant)
    later = _LATER.match(folded, end)
    if later and reading.license_expression_spdx and reading.license_expression_spdx.startswith("CERN"):
        reading = explicit(f"{reading.license_expression_spdx}+", NAME, "its name says it, or a later version")
        end = later.end()
    tail = _TAIL.match(folded, end)
    return Mention(start, tail.end() if tail else end, reading)


def _reading(number: str, variant: str) -> Reading:
    if variant and number in ("2", "2.0"):
        return explicit(f"CERN-OHL-{variant}-2.0", NAME, "its name says it")
    if variant:
        why = f"there is no {variant} of version {number}" if number else "its name says no version"
        return family(f"CERN-OHL-{variant}" if not number else "CERN-OHL", NAME, why)
    if number in _EARLY:
        return explicit(_EARLY[number], NAME, "its name says it")
    why = "version 2 is three licenses, and which is not said" if number.startswith("2") else "its name says no version"
    return family("CERN-OHL", NAME, why)
