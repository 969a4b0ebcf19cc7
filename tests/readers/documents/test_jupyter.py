# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Jupyter: metadata under its keys; cells put together, text, code and output apart."""

import json
from typing import Any

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import StatementKind
from licwatch.readers import choose
from licwatch.readers.documents import jupyter
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, URL, AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR


def notebook(metadata: object, *cells: dict[str, Any], front: bool = False) -> bytes:
    parts = {"cells": list(cells), "metadata": metadata}
    said_of_format = {"nbformat": 4, "nbformat_minor": 5}
    return json.dumps(said_of_format | parts if front else parts | said_of_format).encode()


def cell(kind: str, *lines: str, **more: object) -> dict[str, Any]:
    return {"cell_type": kind, "source": list(lines), **more}


SILENT = {
    "the kernel": {"kernelspec": {"name": "python3", "display_name": "license"}, "language_info": {"version": "3.11"}},
    "no object": ["license", "MIT"],
    "numbers": {"license": 3, "authors": [None, {"name": 4}], "title": {}},
    "nothing": None,
}
TELLING: dict[str, tuple[dict[str, Any], list[Said]]] = {
    "a name": ({"license": "CC0"}, [("license", "CC0", LICENSE)]),
    "a record": (
        {"license": {"full_name": "MIT License", "url": "https://example.org/mit"}},
        [("license.full_name", "MIT License", LICENSE), ("license.url", "https://example.org/mit", URL)],
    ),
    "people": (
        {"authors": [{"name": "Ada"}, "Bob"], "title": "Pegs", "copyright": "2024 Ada"},
        [
            ("authors", "Ada", AUTHOR),
            ("authors", "Bob", AUTHOR),
            ("title", "Pegs", StatementKind.TITLE),
            ("copyright", "2024 Ada", StatementKind.HOLDER),
        ],
    ),
}


@pytest.mark.parametrize("metadata", SILENT.values(), ids=SILENT)
def test_must_not_fire(metadata: object) -> None:
    assert read(jupyter, notebook(metadata, cell("markdown", " "))) == []


@pytest.mark.parametrize(("metadata", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(metadata: dict[str, Any], expected: list[Said]) -> None:
    assert said(read(jupyter, notebook(metadata))) == expected
    assert said(read(jupyter, notebook(metadata, front=True))) == expected


def test_cells_are_put_together_by_kind() -> None:
    shown = [
        {"output_type": "stream", "text": ["Apache-", "2.0"]},
        {"output_type": "display_data", "data": {"image/png": "aGk=", "text/html": "<b>CC0</b>"}},
    ]
    met = read(
        jupyter,
        notebook(
            {},
            cell("markdown", "under the ", "MIT\n"),
            cell("code", "# GPL", outputs=shown),
            cell("markdown", "by Ada"),
        ),
    )
    assert met == [
        Passage(b"under the MIT\n\n\nby Ada", "content.other", key="markdown"),
        Passage(b"# GPL", "content.other", key="code"),
        Passage(b"Apache-2.0\n\n<b>CC0</b>", "content.other", key="output"),
    ]


def test_the_third_format() -> None:
    cells = [{"cell_type": "markdown", "source": "CC BY"}, {"cell_type": "code", "input": ["x = 1"]}]
    content = json.dumps({"metadata": {}, "nbformat": 3, "worksheets": [{"cells": cells}]}).encode()
    assert prose(read(jupyter, content)) == ["CC BY", "x = 1"]


@pytest.mark.parametrize(
    "content", [b'{"cells": [NaN], "nbformat": 4}', b'{"nbformat": 4, "x": "MIT"}', b'{"nbformat": 4,']
)
def test_a_broken_one_is_read_as_it_is(content: bytes) -> None:
    assert read(jupyter, content) == [Passage(content, "content.other")]


OTHER = [b"{}", b'{"a": "\\"nbformat\\": 4"}', b'["nbformat": 4]', b'"nbformat": 4']


@pytest.mark.parametrize("content", OTHER)
def test_other_contents_are_left_to_others(content: bytes) -> None:
    assert choose(content) is not jupyter


def test_broken_ones_are_survived() -> None:
    survives(
        jupyter, notebook(TELLING["people"][0], cell("markdown", "MIT"), cell("code", "x", outputs=[{"text": "y"}]))
    )
