# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whole values: sentences in license fields, and lines about holders that name a license all the same."""

import pytest

from tests.grammar.asking import AUTHOR, HOLDER, REFERENCE, SOURCE, TITLE, claim, said

BY_SA = "http://creativecommons.org/licenses/by-sa/4.0/"
HOLDERS = [
    "2023, Developer's Reference Team",
    "(c) CC BY Band",
    "Copyright Creative Commons",
    "© 2024 Ada. All rights reserved.",
    "© CERN",
    "Digitized data of the Apache Foundation",
    "Licensed images not under CC BY 4.0",
    "Ada GPL Example",
    "Ada GPL",
    "Ada GPL2 Example",
    "Not for commercial use. CC BY-NC 4.0",
    "https://example.org/rights",
]
OF_RIGHTS = {
    f"Copyright 2017-2018 Example, Inc., CC-BY 4.0 {BY_SA.replace('-sa', '')} - Mesh and textures by Ada.": "CC-BY-4.0",
    "CC BY-SA 4.0 Ada Example": "CC-BY-SA-4.0",
    "(c) 2024 Ada Example, CC BY-SA 4.0": "CC-BY-SA-4.0",
    "© 2024 Ada (CC BY-NC-ND 3.0)": "CC-BY-NC-ND-3.0",
    "Ada, CC BY": "LicenseRef-CC-BY-unversioned",
    f"CC Attribution-ShareAlike {BY_SA}": "CC-BY-SA-4.0",
    BY_SA: "CC-BY-SA-4.0",
    "This work is licensed under a Creative Commons Attribution 4.0 International License": "CC-BY-4.0",
    "© Ada, licence CC BY-NC-ND 3.0 FR": "LicenseRef-CC-BY-NC-ND-3.0-FR",
    "Some rights reserved (CC BY-SA 3.0)": "CC-BY-SA-3.0",
    "Public Domain": "LicenseRef-Public-Domain",
    "BSD": "LicenseRef-BSD-unversioned",
    "GPLv3": "GPL-3.0-only",
    "Ada Project LGPL2+": "LGPL-2.0-or-later",
    "Copyright 2010 Ada (LGPL 2.1)": "LGPL-2.1-only",
    "Copyright 2011 Ada, with Reserved Font Name X. Licensed under the SIL Open Font License, Version 1.1.": "OFL-1.1",
}
SENTENCES = {
    "Licensed to the public under CC BY-SA 4.0 by Ada Example": "CC-BY-SA-4.0",
    f"CC BY-SA 4.0, see {BY_SA}": "CC-BY-SA-4.0",
    "Except where otherwise noted, this work is licensed under CC BY 4.0": "CC-BY-4.0",
    "Code: MIT, Docs: CC BY 4.0": "MIT AND CC-BY-4.0",
    "CC BY-SA 4.0 and GPL-3.0-or-later": "CC-BY-SA-4.0 AND GPL-3.0-or-later",
    "Licensed under CC BY 4.0 or MIT License": "CC-BY-4.0 OR MIT",
    "MIT, BSD or GPLv3": "MIT OR LicenseRef-BSD-unversioned OR GPL-3.0-only",
    "Dual BSD/GPL": "LicenseRef-BSD-unversioned OR LicenseRef-GPL-unversioned",
    "Dual licensed under the MIT and GPL-2.0 licenses": "MIT OR GPL-2.0-only",
    "CC BY-NC-SA 4.0 or commercial license": "CC-BY-NC-SA-4.0 OR LicenseRef-scancode-commercial-license",
    "CC-BY-SA 4.0 with KiCad library exception": "CC-BY-SA-4.0 WITH KiCad-libraries-exception",
}
NOT_UNDERSTOOD = [
    "not CC BY",
    "CC BY 4.0 for personal use",
    "CC BY-NC-ND 3.0 with additional clauses",
    "CC BY 4.0 or whatever you like",
    "GPL-2.0, Foo and Bar",
    "MIT AND Foo-1.0",
    f"{BY_SA} {BY_SA.replace('4.0', '3.0')}",
    "Dual licensed under CC BY 4.0 and terms of our own",
    "formerly GPL-2.0",
]


@pytest.mark.parametrize("value", HOLDERS)
def test_a_line_about_a_holder_must_not_fire(value: str) -> None:
    assert claim(value, HOLDER) is None


@pytest.mark.parametrize(("value", "expected"), OF_RIGHTS.items())
def test_a_line_about_rights_must_fire(value: str, expected: str) -> None:
    assert said(value, HOLDER) == expected


@pytest.mark.parametrize("value", NOT_UNDERSTOOD)
def test_what_limits_or_leaves_open_must_not_fire(value: str) -> None:
    made = claim(value)
    assert made
    assert (made.grade, made.license_expression_spdx) == (REFERENCE, None)


@pytest.mark.parametrize(("value", "expected"), SENTENCES.items())
def test_sentences_must_fire(value: str, expected: str) -> None:
    assert said(value) == expected


def test_titles_sources_and_authors_need_a_sentence() -> None:
    for kind in (TITLE, AUTHOR, SOURCE):
        assert said("Peg, licensed under CC BY-SA 4.0", kind) == "CC-BY-SA-4.0"
        assert claim("Peg", kind) is None
    # icons of licenses are called like this
    assert claim("CC BY-SA 4.0", TITLE) is None
    assert claim("Ada (CC BY 4.0)", AUTHOR) is None
    assert claim(BY_SA, SOURCE) is None


def test_a_text_is_for_the_engine_unless_it_states_a_license_for_itself() -> None:
    story = "Once upon a time there was a peg. " * 40
    made = claim(f"{story}The CC BY license is one of many.")
    assert made
    assert made.license_expression_spdx is None
    assert said(f"{story}This story is licensed under CC BY-SA 4.0.") == "CC-BY-SA-4.0"
    assert said(f"{story}This story is licensed under CC BY-SA 4.0.", HOLDER) == "CC-BY-SA-4.0"
    assert claim(story, HOLDER) is None
