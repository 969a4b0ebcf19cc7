# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""KiCad's s-expressions: title blocks, drawn texts, properties, and for what they hold."""

import pytest

from licwatch.model.passage import Passage
from licwatch.model.statement import Scope, Statement, StatementKind
from licwatch.readers import choose
from licwatch.readers.electronics import kicad
from tests.readers.reading import Said, prose, read, said, survives

LICENSE, HOLDER, AUTHOR = StatementKind.LICENSE, StatementKind.HOLDER, StatementKind.AUTHOR
TITLE, TOOL = StatementKind.TITLE, StatementKind.TOOL


def board(inside: str) -> bytes:
    return f"(kicad_pcb (version 20240108)\n{inside}\n)\n".encode()


FOOTPRINT = '(footprint "R_0603" (layer "F.Cu")\n(descr "Resistor, {}")\n(property "License" "{}")\n)'

OTHERS = {
    "a module of WebAssembly": b'(module (func (export "add")))',
    "a module of OCaml's like": b"(module $peg (memory 1))",
    "Scheme": b"(export (title_block))",
    "prose in brackets": b"(comment that licenses are text)",
    "LibrePCB": b'(librepcb_board x (name "kicad_pcb"))',
    "a name that begins alike": b"(kicad_pcbs (version 1))",
}
SILENT = {
    "geometry": board('(segment (start 1 2) (end 3 4) (width 0.25) (layer "F.Cu"))'),
    "labels of pins": board('(gr_text "GND" (at 1 2) (layer "F.SilkS"))\n(gr_text "5V" (at 1 4) (layer "F.SilkS"))'),
    "an empty title block": board('(title_block (title "") (company "") (comment 1 ""))'),
    "a date and a revision": board('(title_block (date "2024-01-01") (rev "1"))'),
    "what a part is": board(FOOTPRINT.format("licence-free band", "")),
    "fields of a part": board('(footprint "A" (layer "F.Cu") (property "Reference" "R1") (property "MPN" "MIT-1"))'),
}
TELLING: dict[str, tuple[bytes, list[Said], list[str]]] = {
    "a title block": (
        board('(title_block\n(title "Peg")\n(company "Ada Ltd")\n(comment 1 "By Ada")\n(comment 4 "CC0"))'),
        [("title", "Peg", TITLE), ("company", "Ada Ltd", AUTHOR)],
        ["By Ada\nCC0"],
    ),
    "a copyright where the company stands": (
        board('(title_block (company "(c) 2020 Ada"))'),
        [("company", "(c) 2020 Ada", HOLDER)],
        ["(c) 2020 Ada"],
    ),
    "without quotes, as KiCad 4 wrote it": (
        board("(host pcbnew 4.0.7)\n(title_block (title Peg) (comment 1 CC-BY-SA-4.0))"),
        [("host", "pcbnew 4.0.7", TOOL), ("title", "Peg", TITLE)],
        ["CC-BY-SA-4.0"],
    ),
    "of a netlist": (
        b'(export (version "E")\n(design (sheet (title_block (title "Peg") (source "a.kicad_sch")\n'
        b'(comment (number "1") (value "CERN-OHL-P v2")))))',
        [("title", "Peg", TITLE)],
        ["CERN-OHL-P v2"],
    ),
    "a comment by itself": (b'(comment 1 "Licensed under CERN OHL v.1.2")', [], ["Licensed under CERN OHL v.1.2"]),
    "a block by itself": (b'(title_block\n  (comment 2 "CC-BY-SA 4.0")\n)', [], ["CC-BY-SA 4.0"]),
    "a text by itself": (b'(gr_text "CC BY 4.0" (at 1 2) (layer "F.SilkS"))', [], ["CC BY 4.0"]),
    "a variable": (board('(title_block (comment 1 "${LICENSE}"))'), [], ["${LICENSE}"]),
    "lines in a text": (
        b'(kicad_sch (version 1)\n(text "See \\"LICENSE\\":\\nCC BY-SA" (at 1 2 0)))',
        [],
        ['See "LICENSE":\nCC BY-SA'],
    ),
    "a text on a worksheet": (b'(kicad_wks (version 1) (tbtext "CERN OHL" (pos 1 2)))', [], ["CERN OHL"]),
    "a worksheet of KiCad 5": (b'(page_layout (setup (textsize 1.5 1.5))\n(tbtext "CERN OHL"))', [], ["CERN OHL"]),
    "a box, and a cell": (
        board('(gr_text_box "CC BY 4.0" (start 1 1) (end 2 2))\n(table (table_cell "CC0 1.0" (start 1 1)))'),
        [],
        ["CC BY 4.0", "CC0 1.0"],
    ),
    "a variable of the project on a board": (
        board('(property "LICENSE" "CC0-1.0")\n(property "AUTHOR" "")\n(property "REV" "2")'),
        [("LICENSE", "CC0-1.0", LICENSE), ("AUTHOR", "", AUTHOR)],
        [],
    ),
    "a footprint": (
        b'(footprint "Peg" (version 1) (generator "peg.py")\n(descr "CC BY 4.0")\n(property "License" "CC-BY-4.0"))',
        [("generator", "peg.py", TOOL), ("License", "CC-BY-4.0", LICENSE)],
        ["CC BY 4.0"],
    ),
    "a footprint of KiCad 5": (
        b'(module R_0805 (layer F.Cu) (tedit 5A)\n(fp_text user "CERN OHL" (at 0 1) (layer F.Fab)))',
        [],
        ["CERN OHL"],
    ),
    "the program": (
        b'(kicad_pcb\n\t(version 20241229)\n\t(generator "pcbnew")\n\t(generator_version "9.0")\n)',
        [("generator", "pcbnew 9.0", TOOL)],
        [],
    ),
    "comments before it": (
        b"\xef\xbb\xbf# SPDX-License-Identifier: CC0-1.0\n# (c) Ada\n(kicad_sch (version 1))",
        [],
        ["SPDX-License-Identifier: CC0-1.0\n(c) Ada"],
    ),
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_must_not_be_taken(content: bytes) -> None:
    assert choose(content) is not kicad


@pytest.mark.parametrize("content", SILENT.values(), ids=SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert read(kicad, content) == []


@pytest.mark.parametrize(("content", "statements", "passages"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, statements: list[Said], passages: list[str]) -> None:
    met = read(kicad, content)
    assert said(met) == statements
    assert prose(met) == passages


def test_a_notice_is_read_over_several_texts_of_one_column() -> None:
    def text(words: str, x: float, y: float, angle: int = 0, layer: str = "F.SilkS") -> str:
        return f'(gr_text "{words}" (at {x} {y} {angle}) (layer "{layer}") (effects (font (size 1 1))))'

    drawn = [
        text("version 2", 10, 14),
        text("Licensed under", 10, 10),
        text("R1", 30, 11),
        text("CERN-OHL-S", 10, 12),
        text("far below", 10, 90),
        text("other side", 10, 13, layer="B.SilkS"),
        # turned, lines go from left to right
        text("Open Source", 50, 40, 90),
        text("Hardware", 52, 40, 90),
    ]
    assert prose(read(kicad, board("\n".join(drawn)))) == [
        "Licensed under\nCERN-OHL-S\nversion 2",
        "Open Source\nHardware",
    ]


def test_what_a_part_says_holds_for_the_part() -> None:
    inside = '(property "License" "CC0-1.0")\n' + 2 * FOOTPRINT.format("licensed under CC BY 4.0", "CC-BY-4.0")
    met = [one for one in read(kicad, board(inside)) if isinstance(one, Statement)]
    assert [(one.key, one.value, one.scope, one.about, one.line) for one in met] == [
        ("License", "CC0-1.0", Scope.FILE, "", 2),
        ("descr", "Resistor, licensed under CC BY 4.0", Scope.OBJECT, "R_0603", 4),
        ("License", "CC-BY-4.0", Scope.OBJECT, "R_0603", 5),
    ]


def test_a_firmwares_license_is_not_that_of_the_board() -> None:
    met = read(kicad, board('(property "FIRMWARE_LICENSE" "GPL-3.0")\n(property "DOC_LICENSE" "CC-BY-4.0")'))
    assert [(one.scope, one.about) for one in met if isinstance(one, Statement)] == [
        (Scope.PROJECT, "software"),
        (Scope.PROJECT, "documentation"),
    ]


SYMBOL = '(symbol "{0}" (property "Description" "Peg, licensed under CC0")\n(symbol "{0}_0_1" (text "CC0")))'


@pytest.mark.parametrize(
    ("names", "places"),
    [(["Peg"], {(Scope.FILE, "")}), (["Peg", "Hole"], {(Scope.OBJECT, "Peg"), (Scope.OBJECT, "Hole")})],
)
def test_a_library_speaks_of_its_symbols(names: list[str], places: set[tuple[Scope, str]]) -> None:
    met = read(kicad, f"(kicad_symbol_lib (version 1) {' '.join(SYMBOL.format(name) for name in names)})".encode())
    assert {(one.scope, one.about) for one in met if isinstance(one, Statement)} == places
    assert prose(met) == []


def test_a_symbol_on_a_sheet_is_named_by_its_library() -> None:
    content = b'(kicad_sch (version 1)\n(symbol (lib_name "R_1") (lib_id "Device:R") (property "License" "MIT")))'
    assert [one.about for one in read(kicad, content) if isinstance(one, Statement)] == ["Device:R"]


def test_lines_are_those_of_the_file() -> None:
    met = read(kicad, board('\n(title_block\n(title "Peg")\n(comment 1 "CC0"))\n\n(gr_text "CC0" (at 1 1))'))
    assert [one.line for one in met if isinstance(one, Passage | Statement)] == [4, 5, 7]


def test_deep_lists_are_no_trouble() -> None:
    content = board('(title_block (comment 1 "CC0"))' + "(a" * 100_000)
    assert prose(read(kicad, content)) == ["CC0"]


def test_broken_ones_are_survived() -> None:
    for content, _, _ in TELLING.values():
        survives(kicad, content, 40)
