# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Same statements, holders and authors as ScanCode's own code says, on texts by hand and on soups of what it knows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from licwatch.detect.copyrights.tables import Tables
from licwatch.model.facts import CopyrightFacts
from tests.detect.copyrights.conftest import Answer

# What must say nothing, then what must say something
SILENT = (
    "",
    "\n\n",
    "int main(void) { return 0; }\n",
    "see http://example.com/a and mail a@example.com\n",
    "the year is 2004, and nothing more\n",
    "a holder of copyright in general\n",
    "xqzk vbxq (c) jkqx zzvq wqxj\n",
    "placeholder = created\n",
)
SPEAKING = (
    "Copyright (c) 2004 Jane Doe\n",
    "# Copyright 2001, 2003-2005 by Example Widgets, Inc. All rights reserved.\n",
    "/* (C) Copyright 1999 John Q. Public <john@example.org> */\n",
    "Copyright &copy; 2011 <b>Jane Doe</b>\n",
    "Copyright &#169; 2011 Jane Doe\n",
    'printf("Copyright\\n2004 Jane Doe\\n");\n',
    "u00a9 Wide Letters\n12,\n",
    "\\xa9 2004 Jane Doe\n",
    "\u00a9 2004 J\u00f6rg M\u00fcller \u2013 Stra\u00dfe\n",
    "\uff23\uff4f\uff50\uff59\uff52\uff49\uff47\uff48\uff54 2004 Jane Doe\n",
    "Cop\u200byright 2004 Jane Doe\n",
    "Copy<s>right</s> 2004 Jane Doe\n",
    "<s>Copyright</s> 2004 <s>Jane Doe</s>\n",
    "byyear> Jane Doe, developed byyear> Example Corp\n",
    "developed by\u00a7 Example Corporation\n",
    "developed by\x85Example Corporation\n",
    "Copyright (c) 2004 \x00 Jane Doe\n",
    "Copyright (c) 2004\n\x00\n Jane Doe\n",
    "Copyright (c)\n\x00, \n Jane Doe\n",
    "by Jane\n(c)\n\x00, \nJane Doe Inc.\n",
    "Copyright (c)\n\n2004 Jane Doe\n",
    "Copyright (c) by\n\nExample Foundation\n\nand text\n",
    "Copyright 2004 Jane Doe\nAll rights\nreserved.\nCopyright 2005 John Doe\n",
    "Copyright 2004 Jane Doe\n  a l l  r i g h t s  r e s e r v e d\nCopyright 2005 John Doe\n",
    "Copyright 2004\none\ntwo\nthree\nCopyright 2005 Example Ltd.\n",
    "Copyright 2004 Jane Doe\nh t-t p\none\ntwo John Doe\nthree\n",
    "Author: Jane Doe <jane@example.org>\n",
    "@author Jane Doe\n@author John Doe\n",
    "Written by Jane Doe and John Doe, 2004\n",
    "Maintained by the Example Project developers\n",
    "Copyright is held by the Example Group\n",
    "Copyright (c) by the respective authors.\nCopyright 2004 Jane Doe, Example Inc., and others.\n",
    "Copyright by the respective authors. Copyright (c) 2004 Jane Doe. Written by John Doe, author.\n",
    "SPDX-FileCopyrightText: 2020 Jane Doe <jane@example.org>\nSPDX-FileContributor: John Doe\n",
    "Portions created by the Initial Developer are Copyright (C) 2004\nthe Initial Developer. All Rights Reserved.\n",
    "All Rights Reserved. Example Systems SA (c) 1998-99\n",
    "(((Copyright] {2004} <Jane Doe) 'GmbH',\n",
    "Copyright ((c)) 2004-2oo7, 2008, 09 J. D. van der Doe et al.\n",
    'class="copyright" href=\'x\'>Copyright 2004 <a href="http://example.com">Example Ltd</a>\n',
    "Contributors: http://www.w3.org/1999/xhtml Jane Doe <jane at example dot com>\n",
    "\u0131\u017f Copyright 2004 \u212aelvin Doe\n\u017f\nJane\n",
    "Copyright 1987,88,89,90,91-95,2001-2003x Jane Doe\n",
)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(text: str, ours: Answer, theirs: Answer) -> None:
    assert ours(text) == theirs(text) == CopyrightFacts()


@pytest.mark.parametrize("text", SPEAKING)
def test_says_the_same(text: str, ours: Answer, theirs: Answer) -> None:
    assert ours(text) == theirs(text)


def test_lines_may_share_a_number(detector: object, theirs: Answer) -> None:
    from licwatch.detect.copyrights import Copyrights

    assert isinstance(detector, Copyrights)
    found = detector.detect([(7, "Copyright 2004 Jane Doe"), (7, "and Example Inc."), (9, "")])
    assert {(s.start_line, s.end_line) for s in found.copyrights} == {(7, 7)}


_PIECES = (
    *(
        "Copyright",
        "(c)",
        "(C)",
        "\u00a9",
        "by",
        "and",
        "2004",
        "1999-2003",
        "2004,",
        "Jane",
        "Doe",
        "J.",
        "IBM",
        "Inc.",
    ),
    *(
        "All",
        "rights",
        "reserved.",
        "the",
        "University",
        "of",
        "authors",
        "author",
        "written",
        "developed",
        "holder",
        "is",
    ),
    *("held", ",", "-", "<jane@example.org>", "http://example.com/x", "www.example.org", "others", "van", "respective"),
    *("&copy;", "&lt;", "&gt;", "&amp;", "<s>", "</s>", "<s/>", "<b>", "<a", "href=", "mailto:", "\\n", "\\t", "\\ co"),
    *(
        "*",
        "/*",
        "#",
        "dnl",
        '"',
        "'",
        "|copy|",
        "(co",
        "u00a9",
        "\\xa9",
        "\\xc2",
        "&#169;",
        "\u00e9",
        "\u00c2",
        "\u00a7",
    ),
    *(
        "\u200b",
        "\u00a0",
        "\x85",
        "\u017f",
        "\u0131",
        "\u2013",
        "\uff42\uff59",
        "year>",
        "<year>",
        "[",
        "]",
        "(",
        ")",
        "%s",
    ),
    *(
        "=",
        ";",
        "",
        ":",
        ".",
        "\x1c",
        "\x00",
        "i",
        "MIT",
        "Linux",
        "88,",
        "2oo7",
        "s>",
        "by",
        "authors.",
        "r",
        "e",
        "served",
    ),
)


@st.composite
def soups(draw: st.DrawFn, words: list[str]) -> str:
    """Lines of pieces and of words from the lexer's lists, with or without spaces between."""
    word = st.one_of(st.sampled_from(_PIECES), st.sampled_from(words))
    space = st.sampled_from((" ", " ", " ", "", "\t", ", "))
    line = st.lists(st.tuples(word, space).map("".join), max_size=12).map("".join)
    ends = st.sampled_from(("\n", "\n", "\r\n", "\n\n"))
    return "".join(draw(st.lists(st.tuples(line, ends).map("".join), max_size=8)))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_soup_says_the_same(data: st.DataObject, tables: Tables, ours: Answer, theirs: Answer) -> None:
    words = sorted(word for word in tables.exact if word)
    text = data.draw(soups(words))
    assert ours(text) == theirs(text)
