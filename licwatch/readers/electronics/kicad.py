# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad 4 and later: title blocks, drawn texts, properties of boards, schematics, symbols, footprints, worksheets.

No tree is built: one pass finds the few lists that people write prose into among the many that are geometry. What a
footprint or a symbol inside a board or a schematic says of itself does not hold for the whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers.electronics import title_block
from licwatch.readers.electronics.drawn import Drawn, notices, number
from licwatch.readers.electronics.keys import WASHED_OUT, kind_of, scope_of
from licwatch.readers.electronics.lines import Lines
from licwatch.readers.electronics.notices import license_lines, may_be_notice, prose
from licwatch.readers.electronics.s_expression import FRONT, VALUE, text_of
from licwatch.readers.sniffed import Sniffed

NAME = "kicad"
VERSION = 1

_LIBRARY, _PARTS = "kicad_symbol_lib", ("footprint", "module")
_ROOT = re.compile(
    FRONT + rb"\(\s*(?:(kicad_pcb|kicad_sch|kicad_symbol_lib|kicad_wks)(?=[\s()])"
    rb"|(page_layout|drawing_sheet)\s*\((?:version|setup|rect|line|tbtext)\b"
    # OCaml and WebAssembly have modules, too
    rb"|(footprint|module)\s+" + VALUE + rb"\s*(?:(?:locked|placed)\s+)*"
    rb"\((?:version|layer|generator|tedit|locked|placed|descr|tags|attr|property|uuid)\b"
    rb"|(export)\s+\(version\s"
    rb"|title_block\s*\((?:title|date|rev|company|comment)\s|comment\s+[1-9]\s+\""
    rb"|(?:gr_text|gr_text_box|text_box|fp_text\s+user|text)\s+" + VALUE + rb"\s*\((?:at|start|exclude_from_sim)\s)",
    re.DOTALL,
)
_FIELD = re.compile(
    rb"\s*+\((title|date|rev|company|source|comment)(?:\s++[1-9](?=\s))?+\s*+"
    rb"(?:(" + VALUE + rb')|\(number\s+"?\d+"?\s*\)\s*\(value\s+(' + VALUE + rb")\s*\))?+\s*+\)",
    re.DOTALL,
)
_LIST = re.compile(
    rb"\((?:(title_block)\b"
    rb"|(gr_text_box|gr_text|fp_text_box|fp_text\s+user|text_box|text|tbtext|table_cell|descr)\s+"
    rb"(?:(?:locked|private)\s+)?(" + VALUE + rb")"
    rb"|property\s+(?:private\s+)?(" + VALUE + rb")\s+(" + VALUE + rb")"
    rb"|(footprint|module|symbol|sheet)(?=[\s(])\s*+(?:\((?:lib_name\s+" + VALUE + rb"\s*\)\s*\(lib_id|lib_id)\s+)?+"
    rb"(" + VALUE + rb")?"
    rb"|(generator|host)\s+(" + VALUE + rb")(?:\s+|\s*\)\s*\(generator_version\s+)?(" + VALUE + rb")?)",
    re.DOTALL,
)
_UNIT = re.compile(r"\d+_\d+")
_TAIL = 400
_AT = re.compile(rb"\(at (-?[\d.]{1,12}) (-?[\d.]{1,12})(?: (-?[\d.]{1,12}))?")
_LAYER = re.compile(rb'\(layer "?([\w.]{1,40})')
_SIZE = re.compile(rb"\(size ([\d.]{1,9})")
_DESCRIPTIONS = frozenset(("ki_description", "description"))


