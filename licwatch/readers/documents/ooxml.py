# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Office Open XML (Word, PowerPoint, Excel, Visio): properties, also those that people named, and the text.

The address of a link stands in another part than its text; both are put together again.
"""

import html
import re
from collections.abc import Iterator

from licwatch.decode.xml_events import End, Start
from licwatch.decode.zip_directory import Member
from licwatch.model.item import shown
from licwatch.model.passage import PROSE, Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.documents.markup import attributes
from licwatch.readers.documents.packages import Package
from licwatch.readers.documents.terms import kind_of, kind_of_name, told
from licwatch.readers.sniffed import Sniffed

NAME = "ooxml"
VERSION = 1

Met = Passage | Statement | Problem

_TYPES = b"[Content_Types].xml"
_FOLDERS = (b"word/", b"ppt/", b"xl/", b"visio/")
_PROPERTIES = r"docProps/\w+\.xml"
_TEXTS = (
    r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\d*\.xml"
    r"|ppt/(slides|notesSlides|slideMasters|slideLayouts|comments)/[^/]+\.xml"
    r"|xl/(sharedStrings|comments\d*|(worksheets|drawings|comments)/[^/]+)\.xml|visio/pages/page\d+\.xml"
)
_TAG = re.compile(
    r"<!--(?P<hidden>.*?)(?:-->|\Z)|<(?P<sign>[/?!]?)(?:\w+:)?(?P<name>\w+)(?P<rest>[^<>]*)>(?P<said>[^<]*)", re.DOTALL
)
_LINES = frozenset(("p", "si", "is", "row", "tr", "text", "Text", "oddHeader", "oddFooter", "firstFooter"))
_BREAKS = {"br": "\n", "cr": "\n", "tab": " "}
_LINKS = frozenset(("hyperlink", "hlinkClick"))
# text that was taken out, and the same once more for older programs
_GONE, _AGAIN = "delText", "Fallback"
_WORDS = re.compile(r"[^\W\d_]{2}")
_SPACE, _BREAK = re.compile(r"[^\S\n]+"), re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*")
_RELATIONS = r".+/_rels/.+\.rels"
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^<>]*>")
_PROSE = frozenset(("description", "subject", "keywords", "category", "contentStatus"))
_OF_PROGRAM = {"Company": StatementKind.HOLDER, "Application": StatementKind.TOOL}


def wants(sniffed: Sniffed) -> bool:
    """A package with a part of an office program in it."""
    members = sniffed.parts.members if sniffed.parts else ()
    return sniffed.has(_TYPES) and any(member.name.lower().startswith(_FOLDERS) for member in members)


def read(content: bytes, trait: str) -> Iterator[Met]:
    """Properties, then texts."""
    parts = Package(content)
    for member in parts.named(_PROPERTIES):
        yield from _properties(parts, member)
    relations = {member.name: member for member in parts.named(_RELATIONS)}
    for member in parts.named(_TEXTS):
        folder, _, name = member.name.rpartition(b"/")
        links = _links(parts, relations.get(folder + b"/_rels/" + name + b".rels"))
        said = _said(parts.markup_of(member), links)
        if said:
            yield Passage(said.encode("utf-8", "replace"), PROSE, shown(member.name))
    yield from parts.others(f"{_PROPERTIES}|{_TEXTS}")
    yield from parts.problems


def _properties(parts: Package, member: Member) -> Iterator[Met]:
    location, name = shown(member.name), ""
    for event in parts.events_of(member):
        if isinstance(event, Start) and event.name == "property":
            name = event.attributes.get("name", "")
        if not isinstance(event, End):
            continue
        if event.path[:1] == ("coreProperties",):
            if event.name in _PROSE:
                yield from told(location, event.name, event.text, None, event.line)
            elif kind := kind_of(event.name):
                yield from told(location, event.name, event.text, kind, event.line)
        elif len(event.path) == 3 and event.path[1] == "property":
            kind = kind_of_name(name)
            if kind or " " in event.text:
                yield from told(location, name, event.text, kind, event.line)
        elif len(event.path) == 2 and event.name in _OF_PROGRAM:
            yield from told(location, event.name, event.text, _OF_PROGRAM[event.name], event.line)


def _links(parts: Package, relations: Member | None) -> dict[str, str]:
    """Addresses outside of the document, by the name that a part has for each."""
    found = {}
    for tag in _RELATION.findall(parts.markup_of(relations)) if relations else ():
        given = attributes(tag)
        if given.get("target", "").startswith("http"):
            found[given.get("id", "")] = given["target"]
    return found


def _said(markup: str, links: dict[str, str]) -> str:
    """The text of a part, a paragraph a line, the addresses of its links behind it."""
    out: list[str] = []
    linked: list[str] = []
    again = False
    for tag in _TAG.finditer(markup):
        name = tag["name"] or ""
        if not name:
            out += "\n", tag["hidden"], "\n"
        if name == _AGAIN:
            again = not tag["sign"]
        if again or name in ("", _GONE):
            continue
        if name in _LINKS:
            address = links.get(attributes(tag["rest"]).get("r:id", ""), "")
            linked += [f" ({address})"] if address else []
        elif name in _LINES and tag["sign"]:
            out += *linked, "\n"
            linked = []
        elif name in _BREAKS:
            out.append(_BREAKS[name])
        # text stands in runs; elsewhere there are numbers, and what is hidden
        if (name == "t" and not tag["sign"]) or _WORDS.search(tag["said"]):
            out.append(html.unescape(tag["said"]))
    return _BREAK.sub("\n", _SPACE.sub(" ", "".join(out + linked))).strip()
