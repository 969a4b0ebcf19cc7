# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands after a tag is read as ScanCode reads it, however badly it is written."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.detect.tag_expressions import read
from tests.detect.parts import Parts

T = "SPDX-License-Identifier: "
#: What says something, and what.
READ = {
    f"{T}MIT": "mit",
    "MIT": "mit",
    f"{T}mIt or ISC": "mit OR isc",
    f"{T}MIT AND (ISC OR Zlib)": "mit AND (isc OR zlib)",
    f"{T}GPL-2.0+": "gpl-2.0-plus",
    f"{T}GPL-2.0 WITH Classpath-exception-2.0": "gpl-2.0 WITH classpath-exception-2.0",
    f"{T}GPL-2.0-only WITH no-such-exception": "gpl-2.0 WITH unknown-spdx",
    f"{T}No-Such-License WITH Classpath-exception-2.0": "unknown-spdx WITH classpath-exception-2.0",
    # ids that SPDX withdrew
    f"{T}eCos-2.0": "gpl-2.0-plus WITH ecos-exception-2.0",
    f"{T}GPL-2.0-with-classpath-exception OR wxWindows": None,
    f"{T}GPL-3.0-with-GCC-exception": None,
    f"{T}GPL-2.0-with-font-exception+": None,
    # lists, as U-Boot wrote them
    f"{T}GPL-2.0+ BSD-2-Clause": "gpl-2.0-plus OR bsd-simplified",
    f"{T}GPL-2.0+\tBSD-2-Clause,ISC": None,
    f"{T}GPL-2.0 BSD-3-Clause eCos-2.0": None,
    f"{T}MIT / Apache-2.0": None,
    f"{T}MIT, Apache-2.0": None,
    f"{T}MIT or": None,
    f"{T}AND MIT": None,
    f"{T}MIT AND AND ISC": None,
    f"{T}MIT ISC OR Zlib": None,
    f"{T}MIT WITH": None,
    f"{T}MIT WITH ISC WITH Zlib": None,
    f"{T}OR": "unknown-spdx",
    f"{T}and or with": None,
    # parentheses
    f"{T}(MIT": "mit",
    f"{T}MIT)": "mit",
    f"{T}(MIT OR ISC": "mit OR isc",
    f"{T}((MIT OR ISC)": None,
    f"{T}(MIT)) OR (ISC": None,
    f"{T}()": None,
    f"{T}( )": None,
    f"{T})MIT(": None,
    f"{T}MIT (ISC)": None,
    f"{T}MIT(ISC": None,
    # what stands around it
    f"// {T}MIT */": None,
    f"<!-- {T}MIT -->": None,
    f"<p>{T}MIT</p>": None,
    f"<b>{T}</b> <i>MIT</i>": None,
    f'<span class="x">{T}MIT</span><br>': None,
    f"{T}MIT</a>": "mit",
    f"{T}MIT</licenseUrl>": "mit",
    f'{T}"MIT"': "mit",
    f"{T}`MIT`.": "mit",
    f"{T}MIT;": "mit",
    f"{T}+MIT": None,
    f"{T}'(MIT OR ISC)',": None,
    f"{T}MIT {T}ISC": "isc",
    "spdz lincense identifer : MIT": "mit",
    "SPDX license identifier MIT": None,
    "SPDX-Licence-Identifier:MIT": None,
    # NuGet
    "https://licenses.nuget.org/MIT": "mit",
    "licenses.nuget.org/(LGPL-2.0-only WITH FLTK-exception OR Apache-2.0+)": None,
    "licenses.nuget.org/(LGPL-2.0-only%20WITH%20FLTK-exception%20OR%20Apache-2.0+)": None,
    'licenses.nuget.org/MIT">MIT</a>': "mit",
    'licenses.nuget.org/MIT">https://licenses.nuget.org/MIT</a>': None,
    '<a href="https://licenses.nuget.org/MIT">MIT</a>': None,
    'MIT">MIT': "mit",
    'MIT">ISC': None,
    # names that are none
    f"{T}LicenseRef-Foo": "unknown-spdx",
    f"{T}LicenseRef-scancode-public-domain": None,
    f"{T}DocumentRef-x:LicenseRef-y AND MIT": None,
    f"{T}NONE": None,
    f"{T}NOASSERTION OR MIT": None,
    f"{T}Apache 2": None,
    f"{T}gpl v2 or later": None,
    f"{T}größe OR MIT": None,
    f"{T}MIT\u00a0OR\u00a0ISC": None,
    f"{T}MIT & ISC | Zlib": None,
    f"{T}MIT\x00": None,
    f"{T}{'MIT OR ' * 40}ISC": None,
    f"{T}{'(' * 30}MIT{')' * 30}": None,
}
SILENT = [
    "",
    " ",
    T,
    f"{T}   ",
    f"{T}*/",
    f"// {T}.",
    f"{T};;",
    f"<p>{T}</p>",
    f"{T}(",
    f"{T})",
    "-->",
    f"{T}\t\r\n",
    f"{T}MIT {T}",
]


def theirs(text: str) -> Any:
    from licensedcode.match_spdx_lid import get_spdx_expression

    return get_spdx_expression(text)


@pytest.mark.usefixtures("stock")
@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_read(text: str, expected: str | None, parts: Parts) -> None:
    found = read(text, parts.tables.names.spdx_symbols)
    assert found == theirs(text)
    assert found
    assert expected in (None, found)


@pytest.mark.usefixtures("stock")
@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str, parts: Parts) -> None:
    assert read(text, parts.tables.names.spdx_symbols) is None
    assert theirs(text) is None


NAMES = "MIT ISC gpl-2.0+ GPL-3.0-only Classpath-exception-2.0 eCos-2.0 wxWindows no-such GPL-2.0-with-GCC-exception"
SIGNS = (
    'AND OR WITH and or with ( ) (( )) / , ; : . + " \' > < </a> </p> <p> <b> &nbsp; href -- * | & ">',
    "licenses.nuget.org SPDX-License-Identifier: spdx-license-identifier \u00a0 \t ü % _ <!-- --> 1 a9 http://x",
)
WORDS = st.sampled_from([*NAMES.split(), *" ".join(SIGNS).split(" "), "\t", "\u00a0"])


@pytest.mark.usefixtures("stock")
@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=9), st.sampled_from([" ", "", "  "]))
@example(["MIT", ")", "(", "OR"], " ")
def test_any_words(parts: Parts, words: list[str], between: str) -> None:
    for text in (between.join(words), T + between.join(words)):
        assert read(text, parts.tables.names.spdx_symbols) == theirs(text)


@pytest.mark.usefixtures("stock")
@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_any_text(parts: Parts, text: str) -> None:
    assert read(T + text, parts.tables.names.spdx_symbols) == theirs(T + text)


@pytest.mark.usefixtures("stock")
def test_every_id(parts: Parts) -> None:
    symbols = parts.tables.names.spdx_symbols
    for spdx_id in sorted(symbols)[::7]:
        assert read(T + spdx_id, symbols) == theirs(T + spdx_id)
