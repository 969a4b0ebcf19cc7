# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of licenses of software and data, as manifests of many systems give them."""

import pytest

from licwatch.grammar import names
from tests.grammar.asking import HOLDER, said

MUST_NOT_FIRE = [
    "Apple MIT License",
    "MIT (Hippocratic)",
    "Apache 2.0 with Commons Clause",
    "BSD Protection License",
    "BSD 3-Clause Clear",
    "Mediatek Proprietary License 2010",
    "Licensed to the Apache Software Foundation",
    "cannot be licensed under the MIT license",
    "MIT license, modified from example.org",
    "Frontier Artistic License",
    "PSF",
    "freeware",
    "free for personal use",
]
MUST_FIRE = {
    "MIT": "MIT",
    "The MIT License (MIT)": "MIT",
    "MIT-LICENSE": "MIT",
    "Expat": "MIT",
    "MIT/X11": "MIT",
    "X11/MIT License": "MIT",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2": "Apache-2.0",
    "Apache Software License": "LicenseRef-Apache-unversioned",
    "ASL 2.0": "Apache-2.0",
    "BSD": "LicenseRef-BSD-unversioned",
    "BSD-style license": "LicenseRef-BSD-unversioned",
    "BSD-3-clause": "BSD-3-Clause",
    "New BSD License": "BSD-3-Clause",
    '2-clause BSD License "Simplified"': None,
    'BSD 2-Clause "Simplified" License': "BSD-2-Clause",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "MPL": "LicenseRef-MPL-unversioned",
    "zlib/libpng License": "Zlib",
    "Boost Software License 1.0": "BSL-1.0",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
    "Open Font License": "LicenseRef-OFL-unversioned",
    "The Unlicense (Unlicense)": "Unlicense",
    "ODC-PDDL-1.0": "PDDL-1.0",
    "Open Data Commons Public Domain Dedication and License v1.0": "PDDL-1.0",
    "odc-by": "ODC-By-1.0",
    "Open Data Commons Open Database License": "ODbL-1.0",
    "EUPL 1.2": "EUPL-1.2",
    "openrail": "LicenseRef-OpenRAIL-unversioned",
    "cc": "LicenseRef-CC-unversioned",
    "CERN": "LicenseRef-CERN-OHL-unversioned",
    "TAPR": "TAPR-OHL-1.0",
    "Solderpad": "LicenseRef-SHL-unversioned",
    "public-domain": "LicenseRef-Public-Domain",
    "I release this file into the public domain": "LicenseRef-Public-Domain",
    "Proprietary": "LicenseRef-scancode-proprietary-license",
    "All rights reserved.": "LicenseRef-scancode-proprietary-license",
    # PyPI
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "LicenseRef-BSD-unversioned",
    "License :: OSI Approved :: Apache Software License": "LicenseRef-Apache-unversioned",
    "License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication": "CC0-1.0",
    "License :: Other/Proprietary License": "LicenseRef-scancode-proprietary-license",
    "License :: Public Domain": "LicenseRef-Public-Domain",
    # sentences
    "Licensed under the MIT License": "MIT",
    "Copyright 2020 Ada. Released under the Apache License 2.0": "Apache-2.0",
    "This Font Software is licensed under the SIL Open Font License, Version 1.1.": "OFL-1.1",
}


@pytest.mark.parametrize("value", MUST_NOT_FIRE)
def test_must_not_fire(value: str) -> None:
    assert said(value) is None


@pytest.mark.parametrize(("value", "expected"), MUST_FIRE.items())
def test_must_fire(value: str, expected: str | None) -> None:
    assert said(value) == expected


@pytest.mark.parametrize("holder", ["MIT", "Apache", "ISC", "Mozilla", "CERN 2020", "© CERN"])
def test_a_holder_that_shares_its_name_with_a_license_is_a_holder(holder: str) -> None:
    assert said(holder, HOLDER) is None


def test_no_value_is_a_name_by_having_no_words() -> None:
    assert [names.named(value) for value in ("", "...", "the license", "version")] == [None] * 4
