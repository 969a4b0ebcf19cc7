# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of rules beside whole ones, references beside names, and versions that the text names."""

import pytest

from tests.detect.corrections.table import Case, check, each, fuzzy, met, one, tag

TAG = "# SPDX-License-" + "Identifier: MIT\n"
TEXT = "line\n" * 40
ECLIPSE = "made available under the terms of the Eclipse Public License 2.0,\nwhich accompanies this\n"

STAYS: dict[str, Case] = {
    "a part alone": Case(TEXT, one(fuzzy("mit", 1, 3)), "MIT"),
    "beside another part": Case(TEXT, one(fuzzy("mit", 1, 3), fuzzy("json", 4)), "MIT AND JSON"),
    "in another detection": Case(TEXT, each(met("mit", 1, 3, length=60), fuzzy("json", 4)), "MIT AND JSON"),
    "far from the whole": Case(TEXT, one(met("mit", 1, 3, length=60), fuzzy("json", 20)), "MIT AND JSON"),
    "nearly whole": Case(TEXT, one(met("mit", 1, 3), fuzzy("json", 4, 9, length=90, coverage=95)), "MIT AND JSON"),
    "nearly whole, beside a tag": Case(
        TAG + TEXT, each(tag("mit", 1), fuzzy("json", 2, 9, length=90, coverage=95)), "MIT AND JSON"
    ),
    "far from a tag": Case(TAG + TEXT, each(tag("mit", 1), fuzzy("json", 30, 33, length=30)), "MIT AND JSON"),
    "clauses of their own": Case(
        TEXT,
        one(met("bsd-new", 1, 20, length=200), met("bsd-simplified", 21, 30, length=70)),
        "BSD-3-Clause AND BSD-2-Clause",
    ),
    "a reference alone": Case(
        TEXT, one(met("unknown-license-reference", 1)), "LicenseRef-scancode-unknown-license-reference"
    ),
    "a reference in another detection": Case(
        TEXT,
        each(met("mit", 1), met("unknown-license-reference", 9)),
        "MIT AND LicenseRef-scancode-unknown-license-reference",
    ),
    "an exception that nothing names": Case(
        TEXT,
        one(met("gpl-2.0", 1), met("generic-exception", 2)),
        "GPL-2.0-only AND LicenseRef-scancode-generic-exception",
    ),
    "a version in a whole match": Case(ECLIPSE, one(met("epl-1.0", 1, 2)), "EPL-1.0"),
    "two versions": Case(
        "the Eclipse Public License 1.0 or the Eclipse Public License 2.0\n", one(fuzzy("epl-1.0", 1)), "EPL-1.0"
    ),
    "a version of another license": Case(
        "the Mozilla Public License 2.0\n", one(fuzzy("epl-1.0", 1, coverage=90)), "EPL-1.0"
    ),
}
GOES: dict[str, Case] = {
    "a fifth of a rule": Case(
        TEXT, one(met("gpl-2.0", 1, 9, length=70), fuzzy("apache-1.1", 10)), "GPL-2.0-only", ("fragment",)
    ),
    "within the whole": Case(
        TEXT,
        one(met("gpl-2.0-plus", 1, 3, length=40), fuzzy("apache-1.1", 2, 3, coverage=85)),
        "GPL-2.0-or-later",
        ("fragment",),
    ),
    "beside a tag": Case(TAG + TEXT, each(tag("mit", 1), fuzzy("json", 3, 4)), "MIT", ("tag-decides",)),
    "the first clauses": Case(
        TEXT,
        one(met("bsd-new", 1, 20, length=200, coverage=77), met("bsd-simplified", 2, 9, length=70)),
        "BSD-3-Clause",
        ("part-of-larger",),
    ),
    "a reference beside a name": Case(
        TEXT, one(met("mit", 1), met("unknown-license-reference", 1)), "MIT", ("reference-beside-named",)
    ),
    "the words before an exception": Case(
        TEXT,
        one(met("gpl-2.0", 1), met("generic-exception", 2), met("classpath-exception-2.0", 3)),
        "GPL-2.0-only AND Classpath-exception-2.0",
        ("exception-beside-named",),
    ),
    "a version": Case(ECLIPSE, one(fuzzy("epl-1.0", 1, 2, coverage=90)), "EPL-2.0", ("named-version",)),
    "a version in a choice": Case(
        ECLIPSE, one(fuzzy("epl-1.0 OR mit", 1, 2, coverage=90)), "EPL-2.0 OR MIT", ("named-version",)
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)
