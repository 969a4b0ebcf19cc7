# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The configuration: what is read, what is refused and how that is said, and which layer has the last word."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch import config
from licwatch.config import Config, Folder, Project, files
from licwatch.config.values import COMMAND_LINE, DEFAULT
from licwatch.errors import ConfigError
from licwatch.model.budget import MIB, Budgets
from licwatch.report.escape import visible
from tests.config.configured import configured, loaded, shown
from tests.config.tables import READ, REFUSED


@pytest.mark.parametrize("text", READ)
def test_it_is_read(text: str, tmp_path: Path) -> None:
    assert configured(tmp_path, main=text) == READ[text]


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:60])
def test_it_is_refused_with_its_line_and_a_remedy(text: str, tmp_path: Path) -> None:
    line, found, remedy = REFUSED[text]
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, main=text)
    assert caught.value.message.startswith(f"{tmp_path}/main.yml:{line}: ")
    assert found in caught.value.message
    assert remedy in caught.value.remedy


def test_complaints_come_together_and_the_first_ten_are_shown(tmp_path: Path) -> None:
    text = "version: 3\n" + "".join(f"key{number}: x\n" for number in range(20)) + "untracked: maybe\n"
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, main=text)
    first, *lines = caught.value.message.split("\n")
    assert first == "22 complaints"
    assert len(lines) == 11
    assert lines[-1] == "  and 12 more"
    assert lines[0] == f'  {tmp_path}/main.yml:1: version: version "3"; write 1, the only version there is'
    assert all(f"main.yml:{number}: " in line for number, line in enumerate(lines[:10], 1))


def test_complaints_about_all_files_of_a_chain_come_together(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, main="extends: base.yml\nx: 1", base="y: 1\nextends: absent.yml\n")
    assert "main.yml:2: " in caught.value.message
    assert "base.yml:1: " in caught.value.message
    assert "base.yml:2: " in caught.value.message


def test_the_nearer_layer_replaces_and_lists_add_up(tmp_path: Path) -> None:
    base = "include: [a, b]\nuntracked: yes\ncopyrights: no\nbudgets: {depth: 2, ratio: 9}\nproject: {name: N}\n"
    main = "extends: base.yml\ninclude: [c, a]\ncopyrights: yes\nbudgets: {depth: 3}\nproject: {license: MIT}\n"
    loaded(tmp_path, main=main, base=base)
    above = config.command_line({"include": ("d",), "exclude": ("e",)}, {"untracked": False, "copyrights": None})
    force = config.load(str(tmp_path / "main.yml"), above)
    assert force.config == Config(
        # said again, it moves to the end: of patterns the last one decides
        include=("b", "c", "a", "d"),
        exclude=("e",),
        untracked=False,
        copyrights=True,
        budgets=Budgets(depth=3, ratio=9),
        project=Project("N", "MIT"),
    )
    origins = {(setting.key[-1], setting.value): setting.origin for setting in force.settings}
    main_yml, base_yml = str(tmp_path / "main.yml"), str(tmp_path / "base.yml")
    assert origins["include", "b"] == f"{base_yml}:1"
    assert origins["include", "a"] == f"{main_yml}:2"
    assert origins["depth", 3] == f"{main_yml}:4"
    assert origins["ratio", 9] == f"{base_yml}:4"
    assert origins["untracked", False] == COMMAND_LINE
    assert origins["member", 256 * MIB] == DEFAULT


def test_sections_about_one_folder_add_up_over_files(tmp_path: Path) -> None:
    base = "folders: [{path: a, exclude: [x], project: {name: N, license: MIT}}, {path: b, policy: [p]}]"
    main = "extends: base.yml\nfolders: [{path: a/, exclude: [y], project: {license: 0BSD}}]"
    assert configured(tmp_path, main=main, base=base).folders == (
        Folder("a", Project("N", "0BSD"), ("x", "y")),
        Folder("b", policy=("p",)),
    )


