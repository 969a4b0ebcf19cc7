# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""URLs of Creative Commons are parsed, and rules that contradict theirs are found."""

import pytest

from licwatch.detect.corrections.creative import Contradiction, contradictions, licenses
from tests.detect.corrections.table import Case, check, each, met

HOST = "http://creativecommons.org/licenses"

URLS = {
    f"{HOST}/by/4.0/": ("CC-BY-4.0",),
    f"{HOST}/by-nc-sa/3.0/": ("CC-BY-NC-SA-3.0",),
    f"{HOST}/by-nd-nc/1.0/": ("CC-BY-NC-ND-1.0",),
    f"{HOST}/by-sa/3.0/de/": ("CC-BY-SA-3.0-DE",),
    f"{HOST}/by-sa/3.0/deed.de": ("CC-BY-SA-3.0",),
    f"{HOST}/by-sa/3.0/pl/": ("CC-BY-SA-3.0",),
    f"{HOST}/BY/2.0 and {HOST}/by/2.0/": ("CC-BY-2.0",),
    f"{HOST}/by/2.0 or {HOST}/by-nd/2.0/": ("CC-BY-2.0", "CC-BY-ND-2.0"),
    "https://creativecommons.org/publicdomain/zero/1.0/": ("CC0-1.0",),
    "https://creativecommons.org/publicdomain/mark/1.0/": ("CC-PDM-1.0",),
    "https://creativecommons.org/about/": (),
    "https://host/licenses/by/4.0/": (),
}
STAYS: dict[str, Case] = {
    "as the URL says": Case(f"{HOST}/by/4.0/\n", each(met("cc-by-4.0", 1)), "CC-BY-4.0"),
    "two URLs": Case(f"{HOST}/by/4.0/ {HOST}/by-sa/4.0/\n", each(met("cc-by-4.0", 1)), "CC-BY-4.0"),
    "a port that has no id": Case(f"{HOST}/by/3.0/pl/\n", each(met("cc-by-3.0", 1)), "CC-BY-3.0"),
    "a version that has no id": Case(f"{HOST}/by/2.1/\n", each(met("cc-by-2.0", 1)), "CC-BY-2.0"),
    "words of a port with the URL of the original": Case(
        f"{HOST}/by-sa/3.0/\n", each(met("cc-by-sa-3.0-de", 1)), "CC-BY-SA-3.0-DE"
    ),
    "a license's text": Case(f"{HOST}/by-sa/4.0/\n", each(met("cc-by-4.0", 1, length=2000)), "CC-BY-4.0"),
    "another license": Case(f"MIT {HOST}/by-sa/4.0/\n", each(met("mit", 1)), "MIT"),
}
GOES: dict[str, Case] = {
    "the rule says less": Case(
        f"[CC BY-NC-SA 3.0]({HOST}/by-nc-sa/3.0/)\n",
        each(met("cc-by-nc-3.0", 1)),
        "CC-BY-NC-SA-3.0",
        ("creative-commons-url",),
    ),
    "another version": Case(f"# {HOST}/by/4.0/\n", each(met("cc-by-3.0", 1)), "CC-BY-4.0", ("creative-commons-url",)),
    "a port": Case(
        f"{HOST}/by-sa/3.0/de/\n", each(met("cc-by-sa-3.0", 1)), "CC-BY-SA-3.0-DE", ("creative-commons-url",)
    ),
    "dedicated": Case(
        "https://creativecommons.org/publicdomain/zero/1.0/\n",
        each(met("cc-by-1.0", 1)),
        "CC0-1.0",
        ("creative-commons-url",),
    ),
}


@pytest.mark.parametrize(("text", "ids"), URLS.items(), ids=URLS)
def test_urls(text: str, ids: tuple[str, ...]) -> None:
    assert licenses(text) == ids


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)


def test_rules_are_held_against_their_urls() -> None:
    rules = [
        ("right", "cc-by-4.0", f"{HOST}/by/4.0/"),
        ("wrong", "cc-by-nc-3.0", f"CC BY-NC-SA: {HOST}/by-nc-sa/3.0/"),
        ("retired", "cc-by-nd-1.0", f"{HOST}/nd/1.0/"),
        ("two urls", "cc-by-4.0", f"{HOST}/by/3.0/ {HOST}/by/4.0/"),
        ("port", "cc-by-sa-3.0-de", f"{HOST}/by-sa/3.0/"),
        ("silent", "cc-by-4.0", "Attribution"),
        ("another", "mit", f"{HOST}/by/4.0/"),
    ]
    assert list(contradictions(rules)) == [
        Contradiction("wrong", "cc-by-nc-3.0", "CC-BY-NC-SA-3.0"),
        Contradiction("retired", "cc-by-nd-1.0", "CC-ND-1.0"),
    ]
