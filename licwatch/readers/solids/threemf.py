# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""3MF models, also as Bambu Studio, OrcaSlicer and MakerWorld write them: the metadata in front of the resources.

The standard key is `LicenseTerms`; MakerWorld writes `License`. A slicer that saves a model leaves `Designer` and
`LicenseTerms` empty: what stood there is lost, which is worth saying. Reading stops at `<resources>`, before the mesh.
"""

import html
import re
from collections.abc import Iterator

from licwatch.decode.xml_events import End, Event, Start, events
from licwatch.errors import ItemError
from licwatch.model.item import shown
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.parts import Parts
from licwatch.readers.sniffed import Sniffed

NAME = "3mf"
VERSION = 1

_KINDS = {
    "licenseterms": StatementKind.LICENSE,
    "license": StatementKind.LICENSE,
    "copyright": StatementKind.HOLDER,
    "designer": StatementKind.AUTHOR,
    "profileusername": StatementKind.AUTHOR,
    "title": StatementKind.TITLE,
    "origin": StatementKind.SOURCE,
    "designmodelid": StatementKind.SOURCE,
    "application": StatementKind.TOOL,
}
_PROSE = "description"
#: A line of such metadata that was saved by itself.
_FRAGMENT = re.compile(rb"\s*<metadata name=\"(license(terms)?|copyright|designer)\">", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def wants(sniffed: Sniffed) -> bool:
    """A package with a 3D model in it, or such a model by itself."""
    if sniffed.parts:
        return any(member.name.lower().endswith(b".model") for member in sniffed.parts.members)
    return (sniffed.root == "model" and b"3dmanufacturing" in sniffed.head) or bool(_FRAGMENT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """Metadata of each model part, and its description, which people fill with terms, as prose."""
    if not content.startswith(b"PK"):
        try:
            yield from _metadata("", events(content))
        except ItemError as error:
            yield error.problem
        return
    parts = Parts(content)
    for member in parts.named(r".*\.model"):
        yield from _metadata(shown(member.name), parts.events_of(member))
    yield from parts.problems


def _metadata(location: str, met: Iterator[Event]) -> Iterator[Passage | Statement]:
    for event in met:
        if isinstance(event, Start) and event.name == "resources":
            return
        if isinstance(event, End) and event.name == "metadata":
            # a vendor's key has its prefix before a colon
            key = event.attributes.get("name", "")
            kind = _KINDS.get(key.rpartition(":")[2].lower())
            if kind:
                yield Statement(location, key, event.text, kind, line=event.line)
            elif key.rpartition(":")[2].lower() == _PROSE and event.text:
                # MakerWorld escapes HTML twice
                prose = _TAG.sub(" ", html.unescape(html.unescape(event.text)))
                yield Passage(prose.encode(), PROSE, location, key)
