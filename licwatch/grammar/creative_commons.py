# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of Creative Commons licenses, long and short, in any language and order: "CC BY-SA 4.0", "Namensnennung - ...".

A name is a chain of words. Elements without the institution's name are one when two of them are joined by hyphens, or
when one has a version: "Attribution-ShareAlike", "Namensnennung 4.0 International".
"""

import re

from licwatch.grammar import cc_words, gnu, names
from licwatch.grammar.cc_chain import SHORT, any_of
from licwatch.grammar.cc_license import license_of
from licwatch.grammar.cc_name import Name, name_at
from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.text import Text, is_inside

NAME = "creative-commons"
_MARK = "public domain mark"
_ALONE = "|".join(cc_words.ALONE)
_OTHERS = (gnu, names)
WORDS: tuple[str, ...] = (
    *("creative", "cc", _MARK, *cc_words.ALONE),
    *(word.split()[0] for word in cc_words.COMMONS),
)
STARTS = re.compile(
    rf"(?:{any_of(cc_words.COMMONS)}|cc(?=[\s\-_/:]{{0,3}}(?:{SHORT}|0|zero|gnu|{_ALONE}))|{_ALONE}|{_MARK})"
)
_BLANKS = re.compile(r"[\s\-]{1,5}")
#: Conditions behind a name that were not read as part of it: the name alone would say less than was said.
_UNREAD = re.compile(
    r"[\s\-_/,(]{0,4}(?:(?P<NC>nc(?![^\W\d_])|non?[\s\-]?commercial)|(?P<ND>nd(?![^\W\d_])|no[\s\-]?deriv)"
    r"|(?P<SA>sa(?![^\W\d_])|share[\s\-]?alike))"
)
_UNKNOWN = re.compile(r"\s*[\-/]\s*(?!licen|lizenz)[^\W\d_]")
#: Creative Commons once gave deeds to licenses of the GNU project.
_WRAPPED = ("GPL-2.0-only", "GPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later")
_LATER = re.compile(
    r"[\s,(]{0,3}or\s{1,3}(?:\(?at your option\)?,?\s{1,3})?(?:any\s{1,3})?(?:later|newer)(?:\s{1,3}version)?"
)


def at(text: Text, start: int) -> Mention | None:
    """The name that begins here."""
    if is_inside(text.folded, start):
        return None
    name = name_at(text, start)
    if name.commons == 1 and not name.elements and (other := _of_others(name)):
        return other
    reading = _read(name)
    if not reading or not reading.license_expression_spdx or _is_cut(name):
        return None
    # "CC NC" is on many a drawing, and two pins of a chip
    is_short = not (name.long or "BY" in name.short or (name.short and name.version))
    is_weak = is_short and not (name.zero or name.domain == "mark")
    later = _LATER.match(text.folded, name.end)
    if later and reading.license_expression_spdx.startswith("CC-"):
        reading = explicit(f"{reading.license_expression_spdx}+", NAME, f"{reading.why}, or a later version")
        return Mention(start, later.end(), reading)
    return Mention(start, name.end, reading, is_weak)


def _read(name: Name) -> Reading | None:
    if name.zero:
        return explicit("CC0-1.0", NAME, "the name of CC0") if name.version in ("", "1", "1.0") else None
    if name.domain == "mark":
        return explicit("CC-PDM-1.0", NAME, "the name of the public domain mark")
    if name.domain:
        why = "the public domain is named; which dedication is not said"
        return explicit("LicenseRef-Public-Domain", NAME, why)
    if not name.elements:
        return family("CC", NAME, "Creative Commons is named, its elements are not") if name.commons else None
    return _of_elements(name)


def _of_elements(name: Name) -> Reading | None:
    long, short = set(name.long), set(name.short)
    # it says one thing in words and another in letters
    if long and short and long != short and long & short:
        return None
    if not name.commons and not _is_alone(name):
        return None
    why = "its name says it" if name.version else "its name says no version"
    return license_of(name.elements, name.version, name.port, NAME, why)


def _is_alone(name: Name) -> bool:
    """Whether elements are a name without the institution: they are many, or have a version of Creative Commons."""
    if "BY" not in name.long or name.is_loose:
        return False
    return len(name.long) > 1 or ("." in name.version and name.is_unported)


def _is_cut(name: Name) -> bool:
    """Whether conditions follow that no table knows."""
    if not name.elements:
        return False
    is_open = not name.version and (name.long or name.elements == {"BY"})
    folded, end = name.text.folded, name.end
    unread = _UNREAD.match(folded, end)
    return bool((is_open and _UNKNOWN.match(folded, end)) or (unread and unread.lastgroup not in name.elements))


def _of_others(name: Name) -> Mention | None:
    """Licenses of software behind the institution's name: "Creative Commons - GNU LGPL 2.1" is no license of CC."""
    gap = _BLANKS.match(name.text.folded, name.end)
    if not gap:
        return None
    for table in _OTHERS:
        if table.STARTS.match(name.text.folded, gap.end()) and (met := table.at(name.text, gap.end())):
            is_listed = "-" in gap[0] or met.reading.license_expression_spdx in _WRAPPED
            return Mention(name.start, met.end, met.reading) if is_listed and not met.is_weak else None
    return None
