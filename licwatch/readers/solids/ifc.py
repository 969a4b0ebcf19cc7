# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""IFC buildings: the header, license properties, documents that tell of a license, people and organizations.

IFC has no field for a license. A property named for one holds for what it is attached to: a door, or the project.
"""

import re
from collections.abc import Iterator, Set
from itertools import islice

from licwatch.decode.part21 import Entity, named, read_header
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids import exchange
from licwatch.readers.solids.fields import kind_of, told

NAME = "ifc"
VERSION = 1

_PROPERTY = "IFCPROPERTYSINGLEVALUE"
_DOCUMENT, _REFERENCE = "IFCDOCUMENTINFORMATION", "IFCDOCUMENTREFERENCE"
_KINDS = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER))
_MOST_PEOPLE, _MOST_OWNERS = 10, 50
_NUMBER_BEFORE = re.compile(rb"#(\d+)\s*=\s*$")
_NUMBERS = re.compile(rb"#(\d+)")
_SET = re.compile(rb"#(\d+)\s*=\s*IFCPROPERTYSET\s*\(([^;]*)")
_RELATION = re.compile(rb"IFCRELDEFINESBYPROPERTIES\s*\(([^;]*)")
_RELATED = re.compile(rb"\(((?:\s*#\d+\s*,?)+)\)\s*,\s*#(\d+)\s*\)\s*$")
_DEVELOPER = re.compile(rb"IFCAPPLICATION\s*\(\s*#(\d+)")
#: What a property is attached to that speaks for the whole file.
_WHOLE = frozenset(("IFCPROJECT", "IFCSITE", "IFCBUILDING", "IFCPROJECTLIBRARY"))
_NAME_AT = 2


def wants(sniffed: Sniffed) -> bool:
    """An exchange file of ISO 10303-21 with a schema of IFC."""
    return exchange.is_one(sniffed.head) and exchange.is_of_buildings(sniffed.head)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """The header, people, then what there is in the data."""
    yield from dict.fromkeys(_read(content))


def _read(content: bytes) -> Iterator[Passage | Statement | Problem]:
    header = read_header(content)
    yield from exchange.header_of(header)
    yield from _people(content, header.end)
    properties: dict[int, Entity] = {}
    for met in exchange.of_rights(content, header.end):
        if isinstance(met, Entity) and met.name == _PROPERTY and kind_of(met.one(0)) in _KINDS:
            properties[_number(content, met)] = met
        elif isinstance(met, Entity) and met.name in (_DOCUMENT, _REFERENCE):
            yield from _document(met)
        else:
            yield from exchange.strings_of(met)
    owners = _owners(content, properties.keys()) if properties else {}
    for number, met in properties.items():
        kind, about = kind_of(met.one(0)), owners.get(number, "")
        assert kind
        scope = Scope.OBJECT if about else Scope.FILE
        yield from told(_PROPERTY, met.one(0), "\n".join(met.all(2)), kind, scope, about, met.line)


def _people(content: bytes, start: int) -> Iterator[Passage | Statement]:
    """Those who own what is in the file. The makers of programs are organizations as well."""
    developers = {int(found[1]) for found in _DEVELOPER.finditer(content, start)}
    for person in islice(named(content, b"IFCPERSON", start), _MOST_PEOPLE):
        name = " ".join(filter(None, (person.one(2), person.one(1)))) or person.one(0)
        yield from told("IFCPERSON", "name", name, StatementKind.AUTHOR)
    for organization in islice(named(content, b"IFCORGANIZATION", start), _MOST_PEOPLE):
        if _number(content, organization) not in developers:
            yield from told("IFCORGANIZATION", "name", organization.one(1), StatementKind.AUTHOR)


def _document(met: Entity) -> Iterator[Passage | Statement]:
    """A document that is named for a license: what it is described as, and where it lies."""
    name_at, address_at = (1, 3) if met.name == _DOCUMENT else (2, 0)
    key = next((key for key in (met.one(name_at), met.one(0)) if kind_of(key) is StatementKind.LICENSE), "")
    if not key:
        yield from exchange.strings_of(met)
        return
    if met.name == _DOCUMENT and met.one(2):
        yield from told(met.name, key, met.one(2), StatementKind.LICENSE, line=met.line)
    if met.one(address_at):
        yield from told(met.name, key, met.one(address_at), StatementKind.URL, line=met.line)


def _owners(content: bytes, properties: Set[int]) -> dict[int, str]:
    """What the properties are attached to, by name; empty for the whole file."""
    owners: dict[int, str] = {}
    sets: dict[int, Set[int]] = {}
    for found in _SET.finditer(content):
        inside = properties & set(map(int, _NUMBERS.findall(found[2])))
        if inside:
            sets[int(found[1])] = inside
            owners |= dict.fromkeys(inside, "property set")
    looked = 0
    for found in _RELATION.finditer(content):
        related = _RELATED.search(found[1])
        if related and int(related[2]) in sets and looked < _MOST_OWNERS:
            looked += 1
            about = _name_of(content, _NUMBERS.findall(related[1]))
            owners |= dict.fromkeys(sets[int(related[2])], about)
    return owners


def _name_of(content: bytes, numbers: list[bytes]) -> str:
    """The name of the first of the objects; empty when it is, or is one of, what makes up the whole file."""
    found = re.compile(rb"#%s\s*=\s*(?=I)" % numbers[0]).search(content)
    if not found:
        return "object"
    entity = next(named(content, rb"IFC\w+", found.end()), None)
    if entity is None or entity.start != found.end():
        return "object"
    return "" if entity.name in _WHOLE else entity.one(_NAME_AT) or entity.name


def _number(content: bytes, entity: Entity) -> int:
    found = _NUMBER_BEFORE.search(content[max(0, entity.start - 32) : entity.start])
    return int(found[1]) if found else -1
