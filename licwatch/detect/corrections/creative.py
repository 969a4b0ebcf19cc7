# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Creative Commons: a URL of a license is its name, and is parsed rather than matched.

`creativecommons.org/licenses/by-nc-sa/3.0/` can mean nothing else than CC-BY-NC-SA-3.0, and some of ScanCode's rules
contradict the URL in their own text. Ported licenses (`/3.0/de/`) have ids of their own where the SPDX list has one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from licwatch.detect.corrections.edits import Edit, Said, places
from licwatch.detect.corrections.text import Text
from licwatch.model.facts import LicenseFacts, Match

SLUG = "creative-commons-url"
_URL = re.compile(
    r"creativecommons\.org/(?:(?P<kind>licen[sc]es)/(?P<parts>(?:by|nc|nd|sa)(?:-(?:by|nc|nd|sa))*)/(?P<version>\d\.\d)"
    r"(?:/(?P<port>[a-z]{2,4})\b(?=[/\s\"'<>)\]]|$))?|(?P<public>publicdomain/(?:zero|mark))/1\.0)",
    re.IGNORECASE,
)
# deeds and legal codes in a language, which are no ports
_PAGES = frozenset(("deed", "rdf", "legalcode"))
_CC = re.compile(r"\bcc-(?:by|nc|nd|sa)[\w.-]*|\bcc0-1\.0", re.IGNORECASE)
#: Ports in the SPDX list, by what comes before the country.
_PORTS = {
    "CC-BY-2.5": "AU",
    "CC-BY-3.0": "AT AU DE NL US",
    "CC-BY-NC-3.0": "DE",
    "CC-BY-NC-ND-3.0": "DE IGO",
    "CC-BY-NC-SA-2.0": "DE FR UK",
    "CC-BY-NC-SA-3.0": "DE IGO",
    "CC-BY-ND-3.0": "DE",
    "CC-BY-SA-2.0": "UK",
    "CC-BY-SA-2.1": "JP",
    "CC-BY-SA-3.0": "AT DE IGO",
}
_TEXT = 200
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
_KINDS = ("CC-BY", "CC-BY-NC", "CC-BY-NC-ND", "CC-BY-NC-SA", "CC-BY-ND", "CC-BY-SA")
#: Licenses with an id; the retired ones without attribution, and versions that exist as ports only, have none.
_LISTED = frozenset((*(f"{kind}-{v}" for kind in _KINDS for v in _VERSIONS), "CC-SA-1.0", "CC0-1.0", "CC-PDM-1.0"))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rule whose expression is not what the one Creative Commons URL in its text says."""

    rule: str
    says: str
    url: str


def licenses(text: str) -> tuple[str, ...]:
    """The SPDX ids of the Creative Commons URLs in a text, each once."""
    return tuple(dict.fromkeys(_id(found) for found in _URL.finditer(text)))


def contradictions(rules: Iterable[tuple[str, str, str]]) -> Iterator[Contradiction]:
    """Of rules (identifier, expression in ScanCode's keys, text), those with one URL that say another CC license.

    A retired license has no SPDX id and is named in the manner of one: CC-ND-1.0.
    """
    for identifier, expression, text in rules:
        urls = licenses(text)
        said = {key.upper() for key in _CC.findall(expression)}
        if len(urls) == 1 and len(said) == 1 and not _agree(next(iter(said)), urls[0]):
            yield Contradiction(identifier, expression, urls[0])


def correct(facts: LicenseFacts, text: Text) -> Iterator[Edit]:
    """Edits for short matches that say one CC license where the one URL in their lines is of another."""
    for place, match in places(facts):
        said = set(_CC.findall(match.license_expression))
        if len(said) != 1 or match.matched_length > _TEXT:
            continue
        urls = licenses(text.prose(match.start_line, match.end_line))
        if len(urls) != 1 or not _is_listed(urls[0]):
            continue
        key = next(iter(said)).upper()
        # the URL of a port is matched by the rule for the original's, of which it is the beginning
        if urls[0].startswith(f"{key}-") or not _agree(key, urls[0]):
            yield Edit(place, SLUG, f"the URL is that of {urls[0]}", now=_said(match, urls[0]))


def _id(found: re.Match[str]) -> str:
    if found["public"]:
        return "CC0-1.0" if found["public"].lower().endswith("zero") else "CC-PDM-1.0"
    # early pages have the conditions in another order: "by-nd-nc" is BY-NC-ND
    conditions = "-".join(sorted({*found["parts"].upper().split("-")}))
    plain = f"CC-{conditions}-{found['version']}"
    port = (found["port"] or "").upper()
    return f"{plain}-{port}" if port in _PORTS.get(plain, "").split() else plain


def _agree(said: str, url: str) -> bool:
    """Whether a rule and a URL say the same; a rule for a port is not contradicted by the URL of the original."""
    said, url = said.upper(), url.upper()
    return said == url or said.startswith(f"{url}-") or url.startswith(f"{said}-")


def _is_listed(url: str) -> bool:
    return url in _LISTED or url.rpartition("-")[0] in _PORTS


def _said(match: Match, url: str) -> Said:
    spdx = re.sub(
        r"\b(LicenseRef-scancode-)?CC(?:0|-BY|-NC|-SA|-ND)[\w.-]*", url, match.license_expression_spdx, flags=re.I
    )
    return Said(_CC.sub(url.lower(), match.license_expression), spdx)
