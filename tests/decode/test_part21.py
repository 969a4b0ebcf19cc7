# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ISO 10303-21: remarks, entities and strings of a header; instances of the data by a place in them; bounds."""

import time

import pytest

from licwatch.decode.part21 import LONGEST_HEADER, Entity, Remark, around, named, read_header

START = b"ISO-10303-21;\nHEADER;\n"
DATA = b"ENDSEC;\nDATA;\n"


def items(text: str) -> list[Remark | Entity]:
    return list(read_header(START + text.encode() + DATA).items)


def parameters(text: str) -> tuple[tuple[str, ...], ...]:
    (entity,) = items(text)
    assert isinstance(entity, Entity)
    return entity.parameters


STRINGS = {
    "''": "",
    "'it''s'": "it's",
    r"'D:\\parts\\peg'": r"D:\parts\peg",
    r"'M\X2\00FC\X0\ller'": "Müller",
    r"'\X2\8BB853EF\X0\!'": "许可!",
    r"'\X4\0001F600\X0\'": "\U0001f600",
    r"'\X\E9t\X\E9'": "été",
    r"'M\S\|ller'": "Müller",
    r"'\PE\\S\0'": "\N{CYRILLIC CAPITAL LETTER A}",
    r"'one\N\two'": "one\ntwo",
    r"'C:\Xray'": r"C:\Xray",
    "'Urheber © Ada'": "Urheber © Ada",
}


@pytest.mark.parametrize(("raw", "expected"), STRINGS.items(), ids=STRINGS)
def test_strings_are_decoded(raw: str, expected: str) -> None:
    assert parameters(f"FILE_DESCRIPTION(({raw}),'2;1');") == ((expected,), ("2;1",))


def test_bytes_that_are_no_utf8_are_western() -> None:
    (entity,) = read_header(START + b"X('M\xfcller');" + DATA).items
    assert isinstance(entity, Entity)
    assert entity.one(0) == "Müller"


def test_lists_references_and_gaps_keep_the_count_of_parameters() -> None:
    assert parameters("A('x',$,#1,*,.T.,1.E+3,('a',('b')),TYPED('c'),());") == (
        ("x",),
        (),
        (),
        (),
        (),
        (),
        ("a", "b"),
        ("c",),
        (),
    )


def test_remarks_stand_before_between_and_within() -> None:
    header = read_header(
        b"/* first */\n" + START + b"/* two\n lines */ A(/* in */ 'x', /* it's */ 'y');\n/* last */" + DATA
    )
    remarks = [(one.text.strip(), one.line) for one in header.items if isinstance(one, Remark)]
    assert remarks == [("first", 1), ("two\n lines", 4), ("in", 5), ("it's", 5), ("last", 6)]
    assert header.whole
    assert [one.parameters for one in header.items if isinstance(one, Entity)] == [(("x",), ("y",))]


def test_lines_that_were_cut_are_joined_and_others_are_kept() -> None:
    long = "A('" + "x" * 75 + " Undefined De\nscription');"
    assert parameters(long)[0][0].endswith("Undefined Description")
    assert parameters("A('License\nCC-BY');") == (("License\nCC-BY",),)


def test_what_is_never_closed_ends_with_the_header() -> None:
    for text in (b"A('x", b"A(('x'", b"/* x", b"A(/* x"):
        header = read_header(START + text)
        assert not header.whole
        assert header.end == len(START + text)
    assert not read_header(START + b" " * LONGEST_HEADER + DATA).whole


def test_the_instance_around_a_place() -> None:
    data = b"#1=POINT('',(1.,2.));\n#2 = PRODUCT('a','the; license','');/* a license */\n#3=X('z');"
    found = around(data, data.index(b"license"), 0)
    assert isinstance(found, Entity)
    assert (found.name, found.parameters) == ("PRODUCT", (("a",), ("the; license",), ("",)))
    assert data[found.start : found.end].startswith(b"PRODUCT(")
    remark = around(data, data.rindex(b"license"), 0)
    assert isinstance(remark, Remark)
    assert remark.text == " a license "
    assert around(b"no instance license", 12, 0) is None


def test_a_mark_of_a_remark_in_a_string_is_none() -> None:
    data = b"#1=A('http://*/*','license');"
    found = around(data, data.index(b"license"), 0)
    assert isinstance(found, Entity)
    assert found.one(1) == "license"


def test_instances_by_name() -> None:
    data = b"#1=IFCPERSON('a');#2=IFCPERSONANDORGANIZATION(#1);#3= IFCPERSON ('b');#4=X('IFCPERSON(');"
    assert [one.one(0) for one in named(data, b"IFCPERSON", 0)] == ["a", "b"]


@pytest.mark.parametrize("token", [b"/*", b"'", b"''", b"(", b"/*/", b"#1=A(", b"A('x',", b"\\X2\\"])
def test_repetition_takes_no_time(token: bytes) -> None:
    content = START + b"A((" + token * (600_000 // len(token))
    begun = time.process_time()
    read_header(content)
    around(content, len(content) - 10, 0)
    assert time.process_time() - begun < 5
