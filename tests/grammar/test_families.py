# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""No id leaves the grammar that is not in the list of SPDX, in the list of families, or made by the one rule."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from licwatch.grammar import FAMILIES, cc_url, cern, freecad, makerworld, names, other_hardware, spdx, thingiverse, urls
from licwatch.grammar.families import is_of, unversioned
from licwatch.grammar.reading import Reading
from tests.grammar import (
    test_cc_url,
    test_cern,
    test_creative_commons,
    test_gnu,
    test_languages,
    test_names,
    test_other_hardware,
    test_prose,
    test_spdx,
    test_urls,
    test_values,
)
from tests.grammar.asking import ids, said

#: A Creative Commons license without an SPDX id.
RULE = re.compile(
    r"LicenseRef-CC-(?:BY|BY-NC|BY-NC-ND|BY-NC-SA|BY-ND|BY-SA|NC|NC-ND|NC-SA|ND|SA)-\d\.\d(?:-[A-Z]{2,8})?"
)
OWN = ("LicenseRef-Foo", "LicenseRef-GPL")


def written() -> Iterator[str]:
    """The expressions that stand in the tables."""
    readings: list[Reading] = list(names._READINGS.values())
    yield from (reading.license_expression_spdx or "" for reading in readings)
    yield from (unversioned(family) for family in thingiverse._SLUGS.values())
    yield from cern._EARLY.values()
    yield from freecad._NAMED.values()
    yield from makerworld._NAMED.values()
    yield from spdx._WITH.values()
    yield from (f"GPL-2.0-only WITH {exception}" for exception in spdx._EXCEPTIONS.values())
    yield from cc_url._RETIRED.values()
    yield from (expression for expression, _ in cc_url._SOFTWARE.values())
    yield from (f"SHL-{version}" for version in other_hardware._PADS)
    for _, name in (*urls._TABLE, *((None, osi) for osi in urls._OSI.values())):
        if "{}" not in name:
            yield unversioned(name[1:]) if name[0] == "~" else name


def made() -> Iterator[str]:
    """What comes out of them, for names of all kinds."""
    for elements, version, port in product(
        ("BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND", "SA", "NC", "ND", "NC-SA", "NC-ND"),
        ("", " 1.0", " 2.0", " 2.1", " 2.5", " 3.0", " 4.0", " 2"),
        ("", " DE", " US", " IGO", " France"),
    ):
        yield said(f"CC {elements}{version}{port}") or ""
    for letter, version in product(("", " S", " W", " P"), ("", " v1", " v1.0", " v1.1", " v1.2", " v2", " v2.0")):
        yield said(f"CERN OHL{letter}{version}") or ""
    for kind, version, later in product(
        ("GPL", "LGPL", "AGPL", "GFDL"), ("", "1", "1.1", "2", "2.1", "3", "4"), ("", "+")
    ):
        yield said(f"{kind} {version}{later}") or ""
    tables: tuple[dict[str, str], ...] = (
        *(test_cc_url.MUST_FIRE, test_cern.MUST_FIRE, test_creative_commons.NAMES, test_gnu.MUST_FIRE),
        *(test_languages.SENTENCES, test_other_hardware.MUST_FIRE, test_prose.STATED, test_spdx.MUST_FIRE),
        *(test_urls.MUST_FIRE, test_values.SENTENCES, test_values.OF_RIGHTS),
    )
    yield from (expression for table in tables for expression in table.values())
    yield from (expression or "" for expression in test_names.MUST_FIRE.values())


def test_every_id_is_a_known_one() -> None:
    listed = {identifier for identifier in ids().values() if not identifier.startswith("LicenseRef-")}
    met = {word.strip("()").rstrip("+") for expression in (*written(), *made()) for word in expression.split()}
    strange = met - {"AND", "OR", "WITH", ""} - listed - set(FAMILIES) - set(OWN)
    assert {identifier for identifier in strange if not RULE.fullmatch(identifier)} == {
        identifier for identifier in strange if identifier.startswith("LicenseRef-scancode-public-domain")
    }


def test_a_license_with_an_id_has_no_other_name() -> None:
    listed = set(ids().values())
    assert not [identifier for identifier in made() if identifier.removeprefix("LicenseRef-") in listed - {identifier}]


def test_every_family_is_explained_in_a_sentence() -> None:
    for identifier, sentence in FAMILIES.items():
        assert identifier.startswith("LicenseRef-")
        assert re.fullmatch(r"[A-Z][^\n]{10,120}\.", sentence), identifier


@pytest.mark.parametrize(
    ("special", "family"),
    [
        ("CC-BY-SA-4.0", "CC-BY-SA"),
        ("LicenseRef-CC-BY-NC-ND-3.0-US", "CC-BY-NC-ND"),
        ("CC-BY-4.0", "CC"),
        ("CC0-1.0", "CC"),
        ("LicenseRef-CC-BY-unversioned", "CC"),
        ("CC-BY-SA-4.0", "CC-SA"),
        ("CERN-OHL-S-2.0", "CERN-OHL"),
        ("CERN-OHL-S-2.0", "CERN-OHL-S"),
        ("BSD-3-Clause", "BSD"),
        ("GPL-2.0-or-later", "GPL"),
        ("OFL-1.1", "OFL"),
    ],
)
def test_members_of_families(special: str, family: str) -> None:
    assert is_of(special, unversioned(family))
    assert not is_of(unversioned(family), special)


@pytest.mark.parametrize(
    ("special", "family"),
    [
        ("CC-BY-SA-4.0", "CC-BY"),
        ("CC-BY-4.0", "CC-BY-SA"),
        ("CC-BY-NC-SA-4.0", "CC-SA"),
        ("LGPL-2.1-only", "GPL"),
        ("CERN-OHL-W-2.0", "CERN-OHL-S"),
        ("CC-BY-4.0 OR MIT", "CC"),
        ("LicenseRef-CC-unversioned", "CC"),
    ],
)
def test_strangers_to_families(special: str, family: str) -> None:
    assert not is_of(special, unversioned(family))
