# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading a stranger's report folder: regular files only, no link, no wait, no more than the bound."""

import os
from pathlib import Path

import pytest

from licwatch.errors import UsageError
from licwatch.report import read


def test_reads_what_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(b"{}")
    (tmp_path / "b").mkdir()
    with read.folder(tmp_path) as folder:
        assert folder.names() == ("b", "report.json")
        assert folder.read("report.json") == b"{}"
        assert folder.read("report.json", most=2) == b"{}"
    assert read.report_json(tmp_path) == read.report_json(tmp_path / "report.json") == b"{}"


def test_does_not_read_anything_else(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "link").symlink_to("secret")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with read.folder(tmp_path) as folder:
        for name, why in {
            "link": "it is a link",
            "folder": "it is no regular file",
            "pipe": "it is no regular file",
            "absent": "No such file",
        }.items():
            with pytest.raises(read.UnreadableError, match=why):
                folder.read(name)
        with pytest.raises(read.UnreadableError, match="larger than 5 bytes"):
            folder.read("secret", most=5)


def test_the_path_itself_is_the_operator_s_word(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/report.json").write_bytes(b"{}")
    (tmp_path / "latest").symlink_to("out")
    (tmp_path / "latest.json").symlink_to("out/report.json")
    assert read.report_json(tmp_path / "latest") == read.report_json(tmp_path / "latest.json") == b"{}"


@pytest.mark.parametrize("name", ["absent", "empty", "pipe", "absent\x1b[2J"])
def test_what_is_no_report_is_refused_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="cannot read the report") as met:
        read.report_json(tmp_path / name)
    assert "\x1b" not in met.value.message
    with pytest.raises(UsageError, match="cannot open the report folder"), read.folder(tmp_path / "pipe"):
        pass
