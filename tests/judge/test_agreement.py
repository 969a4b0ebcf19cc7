# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which expressions can be said of the same work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.judge.agreement import agree, is_vaguer

CONTRADICT = [
    ("MIT", "ISC"),
    ("LicenseRef-CC-BY-unversioned", "CC-BY-SA-4.0"),
    ("LicenseRef-CC-BY-SA-unversioned", "LicenseRef-CC-BY-NC-SA-unversioned"),
    ("CC-BY-SA-3.0", "CC-BY-SA-4.0"),
    ("GPL-2.0-only", "GPL-3.0-or-later"),
    ("LicenseRef-GPL-unversioned", "LGPL-2.1-only"),
    ("MIT AND ISC", "MIT"),
    ("MIT OR ISC", "MIT"),
    ("LicenseRef-CERN-OHL-S-unversioned", "CERN-OHL-W-2.0"),
    ("LicenseRef-BSD-unversioned", "MIT"),
    ("CC0-1.0", "LicenseRef-Public-Domain"),
]
VAGUER = [
    ("LicenseRef-CC-BY-SA-unversioned", "CC-BY-SA-4.0"),
    ("LicenseRef-CC-BY-SA-unversioned", "CC-BY-SA-3.0-DE"),
    ("LicenseRef-CC-BY-NC-ND-unversioned", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("LicenseRef-BSD-unversioned", "BSD-3-Clause"),
    ("LicenseRef-GPL-unversioned", "GPL-3.0-or-later"),
    ("LicenseRef-CERN-OHL-unversioned", "CERN-OHL-S-2.0"),
    ("LicenseRef-CERN-OHL-unversioned", "CERN-OHL-1.2"),
    ("LicenseRef-CERN-OHL-unversioned", "LicenseRef-CERN-OHL-S-unversioned"),
    ("GPL-3.0-only", "GPL-3.0-or-later"),
    ("LicenseRef-CC-BY-unversioned AND MIT", "MIT AND CC-BY-4.0"),
]
ALIKE = [("LicenseRef-Public-Domain", "LicenseRef-scancode-public-domain"), ("MIT AND ISC", "ISC AND MIT")]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_must_not_agree(one: str, other: str) -> None:
    assert not agree(one, other)
    assert not agree(other, one)
    assert not is_vaguer(one, other)


@pytest.mark.parametrize(("one", "other"), [*VAGUER, *ALIKE])
def test_must_agree(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)
    assert is_vaguer(one, other) is ((one, other) in VAGUER)
    assert not is_vaguer(other, one)


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_is_the_same_either_way_and_never_raises(one: str, other: str) -> None:
    assert agree(one, other) == agree(other, one)
    assert agree(one, one)
