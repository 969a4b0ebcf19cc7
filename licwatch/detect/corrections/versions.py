# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions as the text names them, where the nearest rule is of another version of the same license.

"Made available under the terms of the Eclipse Public License 2.0" is nine tenths of a rule for version 1.0. Only for
matches that are not whole, and only where the text names one version.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.detect.corrections.edits import Edit, Said, places
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match
from licwatch.model.matcher import SEQUENCE

SLUG = "named-version"
_TEXT = 200
_BETWEEN = r"[\s,:\"'(-]*(?:\(?\"?[a-z]{3,5}\"?\)?)?[\s,:\"')-]*(?:version|ver\.?|v\.?)?\s*(\d\.\d)(?![\d.]*\d)"


@dataclass(frozen=True, slots=True)
class _Family:
    """A license of several versions: its key and SPDX id without the version, its name, its versions."""

    key: str
    spdx: str
    name: str
    versions: tuple[str, ...]


_FAMILIES = (
    _Family("epl", "EPL", r"eclipse public licen[cs]e", ("1.0", "2.0")),
    _Family("mpl", "MPL", r"mozilla public licen[cs]e", ("1.0", "1.1", "2.0")),
    _Family("apache", "Apache", r"apache (?:software )?licen[cs]e", ("1.0", "1.1", "2.0")),
    _Family("afl", "AFL", r"academic free licen[cs]e", ("1.1", "1.2", "2.0", "2.1", "3.0")),
    _Family("osl", "OSL", r"open software licen[cs]e", ("1.0", "1.1", "2.0", "2.1", "3.0")),
    _Family("cddl", "CDDL", r"common development and distribution licen[cs]e", ("1.0", "1.1")),
    _Family("eupl", "EUPL", r"european union public licen[cs]e", ("1.0", "1.1", "1.2")),
)


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for matches that say another version than their lines."""
    for place, match in places(facts):
        if match.matcher != SEQUENCE or match.match_coverage == 100 or match.matched_length > _TEXT:
            continue
        prose = text.prose(match.start_line, match.end_line)
        for family in _FAMILIES:
            now = _said(match, family, _named(prose, family))
            if now:
                yield Edit(place, SLUG, f"the text names version {_named(prose, family)}", now=now)


def _named(prose: str, family: _Family) -> str | None:
    """The one version of a license that a text names."""
    met = set(re.findall(family.name + _BETWEEN, prose, re.IGNORECASE))
    only = met.pop() if len(met) == 1 else None
    return only if only in family.versions else None


def _said(match: Match, family: _Family, version: str | None) -> Said | None:
    known = set(re.findall(rf"\b{family.key}-(\d\.\d)(?![\w.-])", match.license_expression))
    if version is None or len(known) != 1 or version in known:
        return None
    old = known.pop()
    return Said(
        re.sub(rf"\b{family.key}-{re.escape(old)}(?![\w.-])", f"{family.key}-{version}", match.license_expression),
        re.sub(
            rf"\b{family.spdx}-{re.escape(old)}(?![\w.-])", f"{family.spdx}-{version}", match.license_expression_spdx
        ),
    )
