# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Values of fields: what a license field says as a whole, and whether a field about rights names a license.

The key says already that a license is meant, so a name needs no words that introduce it. Long values are texts: of
these only what stands in them as in prose is taken, the rest is for the engine.
"""

import re

from licwatch.grammar import cc_url, defaults, gnu, joined, names, prose, spdx
from licwatch.grammar.besides import is_of_designs, leaves_names
from licwatch.grammar.found import all_names
from licwatch.grammar.introductions import is_introduced
from licwatch.grammar.reading import ELSEWHERE, NO_ADDRESS_KNOWN, NOT_UNDERSTOOD, Mention, Reading, reference
from licwatch.grammar.spdx import Known
from licwatch.grammar.text import Text
from licwatch.grammar.urls import Addresses

NAME = "values"
_LONGEST = 700
_ALSO_BEHIND = re.compile(r"[\s)\]\"',]{0,3}(?:(?:or|oder|ou|o|and/or|and|und|et|plus)\s|&\s|/\s?[a-z])")
_ALSO_BEFORE = re.compile(r"[^\W_][\s)\]\"',]{0,3}(?:\s(?:or|oder|ou|o|and|und|et|plus|&)\s(?:the\s)?|(?<![:/])/\s?)$")
_CLASSIFIER = re.compile(r"license\s*::\s*(?:(?:osi approved|free.{0,40}|other)\s*::\s*)?", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:licen[sc]e|lizenz|licencia|licenza|licenca|licentie|rights?)\s*[:=]\s*", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)?[\w.-]+\.[a-z]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)
_MARKS = ",;:.|-/()[]{}&+\"'\n"
_AROUND = " \t\r\n\"'`.,;"
#: A name of a file and nothing else.
_FILE_NAME = re.compile(
    r"[\w%/\\~.-]*[\w/-]\.(?:py|js|svg|png|jpe?g|gif|pdf|html?|txt|md|json|xml|ya?ml)", re.IGNORECASE
)
#: What is no address of terms, whatever stands in it.
_NO_ADDRESS = re.compile(r"(?:mailto|javascript|data|tel):|#", re.IGNORECASE)
#: The institution as the holder.
_ITS_OWN = re.compile(r"(?:copyright|\(c\)|\N{COPYRIGHT SIGN})[\s\d,()-]{0,30}creative\s+commons\W*", re.IGNORECASE)
_COMPANY = re.compile(r"\s(?:gmbh|ltd|inc|llc|ag|sarl|corp|limited|foundation|studios?)(?![^\W_])")
#: Institutions that a field about a holder can name, and that share their name with a license.
_HOLDERS = frozenset(
    (
        *("mit", "apache", "isc", "mozilla", "eclipse", "boost", "ncsa", "postgresql", "zlib", "pd", "cern", "tapr"),
        *("solderpad", "c", "copyright"),
    )
)


def license_value(value: str, known: Known) -> Reading:
    """What the value of a license field says; a reference when no table knows."""
    if program := defaults.placeholder(value):
        return program
    plain = _LABEL.sub("", value.strip(), count=1).strip(_AROUND)
    plain = _CLASSIFIER.sub("", plain, count=1) if _CLASSIFIER.match(plain) else plain
    if _FILE_NAME.fullmatch(plain):
        return defaults.elsewhere(plain) or reference(NAME, ELSEWHERE)
    if len(plain) <= _LONGEST:
        if reading := names.named(plain) or spdx.expression(plain, known):
            return reading
        if reading := _sentence(Text.of(plain), known):
            return reading
        return defaults.elsewhere(plain) or reference(NAME, NOT_UNDERSTOOD)
    return _long(value)


def address(value: str, known: Known) -> Reading:
    """What the value of a field for an address says."""
    text = Text.of(value.strip().strip("<>()[]\"' "))
    for table in (cc_url, Addresses(known)):
        met = table.at(text, 0) if table.STARTS.match(text.folded) else None
        # a deed in a language, or a place inside it, is behind the name
        if met and (met.end == len(text.given) or _is_page(text.given[met.end :], table is cc_url)):
            return met.reading
    if _URL.fullmatch(text.given) or _NO_ADDRESS.match(text.given):
        return reference("urls", NO_ADDRESS_KNOWN)
    return license_value(value, known)


def of_rights(value: str, known: Known) -> Reading | None:
    """The license that a line about a holder names, if it does: most such lines name none."""
    if len(value) > _LONGEST:
        of_text = _long(value)
        return of_text if of_text.license_expression_spdx else None
    if _ITS_OWN.fullmatch(value):
        return None
    if not _HOLDERS.issuperset(names.key(value).split()) and (reading := names.named(value)):
        return reading if _is_of_people(reading) else None
    text = Text.of(value)
    met = joined.merged(text, all_names(text, known, is_license=False))
    sure = [mention for mention in met if _is_set_apart(text, mention)]
    return _together(text, sure, is_license=False) if len(sure) == len(met) else None


def _is_of_people(reading: Reading) -> bool:
    # "All rights reserved" beside a holder is no more than a copyright line
    return "scancode" not in (reading.license_expression_spdx or "")


def _is_page(rest: str, is_deed: bool) -> bool:
    return bool(re.fullmatch(r"/?(?:[?#]\S*)?" if not is_deed else r"/?[\w.?#=&/-]*", rest))


def _sentence(text: Text, known: Known) -> Reading | None:
    met = joined.merged(text, all_names(text, known, is_license=True))
    if len(met) == 1 and (excepted := prose.with_exception(text, met[0])):
        return excepted.reading
    return _together(text, met, is_license=True)


def _together(text: Text, met: list[Mention], *, is_license: bool) -> Reading | None:
    # "Creative Commons" beside a full name says nothing more
    firm = [mention for mention in met if not mention.is_weak]
    met = firm or met
    if (
        not met
        or _is_open(text.folded, met[0].start, met[-1].end)
        or not leaves_names(text, met, is_license=is_license)
    ):
        return None
    return joined.combined(text, met)


def _is_open(folded: str, start: int, end: int) -> bool:
    """Whether a choice goes on with something that is no name."""
    return bool(_ALSO_BEHIND.match(folded, end) or _ALSO_BEFORE.search(folded[max(0, start - 20) : start]))


def _is_set_apart(text: Text, mention: Mention) -> bool:
    """Whether a name in a line about a holder is no part of the holder's name."""
    if mention.is_weak:
        return False
    if is_introduced(text.folded, mention.start):
        return True
    if _COMPANY.match(text.folded, mention.end):
        return False
    before, after = text.folded[: mention.start].rstrip(), text.folded[mention.end :].lstrip()
    is_versioned = bool(re.search(r"\d", mention.reading.license_expression_spdx or ""))
    # nobody is called "Ada LGPL2+"
    if is_versioned and (is_of_designs(mention) or (mention.reading.table == gnu.NAME and not after.strip(_MARKS))):
        return True
    return (not before or before[-1] in _MARKS) and (not after or after[0] in _MARKS)


def _long(value: str) -> Reading:
    met = list(prose.phrases(value))
    said = {(one.license_expression_spdx, one.grade) for one in met}
    if len(said) == 1:
        return Reading(met[0].grade, met[0].license_expression_spdx, met[0].table, met[0].why)
    return reference(NAME, NOT_UNDERSTOOD)