def wants(sniffed: Sniffed) -> bool:
    """A list whose name is KiCad's, or one of those in it that was saved by itself."""
    return bool(_ROOT.match(sniffed.head))


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What people wrote into title blocks, texts and properties."""
    reading = _Reading(content)
    yield from reading.front()
    yield from reading.lists()
    yield from reading.drawings()


class _Reading:
    """A file, read from its beginning to its end."""

    def __init__(self, content: bytes) -> None:
        root = _ROOT.match(content)
        self._content = content
        self._root = next((name.decode() for name in root.groups() if name), "") if root else ""
        self._lines = Lines(content)
        #: The footprint, symbol or sheet in which stands what comes next
        self._owner, self._owners = "", 0
        self._texts: list[tuple[re.Match[bytes], str, int, int]] = []
        self._of_symbols: list[Statement] = []
        self._said: set[tuple[str, str, str]] = set()
        self._has_tool = False

    def front(self) -> Iterator[Statement | Passage]:
        """Comments before the first list; then a title block's fields, if they stand there by themselves."""
        front = re.match(FRONT, self._content)
        end = front.end() if front else 0
        if b"#" in self._content[:end]:
            lines = self._content[:end].decode("utf-8", "replace").splitlines()
            yield prose("\n".join(line.lstrip("\ufeff #") for line in lines), "comments", "#")
        yield from self._block(end)

    def lists(self) -> Iterator[Statement | Passage]:
        """Everything but texts, which are read together with their neighbors."""
        for match in _LIST.finditer(self._content):
            if match[1]:
                yield from self._block(match.end())
            elif match[2]:
                yield from self._text(match)
            elif match[4]:
                yield from self._property(match)
            elif match[6]:
                self._enter(match)
            elif not self._has_tool:
                self._has_tool = True
                value = " ".join(text_of(one) for one in match.group(9, 10) if one)
                yield Statement(
                    "header", match[8].decode(), value, StatementKind.TOOL, line=self._lines.at(match.start())
                )
        for one in self._of_symbols:
            yield one if self._owners > 1 else replace(one, scope=Scope.FILE, about="")

    def drawings(self) -> Iterator[Passage]:
        """Drawn texts, in columns."""
        if not any(may_be_notice(text) for _, text, _, _ in self._texts):
            return
        groups: dict[str, list[Drawn]] = defaultdict(list)
        for match, text, line, owner in self._texts:
            key = match[2].split()[0].decode()
            groups[key].append(_drawn(self._content[match.end() : match.end() + _TAIL], text, line, owner))
        for key, texts in groups.items():
            yield from notices(texts, "drawing", key)

    def _block(self, at: int) -> Iterator[Statement | Passage]:
        fields = []
        while match := _FIELD.match(self._content, at):
            if value := match[2] or match[3]:
                fields.append(
                    title_block.Field(match[1].decode(), text_of(value).strip(), self._lines.at(match.start(1)))
                )
            at = match.end()
        return title_block.told(fields)

    def _enter(self, match: re.Match[bytes]) -> None:
        name, above = text_of(match[7] or match[6]), self._owner.rpartition(":")[2]
        # a unit of a symbol bears its name with two numbers
        unit = match[6] == b"symbol" and name.startswith(f"{above}_") and _UNIT.fullmatch(name[len(above) + 1 :])
        if not unit:
            self._owner, self._owners = name, self._owners + 1

    def _text(self, match: re.Match[bytes]) -> Iterator[Statement | Passage]:
        text = text_of(match[3]).strip()
        if match[2] == b"descr" or self._root == _LIBRARY:
            yield from self._described(match, match[2].decode(), text)
        elif text:
            self._texts.append((match, text, self._lines.at(match.start()), self._owners))

    def _property(self, match: re.Match[bytes]) -> Iterator[Statement | Passage]:
        key = text_of(match[4])
        kind = kind_of(key)
        if kind is None:
            if key.lower() in _DESCRIPTIONS:
                yield from self._described(match, key, text_of(match[5]))
            return
        value = text_of(match[5]).strip()
        if self._is_part:
            # a field of a symbol that was left empty says nothing
            if value:
                yield from self._of_part("property", key, value, kind, self._lines.at(match.start()))
        elif value or kind in WASHED_OUT:
            scope, about = scope_of(key)
            yield Statement("property", key, value, kind, scope, about, self._lines.at(match.start()))

    def _described(self, match: re.Match[bytes], key: str, text: str) -> Iterator[Statement | Passage]:
        """A description is the file's own where the file is one footprint."""
        if not may_be_notice(text):
            return
        if not self._is_part:
            yield prose(text, "description", key, self._lines.at(match.start()))
            return
        for line in license_lines(text):
            yield from self._of_part("description", key, line, StatementKind.LICENSE, self._lines.at(match.start()))

    @property
    def _is_part(self) -> bool:
        return bool(self._owner) and self._root not in _PARTS

    def _of_part(self, location: str, key: str, value: str, kind: StatementKind, line: int) -> Iterator[Statement]:
        if (self._owner, key, value) in self._said:
            return
        self._said.add((self._owner, key, value))
        statement = Statement(location, key, value, kind, Scope.OBJECT, self._owner, line)
        if self._root == _LIBRARY:
            self._of_symbols.append(statement)
        else:
            yield statement


def _drawn(tail: bytes, text: str, line: int, owner: int) -> Drawn:
    """A text with what follows it in its list."""
    at, layer, size = _AT.search(tail), _LAYER.search(tail), _SIZE.search(tail)
    if at is None:
        return Drawn(text, line, place=f"line {line}")
    x, y, angle = (number(one) for one in at.groups())
    place = f"{owner} {layer[1].decode() if layer else ''}"
    return Drawn(text, line, x, y, angle % 360, number(size[1]) if size else 1.27, place)
