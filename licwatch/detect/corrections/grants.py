# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Grants of the GNU licenses, parsed: which license, which version, and whether later ones may be chosen.

The sentence is the same everywhere in its order (name, version, choice) and in little else: "under the terms of the GNU
General Public License as published by the Free Software Foundation; version 2 of the License, or (at your option) any
later version", "GNU GPL v3.0+", "LGPL 2.1 or newer". ScanCode has a rule for each wording that somebody met; a wording
that nobody did is matched up to where it differs, which may be before "or any later version".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_NAME = (
    r"(?:(?P<kind>affero|lesser|library|lesser/library|library/lesser|library or lesser|lesser or library)\s+)?"
    r"(?:gnu\s+)?general\s+public\s+licen[cs]es?"
    r"|(?:gnu[ -]?)?\b(?P<short>a|l)?gpl"
)
# what may stand between the name and the version: who published it, how it is abbreviated
_BETWEEN = (
    r"(?:[\s,;:.'\"()\[\]*_-]|\b(?:as|published|by|the|free|software|foundation|inc|fsf|gnu|either|under|terms|of|"
    r"a?l?gpl|licen[cs]e|is|at|any|its|in)\b){0,60}?"
)
_VERSION = r"(?:version|ver\.?|v\.?|release)?\s*\(?(?P<version>[123](?:\.[01])?)(?![\d])(?!\.\d)"
_GAP = r"[\s,.;:'\")\]]{0,6}"
_OF_THE_LICENSE = r"(?:\(?\s?of (?:the|this) (?:gnu )?(?:a?l?gpl|licen[cs]e)\)?)?"
_AT_WILL = r"\(?\s?(?:at your (?:option|choice|discretion)|optionally|if you (?:prefer|wish|like))\s?\)?"
_LATER = re.compile(
    rf"-or-later|{_GAP}{_OF_THE_LICENSE}{_GAP}(?:as published by the free software foundation{_GAP})?"
    rf"(?:\+|\(?or\s?[,(]?\s?(?:{_AT_WILL}\s?,?\s?)?(?:\(?or )?(?:any |a )?(?:{_AT_WILL}\s?)?(?:any )?"
    r"(?:later|newer|higher|greater|above|subsequent)|and (?:any )?(?:later|newer|above))"
)
_ONLY = re.compile(
    rf"-only\b|{_GAP}{_OF_THE_LICENSE}{_GAP}\(?\s?(?:only\b|and no (?:later|other)|alone\b|exclusively\b|no later)"
)
_SEVERAL = re.compile(rf"{_GAP}(?:or|and|&|/)\s?\(?(?:the )?(?:gnu )?(?:a?l?gpl)?\s?(?:version|v)?\.?\s?[123]\b")
_GRANT = re.compile(f"(?:{_NAME}){_BETWEEN}{_VERSION}", re.IGNORECASE)
_TURNED = re.compile(
    rf"version\s+(?P<version>[123](?:\.[01])?)(?P<early>\s*,?\s*or\s+(?:any\s+)?later,?)?\s+of\s+the\s+(?:{_NAME})",
    re.IGNORECASE,
)
_KINDS = {"affero": "AGPL", "lesser": "LGPL", "library": "LGPL", "a": "AGPL", "l": "LGPL"}


@dataclass(frozen=True, slots=True)
class Grant:
    """What a sentence says: family ("GPL", "LGPL", "AGPL"), version ("2.0"), and which versions besides.

    `suffix` is "or-later" or "only" where that is said, "several" where other versions are named, empty where nothing
    is. `start` and `end` are places in the text.
    """

    family: str
    version: str
    suffix: str
    start: int
    end: int

    @property
    def license(self) -> str:
        """Family and version, as SPDX writes them without a suffix."""
        return f"{self.family}-{self.version}"


# matches that share their lines are asked about one after the other
@lru_cache(64)
def grants(prose: str) -> tuple[Grant, ...]:
    """The grants in some prose, in their order."""
    met = [_grant(found, prose) for pattern in (_GRANT, _TURNED) for found in pattern.finditer(prose)]
    return tuple(sorted(met, key=lambda grant: grant.start))


def _grant(found: re.Match[str], prose: str) -> Grant:
    kind = (found["kind"] or found["short"] or "").lower().split("/")[0].split(" ")[0]
    version = found["version"] if "." in found["version"] else f"{found['version']}.0"
    early = bool(found.groupdict().get("early"))
    suffix = "or-later" if early else _choice(prose, found.end())
    return Grant(_KINDS.get(kind, "GPL"), version, suffix, found.start(), found.end())


def _choice(prose: str, at: int) -> str:
    rest = prose[at : at + 160].lower()
    if _LATER.match(rest):
        return "or-later"
    if _SEVERAL.match(rest):
        return "several"
    return "only" if _ONLY.match(rest) else ""
