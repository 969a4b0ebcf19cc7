# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of the GNU licenses: "GPLv3+", "LGPL2", "GNU Lesser General Public License v2.1 or later".

A number alone is that version only, as the ids of SPDX had it: LGPL2 is LGPL-2.0-only. No number is the family.
"""

import re

from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.text import Text, is_inside

NAME = "gnu"
#: The reason of a name with a number and nothing behind it.
ONE_VERSION = "its name says one version, and nothing of others"
WORDS: tuple[str, ...] = ("gpl", "fdl", "gnu", "general", "documentation")
STARTS = re.compile(
    r"(?:gnu|[al]gpl|gpl|g?fdl|free\s{1,3}documentation|(?:affero|lesser|library)\s{1,3}(?:general|gpl|gnu)"
    r"|general\s{1,3}public\s{1,3}licen)"
)

_LICENSE = r"licen[sc]e"
_NAME = re.compile(
    rf"(?:gnu[\s\-/]{{0,3}})?(?:"
    rf"(?P<long>(?:(?:library\s{{1,3}}or\s{{1,3}}\"?lesser\"?|lesser|library|affero)[\s\-/]{{1,3}})?general\s{{1,3}}public)"
    rf"\s{{1,3}}{_LICENSE}(?:\s?\((?:gnu\s)?[al]?gpl\))?"
    rf"|(?P<mixed>(?:library|lesser|affero)\s{{1,3}}(?:gnu\s{{1,3}})?gpl)(?:\s{{1,3}}{_LICENSE})?"
    rf"|(?P<document>free\s{{1,3}}documentation)\s{{1,3}}{_LICENSE}(?:\s?\(g?fdl\))?"
    rf"|(?P<short>[al]?gpl|gfdl|fdl(?=[\s\-]?v?1\.))(?:\s{{1,3}}{_LICENSE})?)"
)
_VERSION = re.compile(r"[\s,\-_(]{0,3}(?:(?:version|ver|v)[\s.]{0,2})?(?P<number>[1-3](?:\.[0-3])?(?:\.0)?)(?!\w|\.\d)")
_LATER = re.compile(
    r"\+(?!\w)|\s?plus(?!\s?\w)"
    r"|[\s,\-(]{0,3}(?:or|and|oder|ou)[\s\-]{1,3}(?:\(?at your option\)?,?\s{1,3})?(?:any\s{1,3}|a\s{1,3})?"
    r"(?:later|newer|above|greater|higher|spater\w*"
    r"|neuer\w*|ulterieure|successiva|superiore?|posterior\w*)(?:\s{1,3}versions?)?\)?"
)
_GOES_ON = re.compile(r"\w")
_ONLY = re.compile(r"[\s\-,(]{1,3}only\b\)?")
_VERSIONS = {
    "GPL": {"1": "1.0", "1.0": "1.0", "2": "2.0", "2.0": "2.0", "3": "3.0", "3.0": "3.0"},
    "LGPL": {"2": "2.0", "2.0": "2.0", "2.1": "2.1", "3": "3.0", "3.0": "3.0"},
    "AGPL": {"1": "1.0", "1.0": "1.0", "3": "3.0", "3.0": "3.0"},
    "GFDL": {"1.1": "1.1", "1.2": "1.2", "1.3": "1.3"},
}


def at(text: Text, start: int) -> Mention | None:
    """The name that begins here."""
    folded = text.folded
    name = _NAME.match(folded, start)
    # "L GPL" is the other license
    if not name or is_inside(folded, start) or folded[max(0, start - 2) : start] in ("l ", "a "):
        return None
    kind = _kind(name)
    version = _VERSION.match(folded, name.end())
    number = _VERSIONS[kind].get(_short(version["number"])) if version else None
    if not version or not number:
        # "GPLX" and "gpl_notice" are no names
        if _GOES_ON.match(folded, name.end()):
            return None
        return Mention(start, name.end(), family(kind, NAME, "its name says no version"))
    if later := _LATER.match(folded, version.end()):
        return Mention(start, later.end(), _versioned(kind, number, "or-later"))
    if only := _ONLY.match(folded, version.end()):
        return Mention(start, only.end(), _versioned(kind, number, "only"))
    return Mention(start, version.end(), explicit(f"{kind}-{number}-only", NAME, ONE_VERSION))


def _kind(name: re.Match[str]) -> str:
    if name["document"]:
        return "GFDL"
    if name["short"]:
        return "GFDL" if name["short"].endswith("fdl") else name["short"].upper()
    long = name["mixed"] or name["long"]
    if "affero" in long:
        return "AGPL"
    return "LGPL" if "lesser" in long or "library" in long else "GPL"


def _short(number: str) -> str:
    return number.removesuffix(".0") if number.count(".") > 1 else number


def _versioned(kind: str, number: str, later: str) -> Reading:
    return explicit(f"{kind}-{number}-{later}", NAME, "its name says it")
