# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a configuration extends: never outside of its folder, never through a link, never another file than pinned."""

import hashlib
import os
from pathlib import Path

import pytest

from licwatch import config
from licwatch.decode.yaml_nodes import MOST_BYTES
from licwatch.errors import ConfigError
from tests.config.configured import configured, loaded

BASE = "untracked: yes\n"
PIN = hashlib.sha256(BASE.encode()).hexdigest()


def refused(folder: Path, **files: str | bytes) -> str:
    with pytest.raises(ConfigError) as caught:
        loaded(folder, **files)
    assert caught.value.remedy
    return f"{caught.value.message}; {caught.value.remedy}"


@pytest.mark.parametrize("text", ["a/base.yml", "./a/../a/base.yml", "a//base.yml"])
def test_a_path_is_relative_to_the_file(text: str, tmp_path: Path) -> None:
    assert configured(tmp_path, main=f"extends: {text}", a__base=BASE).untracked


def test_a_file_below_may_extend_one_beside_its_folder(tmp_path: Path) -> None:
    assert configured(tmp_path, main="extends: a/b.yml", a__b="extends: ../c.yml", c=BASE).untracked
    assert "leads out" in refused(tmp_path, main="extends: a/b.yml", a__b="extends: ../../c.yml")


def test_the_current_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert configured(tmp_path, main="extends: base.yml", base=BASE).untracked


def test_two_files_in_a_circle(tmp_path: Path) -> None:
    said = refused(tmp_path, main="extends: a/b.yml", a__b="\nextends: ../main.yml")
    assert "a/b.yml:2: extends: " in said
    assert "in turn" in said


@pytest.mark.parametrize("way", ["a file", "a folder", "a file below", "outside", "to nothing"])
def test_no_link_is_followed(way: str, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    (folder / "real").mkdir(parents=True)
    for place in (tmp_path, folder, folder / "real"):
        (place / "base.yml").write_text(BASE)
    link, text = {
        "a file": (("base.yml", "link.yml"), "link.yml"),
        "a folder": (("real", "link"), "link/base.yml"),
        "a file below": (("base.yml", "real/link.yml"), "real/link.yml"),
        "outside": (("../base.yml", "link.yml"), "link.yml"),
        "to nothing": (("nothing", "link.yml"), "link.yml"),
    }[way]
    (folder / link[1]).symlink_to(link[0])
    said = refused(folder, main=f"extends: {text}")
    assert "main.yml:1: " in said
    assert "goes through a link" in said


def test_only_regular_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        assert "not a regular file" in refused(tmp_path, main=f"extends: {name}")
        with pytest.raises(ConfigError, match="not a regular file"):
            config.load(str(tmp_path / name))


@pytest.mark.parametrize("name", ["absent.yml", "absent/absent.yml", "", "x" * 300, "file.yml/below"])
def test_a_file_that_is_not_there(name: str, tmp_path: Path) -> None:
    (tmp_path / "file.yml").write_text(BASE)
    with pytest.raises(ConfigError) as caught:
        config.load(str(tmp_path / name))
    assert caught.value.remedy


def test_the_file_itself_may_be_a_link_if_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "main.yml").write_text(BASE)
    (tmp_path / "here/licwatch.yml").symlink_to("../main.yml")
    assert config.load(str(tmp_path / "here/licwatch.yml")).config.untracked
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ConfigError, match="goes through a link") as caught:
        config.load(None)
    assert "--config" in caught.value.remedy


def test_a_pin_holds(tmp_path: Path) -> None:
    main = f"extends: {{file: base.yml, sha256: {PIN}}}"
    assert configured(tmp_path, main=main, base=BASE).untracked
    said = refused(tmp_path, main=main, base=BASE + "# more\n")
    assert "main.yml:1: " in said
    assert "not the file that was pinned" in said
    assert hashlib.sha256((BASE + "# more\n").encode()).hexdigest() in said


def test_what_a_pinned_file_extends_is_pinned_too(tmp_path: Path) -> None:
    loose = "extends: base.yml"
    main = "extends: {file: mid.yml, sha256: %s}"
    said = refused(tmp_path, main=main % hashlib.sha256(loose.encode()).hexdigest(), mid=loose, base=BASE)
    assert "mid.yml:1: extends: a file without SHA-256" in said
    tight = f"extends: {{file: base.yml, sha256: {PIN}}}"
    main %= hashlib.sha256(tight.encode()).hexdigest()
    assert configured(tmp_path, main=main, mid=tight, base=BASE).untracked


@pytest.mark.parametrize("pin", ["", ", sha256: ABC", ", sha256: ", ", sha: 1"])
def test_a_pin_that_is_wrong_opens_nothing(pin: str, tmp_path: Path) -> None:
    said = refused(tmp_path, main=f"extends: {{file: base.yml{pin}}}", base="x: y")
    assert "base.yml:" not in said


def test_too_large(tmp_path: Path) -> None:
    fits = BASE + "#" * (MOST_BYTES - len(BASE))
    assert configured(tmp_path, main="extends: base.yml", base=fits).untracked
    assert "base.yml:1: larger than 256 KiB" in refused(tmp_path, main="extends: base.yml", base=fits + "#")
    with open(tmp_path / "base.yml", "wb") as sparse:
        sparse.truncate(1 << 40)
    assert "larger than 256 KiB" in refused(tmp_path, main="extends: base.yml")
    main = f"extends: {{file: base.yml, sha256: {PIN}}}"
    assert "larger than 256 KiB" in refused(tmp_path, main=main)


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        configured(tmp_path, main="extends: a/b/base.yml", a__b__base=BASE)
        refused(tmp_path, main="extends: a/b/absent.yml")
    assert len(os.listdir("/proc/self/fd")) == before
