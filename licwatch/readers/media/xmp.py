# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XMP packets, wherever a format keeps them: RDF about the file, in its forms of elements and of attributes.

Only properties of the file itself are taken. A packet also tells the history of a file, and holds whole packets of the
pictures that were placed in it: what these say is said of others. `xmpRights:Marked` and the copyright flag say that
there is a right, which is no license, so they are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from licwatch.decode.xml_events import End, Start, events
from licwatch.errors import ItemError
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.media.fields import Met, once, told

_LICENSE, _URL, _HOLDER = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER
_AUTHOR, _SOURCE, _TITLE, _TOOL = (
    StatementKind.AUTHOR,
    StatementKind.SOURCE,
    StatementKind.TITLE,
    StatementKind.TOOL,
)

#: By the local name, whose case tells `dc:source` from `photoshop:Source`. Private keys of PDF come along in `pdfx`.
KINDS: dict[str, StatementKind | None] = {
    "license": _LICENSE,
    "License": _LICENSE,
    "Licence": _LICENSE,
    "UsageTerms": _LICENSE,
    "TermsAndConditionsText": _LICENSE,
    "morePermissions": _URL,
    "WebStatement": _URL,
    "Certificate": _URL,
    "TermsAndConditionsURL": _URL,
    "LicenseURL": _URL,
    "rights": _HOLDER,
    "rightsHolder": _HOLDER,
    "Owner": _HOLDER,
    "Copyright": _HOLDER,
    "copyright": _HOLDER,
    "creator": _AUTHOR,
    "attributionName": _AUTHOR,
    "Credit": _AUTHOR,
    "Author": _AUTHOR,
    "Artist": _AUTHOR,
    "artist": _AUTHOR,
    "source": _SOURCE,
    "Source": _SOURCE,
    "attributionURL": _SOURCE,
    "title": _TITLE,
    "CreatorTool": _TOOL,
    "Producer": _TOOL,
    "Software": _TOOL,
    "description": None,
    "Instructions": None,
    "ImageDescription": None,
    "UserComment": None,
    "OtherConstraints": None,
    "OtherLicenseInfo": None,
    "OtherLicenseRequirements": None,
}
#: Structures: of PLUS and IPTC, and agents as Creative Commons and Dublin Core nest them.
_NESTED: dict[tuple[str, ...], StatementKind] = {
    ("Licensor", "LicensorName"): _HOLDER,
    ("Licensor", "LicensorURL"): _URL,
    ("CopyrightOwner", "CopyrightOwnerName"): _HOLDER,
    ("ImageCreator", "ImageCreatorName"): _AUTHOR,
    ("license", "License"): _LICENSE,
    ("creator", "title"): _AUTHOR,
    ("rights", "title"): _HOLDER,
}
#: A work of art that the picture shows has its own rights.
_ARTWORK = "ArtworkOrObject"
_ARTWORK_NAME = (_ARTWORK, "AOTitle")
_ARTWORK_KINDS: dict[tuple[str, ...], StatementKind] = {
    (_ARTWORK, "AOCopyrightNotice"): _HOLDER,
    (_ARTWORK, "AOCurrentCopyrightOwnerName"): _HOLDER,
    (_ARTWORK, "AOCreator"): _AUTHOR,
    (_ARTWORK, "AOSource"): _SOURCE,
}
_WRAPPERS = frozenset(
    ("xmpmeta", "xapmeta", "RDF", "Description", "Alt", "Bag", "Seq", "li", "value")  # of XMP and RDF
) | {"Work", "Agent", "Person", "Organization"}
_SYNTAX = frozenset(("about", "ID", "nodeID", "resource", "parseType", "datatype", "lang", "xmptk"))
_MOST_EVENTS = 200_000
#: Properties of which one language is enough. Terms and holders are given in all: a translation can say more.
_IN_ONE_LANGUAGE = frozenset((_TITLE, _TOOL, None))


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of the property that `path` leads to. `language` is that of an alternative, else empty."""

    path: tuple[str, ...]
    text: str
    language: str = ""


def statements(packet: bytes, location: str) -> Iterator[Statement]:
    """What a packet states. Raises nothing: of a broken one, what stands before the error."""
    return (one for one in read(packet, location) if isinstance(one, Statement))


def read(packet: bytes, location: str) -> Iterator[Met]:
    """What a packet states, its descriptions as prose, and a Problem when it is broken."""
    values: list[_Value] = []
    problem: Problem | None = None
    try:
        values.extend(_values(_trimmed(packet)))
    except ItemError as error:
        problem = Problem(error.problem.reason, f"{location}: {error.problem.detail}")
    artwork = next((value.text for value in values if value.path == _ARTWORK_NAME), "")
    groups = groupby(values, lambda value: value.path)
    yield from once(met for path, group in groups for met in _told(location, path, list(group), artwork))
    if problem:
        yield problem


def _trimmed(packet: bytes) -> bytes:
    """Without the padding that formats leave around it, which is no XML."""
    return packet if b"\0" in packet[:2] or packet[:1] in b"\xff\xfe" else packet.strip(b"\0 \t\r\n")


def _values(packet: bytes) -> Iterator[_Value]:
    empty = False
    for number, event in enumerate(events(packet)):
        if number > _MOST_EVENTS:
            raise ItemError(Reason.LIMIT_ENTRIES, f"more than {_MOST_EVENTS} marks of XML")
        if isinstance(event, Start):
            empty = not event.attributes.keys() - {"lang"}
            for name, value in event.attributes.items():
                # a License by itself defines what it permits; in a `license` it is the value
                if name == "resource" or (name == "about" and event.path[-2:] == ("license", "License")):
                    yield _Value(_property(event.path), value)
                elif name not in _SYNTAX:
                    yield _Value(_property((*event.path, name)), value)
        elif isinstance(event, End):
            if event.text or empty:
                yield _Value(_property(event.path), event.text, event.attributes.get("lang", ""))
            empty = False


def _property(path: tuple[str, ...]) -> tuple[str, ...]:
    """The names of properties on the way, without what RDF wraps them in."""
    inside = path[path.index("RDF") :] if "RDF" in path else ()
    return tuple(name for name in inside if name not in _WRAPPERS)


def _told(location: str, path: tuple[str, ...], values: list[_Value], artwork: str) -> Iterator[Met]:
    """The values of one property."""
    if path in _ARTWORK_KINDS:
        for value in values:
            yield from told(location, path[-1], value.text, _ARTWORK_KINDS[path], Scope.OBJECT, artwork)
        return
    if len(path) == 1 and path[0] in KINDS:
        kind = KINDS[path[0]]
    elif path in _NESTED:
        kind = _NESTED[path]
    else:
        return
    values.sort(key=lambda value: value.language not in ("", "x-default"))
    if kind in _IN_ONE_LANGUAGE and values[0].language:
        del values[1:]
    # the key of an agent is the property that it is the value of
    key = path[0] if path[-1] in ("title", "License") else path[-1]
    for value in values:
        yield from told(location, key, value.text, kind)
