# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which names are those of license texts, and which of these govern their folder."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.judge.license_files import governs, is_license_file

NO_LICENSE_TEXTS = """
    licenses.py license.py License.cs LICENSE.java license.rs license.go license.ts License.tsx license.test.js
    license.h license.json license.yml LICENSE.xml license.toml license.css LICENSE.spdx license.svg license.png
    license.key license.lic license.dat license.pem LICENSE.j2 LICENSE.tmpl license.template.txt LICENSE.in
    license-header.txt license_headers license-check license_checker.txt license-report.html license-template
    foo.c.license image.png.license foo.c.LICENSE LICENSE.license package.json COPYRIGHT NOTICE README AUTHORS
    MIT.txt copy copying_machine.py licensing licensee sublicense.txt licensed unlicensed
    LICENSES/README.py LICENSES/index.json license/index.ts licenses/mit.txt a.zip!/license.class
"""

LICENSE_TEXTS = """
    LICENSE-docs LICENSE.fonts LICENSE-3RD-PARTY LICENSE.third-party.txt THIRD-PARTY-LICENSES THIRD_PARTY_LICENSES.txt
    3rdpartylicenses.txt jquery-license.txt font_license.md main.js.LICENSE.txt LICENSES LICENSES.txt licenses.html
    LICENSE.bootstrap LICENSE.zh-CN.md LICENSE-binary COPYING.RUNTIME copying.guide.md
    LICENSES/MIT.txt LICENSES/LicenseRef-Mine.txt LICENSES/preferred/GPL-2.0 a/LICENSES/Apache-2.0.txt LICENSES/LICENSE
    a.zip!/LICENSES/MIT.txt licenses/LICENSE docs/licenses/LICENSE-MIT Licences/COPYING
"""

GOVERNING = """
    LICENSE LICENCE license Licence UNLICENSE unlicense.txt LICENSE.txt LICENSE.md LICENSE.rst license.html LICENSE.htm
    LICENCE.txt LICENSE.pdf LICENSE.markdown LICENSE.adoc License.rtf
    COPYING copying.txt COPYING.md COPYING3 COPYING3.LIB COPYING.LESSER COPYING.LIB COPYINGv2 COPYING.GPL
    COPYING-LGPL-2.1 LICENSE-MIT LICENSE_MIT LICENSE.MIT LICENSE-MIT.txt LICENSE-APACHE LICENSE-APACHE-2.0
    LICENSE-APACHE2 LICENSE.GPL2 LICENSE.LGPLv3.txt LICENSE_1_0.txt LICENSE-2.0.txt LICENSE.BSD-3-Clause
    LICENSE-mpl-2.0 LICENSE.OFL MIT-LICENSE MIT-LICENSE.txt APACHE-LICENSE-2.0.txt gpl_license.md BSD-LICENSE
    sub/LICENSE a/b/COPYING a.zip!/LICENSE a.tar!/x/LICENSE.txt license/LICENSE
"""


def table(names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", names.split())


@table(NO_LICENSE_TEXTS)
def test_is_no_license_text(name: str) -> None:
    assert not is_license_file(name)
    assert not governs(name)


@table(LICENSE_TEXTS)
def test_is_a_license_text_that_governs_nothing(name: str) -> None:
    assert is_license_file(name)
    assert not governs(name)


@table(GOVERNING)
def test_is_a_license_text_that_governs_its_folder(name: str) -> None:
    assert is_license_file(name)
    assert governs(name)


PARTS = "license licence copying un mit gpl apache 2.0 v3 3 txt md html py third party docs - _ . / !/ LICENSES ä"


@given(st.lists(st.sampled_from(PARTS.split()), max_size=7).map("".join))
def test_what_governs_is_a_license_text(name: str) -> None:
    assert is_license_file(name) or not governs(name)


@given(st.text())
def test_any_name_has_an_answer(name: str) -> None:
    assert is_license_file(name) or not governs(name)


@pytest.mark.parametrize(
    "piece", ["license-", "mit-", "mit", "1.", "1", "gpl2", "-", "licenses", "2-clause-", "v", "."]
)
@pytest.mark.parametrize("start", ["", "license-", "mit-license-", "LICENSES/"])
def test_a_long_name_costs_little(start: str, piece: str) -> None:
    began = time.process_time()
    for end in ("", "!", ".txt"):
        is_license_file(start + piece * 4000 + end)
        governs(start + piece * 4000 + end)
    assert time.process_time() - began < 0.5
