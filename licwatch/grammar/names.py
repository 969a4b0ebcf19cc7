# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of licenses of software and data, as manifests give them, which are not the ids of SPDX.

Whole values are looked up by their words: "The MIT License (MIT)" and "mit" are one name. In sentences only names that
cannot be anything else are found: "MIT License", "Apache License, Version 2.0".
"""

import re

from licwatch.grammar.reading import Mention, Reading, explicit, family
from licwatch.grammar.text import END, Text, fold, is_inside

NAME = "names"
WORDS: tuple[str, ...] = (
    *("mit", "apache", "mozilla", "mpl", "bsd", "boost", "eclipse", "zlib", "unlicense", "isc lic", "public domain"),
    *("commercial lic", "proprietary lic", "open font", "ofl", "eupl", "european", "data commons", "odbl", "openrail"),
)
#: SPDX id -> names. A name that stands for a family, and not for one license, is in the second table.
_NAMES: dict[str, tuple[str, ...]] = {
    "0BSD": ("bsd zero clause", "zero clause bsd", "bsd 0 clause", "free public license 1.0.0"),
    "Apache-1.0": ("apache 1.0", "apache license 1.0", "asl 1.0"),
    "Apache-1.1": ("apache 1.1", "apache license 1.1", "asl 1.1"),
    "Apache-2.0": (
        *("apache 2", "apache 2.0", "apache license 2", "apache license 2.0", "apache software license 2.0"),
        *("apache software license 2", "asl 2", "asl 2.0", "al2", "apache2", "apache2.0", "apache public license 2.0"),
        *("apache license 2.0 apache 2.0", "apl2", "apachev2"),
    ),
    "Artistic-2.0": ("artistic 2.0", "artistic 2", "artistic license 2.0", "artistic2"),
    "BSD-2-Clause": (
        *("bsd 2 clause", "2 clause bsd", "bsd 2", "bsd2", "simplified bsd", "bsd 2 clause simplified"),
        *("bsd two clause", "two clause bsd", "bsd 2 clause bsd 2 clause", "bsd2clause"),
    ),
    "BSD-3-Clause": (
        *("bsd 3 clause", "3 clause bsd", "bsd 3", "bsd3", "new bsd", "modified bsd", "revised bsd", "bsd new"),
        *("bsd three clause", "three clause bsd", "bsd 3 clause new or revised", "new or revised bsd", "bsd3clause"),
        *("bsd 3 clause new", "bsd 3 clause bsd 3 clause", "bsd simplified 3 clause"),
    ),
    "BSD-4-Clause": ("bsd 4 clause", "4 clause bsd", "original bsd", "old bsd", "bsd original", "bsd 4"),
    "BSL-1.0": ("boost", "boost software", "boost software 1.0", "boost 1.0", "boost software 1.0 bsl 1.0"),
    "CC0-1.0": ("cc zero", "cczero", "cc0 public domain", "copyright free cc0"),
    "CDDL-1.0": ("cddl 1.0", "common development and distribution 1.0"),
    "CDLA-Permissive-2.0": ("cdla permissive 2.0", "community data license agreement permissive 2.0"),
    "CECILL-2.1": ("cecill 2.1",),
    "CECILL-B": ("cecill b",),
    "CECILL-C": ("cecill c",),
    "DL-DE-BY-2.0": ("dl de by 2.0", "datenlizenz deutschland namensnennung 2.0"),
    "ECL-2.0": ("ecl 2.0", "educational community 2.0"),
    "EPL-1.0": ("eclipse public 1.0", "epl 1.0", "epl 1", "eclipse public v1.0", "eclipse public 1.0 epl 1.0"),
    "EPL-2.0": ("eclipse public 2.0", "epl 2.0", "epl 2", "eclipse public 2.0 epl 2.0"),
    "EUPL-1.1": ("eupl 1.1", "european union public 1.1", "european union public 1.1 eupl 1.1"),
    "EUPL-1.2": ("eupl 1.2", "european union public 1.2", "european union public 1.2 eupl 1.2"),
    "ISC": ("isc", "isc iscl", "iscl"),
    "MIT": (*("mit", "mit mit", "expat", "expat mit", "mit expat", "mit x11", "x11 mit", "mit open source"),),
    "MIT-0": ("mit 0", "mit no attribution", "mit no attribution mit 0"),
    "MPL-1.1": ("mpl 1.1", "mozilla public 1.1", "mozilla public 1.1 mpl 1.1"),
    "MPL-2.0": ("mpl 2", "mpl 2.0", "mpl2", "mozilla public 2", "mozilla public 2.0", "mozilla public 2.0 mpl 2.0"),
    "MS-PL": ("ms pl", "microsoft public"),
    "NCSA": ("ncsa", "university of illinois ncsa open source"),
    "ODC-By-1.0": ("odc by", "odc by 1.0", "open data commons attribution", "open data commons attribution 1.0"),
    "ODbL-1.0": (
        *("odbl", "odbl 1.0", "odc odbl", "odc odbl 1.0", "open data commons open database", "open database 1.0"),
        *("open database", "open data commons open database 1.0", "open data commons open database odbl"),
    ),
    "OFL-1.1": (
        *("ofl 1.1", "sil open font 1.1", "sil ofl 1.1", "open font 1.1", "sil open font 1.1 ofl 1.1"),
        *("sil open font ofl 1.1", "sil open font 1.1 ofl"),
    ),
    "OGL-UK-3.0": ("ogl uk 3.0", "open government licence 3.0 united kingdom", "uk ogl 3.0"),
    "TAPR-OHL-1.0": ("tapr",),
    "PDDL-1.0": (
        "pddl",
        "pddl 1.0",
        "odc pddl",
        "odc pddl 1.0",
        "open data commons public domain dedication and",
        "open data commons public domain dedication and 1.0",
    ),
    "PSF-2.0": ("psf 2.0", "python software foundation 2.0", "python 2.0 psf"),
    "PostgreSQL": ("postgresql",),
    "Unlicense": ("unlicense", "unlicense unlicense"),
    "WTFPL": ("wtfpl", "wtfpl 2", "wtfpl 2.0", "do what the fuck you want to public"),
    "Zlib": ("zlib", "zlib libpng", "zlib png"),
    "LicenseRef-Public-Domain": (
        *("public domain", "domaine public", "gemeinfrei", "dominio publico", "dominio pubblico", "publiek domein"),
        *("domena publiczna", "pd", "other pd", "パブリックドメイン", "公有领域", "公有領域"),
    ),
    "LicenseRef-Standard-Digital-File-License": ("standard digital file",),
    "LicenseRef-scancode-cc-sampling-plus-1.0": (
        *("sampling+", "sampling plus", "sampling+ 1.0", "sampling plus 1.0", "creative commons sampling plus 1.0"),
        *("creative commons sampling+ 1.0", "cc sampling+", "cc sampling plus 1.0", "cc sampling+ 1.0"),
    ),
    "LicenseRef-VRM-Redistribution-Prohibited": ("redistribution prohibited",),
    "LicenseRef-scancode-commercial-license": ("commercial",),
    "LicenseRef-scancode-proprietary-license": (
        *("proprietary", "other proprietary", "all rights reserved", "tous droits reserves", "alle rechte vorbehalten"),
        *(
            "todos los derechos reservados",
            "tutti i diritti riservati",
            "todos os direitos reservados",
            "closed source",
        ),
        *("alle rechten voorbehouden", "wszelkie prawa zastrzezone", "все права защищены", "無断転載禁止", "版权所有"),
        *("copyright all rights reserved", "c all rights reserved", "proprietar", "proprietaire", "propietario"),
    ),
}
_FAMILIES: dict[str, tuple[str, ...]] = {
    "AFL": ("afl", "academic free", "academic free afl"),
    "Apache": ("apache", "apache software", "asl", "apache license"),
    "Artistic": ("artistic", "perl artistic"),
    "BSD": ("bsd", "bsd style", "bsd like", "bsd bsd", "berkeley software distribution"),
    "BSL": ("bsl",),
    "CC": ("cc", "creative commons"),
    "CDDL": ("cddl",),
    "CERN-OHL": ("cern",),
    "CeCILL": ("cecill",),
    "ECL": ("ecl",),
    "EPL": ("epl", "eclipse", "eclipse public"),
    "EUPL": ("eupl", "european union public"),
    "LPPL": ("lppl", "latex project public"),
    "MPL": ("mpl", "mozilla", "mozilla public"),
    "OFL": ("ofl", "sil open font", "open font", "sil ofl", "sil open font ofl"),
    "OGL-UK": ("uk ogl", "ogl uk"),
    "OSL": ("osl", "open software"),
    "OpenRAIL": ("openrail",),
    "SHL": ("solderpad",),
    "ZPL": ("zpl", "zope public"),
}
_NUMBER = re.compile(r"\bv(?=\d)")
_BEFORE = re.compile(r"[\w./@-]")
_WORDS = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\+?")
#: Words that make no difference between two names.
_EMPTY = frozenset(
    ("the", "a", "license", "licence", "licensed", "licenses", "under", "version", "v", "ver", "terms", "of", "lizenz")
)


def key(name: str) -> str:
    """The words of a name that tell it from others, as they are looked up."""
    words = _WORDS.findall(_NUMBER.sub("", fold(name)))
    return " ".join(word for word in words if word not in _EMPTY)


_READINGS: dict[str, Reading] = {
    **{key(name): explicit(one, NAME, "its name says it") for one, known in _NAMES.items() for name in known},
    **{key(name): family(one, NAME, "its name says no version") for one, known in _FAMILIES.items() for name in known},
}


def named(value: str) -> Reading | None:
    """The license whose name is all of a value."""
    return _READINGS.get(key(value))


_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"(?:the\s)?mit(?:/x11)?\s{1,3}licen[sc]e", "MIT"),
    (r"mit\s?[(/]\s?x11\s?\)?|x11\s?[(/]\s?mit\)?", "MIT"),
    (r"expat\s{1,3}licen[sc]e", "MIT"),
    (r"apache(?:\s{1,3}software)?\s{1,3}licen[sc]e,?\s{0,3}(?:version|v|ver\.)?[\s.]{0,2}2(?:\.0)?", "Apache-2.0"),
    (r"apache[\s\-]{0,3}(?:v|version\s)?2(?:\.0)?", "Apache-2.0"),
    (r"mozilla\s{1,3}public\s{1,3}licen[sc]e,?\s{0,3}(?:version|v|ver\.)?[\s.]{0,2}2(?:\.0)?", "MPL-2.0"),
    (r"mpl[\s\-]{0,3}v?2(?:\.0)?", "MPL-2.0"),
    (
        r"(?:bsd[\s\-]{1,3}(?:3|three)[\s\-]{1,3}clause|(?:3|three)[\s\-]{1,3}clause\s{1,3}bsd|new\s{1,3}bsd)",
        "BSD-3-Clause",
    ),
    (r"(?:bsd[\s\-]{1,3}(?:2|two)[\s\-]{1,3}clause|(?:2|two)[\s\-]{1,3}clause\s{1,3}bsd)", "BSD-2-Clause"),
    (r"boost\s{1,3}software\s{1,3}licen[sc]e", "BSL-1.0"),
    (r"eclipse\s{1,3}public\s{1,3}licen[sc]e,?\s{0,3}(?:version|v)?[\s.\-]{0,3}2(?:\.0)?", "EPL-2.0"),
    (r"eclipse\s{1,3}public\s{1,3}licen[sc]e,?\s{0,3}(?:version|v)?[\s.\-]{0,3}1(?:\.0)?", "EPL-1.0"),
    (r"zlib(?:/libpng)?\s{1,3}licen[sc]e", "Zlib"),
    (r"(?:the\s)?unlicense", "Unlicense"),
    (r"isc\s{1,3}licen[sc]e", "ISC"),
    (
        r"(?:sil\s{1,3})?open\s{1,3}font\s{1,3}licen[sc]e,?\s{0,3}(?:\(ofl\),?\s?)?(?:version|v|ver\.)?[\s.\-]{0,3}1\.1",
        "OFL-1.1",
    ),
    (r"(?:sil\s{1,3})?ofl[\s\-]{0,3}v?1\.1", "OFL-1.1"),
    (
        r"(?:eupl|european\s{1,3}union\s{1,3}public\s{1,3}licen[sc]e)(?:\s?\(eupl\))?,?[\s\-]{0,3}(?:version|v)?[\s.]{0,2}1\.2",
        "EUPL-1.2",
    ),
    (r"(?:open\s{1,3}data\s{1,3}commons\s{1,3})?open\s{1,3}database\s{1,3}licen[sc]e", "ODbL-1.0"),
    (r"odbl", "ODbL-1.0"),
    (r"(?:sil\s{1,3})?open\s{1,3}font\s{1,3}licen[sc]e", "~OFL"),
    (r"apache(?:\s{1,3}software)?\s{1,3}licen[sc]e", "~Apache"),
    (r"mozilla\s{1,3}public\s{1,3}licen[sc]e", "~MPL"),
    (r"commercial\s{1,3}licen[sc]e", "LicenseRef-scancode-commercial-license"),
    (r"proprietary\s{1,3}licen[sc]e", "LicenseRef-scancode-proprietary-license"),
    (r"bsd(?:[\s\-]style)?\s{1,3}licen[sc]e", "~BSD"),
    (
        r"(?:in(?:to)?\s{1,3})?(?:the\s{1,3})?public\s{1,3}domain(?![\s\-]{1,3}(?:dedication|licen|mark|equiv))",
        "LicenseRef-Public-Domain",
    ),
)
_END = rf"(?:\s{{1,3}}licen[sc]e)?{END}"
STARTS = re.compile(
    r"(?:(?:the\s)?mit[\s/(]|x11[\s(/]|expat\s|apache|mozilla\s|mpl|(?:bsd|[23]|two|three|new)[\s\-]|boost\s|eclipse\s|zlib|the\s"
    r"|unlicense|isc\s|sil\s|open\s|ofl|eupl|european\s|odbl|in(?:to)?\s{1,3}(?:the\s)|public\s|commercial\s|proprietary\s)"
)
_COMPILED = tuple((re.compile(pattern + _END), name) for pattern, name in _PATTERNS)


def at(text: Text, start: int) -> Mention | None:
    """The name that begins here, in a sentence."""
    if is_inside(text.folded, start):
        return None
    for pattern, name in _COMPILED:
        if found := pattern.match(text.folded, start):
            known = family(name[1:], NAME, "its name says no version") if name[0] == "~" else None
            reading = known or explicit(name, NAME, "its name says it")
            return Mention(start, found.end(), reading, is_weak="domain" in found[0])
    return None


class Bare:
    """Names of one word, which mean a license where a license is expected, and much else elsewhere."""

    WORDS: tuple[str, ...] = (
        "mit",
        "bsd",
        "isc",
        "apache",
        "mpl",
        "epl",
        "artistic",
        "expat",
        "zlib",
        "eupl",
        "x11",
        "propr",
    )
    STARTS = re.compile(r"(?:mit|bsd|isc|apache|mpl|epl|artistic|expat|zlib|eupl|x11|proprietary)(?![^\W_]|[-.]\w)")

    def at(self, text: Text, start: int) -> Mention | None:
        """The name that begins here."""
        found = self.STARTS.match(text.folded, start)
        if not found or (start and _BEFORE.match(text.folded, start - 1)):
            return None
        reading = named(found[0]) or explicit("X11", NAME, "its name says it")
        return Mention(start, found.end(), reading)
