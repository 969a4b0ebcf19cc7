# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a file is for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.judge.roles import may_be_about_licenses, role_of
from licwatch.model.role import RoleName

NONE = [("a.unheardof", "text"), ("a", "text"), (".gitignore", "text"), ("a.bin", "text"), ("latest/a", "text")]
NOT = [
    ("src/license.py", "text", RoleName.LICENSE_TEXT),
    ("contest/a.c", "text", RoleName.TEST),
    ("src/vendors.c", "text", RoleName.VENDORED),
    ("a.zip!/src/a.c", "text", RoleName.VENDORED),
    ("vendor.zip!/src/a.c", "text", RoleName.VENDORED),
    ("latest.py", "text", RoleName.TEST),
    ("distance/a.c", "text", RoleName.GENERATED),
]
ROLES = [
    ("COPYING", "text", (), RoleName.LICENSE_TEXT),
    ("vendor/x/LICENSE", "text", (), RoleName.LICENSE_TEXT),
    ("package.json", "npm", (), RoleName.MANIFEST),
    ("any.json", "datapackage", (), RoleName.MANIFEST),
    ("REUSE.toml", "reuse-toml", (), RoleName.MANIFEST),
    ("lib/node_modules/x/a.js", "text", (), RoleName.VENDORED),
    ("third_party/y/a.stl", "stl", (), RoleName.VENDORED),
    ("a.c", "text", ("marked as generated",), RoleName.GENERATED),
    ("js/a.min.js", "text", (), RoleName.GENERATED),
    ("dist/a.js", "text", (), RoleName.GENERATED),
    ("tests/a.py", "text", (), RoleName.TEST),
    ("a_test.go", "text", (), RoleName.TEST),
    ("a.spec.ts", "text", (), RoleName.TEST),
    ("a.FCStd", "fcstd", (), RoleName.DESIGN_SOURCE),
    ("board.sch", "eagle", (), RoleName.DESIGN_SOURCE),
    ("old.skp", "text", (), RoleName.DESIGN_SOURCE),
    ("a.stl", "stl", (), RoleName.DESIGN_OUTPUT),
    ("a.gbr", "gerber", (), RoleName.DESIGN_OUTPUT),
    ("a.ttf", "font", (), RoleName.FONT),
    ("a.png", "png", (), RoleName.MEDIA),
    ("a.ogg", "ogg", (), RoleName.MEDIA),
    ("README", "text", (), RoleName.DOCUMENTATION),
    ("README.md", "huggingface", (), RoleName.DOCUMENTATION),
    ("docs/a.json", "text", (), RoleName.DOCUMENTATION),
    ("a.csv", "text", (), RoleName.DATA),
    ("Makefile", "text", (), RoleName.SOURCE),
    ("src/a.c", "text", (), RoleName.SOURCE),
    ("a.scad", "text", (), RoleName.DESIGN_SOURCE),
]


@pytest.mark.parametrize(("path", "reader"), NONE)
def test_must_not_fire(path: str, reader: str) -> None:
    assert role_of(path, reader) is None


@pytest.mark.parametrize(("path", "reader", "role"), NOT)
def test_must_not_be_taken_for(path: str, reader: str, role: RoleName) -> None:
    found = role_of(path, reader)
    assert found is None or found.name is not role


@pytest.mark.parametrize(("path", "reader", "marks", "role"), ROLES)
def test_must_fire(path: str, reader: str, marks: tuple[str, ...], role: RoleName) -> None:
    found = role_of(path, reader, marks)
    assert found is not None
    assert found.name is role
    assert found.why


@given(st.text(), st.text(max_size=5))
def test_it_takes_any_path(path: str, reader: str) -> None:
    role_of(path, reader)


ABOUT = ["README.md", "docs/choosing.rst", "src/licenser.py", "tests/data.json", "a.unheardof"]
NOT_ABOUT = [
    "NOTICE",
    "THIRD-PARTY.md",
    "docs/credits.txt",
    "COPYRIGHT.md",
    "LICENSES.json",
    "package.json",
    "vendor/a.md",
]


@pytest.mark.parametrize("path", NOT_ABOUT)
def test_lists_of_notices_must_not_be_taken_for_files_about_licenses(path: str) -> None:
    assert not may_be_about_licenses(path, role_of(path, "text"))


@pytest.mark.parametrize("path", ABOUT)
def test_files_that_may_be_about_licenses(path: str) -> None:
    assert may_be_about_licenses(path, role_of(path, "text"))
