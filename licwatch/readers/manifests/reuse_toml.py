# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""REUSE.toml: which license and copyright other files have, as annotations with globs.

`*` stops at a slash, `**` does not. The last annotation that matches a file holds for it; its precedence, which tells
how it stands to what the file says itself, is in the location.
"""

import re
from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.manifests.teller import Teller
from licwatch.readers.manifests.trees import rows, toml_table
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.text import whole

NAME = "reuse-toml"
VERSION = 1

_ANNOTATIONS = re.compile(rb"^[ \t]*\[\[[ \t]*annotations[ \t]*\]\]", re.MULTILINE)
_SPDX = re.compile(rb"^[ \t]*\"?SPDX-(?:License-Identifier|FileCopyrightText)\"?[ \t]*=", re.MULTILINE)
_KINDS = {
    "SPDX-License-Identifier": StatementKind.LICENSE,
    "SPDX-FileCopyrightText": StatementKind.HOLDER,
    "SPDX-FileContributor": StatementKind.AUTHOR,
}


def wants(sniffed: Sniffed) -> bool:
    """Annotations with SPDX tags."""
    if b"annotations" not in sniffed.head:
        return False
    return bool(_ANNOTATIONS.search(sniffed.head) and _SPDX.search(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement]:
    """The whole, and each annotation's tags about its globs."""
    passage = whole(content, trait)
    yield passage
    teller, at = Teller(passage.content, Scope.NEIGHBORS), _lines(passage.content)
    for number, annotation in enumerate(rows(toml_table(passage.content).get("annotations"))):
        paths = annotation.get("path")
        globs = [path for path in (paths if isinstance(paths, list) else [paths]) if isinstance(path, str) and path]
        location = f"annotations[{number}] precedence={annotation.get('precedence', 'closest')}"
        line = at[number] if number < len(at) else 0
        for key, kind in _KINDS.items():
            value = annotation.get(key)
            for one in value if globs and isinstance(value, list) else [value if globs else None]:
                yield from teller.one(key, one, kind, location, "\n".join(globs), line)


def _lines(manifest: bytes) -> list[int]:
    """The line on which each annotation begins."""
    lines, at, line = [], 0, 1
    for found in _ANNOTATIONS.finditer(manifest):
        line, at = line + manifest.count(b"\n", at, found.start()), found.start()
        lines.append(line)
    return lines
