# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Markup without a parser: pieces of XML and HTML cut out by their names, and the text in them.

Drawings are geometry, and pages are prose; what states a license is a few elements of either. They are found in one
pass, whatever is broken elsewhere. Nothing is resolved, fetched or expanded, and no byte is looked at over and over.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

_START_OF_TAG = rb"<(?:(!--)|(!\[CDATA\[)|(/?)(?:[\w.-]+:)?(%s)(?=[\s/>]))"
# no value holds a `<` in XML, so that a quotation mark that is never closed costs no more than its tag
_REST_OF_TAG = re.compile(rb"(?>[^\"'<>]+|\"[^\"<]*\"|'[^'<]*')*+>")
_ATTRIBUTE = re.compile(r"(?<![^\s\"'/])([^\s\"'<>/=]++)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]++))")
_MOST_OF_A_TAG = 1 << 16
_RAW = frozenset(("script", "style"))
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
# of the others some are no character sets at all, or cost more than they should
_CHARACTER_SETS = re.compile(
    r"(iso-?8859-?|latin-?|windows-?125|cp125|koi8-|mac|euc[-_]|gb|big5|shift|s-?jis|tis-)[\w.-]*"
)
COMMENT = "!--"


@dataclass(frozen=True, slots=True)
class Piece:
    """A comment, an element with all that is in it, or a tag. `name` is local, in lower case; `start`, `end` its bytes.

    `inside` is where the content between its tags begins, `rest` where that ends.
    """

    name: str
    start: int
    inside: int
    rest: int
    end: int
    closing: bool = False


class Cutter:
    """Finds elements of some names, whole, and of other names only their tags, in the order of their beginnings."""

    def __init__(self, whole: frozenset[str], tags: frozenset[str] = frozenset()) -> None:
        self._whole = whole
        self._names = "|".join(sorted(whole | tags))

    def pieces(self, content: bytes) -> Iterator[Piece]:
        """Comments too. What is inside a piece that is whole is no piece of its own; an open one reaches to the end."""
        at, wanted = 0, _tag_of(self._names)
        while found := wanted.search(content, at):
            if found[2]:
                at = _behind(content, b"]]>", found.end())[1]
                continue
            piece = self._piece(content, found)
            yield piece
            at = piece.end

    def _piece(self, content: bytes, found: re.Match[bytes]) -> Piece:
        if found[1]:
            return Piece(COMMENT, found.start(), found.end(), *_behind(content, b"-->", found.end()))
        name, inside = found[4].decode().lower(), end_of_tag(content, found.end())
        if found[3] or name not in self._whole or content[inside - 2 : inside] == b"/>":
            return Piece(name, found.start(), inside, inside, inside, closing=bool(found[3]))
        return Piece(name, found.start(), inside, *_end_of_element(content, name, inside))


@cache
def _tag_of(names: str) -> re.Pattern[bytes]:
    return re.compile(_START_OF_TAG % names.encode(), re.IGNORECASE)


def _behind(content: bytes, mark: bytes, at: int) -> tuple[int, int]:
    """Where a mark begins and ends; the end of everything when there is none."""
    found = content.find(mark, at)
    return (found, found + len(mark)) if found >= 0 else (len(content), len(content))


def end_of_tag(content: bytes, at: int) -> int:
    """Where the tag ends that a place between two of its attributes is in."""
    found = _REST_OF_TAG.match(content, at)
    # a page may hold a `<` in a value
    return found.end() if found else _behind(content, b">", at)[1]


def _end_of_element(content: bytes, name: str, at: int) -> tuple[int, int]:
    """Where the tag begins and ends that closes an element whose content begins at a place."""
    depth = 1
    while found := _tag_of(name).search(content, at):
        if name in _RAW and not found[3]:
            at = found.end()
            continue
        if found[1] or found[2]:
            at = _behind(content, b"-->" if found[1] else b"]]>", found.end())[1]
            continue
        at = end_of_tag(content, found.end())
        if found[3]:
            depth -= 1
        elif content[at - 2 : at] != b"/>":
            depth += 1
        if not depth:
            return found.start(), at
    return len(content), len(content)


def as_utf8(content: bytes) -> bytes:
    """A document in UTF-8, whatever it says it is in."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").encode("utf-8", "replace")
    declared = _DECLARED.match(content.lstrip()[:256])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    if not _CHARACTER_SETS.fullmatch(name):
        return content
    try:
        return content.decode(name, "replace").encode("utf-8", "replace")
    except LookupError:
        return content


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, their names as they stand but in lower case; of one given twice the first."""
    given: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag[:_MOST_OF_A_TAG]):
        given.setdefault(name.lower(), html.unescape("".join(values)).strip())
    return given


_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)"
    r"|<(?P<raw>script|style)(?=[\s/>])(?:[^<>]*/>|.*?(?:</(?P=raw)\s*>|\Z))"
    r"|<(?P<sign>[!?/]?)(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<rest>(?>[^<>\"']+|\"[^\"<]*\"|'[^'<]*')*+)>?",
    re.DOTALL | re.IGNORECASE,
)
_HREF = re.compile(r"href\s*=\s*[\"']\s*((?:https?:)?//[^\"'\s<>]+)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*")

#: What a tag puts between two texts, by its sign (of opening empty), its local name in lower case, and all else in it.
Between = Callable[[str, str, str], str]
_ELEMENTS = (
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table "
    "td th title tr ul"
)
_BLOCKS = frozenset(_ELEMENTS.split())


def by_blocks(_sign: str, name: str, _rest: str) -> str:
    """Lines as pages have them."""
    return "\n" if name in _BLOCKS else ""


def plain(text: str, between: Between = by_blocks) -> str:
    """What a reader sees of markup, with the addresses of links, and comments."""
    out: list[str] = []
    at, links, kept = 0, [""], 0
    for token in _TOKEN.finditer(text):
        out.append(_seen(text[at : token.start()], kept))
        at = token.end()
        if token["comment"] is not None:
            out += "\n", token["comment"], "\n"
        elif token["data"] is not None:
            out.append(token["data"])
        elif token["name"]:
            sign, name = token["sign"], token["name"].lower()
            out.append(between(sign, name, token["rest"]))
            if name == "pre":
                kept = 0 if sign else 1
            elif name == "a":
                out.append(_linked(links, sign, token["rest"]))
    out.append(_seen(text[at:], kept))
    return _BREAK.sub("\n", "".join(out)).strip()


def _seen(text: str, kept: int) -> str:
    text = text if kept else _SPACE.sub(" ", text)
    return html.unescape(text) if "&" in text else text


def _linked(links: list[str], sign: str, rest: str) -> str:
    """The address of a link, at the end of its text."""
    link, links[0] = links[0], ""
    if not sign:
        found = _HREF.search(rest)
        links[0] = html.unescape(found[1]) if found else ""
    return f" ({link})" if link and sign else ""
