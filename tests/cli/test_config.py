# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The configuration as a user meets it: what a scan obeys, what it never does, and `licwatch config`."""

import os
import re
from pathlib import Path

import pytest

from licwatch.config import TOP
from licwatch.config.keys import Key, Section, Sections
from tests.cli.test_scan import report
from tests.scanning import Run

PAGE = Path(__file__).parents[2] / "docs/configuration.md"
KEYS = PAGE.with_name("configuration-keys.md")


def options(folder: Path) -> dict[str, object]:
    said: dict[str, object] = report(folder)["run"]["options"]
    return said


def test_a_scan_obeys_the_file_in_the_current_folder(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "licwatch.yml").write_text(
        "exclude: [src/]\ncopyrights: no\nuntracked: yes\nbudgets: {depth: 3, member: 1 MiB}\n"
    )
    code, _, err = run("scan", "project", "-o", "out")
    assert (code, err) == (0, "licwatch: obeying licwatch.yml\n")
    said = options(tmp_path / "out")
    assert (said["exclude"], said["copyrights"], said["untracked"]) == (["src/"], False, True)
    assert isinstance(budgets := said["budgets"], dict)
    assert (budgets["depth"], budgets["member"], budgets["ratio"]) == (3, 1 << 20, 200)
    assert {item["path"]: item["status"] for item in report(tmp_path / "out")["items"]} == {
        "LICENSE": "scanned",
        "src": "skipped",
    }


def test_budgets_of_the_file_hold(run: Run, project: Path, tmp_path: Path) -> None:
    (project / "large.txt").write_bytes(b"x" * 2000)
    (tmp_path / "c.yml").write_text("budgets: {member: 1 KiB}\n")
    assert run("scan", "project", "--config", "c.yml")[0] == 3
    (tmp_path / "c.yml").write_text("budgets: {member: 1 KiB}\naccept: [limit.bytes]\n")
    assert run("scan", "project", "--config", "c.yml")[0] == 0


def test_the_command_line_has_the_last_word(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "licwatch.yml").write_text("exclude: [a]\ninclude: [b]\ncopyrights: no\nuntracked: yes\n")
    words = ("--copyrights", "--no-untracked", "--exclude", "c", "--include", "d", "--quiet")
    assert run("scan", "project", "-o", "out", *words) == (0, "", "")
    said = options(tmp_path / "out")
    assert (said["exclude"], said["include"]) == (["a", "c"], ["b", "d"])
    assert (said["copyrights"], said["untracked"]) == (True, False)


@pytest.mark.parametrize("text", ["exclude: ['**']\ncopyrights: no\naccept: [special.fifo]\n", "no: [yaml", "\0"])
def test_a_configuration_in_what_is_scanned_is_input(run: Run, project: Path, tmp_path: Path, text: str) -> None:
    os.mkfifo(project / "pipe")
    (project / "licwatch.yml").write_text(text)
    (project / "src/licwatch.yml").write_text(text)
    code, _, err = run("scan", "project", "-o", "out")
    assert (code, err) == (3, "")
    with_file = report(tmp_path / "out")
    paths = {item["path"]: item["status"] for item in with_file["items"]}
    assert set(paths) == {"LICENSE", "licwatch.yml", "pipe", "src/a.py", "src/licwatch.yml"}
    (project / "licwatch.yml").write_text("x")
    run("scan", "project", "-o", "again")
    assert options(tmp_path / "again") == options(tmp_path / "out")


def test_only_where_it_is_the_current_folder(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "licwatch.yml").write_text("exclude: [src/]\n")
    monkeypatch.chdir(project)
    assert run("scan", "-o", str(tmp_path / "here"))[0] == 0
    assert options(tmp_path / "here")["exclude"] == ["src/"]
    assert run("scan", "-o", str(tmp_path / "none"), "--no-config")[2] == ""
    assert options(tmp_path / "none")["exclude"] == []
    monkeypatch.chdir(project / "src")
    assert run("scan", "..", "-o", str(tmp_path / "below"))[2] == ""
    assert options(tmp_path / "below")["exclude"] == []


