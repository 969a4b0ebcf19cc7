# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SPDX expressions and ids, old ones and those of Debian too; only what the list of ids knows."""

import pytest

from licwatch.model.claim import Grade
from tests.grammar.asking import EXPLICIT, REFERENCE, UNVERSIONED, claim, said

MUST_NOT_FIRE = [
    "Foo-1.0",
    "MIT AND Foo-1.0",
    "MIT OR",
    "OR MIT",
    "MIT WITH Foo-exception",
    "(MIT OR Apache-2.0",
    "MIT OR Apache-2.0)",
    "()",
    "GPL-2+ with OpenSSL exception",
    "MIT " * 200,
    "(" * 200 + "Foo" + ")" * 200,
]
MUST_FIRE = {
    "MIT OR Apache-2.0": "MIT OR Apache-2.0",
    "mit or apache-2.0": "MIT OR Apache-2.0",
    "(MIT AND BSD-3-Clause)": "MIT AND BSD-3-Clause",
    "MIT OR (Apache-2.0 AND ISC)": "MIT OR (Apache-2.0 AND ISC)",
    "(MIT OR ISC) AND (Zlib OR X11)": "(MIT OR ISC) AND (Zlib OR X11)",
    "MIT/Apache-2.0": "MIT OR Apache-2.0",
    "GPL2/GPL2": "GPL-2.0-only",
    "Apache-2.0 WITH LLVM-exception": "Apache-2.0 WITH LLVM-exception",
    "Apache-2.0 WITH SHL-2.1": "Apache-2.0 WITH SHL-2.1",
    "CC-BY-SA-4.0 WITH KiCad-libraries-exception": "CC-BY-SA-4.0 WITH KiCad-libraries-exception",
    "EPL-2.0+": "EPL-2.0+",
    "gpl-3.0-or-later OR cern-ohl-s-2.0": "GPL-3.0-or-later OR CERN-OHL-S-2.0",
    "SPDX-License-Identifier: MIT": "MIT",
    "cc-by-4.0": "CC-BY-4.0",
    # old ids
    "GPL-2.0 OR MIT": "GPL-2.0-only OR MIT",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    # Debian
    "GPL-2+ or Artistic-2.0": "GPL-2.0-or-later OR Artistic-2.0",
    "GPL-2+ with Autoconf exception": "GPL-2.0-or-later WITH Autoconf-exception-2.0",
    "GFDL-NIV-1.3+": "GFDL-1.3-no-invariants-or-later",
    "LGPL-2.1+ and Expat": "LGPL-2.1-or-later AND MIT",
}


@pytest.mark.parametrize("value", MUST_NOT_FIRE)
def test_must_not_fire(value: str) -> None:
    made = claim(value)
    assert made
    assert made.table != "spdx"
    assert made.grade is REFERENCE or made.license_expression_spdx != value


@pytest.mark.parametrize(("value", "expected"), MUST_FIRE.items())
def test_must_fire(value: str, expected: str) -> None:
    assert said(value) == expected


@pytest.mark.parametrize(
    ("value", "grade", "expected"),
    [
        ("MIT OR BSD", UNVERSIONED, "MIT OR LicenseRef-BSD-unversioned"),
        ("MIT AND LicenseRef-Foo", EXPLICIT, "MIT AND LicenseRef-Foo"),
        # the project explains it, in a file that is elsewhere
        ("LicenseRef-Foo", REFERENCE, "LicenseRef-Foo"),
        ("LicenseRef-scancode-public-domain", EXPLICIT, "LicenseRef-scancode-public-domain"),
    ],
)
def test_grades(value: str, grade: Grade, expected: str) -> None:
    made = claim(value)
    assert made
    assert (made.grade, made.license_expression_spdx) == (grade, expected)


def test_families_come_before_old_ids_of_others() -> None:
    # ScanCode's list has "GPL" as an old id of GPL-1.0-or-later
    assert said("GPL") == "LicenseRef-GPL-unversioned"
    assert said("LicenseRef-GPL") == "LicenseRef-GPL"
