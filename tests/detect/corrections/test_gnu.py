# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The sentence that grants a GNU license decides on version and choice, and on what stands around it."""

import time

import pytest

from tests.detect.corrections.table import Case, check, each, met, one, tag

GRANT = """/*
 * This program is free software; you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation; version 2 of the License, or (at your
 * choice) any later version.
 *
 * This program is distributed in the hope that it will be useful.
 * See the GNU General Public License for more details.
 */
"""
LIBRARY = """# The library may be used under the GNU Lesser General Public License,
# version 2.1 or later, WITHOUT ANY WARRANTY.
# You should have received a copy of the GNU General Public License.
"""
MENTION = "# GNU General Public License v3.0+ (see https://host/gpl-3.0.txt)\n"

STAYS: dict[str, Case] = {
    "what the grant says": Case(GRANT, one(met("gpl-2.0-plus", 2, 5)), "GPL-2.0-or-later"),
    "a grant of one version": Case("GPL version 2.\n", one(met("gpl-2.0", 1)), "GPL-2.0-only"),
    "a bare version": Case("under the GPL, version 2\n", one(met("gpl-2.0-plus", 1)), "GPL-2.0-or-later"),
    "a choice of versions": Case("GPL version 2 or version 3\n", one(met("gpl-1.0-plus", 1)), "GPL-1.0-or-later"),
    "two grants": Case(
        "GPL version 2 or later for a, LGPL version 2.1 or later for b\n", one(met("gpl-2.0", 1)), "GPL-2.0-only"
    ),
    "a license's text": Case(GRANT, one(met("gpl-2.0", 1, 9, length=2000)), "GPL-2.0-only"),
    "a tag": Case(GRANT + "// SPDX-License-" + "Identifier: GPL-2.0-only\n", one(tag("gpl-2.0", 10)), "GPL-2.0-only"),
    "without a version, alone": Case("under the GNU GPL\n", one(met("gpl-1.0-plus", 1)), "GPL-1.0-or-later"),
    "without a version, far away": Case(
        "GPL version 2 or later\n" + "\n" * 60 + "under the GNU GPL\n",
        each(met("gpl-2.0-plus", 1), met("gpl-1.0-plus", 62)),
        "GPL-2.0-or-later AND GPL-1.0-or-later",
    ),
    "declared without a version": Case(
        "License: GPL-2+\n\nLicense: GPL\n",
        each(met("gpl-2.0-plus", 1), met("gpl-1.0-plus", 3)),
        "GPL-2.0-or-later AND GPL-1.0-or-later",
    ),
    "only, beside or later": Case(
        "a: GPL version 2 or later\nb: GPL version 2 only\n",
        each(met("gpl-2.0-plus", 1), met("gpl-2.0", 2)),
        "GPL-2.0-or-later AND GPL-2.0-only",
    ),
    "another version, beside or later": Case(
        "GPL version 3 or later, gpl-2.0.txt\n",
        one(met("gpl-3.0-plus", 1, rule="b.RULE"), met("lgpl-2.0", 1)),
        "GPL-3.0-or-later AND LGPL-2.0-only",
    ),
    "a choice with the GPL": Case(
        "GNU LGPL version 2.1, or the GNU General Public License\n",
        one(met("lgpl-2.1", 1), met("gpl-1.0-plus", 1)),
        "LGPL-2.1-only AND GPL-1.0-or-later",
    ),
    "lines that are not known": Case("", one(met("gpl-2.0", 900, 904)), "GPL-2.0-only"),
}

GOES: dict[str, Case] = {
    "cut before any later version": Case(
        GRANT, one(met("gpl-2.0", 2, 4, length=34)), "GPL-2.0-or-later", ("grant-sentence",)
    ),
    "a rule of no version": Case(GRANT, one(met("gpl-1.0-plus", 2, 5)), "GPL-2.0-or-later", ("grant-sentence",)),
    "a rule of or later": Case(
        "GPL version 2 only\n", one(met("gpl-2.0-plus", 1)), "GPL-2.0-only", ("grant-sentence",)
    ),
    "with an exception": Case(
        GRANT,
        one(met("gpl-2.0 WITH classpath-exception-2.0", 2, 5)),
        "GPL-2.0-or-later WITH Classpath-exception-2.0",
        ("grant-sentence",),
    ),
    "the disclaimer": Case(
        GRANT, one(met("gpl-2.0-plus", 2, 5), met("gpl-1.0-plus", 7, 8)), "GPL-2.0-or-later", ("no-version",)
    ),
    "the disclaimer of a library": Case(
        LIBRARY,
        one(met("lgpl-2.1-plus", 1, 2), met("gpl-1.0-plus", 3)),
        "LGPL-2.1-or-later",
        ("disclaimer-of-another",),
    ),
    "the name of a page": Case(
        MENTION,
        one(met("gpl-3.0-plus", 1), met("gpl-3.0", 1, length=9, rule="b.RULE")),
        "GPL-3.0-or-later",
        ("cannot-say-later",),
    ),
    "the name of a page in the next line": Case(
        MENTION.replace("(see ", "(see\n# "),
        one(met("gpl-3.0-plus", 1), met("gpl-3.0", 2, length=9)),
        "GPL-3.0-or-later",
        ("cannot-say-later",),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)


def test_many_names_on_one_line_take_no_time_each() -> None:
    text = "licenses/GPL-3.0-or-later" * 400
    names = [met("gpl-3.0-plus" if at % 2 else "gpl-3.0", 1, length=9, rule=f"{at}.RULE") for at in range(200)]
    begin = time.perf_counter()
    check(Case(text, one(*names), "GPL-3.0-or-later", ("grant-sentence",)))
    assert time.perf_counter() - begin < 3