def test_nothing_of_the_machine_enters_the_report(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "folder-of-the-operator").mkdir()
    (tmp_path / "folder-of-the-operator/c.yml").write_text("project: {name: Secret}\npolicy: [hidden]\n")
    run("scan", "project", "-o", "with", "--config", str(tmp_path / "folder-of-the-operator/c.yml"))
    run("scan", "project", "-o", "without")
    for name in ("report.json", "report.html"):
        assert (tmp_path / "with" / name).read_bytes() == (tmp_path / "without" / name).read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scan", "project"), "licwatch.yml:1: "),
        (("scan", "project", "--config", "absent.yml"), 'cannot read "absent.yml": No such file'),
        (("scan", "project", "--config", "licwatch.yml", "--no-config"), "leave one of them out"),
        (("scan", "project", "--no-config", "--exclude", "[z-a]"), "command line: --exclude"),
        (("config", "show"), "did you mean exclude?"),
        (("config", "check", "licwatch.yml"), "did you mean exclude?"),
        (("config", "check", "absent.yml"), "a file that can be read"),
        (("config", "check"), "Missing argument"),
        (("config", "show", "--config", "project"), "not a regular file"),
    ],
)
def test_what_is_wrong_is_exit_2(run: Run, project: Path, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "licwatch.yml").write_text("exlude: [a]\n")
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert not (tmp_path / "licwatch-report").exists()


def test_no_message_moves_the_cursor(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.yml").write_text('"\\e[2J\\u202e\\r": x\nproject: {name: "a\\e[0m"}\npolicy: ["\\u202ex"]\n')
    code, _, err = run("config", "check", "c.yml")
    assert code == 2
    assert err.count("\n") == 4
    assert re.fullmatch(r"[ -~\n]+", err)
    (tmp_path / "c.yml").write_text('policy: ["\\u202ex"]\n')
    assert '- "\\u202ex"' in run("config", "show", "--config", "c.yml")[1]
    code, out, _ = run("config", "show", "--config", "c.yml")
    (tmp_path / "again.yml").write_text(out)
    assert run("config", "show", "--config", "again.yml")[1].replace("again.yml", "c.yml").count("\\u202ex") == 1


def test_show_says_from_where_each_value_comes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("exclude: [a]\n")
    (tmp_path / "licwatch.yml").write_text("extends: base.yml\nexclude:\n  - b\n")
    code, out, err = run("config", "show", "--exclude", "c", "--no-copyrights")
    assert (code, err) == (0, "")
    rows = [re.split(r"  +# ", line) for line in out.splitlines()]
    assert rows[:7] == [
        ["version: 1"],
        ["# include: nothing", "default"],
        ["exclude:"],
        ["  - a", "base.yml:1"],
        ["  - b", "licwatch.yml:3"],
        ["  - c", "command line"],
        ["untracked: no", "default"],
    ]
    assert ["copyrights: no", "command line"] in rows
    assert ["  member: 256 MiB", "default"] in rows
    (tmp_path / "again.yml").write_text(out)
    assert run("config", "check", "again.yml") == (0, "again.yml can be obeyed\n", "")


def examples() -> list[tuple[str, str]]:
    """The heading above each file that the page shows, and the file."""
    parts = re.split(r"^## (.*)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return [
        (heading, block)
        for heading, text in zip(parts[1::2], parts[2::2], strict=True)
        for block in re.findall(r"^```yaml\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    ]


@pytest.mark.parametrize("heading", sorted({heading for heading, _ in examples()}))
def test_the_examples_of_the_page_are_obeyed(run: Run, project: Path, tmp_path: Path, heading: str) -> None:
    for text in (text for where, text in examples() if where == heading):
        # each begins with the name of its file
        path = tmp_path / text.split("\n")[0].removeprefix("# ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert run("config", "check", "licwatch.yml")[0] == 0
    assert run("scan", "project")[0] == 0


def keys(section: Section, above: str = "") -> list[tuple[str, Key]]:
    rows = []
    for name, key in section.keys.items():
        rows.append((above + name, key))
        inner = key.shape.section if isinstance(key.shape, Sections) else key.shape
        if isinstance(inner, Section):
            rows += keys(inner, f"{above}{name}.")
    return rows


def test_the_page_says_of_every_key_whether_it_has_an_effect() -> None:
    rows = re.findall(r"^\| `([a-z0-9_.]+)` \|.*\| (yes|not yet) \|$", KEYS.read_text("utf-8"), flags=re.MULTILINE)
    assert rows == [(name, "yes" if key.works else "not yet") for name, key in keys(TOP)]
