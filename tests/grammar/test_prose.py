# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Prose and source code: only what licenses the text in which it stands."""

import pytest

from licwatch.grammar import phrases
from tests.grammar.asking import EXPLICIT, UNVERSIONED, spoken

BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"
TALKED_ABOUT = [
    "CC BY-SA 4.0 is not compatible with the GPL.",
    "The CC BY license allows commercial use.",
    "Not licensed under CC BY-SA 4.0.",
    "This is not under the CC BY-SA 4.0 license",
    "Unlike CC BY, this is free.",
    "What is CC BY-SA?",
    "Is it licensed under CC BY-SA 4.0?",
    "Could you license it under CC BY?",
    "I would like to release it under CC BY-SA 4.0",
    "If it is licensed under CC BY-SA 4.0, you must share.",
    "Contributions must be licensed under CC BY 4.0",
    "It was previously licensed under CC BY-NC 4.0",
    "Choose between CC BY 4.0, CC BY-SA 4.0 and CC0.",
    "Use one of CC BY 4.0 or CC0",
    "released under a license similar to CC BY-SA",
    "licensed under a CC BY-SA-like license",
    "licensed under a CC BY-SA-compatible license",
    "licensed under CC BY-SA 4.0 with Design Exception 1.0",
    "TODO: license under CC BY 4.0",
    "Icons by Ada (CC BY 4.0)",
    "Dual-licensed under CC BY 4.0 and something else",
    "Licensed under CC BY 4.0 or as you like",
]
NAMES_OF_OTHER_THINGS = [
    "see licenses/cc-by-sa.txt",
    "icons/cc-by.svg",
    "CC-BY-SA-4.0.txt",
    "import cc_by_sa_4_0",
    "LICENSE_CC_BY_SA = 1",
    "npm install cc-by-sa-4.0-button",
    "CC: by-sa@example.org",
    'foo(license="CC BY-SA 4.0")',
    'if license == "CC BY-SA 4.0":',
    'licenses = ["CC BY-SA 4.0", "CC BY 4.0"]',
    '{"license": "CC BY 4.0", "size": 1}',
    "| CC BY-SA 4.0 | yes | no |",
    "color: #CC0;",
    "published on the CERN Open Hardware Repository",
]
LISTS = [
    "- CC BY 4.0\n- CC BY-SA 4.0\n- MIT\n",
    "Licenses:\n  CC BY-SA 4.0\n  GPL\n",
    "MIT\nCC BY 4.0\nApache\n",
    "<option>CC BY 4.0</option>\n<option>MIT</option>",
    "<th scope='row'><code>CC-BY-SA-4.0</code></th>\n<td>1</td>",
    "cc-by-4.0\ncc-by-sa-4.0\n",
    # a line of prose that was broken
    "This is licenced under the terms of either the GNU LGPL v3 or\n Creative Commons Attribution-Share Alike 3.0.",
    "All that there is to know about licenses can be learned by reading of\nCC BY-SA 4.0\n",
    "CC BY-SA 4.0\nis a license that many people use",
]
STATED = {
    "CC BY-SA 4.0": "CC-BY-SA-4.0",
    '"CC BY-SA 4.0"': "CC-BY-SA-4.0",
    "CC Attribution-ShareAlike": "LicenseRef-CC-BY-SA-unversioned",
    "Released under CC BY.": "LicenseRef-CC-BY-unversioned",
    "Peg is licensed under CC BY-SA 4.0": "CC-BY-SA-4.0",
    "You may use this under the CC BY-SA 4.0 license": "CC-BY-SA-4.0",
    "This file is CC BY-SA 4.0 licensed": "CC-BY-SA-4.0",
    "Unless otherwise noted, all files are licensed under CC BY-SA 4.0": "CC-BY-SA-4.0",
    "Except where otherwise stated, content is available under CC BY 4.0.": "CC-BY-4.0",
    "There is no warranty. This is licensed under CC BY 4.0.": "CC-BY-4.0",
    # lines of their own, in comments of many languages
    "// Peg\n// CC BY-SA 4.0\n// Ada Example 2024\n": "CC-BY-SA-4.0",
    "# Peg\n# License: CC BY-NC-SA 4.0\n": "CC-BY-NC-SA-4.0",
    "/*\n * Peg\n *\n * CC BY-SA 4.0\n */": "CC-BY-SA-4.0",
    " * @license CC-BY-SA-4.0\n": "CC-BY-SA-4.0",
    "; Peg\n; CERN-OHL-W v2\n": "CERN-OHL-W-2.0",
    "REM License: CC0\n": "CC0-1.0",
    "Peg\nCERN OHL v1.2\nAda": "CERN-OHL-1.2",
    "## License\n\nCC BY-SA 4.0\n": "CC-BY-SA-4.0",
    f"## License\n\n[CC BY-SA 4.0]({BY_SA})\n": "CC-BY-SA-4.0",
    "(c) 2024 Ada Example - CC BY-SA 4.0": "CC-BY-SA-4.0",
    "CC-BY-SA 4.0, © Ada Example": "CC-BY-SA-4.0",
    "CC BY-SA 4.0 by Ada": "CC-BY-SA-4.0",
    "<div>CC BY-SA 4.0</div>": "CC-BY-SA-4.0",
    # under a key
    "Design files: CC BY-SA 4.0": "CC-BY-SA-4.0",
    "Hardware: CERN-OHL-W v2": "CERN-OHL-W-2.0",
    "__license__ = 'CC BY-SA 4.0'": "CC-BY-SA-4.0",
    "license: CC-BY-4.0": "CC-BY-4.0",
    # over several lines
    "Released under the Creative Commons\nAttribution Share-Alike 4.0 License\n" + BY_SA: "CC-BY-SA-4.0",
    "Licensed under a\nCreative Commons (4.0 International License)\nAttribution-ShareAlike": "CC-BY-SA-4.0",
    # markup around it
    f'licensed under a <a rel="license" href="{BY_SA}">Creative Commons Attribution-ShareAlike</a>.': "CC-BY-SA-4.0",
    f"This work is licensed under [CC BY-SA]({BY_SA}).": "CC-BY-SA-4.0",
    f"This is licensed under a Creative Commons Attribution 4.0 International License. To view a copy of it, visit "
    f"{BY_SA.replace('-sa', '')} or send a letter to Creative Commons, PO Box 1866.": "CC-BY-4.0",
    # choices
    "Licensed under CC BY-SA 3.0 or CERN OHL v1.2": "CC-BY-SA-3.0 OR CERN-OHL-1.2",
    "licensed under the CC-BY-SA 4.0 license and the GPLv2": "CC-BY-SA-4.0 AND GPL-2.0-only",
    "Dual licenced under Creative Commons Attribution-Share Alike 3.0 and LGPL2 or later": (
        "CC-BY-SA-3.0 OR LGPL-2.0-or-later"
    ),
    "dual-licensed under CC0 and the MIT license": "CC0-1.0 OR MIT",
}
KICAD = """ * This work is licensed under the [Creative Commons CC-BY-SA 4.0 License]({}legalcode),
 * with the following exception:
 * To the extent that the creation of electronic designs that use 'Licensed Material' can be considered to be
 * 'Adapted Material', then the copyright holder waives article 3 of the license with respect to these designs.
 * However, if you redistribute these libraries as a collection then the exception above does not apply.
"""


