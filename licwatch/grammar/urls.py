# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of well-known licenses other than Creative Commons'."""

import re

from licwatch.grammar import spdx
from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.spdx import Known
from licwatch.grammar.text import Text

NAME = "urls"

_URL = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<address>[a-z0-9.-]{4,80}(?::\d{1,5})?(?:[/#?][^\s\"'<>()\[\]{}|]{0,200})?)"
)
_TAIL = re.compile(r"[.,;:!*]+$")
#: Host and path -> id; "~" a family. The first that fits decides.
_TABLE: tuple[tuple[str, str], ...] = (
    (r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?agpl-3\.0.*", "AGPL-3.0-only"),
    (r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?gpl-([123])\.0.*", "GPL-{}.0-only"),
    (r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?lgpl-([23]\.[01]).*", "LGPL-{}-only"),
    (r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?fdl-(1\.[123]).*", "GFDL-{}-only"),
    (r"gnu\.org/(?:licenses|copyleft)/(?:lgpl|lesser|library)(?:\.\w+)?", "~LGPL"),
    (r"gnu\.org/(?:licenses|copyleft)/gpl(?:\.\w+)?", "~GPL"),
    (r"gnu\.org/(?:licenses|copyleft)/fdl(?:\.\w+)?", "~GFDL"),
    (r"gnu\.org/licenses/agpl(?:\.\w+)?", "~AGPL"),
    (r"fsf\.org/licensing/licenses/(l?gpl)(?:\.\w+)?", "~{}"),
    (r"apache\.org/licenses/license-(2\.0|1\.1|1\.0).*", "Apache-{}"),
    (r"apache\.org/licenses/?", "~Apache"),
    (r"(?:scripts|software)\.sil\.org/(?:.*\b)?ofl.*", "OFL-1.1"),
    (r"openfontlicense\.org(?:/.*)?", "OFL-1.1"),
    (r"artlibre\.org/licence/lal/(?:licence-art-libre-|licence/|en-|de-|es-|it-)?1-?2.*", "LAL-1.2"),
    (r"artlibre\.org/licen[sc]e\.php.*", "~LAL"),
    (r"artlibre\.org/(?:lal|licence)(?:/.*)?", "LAL-1.3"),
    (r"(?:mozilla|mozilla-org)\.org/(?:en-us/)?mpl/(2\.0|1\.1|1\.0).*", "MPL-{}"),
    (r"mozilla\.org/(?:en-us/)?mpl/?", "~MPL"),
    (r"opendatacommons\.org/licenses/(?:pddl|public-domain).*", "PDDL-1.0"),
    (r"opendatacommons\.org/licenses/odbl.*", "ODbL-1.0"),
    (r"opendatacommons\.org/licenses/by.*", "ODC-By-1.0"),
    (r"opendefinition\.org/licenses/(?:odc-)?pddl.*", "PDDL-1.0"),
    (r"opendefinition\.org/licenses/(?:odc-)?odbl.*", "ODbL-1.0"),
    (r"opendefinition\.org/licenses/cc-by-sa/?", "~CC-BY-SA"),
    (r"opendefinition\.org/licenses/cc-by/?", "~CC-BY"),
    (r"opendefinition\.org/licenses/cc-zero/?", "CC0-1.0"),
    (r"solderpad\.org/licenses/shl-(0\.51|0\.5|2\.0|2\.1).*", "SHL-{}"),
    (r"solderpad\.org(?:/licenses)?/?", "~SHL"),
    (r"tapr\.org/(?:the-)?(?:tapr-open-hardware-license|ohl|tapr_open_hardware_license).*", "TAPR-OHL-1.0"),
    (r"vrm\.dev/(?:en/)?licenses/1\.0.*", "LicenseRef-VRM-Public-License-1.0"),
    (r"unlicense\.org/?", "Unlicense"),
    (r"boost\.org/license_1_0\.txt", "BSL-1.0"),
    (r"eclipse\.org/legal/epl-(?:v|)(1|2)(?:0|\.0).*", "EPL-{}.0"),
    (r"eclipse\.org/org/documents/epl-(?:v|)(1|2)(?:0|\.0).*", "EPL-{}.0"),
    (r"wtfpl\.net(?:/.*)?", "WTFPL"),
    (r"[a-z]{2,3}\.wikipedia\.org/wiki/public_domain", "LicenseRef-Public-Domain"),
    (r"(?:joinup\.ec\.europa\.eu|eupl\.eu)/.*eupl-?(?:text-)?(?:v)?1\.2.*", "EUPL-1.2"),
    (r"eupl\.eu/1\.2.*", "EUPL-1.2"),
    (r"nationalarchives\.gov\.uk/doc/open-government-licence/version/3/?", "OGL-UK-3.0"),
    (r"govdata\.de/dl-de/by-2-0.*", "DL-DE-BY-2.0"),
    (r"govdata\.de/dl-de/zero-2-0.*", "DL-DE-ZERO-2.0"),
    (r".*ohwr\.org/.*cern[-_]ohl[-_]?v?[._]?1[._]?([12])\b.*", "CERN-OHL-1.{}"),
    (r".*ohwr\.org/.*cern[-_]ohl[-_]s[-_]?v?2.*", "CERN-OHL-S-2.0"),
    (r".*ohwr\.org/.*cern[-_]ohl[-_]w[-_]?v?2.*", "CERN-OHL-W-2.0"),
    (r".*ohwr\.org/.*cern[-_]ohl[-_]p[-_]?v?2.*", "CERN-OHL-P-2.0"),
    (r"(?:.*\.)?ohwr\.org/(?:projects?/)?(?:licenses/)?cern[-_]?ohl.*|ohwr\.org/(?:licenses/)?cernohl.*", "~CERN-OHL"),
    (r"cern\.ch/cern-?ohl.*|cern-ohl\.web\.cern\.ch.*", "~CERN-OHL"),
)
_COMPILED = tuple((re.compile(pattern), name) for pattern, name in _TABLE)
#: Pages that are named by the id of their license.
_BY_ID = re.compile(
    r"(?:spdx\.org/licenses|opensource\.org/licenses?|licenses\.nuget\.org|choosealicense\.com/licenses|api\.github\.com/licenses)"
    r"/(?:preview/)?(?P<id>[a-z0-9.+-]+?)(?:\.(?:html|php|json|txt|jsonld))?/?"
)
_OSI = {
    "bsd-license": "~BSD",
    "mit-license": "MIT",
    "gpl-license": "~GPL",
    "lgpl-license": "~LGPL",
    "artistic-license": "~Artistic",
}


class Addresses:
    """The table of addresses, with the list of ids by which pages are named."""

    WORDS: tuple[str, ...] = (".org", ".net", ".com", ".dev", ".ch", ".eu", ".uk", ".de")
    STARTS = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,5}(?:org|net|com|dev|ch|eu|de|uk)(?=[/:#?]|$)")

    def __init__(self, known: Known) -> None:
        self._known = known

    def at(self, text: Text, start: int) -> Mention | None:
        """The license whose address begins here."""
        return _at(text, start, self._known)


def _at(text: Text, start: int, known: Known) -> Mention | None:
    found = _URL.match(text.folded, start)
    if not found:
        return None
    place = _TAIL.sub("", found["address"])
    end = found.start("address") + len(place)
    reading = _by_id(place, known) or _by_table(place.removesuffix("/"))
    return Mention(start, end, reading) if reading else None


def _by_table(place: str) -> Reading | None:
    for pattern, name in _COMPILED:
        if found := pattern.fullmatch(place):
            return _named(name.format(*(group.upper() for group in found.groups())))
    return None


def _by_id(place: str, known: Known) -> Reading | None:
    found = _BY_ID.fullmatch(place)
    if not found:
        return None
    if old := _OSI.get(found["id"]):
        return _named(old)
    return spdx.operand(found["id"], known)


def _named(name: str) -> Reading:
    if name.startswith("~"):
        return family(name[1:], NAME, "the URL names it, without a version")
    return explicit(name, NAME, "the URL says it")
