# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Open Know-How, first version (`okh*.yml`): licenses of hardware, documentation and software; the licensor.

A comment in it often licenses the manifest itself, which is another matter.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import table
from licwatch.readers.manifests.yaml_fields import fields, keys
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "okh"
VERSION = 1

_LICENSE = re.compile(rb"^license[ \t]*:", re.MULTILINE)
#: Keys of the standard that no other manifest has.
_OWN = {"okhv", "licensor", "documentation-home", "manifest-author", "manifest-language", "health-safety-notice"}
_KINDS = ("hardware", "documentation", "software")
_SOURCES = ("derivative-of", "variant-of", "fork-of")
_PLACES = ("manifest", "web", "url", "title", "name")


def wants(sniffed: Sniffed) -> bool:
    """A license, and the standard's version or two of its own keys; one is enough if hardware is licensed."""
    if b"license" not in sniffed.head or not _LICENSE.search(sniffed.head):
        return False
    own = _OWN.intersection(keys(sniffed.head))
    if "okhv" in own or len(own) > 1:
        return True
    return bool(own) and "hardware" in table(fields(sniffed.head, ("license",)).get("license"))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what is said of the thing."""
    passage = whole(content, trait)
    yield passage
    told = fields(passage.content, ("license", "licensor", "title", "name", *_SOURCES))
    teller = Teller(passage.content)
    license_ = told.get("license")
    if isinstance(license_, dict) and set(license_) & set(_KINDS):
        for kind in _KINDS:
            yield from teller.licenses(f"license.{kind}", license_.get(kind), about=kind)
    else:
        yield from teller.licenses("license", license_)
    yield from teller.people("licensor", told.get("licensor"))
    for key in _SOURCES:
        value = told.get(key)
        for source in value if isinstance(value, list) else [value]:
            if isinstance(source, dict):
                for place in _PLACES:
                    yield from teller.one(f"{key}.{place}", source.get(place), StatementKind.SOURCE)
            else:
                yield from teller.one(key, source, StatementKind.SOURCE)
    yield from teller.one("title", told.get("title") or told.get("name"), StatementKind.TITLE)
