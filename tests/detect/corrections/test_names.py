# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names: what a tag calls its own, and what the SPDX list has an id for."""

import pytest

from licwatch.detect.corrections.known_names import KEYS, RULES
from tests.detect.corrections.table import Case, check, each, fuzzy, met, tag

TAG = "// SPDX-License-" + "Identifier:"
FOREIGN = "LicenseRef-scancode-acme-terms"

STAYS: dict[str, Case] = {
    "an id": Case(f"{TAG} MIT\n", each(tag("mit", 1)), "MIT"),
    "a name that the tag has not": Case(f"{TAG} Acme\n", each(tag("acme-terms", 1, FOREIGN)), FOREIGN),
    "fewer names than were met": Case(f"{TAG} X\n", each(tag("a", 1, f"MIT OR {FOREIGN}")), f"MIT OR {FOREIGN}"),
    "no text that is listed": Case("terms\n", each(met("acme-terms", 1)), FOREIGN),
    "a part of a rule of many texts": Case(
        "words\n", each(fuzzy("mit-old-style", 1, coverage=95)), "LicenseRef-scancode-mit-old-style"
    ),
}
GOES: dict[str, Case] = {
    "a reference of its own": Case(
        f"{TAG} LicenseRef-Acme\n", each(tag("acme-terms", 1, FOREIGN)), "LicenseRef-Acme", ("reference-of-tag",)
    ),
    "unknown to ScanCode": Case(
        f"{TAG} LicenseRef-Our-Own\n",
        each(tag("unknown-spdx", 1, "LicenseRef-scancode-unknown-spdx")),
        "LicenseRef-Our-Own",
        ("reference-of-tag",),
    ),
    "in a choice": Case(
        f"{TAG} (MIT OR LicenseRef-Acme) */\n",
        each(tag("mit OR acme-terms", 1, f"MIT OR {FOREIGN}")),
        "MIT OR LicenseRef-Acme",
        ("reference-of-tag",),
    ),
    "a text of the list": Case("words\n", each(met("unrar", 1, length=200)), "UnRAR", ("spdx-listed",)),
    "a rule's text": Case(
        "words\n",
        each(met("mit-old-style", 1, rule="mit-old-style.LICENSE", length=68)),
        "HPND-sell-variant",
        ("spdx-listed",),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)


def test_the_tables_name_what_they_mean() -> None:
    assert not any(name.startswith("LicenseRef") for name in (*KEYS.values(), *RULES.values()))
    assert all(rule.endswith((".RULE", ".LICENSE")) for rule in RULES)
