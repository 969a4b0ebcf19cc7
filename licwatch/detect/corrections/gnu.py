# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""GNU licenses as the sentence that grants them says: version and choice come from it, not from the nearest rule.

A match that one grant stands in says what the grant says. What stands around a grant speaks of the same license: words
without a version ("see the GNU General Public License for more details"), and names of files and pages
("gpl-3.0.txt"), which cannot say "or later" and so do not contradict a grant that does.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from licwatch.detect.corrections.edits import Edit, Place, Said, places
from licwatch.detect.corrections.grants import Grant, grants
from licwatch.detect.corrections.head import is_tagged
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match

GRANT, NAMELESS, LATER, SHORT = "grant-sentence", "no-version", "cannot-say-later", "disclaimer-of-another"
_KEY = re.compile(r"\b(?P<family>a?l?gpl)-(?P<version>\d\.\d)(?P<plus>-plus)?\b")
_SPDX = re.compile(r"\bA?L?GPL-\d\.\d(-only|-or-later|\+)?")
# more tokens are a license's text, which speaks of later versions without granting them
_TEXT, _NOTICE, _MENTION = 400, 80, 14
_AFTER, _AROUND = 2, 20
# more matches are a list of licenses
_MOST = 200
_DISCLAIMS = re.compile(r"for more details|should have received|without any warranty|write to the free", re.IGNORECASE)
_DECLARES = re.compile(r"licen[sc]e\s*:", re.IGNORECASE)
#: Digits that are no version: years, addresses, postal codes.
_NUMBERS = re.compile(r"\b\d{3,5}\b(-\d+)?|\b(59|51|1) (temple|franklin)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Met:
    """A match of one GNU license, its words, and what it says after the grant in it, if any, was read."""

    place: Place
    match: Match
    prose: str
    family: str
    version: str
    later: bool
    now: Said | None = None

    @cached_property
    def is_bare(self) -> bool:
        """Whether its words have no version."""
        return not self.now and not re.search(r"\d", _NUMBERS.sub(" ", self.prose))

    @cached_property
    def is_brief(self) -> bool:
        """Whether it is too short to be a grant, and says no "only"."""
        is_short = self.match.matched_length <= _MENTION
        return is_short and not any(grant.suffix == "only" for grant in grants(self.prose))

    @property
    def addition(self) -> str:
        """The exception that it says beside the license."""
        return self.match.license_expression.partition(" WITH ")[2]

    def is_around(self, other: "_Met") -> bool:
        """Whether it stands by another, or was taken for one detection with it."""
        near = self.match.start_line - _AROUND <= other.match.end_line
        return self.place[0] == other.place[0] or (near and other.match.start_line <= self.match.end_line + _AROUND)


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for matches of GNU licenses."""
    met = [_read(place, match, text) for place, match in places(facts) if _is_gnu(match)]
    for one in met:
        if one.now:
            yield Edit(one.place, GRANT, f"the sentence that grants it says {one.now.spdx}", now=one.now)
    # tags say what they say
    said = [one for one in met if not is_tagged(one.match, text)]
    for one in said if len(met) <= _MOST else ():
        yield from _beside(one, (other for other in met if other is not one and one.is_around(other)))


def _is_gnu(match: Match) -> bool:
    """Whether a match says one GNU license, perhaps with an exception, and is no license text."""
    expression = match.license_expression
    one = len(_KEY.findall(expression)) == 1 and " OR " not in expression and " AND " not in expression
    return one and match.matched_length < _TEXT


def _read(place: Place, match: Match, text: Text) -> _Met:
    prose = text.prose(match.start_line, match.end_line)
    met = _of(_Met(place, match, prose, "", "", later=False), match.license_expression)
    now = None if is_tagged(match, text) else _settled(met, text.prose(match.start_line, match.end_line + _AFTER))
    return replace(_of(met, now.key), now=now) if now else met


def _of(met: _Met, expression: str) -> _Met:
    found = _KEY.search(expression)
    assert found
    return replace(met, family=found["family"], version=found["version"], later=bool(found["plus"]))


def _settled(met: _Met, prose: str) -> Said | None:
    """What the one grant in a match's lines says otherwise than the match; None when there is none."""
    stated = [grant for grant in grants(prose) if grant.start < len(met.prose)]
    if len({(grant.license, grant.suffix) for grant in stated}) != 1 or stated[0].family.lower() != met.family:
        return None
    grant = stated[0]
    if grant.suffix == "several" or (not grant.suffix and grant.version == met.version):
        return None
    said = _said(met.match, grant)
    return said if said.key != met.match.license_expression else None


def _said(match: Match, grant: Grant) -> Said:
    plus = grant.suffix == "or-later"
    key = f"{grant.family.lower()}-{grant.version}{'-plus' if plus else ''}"
    spdx = f"{grant.license}{'-or-later' if plus else '-only'}"
    return Said(_KEY.sub(key, match.license_expression), _SPDX.sub(spdx, match.license_expression_spdx, count=1))


def _beside(one: _Met, others: Iterable[_Met]) -> Iterator[Edit]:
    """What becomes of a match that says less than another beside it."""
    if _DECLARES.search(one.prose):
        return
    for other in others:
        spdx = other.now.spdx if other.now else other.match.license_expression_spdx
        if one.is_bare and not other.is_bare and one.family == other.family:
            yield Edit(one.place, NAMELESS, f"it names no version, and {spdx} beside it does")
            return
        if one.is_bare and _is_disclaimer_of(one, other):
            yield Edit(one.place, SHORT, f"the disclaimer of {spdx}, which it calls by half its name")
            return
        if _is_narrower(one, other):
            yield Edit(one.place, LATER, f"a name cannot say 'or later', and {spdx} is granted beside it")
            return


def _is_disclaimer_of(one: _Met, other: _Met) -> bool:
    """Whether an LGPL or AGPL notice goes on with "GNU General Public License" for short."""
    follows = one.place[0] == other.place[0] and one.place > other.place and one.match.matched_length <= _NOTICE
    return follows and one.family == "gpl" != other.family and bool(_DISCLAIMS.search(one.prose))


def _is_narrower(one: _Met, other: _Met) -> bool:
    """Whether a mention says "only" for want of words, beside the same license or any later one."""
    same = (one.family, one.version, one.addition) == (other.family, other.version, other.addition)
    return same and other.later and not one.later and one.is_brief
