# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of Creative Commons: a URL of a license is its name, and is parsed rather than matched."""

import re

from licwatch.grammar.cc_license import license_of
from licwatch.grammar.reading import Mention, Reading, explicit, reference
from licwatch.grammar.text import Text

NAME = "cc-url"
WORDS: tuple[str, ...] = ("creativecommons.org", "web.resource.org")
STARTS = re.compile(
    r"(?:https?(?::|%3a)(?://|%2f%2f|\\/\\/))?(?:[a-z]{2,5}\.)?(?:creativecommons|web\.resource)\.org(?=[/\\:#%])"
)

_PART = re.compile(r"(?:\\?/|%2f|#)([a-z0-9._+-]{1,40})")
_NUMBER = re.compile(r":\d{1,5}")
_SLASH = re.compile(r"\\?/")
_KINDS = ("licenses", "licences", "license", "licence")
_ELEMENTS = re.compile(r"(?:by|nc|nd|sa)(?:-(?:by|nc|nd|sa))*")
_VERSION = re.compile(r"\d\.\d")
_PORT = re.compile(r"[a-z]{2}|igo|scotland")
_RETIRED = {
    ("sampling", "1.0"): "LicenseRef-scancode-cc-sampling-1.0",
    ("sampling+", "1.0"): "LicenseRef-scancode-cc-sampling-plus-1.0",
    ("nc-sampling+", "1.0"): "LicenseRef-scancode-cc-nc-sampling-plus-1.0",
    ("devnations", "2.0"): "LicenseRef-scancode-cc-devnations-2.0",
}
_SOFTWARE = {
    ("gpl", "2.0"): ("GPL-2.0-only", "Creative Commons' deed for the GNU GPL; it says nothing of later versions"),
    ("lgpl", "2.1"): ("LGPL-2.1-only", "Creative Commons' deed for the GNU LGPL; it says nothing of later versions"),
    ("mit", ""): ("MIT", "Creative Commons' deed for the MIT license"),
    ("bsd", ""): ("BSD-3-Clause", "Creative Commons' deed for the BSD license, which has three clauses"),
}
#: Terms of the RDF vocabulary: parts of the description of a license.
_TERMS = re.compile(
    r"(?:reproduction|distribution|derivativeworks|sharing|notice|attribution|sharealike|sourcecode|copyleft|"
    r"lessercopyleft|commercialuse|highincomenationuse|license|work|agent)"
)


def at(text: Text, start: int) -> Mention | None:
    """The license whose address begins here."""
    host = STARTS.match(text.folded, start)
    assert host
    parts: list[str] = []
    end = host.end()
    if number := _NUMBER.match(text.folded, end):
        end = number.end()
    while len(parts) < 6 and (part := _PART.match(text.folded, end)):
        parts.append(part[1].rstrip(".,"))
        end = part.end() - (len(part[1]) - len(parts[-1]))
    reading = _cc(parts) if "creativecommons" in host[0] else _resource(parts)
    slash = _SLASH.match(text.folded, end)
    return Mention(start, slash.end() if slash else end, reading) if reading else None


def _cc(parts: list[str]) -> Reading | None:
    kind, name, version, *rest = (*parts, "", "", "")
    if kind == "publicdomain":
        return _public_domain(name)
    if kind == "ns":
        return _term(name)
    if kind not in _KINDS:
        return None
    return _license(name, version, next((part for part in rest if part), ""))


def _license(name: str, version: str, rest: str) -> Reading | None:
    if name == "publicdomain":
        return explicit("CC-PDDC", NAME, "the URL of Creative Commons' former public domain dedication")
    if name in ("zero", "cc0"):
        return _public_domain("zero")
    if name == "mark":
        return _public_domain("mark")
    if (name, version) in _RETIRED:
        return explicit(_RETIRED[name, version], NAME, "the URL of a retired Creative Commons license")
    if (name, version) in _SOFTWARE or (name, "") in _SOFTWARE:
        return explicit(*_software(name, version))
    if not _ELEMENTS.fullmatch(name):
        return None
    # a deed or a legal code in a language is no port
    port = rest.upper() if _PORT.fullmatch(rest) else ""
    stated = version if _VERSION.fullmatch(version) else ""
    return license_of(name.upper().split("-"), stated, port, NAME, "the URL says it", is_full=True)


def _software(name: str, version: str) -> tuple[str, str, str]:
    expression, why = _SOFTWARE.get((name, version)) or _SOFTWARE[name, ""]
    return expression, NAME, why


def _public_domain(name: str) -> Reading | None:
    if name == "zero":
        return explicit("CC0-1.0", NAME, "the URL says it")
    if name == "mark":
        return explicit("CC-PDM-1.0", NAME, "the URL of the public domain mark, which tells of rights that are over")
    if name == "certification":
        return explicit("LicenseRef-Public-Domain", NAME, "an address of Creative Commons about the public domain")
    return None


def _resource(parts: list[str]) -> Reading | None:
    """What stands below web.resource.org/cc/, the vocabulary of 2002, which Inkscape and others still write."""
    kind, name, *_ = (*parts, "", "")
    if kind != "cc":
        return None
    if name == "publicdomain":
        return explicit("LicenseRef-Public-Domain", NAME, "Inkscape's old choice of the public domain")
    return _term(name)


def _term(name: str) -> Reading | None:
    if name == "publicdomain":
        return explicit("LicenseRef-Public-Domain", NAME, "the term for the public domain")
    if _TERMS.fullmatch(name):
        return reference(NAME, "a term that describes a license, and none by itself")
    return None
