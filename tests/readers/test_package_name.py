# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which package an archive is, by its own manifest."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.readers.package_name import package_of
from tests import scanning

METADATA = b"Metadata-Version: 2.1\nName: Typing_Extensions\nVersion: 4.9.0+local\n\nName: other\n"
CARGO = b'[dependencies]\nname = "not me"\n\n[package]\nname = "serde"  # it\nversion = "1.0.1"\n\n[x]\nversion = "9"\n'

FOUND = [
    (b"typing_extensions-4.9.0.dist-info/METADATA", METADATA, "pkg:pypi/typing-extensions@4.9.0+local"),
    (b"a-1/PKG-INFO", METADATA.replace(b"\n", b"\r\n"), "pkg:pypi/typing-extensions@4.9.0+local"),
    (b"package/package.json", b'{"name": "express", "version": "4.19.2"}', "pkg:npm/express@4.19.2"),
    (b"package/package.json", b'{"name": "@scope/x y", "version": "1"}', "pkg:npm/%40scope/x%20y@1"),
    (b"serde-1.0.1/Cargo.toml", CARGO, "pkg:cargo/serde@1.0.1"),
]
NOT_FOUND = [
    (b"METADATA", METADATA),
    (b"PKG-INFO", METADATA),
    (b"a/b/PKG-INFO", METADATA),
    (b"inner.zip!/PKG-INFO", METADATA),
    (b"a.egg-info/deep/METADATA", METADATA),
    (b"node_modules/x/package.json", b'{"name": "x", "version": "1"}'),
    (b"package/package.json", b'{"name": 1, "version": "1"}'),
    (b"package/package.json", b"{"),
    (b"a/PKG-INFO", b"Name: a\n\nVersion: 1\n"),
    (b"a/Cargo.toml", b'[workspace]\nname = "a"\nversion = "1"\n'),
]


@pytest.mark.parametrize(("path", "content"), NOT_FOUND)
def test_what_names_no_package(path: bytes, content: bytes) -> None:
    assert package_of(path, content) is None


@pytest.mark.parametrize(("path", "content", "url"), FOUND)
def test_what_names_one(path: bytes, content: bytes, url: str) -> None:
    assert package_of(path, content) == url


@given(st.sampled_from([path for path, _, _ in FOUND]), st.binary(max_size=200))
def test_nothing_raises(path: bytes, content: bytes) -> None:
    assert package_of(path, content) is None or package_of(path, content)


def test_a_scan_of_an_archive_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("x-1.dist-info/METADATA", METADATA)
    npm = tmp_path / "express.tgz"
    with tarfile.open(npm, "w:gz") as tar:
        info = tarfile.TarInfo("package/package.json")
        info.size = len(FOUND[2][1])
        tar.addfile(info, io.BytesIO(FOUND[2][1]))
    (tmp_path / "folder/package").mkdir(parents=True)
    (tmp_path / "folder/package/package.json").write_bytes(FOUND[2][1])
    with scanning.engine(monkeypatch):
        for jobs in (scanning.INLINE, scanning.TWO):
            assert scanning.scanned(wheel, jobs=jobs).origin.package == FOUND[0][2]
            assert scanning.scanned(npm, jobs=jobs).origin.package == "pkg:npm/express@4.19.2"
            assert scanning.scanned(tmp_path / "folder", jobs=jobs).origin.package is None
