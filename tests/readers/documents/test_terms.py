# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Terms: those of vocabularies exactly, those of people by what they mean."""

import pytest

from licwatch.model.statement import StatementKind
from licwatch.readers.documents.terms import kind_of, kind_of_name

LICENSE, URL, HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER

TERMS = {
    "viewport": None,
    "": None,
    "license-key": None,
    "licensee": None,
    "license": LICENSE,
    "dcterms:license": LICENSE,
    "DC.Rights": HOLDER,
    "DC.Rights.License": LICENSE,
    "http://purl.org/dc/terms/license": LICENSE,
    "http://creativecommons.org/ns#morePermissions": URL,
}
NAMES = {
    "Department": None,
    "License key": None,
    "Driver's license number": None,
    "Brightness": None,
    "Resource": None,
    "License": LICENSE,
    "LICENCE": LICENSE,
    "Lizenz": LICENSE,
    "Licença": LICENSE,
    "Licencia": LICENSE,
    "Лицензия": LICENSE,
    "ライセンス": LICENSE,
    "LicenseURL": URL,
    "Copyright": HOLDER,
    "Urheberrecht": HOLDER,
    "All rights": HOLDER,
    "Author": StatementKind.AUTHOR,
    "Auteur": StatementKind.AUTHOR,
    "Source": StatementKind.SOURCE,
}


@pytest.mark.parametrize(("term", "kind"), TERMS.items())
def test_terms(term: str, kind: StatementKind | None) -> None:
    assert kind_of(term) is kind


@pytest.mark.parametrize(("name", "kind"), NAMES.items())
def test_names(name: str, kind: StatementKind | None) -> None:
    assert kind_of_name(name) is kind
