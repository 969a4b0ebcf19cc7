# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""STEP models: comments and fields of the header; of the data, properties named for a license and texts of rights."""

from collections.abc import Iterator

from licwatch.decode.part21 import Entity, read_header
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids import exchange
from licwatch.readers.solids.fields import kind_of, told

NAME = "step"
VERSION = 1

#: Pairs of a name and a text, as the custom properties of CAD programs are exported.
_PAIR = "DESCRIPTIVE_REPRESENTATION_ITEM"


def wants(sniffed: Sniffed) -> bool:
    """An exchange file of ISO 10303-21 that is none of IFC."""
    return exchange.is_one(sniffed.head) and not exchange.is_of_buildings(sniffed.head)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The header, then what there is in the data."""
    yield from dict.fromkeys(_read(content))


def _read(content: bytes) -> Iterator[Passage | Statement | Problem]:
    header = read_header(content)
    yield from exchange.header_of(header)
    for met in exchange.of_rights(content, header.end):
        kind = kind_of(met.one(0)) if isinstance(met, Entity) and met.name == _PAIR else None
        if isinstance(met, Entity) and kind and met.one(1):
            yield from told("data", met.one(0), met.one(1), kind, line=met.line)
        else:
            yield from exchange.strings_of(met)
