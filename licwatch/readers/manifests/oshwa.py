# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Records of hardware that OSHWA certified: licenses of the hardware, its software and its documentation.

They name families without a version ("CERN", "CC BY-SA"). "No software" says that there is none, and is no license.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import json_object, top_keys
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "oshwa"
VERSION = 1

_LICENSES = {
    "hardwareLicense": "hardware",
    "softwareLicense": "software",
    "documentationLicense": "documentation",
}
_NOTHING = re.compile(r"No (hardware|software|documentation)", re.IGNORECASE)


def wants(sniffed: Sniffed) -> bool:
    """The keys of one record."""
    if not sniffed.is_json_object or b'"hardwareLicense"' not in sniffed.head:
        return False
    return top_keys(sniffed.head) >= {"oshwaUid", "hardwareLicense"}


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and what stands in its outermost keys."""
    passage = whole(content, trait)
    yield passage
    record, teller = json_object(passage.content), Teller(passage.content)
    for key, about in _LICENSES.items():
        if not _NOTHING.fullmatch(str(record.get(key, "")).strip()):
            yield from teller.one(key, record.get(key), StatementKind.LICENSE, about=about)
    yield from teller.one("responsibleParty", record.get("responsibleParty"), StatementKind.AUTHOR)
    yield from teller.one("projectName", record.get("projectName"), StatementKind.TITLE)
    yield from teller.one("oshwaUid", record.get("oshwaUid"), StatementKind.SOURCE)