@pytest.mark.parametrize("text", TALKED_ABOUT + NAMES_OF_OTHER_THINGS + LISTS)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []
    assert spoken(f"// {text}") == []


@pytest.mark.parametrize(("text", "expected"), STATED.items())
def test_must_fire(text: str, expected: str) -> None:
    assert spoken(text) == [expected]


def test_each_of_several_statements_is_told() -> None:
    text = (
        "The hardware is licensed under CERN-OHL-S v2, the firmware under GPL v3, the documentation under CC BY-SA 4.0."
    )
    assert spoken(text) == ["CERN-OHL-S-2.0", "GPL-3.0-only", "CC-BY-SA-4.0"]


def test_a_license_of_software_is_told_beside_another_on_its_line() -> None:
    assert spoken("Text under CC BY 4.0, code is released under the [MIT license](https://mit-license.org).") == [
        "CC-BY-4.0",
        "MIT",
    ]
    assert spoken("Licensed under CC BY 4.0, and not under MIT.") == ["CC-BY-4.0"]
    assert spoken("Text under CC BY 4.0.\nCode is released under the MIT license.") == ["CC-BY-4.0"]


def test_places_are_characters_of_the_text_as_it_is_given() -> None:
    text = "Größe: 10\u00a0µm. Licensed under CC\u00a0BY\u2011SA\u00a04.0!"
    (phrase,) = phrases(text)
    assert text[phrase.start : phrase.end] == "CC\u00a0BY\u2011SA\u00a04.0"
    assert (phrase.grade, phrase.table) == (EXPLICIT, "creative-commons")


def test_an_address_beside_a_name_gives_the_version_only_for_the_same_elements() -> None:
    (phrase,) = phrases(f"Licensed under CC BY-SA: {BY_SA}")
    assert (phrase.license_expression_spdx, phrase.grade) == ("CC-BY-SA-4.0", EXPLICIT)
    assert phrase.why == "its name says no version; the URL beside it does"
    (phrase,) = phrases(f"Licensed under CC BY: {BY_SA}")
    assert (phrase.license_expression_spdx, phrase.grade) == ("LicenseRef-CC-BY-unversioned", UNVERSIONED)
    (phrase,) = phrases("Licensed under CC BY-SA 4.0: http://creativecommons.org/licenses/by-sa/3.0/")
    assert phrase.license_expression_spdx == "CC-BY-SA-4.0"


def test_the_notice_of_kicads_libraries_is_one_phrase() -> None:
    text = "/* Peg\n" + KICAD.format(BY_SA) + " */\n"
    (phrase,) = phrases(text)
    assert phrase.license_expression_spdx == "CC-BY-SA-4.0 WITH KiCad-libraries-exception"
    assert text[phrase.end - 5 : phrase.end] == "apply"
    # another license with these words is none that the exception is made for
    assert spoken(KICAD.format(BY_SA).replace("BY-SA", "BY").replace("by-sa", "by")) == []


def test_a_license_text_says_nothing_of_the_work_that_it_comes_with() -> None:
    text = """Attribution 4.0 International

Creative Commons Corporation is not a law firm.

Creative Commons Attribution 4.0 International Public License

By exercising the Licensed Rights (defined below), You accept.

The text of the public licenses is dedicated to the public domain under the CC0 Public Domain Dedication.
"""
    assert spoken(text) == []
    assert spoken(f"Peg is licensed under CC BY 4.0.\n\n{text}") == ["CC-BY-4.0"]