def test_options_are_what_a_report_says() -> None:
    made = Config(("a",), ("b",), True, False, Budgets(depth=1), project=Project("N", "MIT")).options()
    assert (made.include, made.exclude, made.untracked, made.copyrights) == (("a",), ("b",), True, False)
    assert made.budgets.depth == 1


def test_the_command_line_is_checked_alike() -> None:
    with pytest.raises(ConfigError, match="command line: --exclude:") as caught:
        config.command_line({"exclude": ("[z-a]",)}, {})
    assert "as in .gitignore" in caught.value.remedy
    # not UTF-8, as the system hands it over
    assert config.command_line({"exclude": ("\udcff",)}, {})[0].value == "\udcff"


@pytest.mark.parametrize("text", READ)
def test_what_is_shown_reads_as_the_same(text: str, tmp_path: Path) -> None:
    force = loaded(tmp_path, main=text)
    assert configured(tmp_path, main=shown(force)) == force.config


_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20).filter(
    lambda text: text == text.strip()
)
_PLACES = st.from_regex(r"[a-zä ]{1,3}x(/[#:'\"\\U0001f600]{1,2}x)?", fullmatch=True).filter(lambda t: t == t.strip())


@given(
    names=st.lists(_TEXT, min_size=1, max_size=5, unique=True),
    folders=st.lists(_PLACES, max_size=3, unique=True),
    name=_TEXT,
    depth=st.integers(1, 64),
    header=st.integers(1, 1 << 30),
)
def test_whatever_is_read_is_shown_so_that_it_reads_the_same(
    names: list[str], folders: list[str], name: str, depth: int, header: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    said: dict[str, object] = {
        "policy": names,
        "project": {"name": name, "license": "MIT"},
        "budgets": {"depth": depth, "header": header},
        "folders": [{"path": path, "policy": names} for path in folders],
        "exclude": ["x" + name],
    }
    text = visible(json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False))
    folder = tmp_path_factory.mktemp("shown")
    try:
        force = loaded(folder, main=text)
    except ConfigError:
        # a pattern that matches nothing, two folders that are one
        return
    assert configured(folder, main=shown(force)) == force.config


def _trees() -> st.SearchStrategy[object]:
    words = ["include", "exclude", "budgets", "member", "folders", "path", "project", "license", "extends", "accept"]
    words += ["file", "sha256", "1", "0", "x.yml", "main.yml", "yes", "MIT AND (", "1 MiB", "!", "[", "../a", "\ud83d"]
    scalars = st.sampled_from(words)
    return st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(scalars, inner, max_size=5), max_leaves=20
    )


@given(made=st.one_of(st.binary(max_size=200), _trees()))
def test_nothing_but_a_config_error(made: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = made if isinstance(made, bytes) else json.dumps(made).encode()
    folder = tmp_path_factory.mktemp("any")
    with contextlib.suppress(ConfigError):
        loaded(folder, main=data)


def test_the_file_in_the_current_folder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert config.load(None).config == Config()
    (tmp_path / "below").mkdir()
    (tmp_path / "below/licwatch.yml").write_text("untracked: yes")
    assert config.load(None).config == Config()
    (tmp_path / "licwatch.yml").write_text("untracked: yes")
    assert config.load(None).config == Config(untracked=True)
    assert config.without().config == Config()
    assert {setting.origin for setting in config.load(None).settings} == {DEFAULT, "licwatch.yml:1"}


def test_a_chain_of_eight_is_read_and_no_more(tmp_path: Path) -> None:
    chain = {f"n{number}": f"extends: n{number + 1}.yml" for number in range(1, files.MOST_FILES)}
    last = f"n{files.MOST_FILES}"
    assert configured(tmp_path, main="extends: n1.yml", **chain, **{last: "untracked: yes"}).untracked
    with pytest.raises(ConfigError, match=f"{last}.yml:1: extends: more than 8 files"):
        loaded(tmp_path, main="extends: n1.yml", **chain, **{last: "extends: more.yml"}, more="untracked: yes")
