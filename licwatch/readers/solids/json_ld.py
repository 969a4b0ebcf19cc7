# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XMP as JSON-LD, as it stands in glTF: properties by their names, whatever prefix they have."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.solids.fields import prose, told

_KINDS = {
    "license": StatementKind.LICENSE,
    "licence": StatementKind.LICENSE,
    "spdxlicense": StatementKind.LICENSE,
    "usageterms": StatementKind.LICENSE,
    "termsandconditionstext": StatementKind.LICENSE,
    "webstatement": StatementKind.URL,
    "morepermissions": StatementKind.URL,
    "certificate": StatementKind.URL,
    "termsandconditionsurl": StatementKind.URL,
    "licensorurl": StatementKind.URL,
    "rights": StatementKind.HOLDER,
    "rightsholder": StatementKind.HOLDER,
    "owner": StatementKind.HOLDER,
    "copyrightownername": StatementKind.HOLDER,
    "creator": StatementKind.AUTHOR,
    "attributionname": StatementKind.AUTHOR,
    "source": StatementKind.SOURCE,
    "attributionurl": StatementKind.SOURCE,
    "title": StatementKind.TITLE,
    "creatortool": StatementKind.TOOL,
}
_PROSE = frozenset(("description", "useguidelines"))
_NAME_BEGINS = re.compile(r".*[:/#]")
#: Keys whose values are of the notation, not of the packet.
_NOTATION = frozenset(("@type", "@language", "@context"))
_DEEPEST, _MOST = 6, 100


def said(location: str, packet: Mapping[str, Any], about: str = "") -> Iterator[Passage | Statement]:
    """What a packet says of the file or, with `about`, of an object in it."""
    scope = Scope.OBJECT if about else Scope.FILE
    for key, value in packet.items():
        name = _NAME_BEGINS.sub("", key).lower()
        texts = dict.fromkeys(_texts(value, _DEEPEST)) if name in _KINDS or name in _PROSE else {}
        for text in [*texts][:_MOST]:
            if name in _KINDS:
                yield from told(location, key, text, _KINDS[name], scope, about)
            elif text.strip():
                yield prose(location, key, text)


def _texts(value: Any, depth: int) -> Iterator[str]:
    """Texts in their order: alone, in lists, in several languages, or as an address."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth:
        for one in value:
            yield from _texts(one, depth - 1)
    elif isinstance(value, dict) and depth:
        for key, one in value.items():
            if key not in _NOTATION:
                yield from _texts(one, depth - 1)
