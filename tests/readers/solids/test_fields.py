# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields: what a name is about that people chose, and what is handed on of a value."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.solids.fields import kind_of, text_of, told

LICENSE, AUTHOR = StatementKind.LICENSE, StatementKind.AUTHOR


@pytest.mark.parametrize("name", ["", "licensed", "license number", "number plate", "rightangle", "heading", "copy"])
def test_names_that_say_nothing(name: str) -> None:
    assert kind_of(name) is None


NAMED = {
    "License": LICENSE,
    "LICENCE": LICENSE,
    "license_type": LICENSE,
    "Lizenz": LICENSE,
    "Licença": LICENSE,
    "许可证": LICENSE,
    "SPDX-License-Identifier": LICENSE,
    "License URL": StatementKind.URL,
    "Copyright": StatementKind.HOLDER,
    "Rights Holder": StatementKind.HOLDER,
    "Created By": AUTHOR,
    "Designer": AUTHOR,
    "source": StatementKind.SOURCE,
    "Titel": StatementKind.TITLE,
}


@pytest.mark.parametrize(("name", "kind"), NAMED.items(), ids=NAMED)
def test_names_that_say_something(name: str, kind: StatementKind) -> None:
    assert kind_of(name) is kind


def test_an_empty_license_of_a_file_is_told_and_no_other_empty_value() -> None:
    assert list(told("a", "License", " ", LICENSE)) == [Statement("a", "License", "", LICENSE)]
    assert list(told("a", "Author", "", AUTHOR)) == []
    assert list(told("a", "License", "", LICENSE, Scope.OBJECT, "Peg")) == []


def test_a_long_license_is_also_a_text() -> None:
    text = "Permission is granted.\nNo warranty."
    statement, passage = told("a", "License", text, LICENSE)
    assert isinstance(statement, Statement)
    assert isinstance(passage, Passage)
    assert (statement.value, passage.content) == (text, text.encode())
    (only,) = told("a", "License", "x" * 100_000, LICENSE)
    assert isinstance(only, Passage)


def test_text_without_an_encoding() -> None:
    assert text_of("für ©".encode()) == text_of("für ©".encode("cp1252")) == "für ©"
