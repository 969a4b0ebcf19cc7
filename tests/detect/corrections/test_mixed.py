# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of rules for several GNU licenses beside the grant of one."""

import pytest

from tests.detect.corrections.table import Case, check, fuzzy, one

LESSER = """# This program is free software; you can redistribute it
# under the terms of the GNU Lesser General Public License (LGPL)
# as published by the Free Software Foundation; either version 2 of
# the License, or (at your option) any later version.
# See the GNU Library General Public License for more details.
"""
BOTH = "GPL version 2 or later for a,\nLGPL version 2.1 or later for b,\nsee them for more details\n"
GRANTED = fuzzy("lgpl-2.0-plus", 1, 5, length=70, coverage=60)
SEVERAL = fuzzy("gpl-2.0-plus AND lgpl-2.1-plus", 4, 5, length=70, coverage=62)

STAYS: dict[str, Case] = {
    "both are granted": Case(
        BOTH,
        one(fuzzy("gpl-2.0-plus", 1, 3), fuzzy("gpl-2.0-plus AND lgpl-2.1-plus", 1, 2)),
        "GPL-2.0-or-later AND (GPL-2.0-or-later AND LGPL-2.1-or-later)",
    ),
    "nothing is granted": Case(
        "GNU Library General Public License\n" * 2,
        one(fuzzy("lgpl-2.0-plus", 1, 2), fuzzy("gpl-2.0-plus AND lgpl-2.1-plus", 1, 2)),
        "LGPL-2.0-or-later AND (GPL-2.0-or-later AND LGPL-2.1-or-later)",
    ),
    "apart": Case(
        LESSER + "\n" * 20 + "see them\n",
        one(GRANTED, fuzzy("gpl-2.0-plus AND lgpl-2.1-plus", 26)),
        "LGPL-2.0-or-later AND (GPL-2.0-or-later AND LGPL-2.1-or-later)",
    ),
}
CHANGES: dict[str, Case] = {
    "the rest of the one that is granted": Case(LESSER, one(GRANTED, SEVERAL), "LGPL-2.0-or-later", ("other-grant",)),
    "before it": Case(LESSER, one(SEVERAL, GRANTED), "LGPL-2.0-or-later", ("other-grant",)),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=list(STAYS))
def test_stays(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", CHANGES.values(), ids=list(CHANGES))
def test_changes(case: Case) -> None:
    check(case)
