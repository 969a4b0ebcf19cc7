# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Open Know-How, second version (`okh.toml` as OKH-LOSH has it): license of a thing, its parts and its software."""

import re
from collections.abc import Iterator
from typing import Any

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import toml_table
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "okh-losh"
VERSION = 1

_VERSION = re.compile(rb"^okhv[ \t]*=", re.MULTILINE)
_LICENSES = {
    "license": "",
    "hardware-license": "hardware",
    "documentation-license": "documentation",
    "software-license": "software",
}
_KINDS = ("hardware", "documentation", "software")
_SOURCES = ("fork-of", "variant-of", "derivative-of")


def wants(sniffed: Sniffed) -> bool:
    """The version of the manifest as a key of TOML."""
    return b"okhv" in sniffed.head and bool(_VERSION.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, what is said of the thing, and of each part that differs from it."""
    passage = whole(content, trait)
    yield passage
    told, teller = toml_table(passage.content), Teller(passage.content)
    yield from _thing(told, teller)
    for key in _SOURCES:
        yield from teller.each(key, told.get(key), StatementKind.SOURCE)
    yield from teller.one("name", told.get("name"), StatementKind.TITLE)
    for key in ("part", "software"):
        for name, part in _parts(told.get(key)):
            about = "software" if key == "software" else str(part.get("name") or name)
            yield from _thing(part, teller, f"{key}[{name}]", about)


def _thing(told: dict[str, Any], teller: Teller, location: str = "", about: str = "") -> Iterator[Statement]:
    for key, of in _LICENSES.items():
        value = told.get(key)
        if isinstance(value, dict) and set(value) & set(_KINDS):
            for kind in _KINDS:
                yield from teller.licenses(f"{key}.{kind}", value.get(kind), location, about or kind)
        else:
            yield from teller.licenses(key, value, location, about or of)
    yield from teller.people("licensor", told.get("licensor"), location, about)


def _parts(value: object) -> list[tuple[str, dict[str, Any]]]:
    """The parts by their number, or by their name where they are tables of their own."""
    named = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(str(name), part) for name, part in named if isinstance(part, dict)]
