# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of Creative Commons are parsed: any order, any port, any page."""

import pytest

from licwatch.model.claim import Grade
from tests.grammar.asking import REFERENCE, URL, claim, said

CC = "creativecommons.org"
MUST_NOT_FIRE = [
    "https://creativecommons.org/",
    "https://creativecommons.org/about/",
    "https://creativecommons.org/licenses/",
    "https://creativecommons.org/licenses/xy/4.0/",
    "https://creativecommons.org/choose/mark/",
    "https://creativecommons.org/licenses/by-nd-sa/4.0/",
    "https://creativecommons.org.example.net/licenses/by/4.0/",
    "https://example.org/?to=licenses/by/4.0",
    "http://web.resource.org/rss/1.0/",
    "http://creativecommons.org/ns#Ada",
    "https://creativecommons.org/publicdomain/",
    # parts of the description of a license
    "http://web.resource.org/cc/ShareAlike",
    "http://creativecommons.org/ns#Attribution",
    "http://creativecommons.org/ns#Reproduction",
]
MUST_FIRE = {
    f"http://{CC}/licenses/by/4.0/": "CC-BY-4.0",
    f"https://www.{CC}/licenses/by-sa/4.0": "CC-BY-SA-4.0",
    f"{CC}/licenses/by-nc/3.0/": "CC-BY-NC-3.0",
    f"HTTPS://{CC.upper()}/Licenses/BY-ND/2.5/": "CC-BY-ND-2.5",
    f"//{CC}/licenses/by/4.0/": "CC-BY-4.0",
    # elements in an old order, and those that were retired
    f"http://{CC}/licenses/by-nd-nc/1.0/": "CC-BY-NC-ND-1.0",
    f"http://{CC}/licenses/sa/1.0/": "CC-SA-1.0",
    f"http://{CC}/licenses/nd-nc/1.0/": "LicenseRef-CC-NC-ND-1.0",
    f"http://{CC}/licenses/nc/1.0/": "LicenseRef-CC-NC-1.0",
    f"http://{CC}/licenses/nc-sa/2.0/jp/": "LicenseRef-CC-NC-SA-2.0-JP",
    # ports with an id of their own, and those without
    f"http://{CC}/licenses/by-sa/3.0/de/": "CC-BY-SA-3.0-DE",
    f"http://{CC}/licenses/by-sa/2.1/jp/": "CC-BY-SA-2.1-JP",
    f"http://{CC}/licenses/by/2.1/jp": "LicenseRef-CC-BY-2.1-JP",
    f"https://{CC}/licenses/by-nc-nd/3.0/us/legalcode": "LicenseRef-CC-BY-NC-ND-3.0-US",
    f"https://{CC}/licenses/by/3.0/igo/": "CC-BY-3.0-IGO",
    f"https://{CC}/licenses/by/2.5/scotland/": "LicenseRef-CC-BY-2.5-SCOTLAND",
    # pages in a language are no ports
    f"https://{CC}/licenses/by-nc-sa/4.0/deed.fr": "CC-BY-NC-SA-4.0",
    f"https://{CC}/licenses/by/4.0/deed.zh-hans": "CC-BY-4.0",
    f"https://{CC}/licenses/by/3.0/deed.en_US": "CC-BY-3.0",
    f"https://{CC}/licenses/by/4.0/legalcode.txt": "CC-BY-4.0",
    f"https://{CC}/licenses/by/4.0/?ref=chooser-v1": "CC-BY-4.0",
    f"https://{CC}/licenses/by-sa/": "LicenseRef-CC-BY-SA-unversioned",
    # dedications, and deeds of other licenses
    f"https://{CC}/publicdomain/zero/1.0/legalcode.de": "CC0-1.0",
    f"https://{CC}/publicdomain/mark/1.0/": "CC-PDM-1.0",
    f"http://{CC}/licenses/publicdomain/": "CC-PDDC",
    "http://web.resource.org/cc/PublicDomain": "LicenseRef-Public-Domain",
    f"http://{CC}/licenses/zero/1.0/": "CC0-1.0",
    f"http://{CC}/licenses/mark/1.0/": "CC-PDM-1.0",
    f"http://{CC}/publicdomain/certification/": "LicenseRef-Public-Domain",
    f"http://{CC}/ns#PublicDomain": "LicenseRef-Public-Domain",
    f"http://{CC}/licenses/GPL/2.0/": "GPL-2.0-only",
    f"http://{CC}/licenses/LGPL/2.1/": "LGPL-2.1-only",
    f"http://{CC}/licenses/sampling+/1.0/": "LicenseRef-scancode-cc-sampling-plus-1.0",
}


@pytest.mark.parametrize("url", MUST_NOT_FIRE)
def test_must_not_fire(url: str) -> None:
    made = claim(url, URL)
    assert made
    assert (made.grade, made.license_expression_spdx) == (REFERENCE, None)


@pytest.mark.parametrize(("url", "expected"), MUST_FIRE.items())
def test_must_fire(url: str, expected: str) -> None:
    assert said(url, URL) == expected
    # under a key for licenses, and in angle brackets
    assert said(url) == expected
    assert said(f"<{url}>", URL) == expected


def test_an_address_without_a_version_is_a_family() -> None:
    made = claim("https://creativecommons.org/licenses/by/", URL)
    assert made
    assert made.grade is Grade.UNVERSIONED


def test_the_table_is_told() -> None:
    made = claim("https://creativecommons.org/licenses/by/4.0/", URL)
    assert made
    assert (made.table, made.why) == ("cc-url", "the URL says it")
