# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Jupyter notebooks: license and authors of their metadata, and the text, the code and the output of all cells.

Cells are lists of lines, cut in the middle of sentences; they are put together before anything is looked for.
"""

import re
from collections.abc import Iterator
from typing import Any

from licwatch.decode.records import RecordError, decode
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import text
from licwatch.readers.documents.terms import kind_of, told
from licwatch.readers.sniffed import Sniffed

NAME = "jupyter"
VERSION = 1

_FORMAT = re.compile(rb'"nbformat"\s*:\s*\d')
_TAIL = 4096
_LICENSE: dict[str, StatementKind] = {
    "full_name": StatementKind.LICENSE,
    "name": StatementKind.LICENSE,
    "id": StatementKind.LICENSE,
    "spdx": StatementKind.LICENSE,
    "url": StatementKind.URL,
}
#: Cells of these types are text.
_TEXT = frozenset(("markdown", "raw", "heading", "html", "rst"))
#: Forms of output that are text; pictures are not.
_SHOWN = ("text/plain", "text/html", "text/markdown", "text/latex", "application/javascript")


def wants(sniffed: Sniffed) -> bool:
    """JSON that states the format, which stands at its end in most notebooks."""
    if not sniffed.is_json_object:
        return False
    return bool(_FORMAT.search(sniffed.content[-_TAIL:]) or _FORMAT.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Statements, then a passage each for all text, all code and all output. One that is broken is read as it is."""
    try:
        notebook = decode(content.removeprefix(b"\xef\xbb\xbf"), dict[str, Any])
    except RecordError:
        notebook = {}
    if not notebook.keys() & {"cells", "worksheets"}:
        yield text.whole(content, trait)
        return
    metadata = notebook.get("metadata")
    yield from _metadata(metadata if isinstance(metadata, dict) else {})
    said: dict[str, list[str]] = {"markdown": [], "code": [], "output": []}
    for cell in _cells(notebook):
        kind = "markdown" if cell.get("cell_type") in _TEXT else "code"
        said[kind].append(_joined(cell.get("source", cell.get("input"))))
        said["output"] += _outputs(cell)
    for key, texts in said.items():
        prose = "\n\n".join(one for one in texts if one.strip())
        if prose:
            yield Passage(prose.encode("utf-8", "replace"), PROSE, key=key)


def _metadata(metadata: dict[str, Any]) -> Iterator[Passage | Statement]:
    for key, value in metadata.items():
        kind = kind_of(key.removesuffix("s") if key in ("authors", "creators") else key)
        for one in (value if isinstance(value, list) else [value]) if kind else ():
            if isinstance(one, str):
                yield from told("metadata", key, one, kind)
            elif isinstance(one, dict) and kind is StatementKind.LICENSE:
                for name, part in _LICENSE.items():
                    if isinstance(one.get(name), str):
                        yield from told("metadata", f"{key}.{name}", one[name], part)
            elif isinstance(one, dict) and isinstance(one.get("name"), str):
                yield from told("metadata", key, one["name"], kind)


def _cells(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All cells; notebooks of the third format keep them in sheets."""
    for sheet in (notebook, *_dicts(notebook.get("worksheets"))):
        yield from _dicts(sheet.get("cells"))


def _dicts(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _outputs(cell: dict[str, Any]) -> Iterator[str]:
    for output in _dicts(cell.get("outputs")):
        yield _joined(output.get("text"))
        data = output.get("data")
        if isinstance(data, dict):
            yield from (_joined(data.get(form)) for form in _SHOWN)


def _joined(source: object) -> str:
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""
