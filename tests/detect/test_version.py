# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Versions are told without importing ScanCode, and the rule data has a digest of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

import pytest

import licwatch
from licwatch.detect import version
from licwatch.errors import EngineError


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    version.versions.cache_clear()
    yield
    version.versions.cache_clear()


class Installed:
    version = "32.9.9"

    def __init__(self, record: str | None) -> None:
        self._record = record

    def read_text(self, name: str) -> str | None:
        return self._record if name == "RECORD" else None


def install(monkeypatch: pytest.MonkeyPatch, record: str | None) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda _: Installed(record))


def test_what_is_installed() -> None:
    found = version.versions()
    assert found.licwatch == licwatch.__version__
    assert found.scancode == metadata.version("scancode-toolkit")
    assert re.fullmatch(r"[\w-]{16}", found.scancode_data)
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?", found.spdx_license_list)


def test_the_data_is_told_by_the_packages_record(monkeypatch: pytest.MonkeyPatch) -> None:
    index = "licensedcode/data/cache/license_index/index_cache"
    record = f"a/{index},sha256=no,1\n{index},sha256=0123456789abcdef-tail_x,400\n{index}x,sha256=no,1\n"
    install(monkeypatch, record)
    assert version.versions().scancode_data == "0123456789abcdef"


@pytest.mark.parametrize("record", [None, "", "licensedcode/__init__.py,sha256=x,1\n"])
def test_data_without_a_record_goes_by_the_version(record: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, record)
    assert version.versions().scancode_data == "unrecorded-32.9.9"


def test_without_scancode_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "distribution", missing)
    with pytest.raises(EngineError) as raised:
        version.versions()
    assert "pip install" in raised.value.remedy


def test_nothing_of_scancode_is_imported() -> None:
    heavy = "'scancode_config', 'licensedcode', 'typecode', 'numpy', 'license_expression'"
    code = (
        f"import sys; from licwatch import detect; detect.versions(); print([m for m in ({heavy}) if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True, text=True).stdout
    assert told == "[]\n"
