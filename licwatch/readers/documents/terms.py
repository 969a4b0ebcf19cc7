# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words under which documents state rights: Dublin Core, CC REL, schema.org, and names that people gave to fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.media import fields

_LICENSE, _URL, _HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER
_AUTHOR, _SOURCE = StatementKind.AUTHOR, StatementKind.SOURCE

#: By the local name in lower case.
KINDS: Mapping[str, StatementKind] = {
    "license": _LICENSE,
    "licence": _LICENSE,
    "usageterms": _LICENSE,
    "licenseurl": _URL,
    "morepermissions": _URL,
    "webstatement": _URL,
    "acquirelicensepage": _URL,
    "usageinfo": _URL,
    "rights": _HOLDER,
    "rightsholder": _HOLDER,
    "copyright": _HOLDER,
    "copyrightholder": _HOLDER,
    "copyrightnotice": _HOLDER,
    "creator": _AUTHOR,
    "initial-creator": _AUTHOR,
    "author": _AUTHOR,
    "attributionname": _AUTHOR,
    "source": _SOURCE,
    "attributionurl": _SOURCE,
    "isbasedon": _SOURCE,
    "title": StatementKind.TITLE,
    "generator": StatementKind.TOOL,
}
_OF_RELATIONS: Mapping[str, StatementKind] = {
    "license": _LICENSE,
    "licence": _LICENSE,
    "copyright": _URL,
    "morepermissions": _URL,
    "attributionurl": _SOURCE,
    "source": _SOURCE,
}
_LAST = re.compile(r"[:.#/]")
_LICENSE_WORDS = r"li[cz]en[cszçt]|copyleft|лиценз|ліценз|ライセンス|许可|許可|terms of use"
_HOLDER_WORDS = r"copyright|©|rights?\b|rechte|urheber|droits|derechos|direitos|diritti|版权|著作権"
#: Names that people gave, and what is no name of a license though it sounds like one: keys of programs, plates of cars.
_NAMED = (
    (re.compile(r"key|number|server|plate|schlüssel|nummer", re.IGNORECASE), None),
    (re.compile(rf"({_LICENSE_WORDS}).*(ur[li]|link|web|address)", re.IGNORECASE), _URL),
    (re.compile(_LICENSE_WORDS, re.IGNORECASE), _LICENSE),
    (re.compile(_HOLDER_WORDS, re.IGNORECASE), _HOLDER),
    (re.compile(r"\s*(author|autore?|auteur|designer|attribution)s?\s*", re.IGNORECASE), _AUTHOR),
    (re.compile(r"\s*(original )?(source|quelle)( url)?\s*", re.IGNORECASE), _SOURCE),
)


def kind_of(term: str) -> StatementKind | None:
    """What a term of a vocabulary is about: `dcterms:license`, `DC.rights`, or the term's address."""
    return KINDS.get(_LAST.split(term)[-1].lower())


def kind_of_name(name: str) -> StatementKind | None:
    """What a field is about whose name a person thought of."""
    for words, kind in _NAMED:
        if words.fullmatch(name) if kind in (_AUTHOR, _SOURCE) else words.search(name):
            return kind
    return None


def told(
    location: str,
    key: str,
    value: str,
    kind: StatementKind | None,
    line: int = 0,
    scope: Scope = Scope.FILE,
    about: str = "",
) -> Iterator[Passage | Statement]:
    """What a field says: of no kind it is prose. Nothing when it is empty, unless a license field is."""
    for met in fields.told(location, key, value, kind, scope, about):
        yield replace(met, line=line or 1 if isinstance(met, Passage) else line)


def of_tag(given: Mapping[str, str], text: str) -> Iterator[tuple[str, str, StatementKind]]:
    """Key, value and kind of what a tag states by attributes of RDFa, microdata and HTML; `text` is that behind it."""
    address = next((given[name] for name in ("href", "xlink:href", "resource") if name in given), None)
    for key in given.get("rel", "").split():
        kind = _OF_RELATIONS.get(_LAST.split(key)[-1].lower())
        if kind and address is not None:
            yield key, address, kind
    for key in f"{given.get('property', '')} {given.get('itemprop', '')}".split():
        kind = kind_of(key)
        value = given.get("content", address if kind in (_LICENSE, _URL, _SOURCE) and address else text)
        if kind and value and "itemscope" not in given:
            yield key, value, kind
