# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Explaining one item: what is in it, and what is concluded from what lies around it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from licwatch.cli import explain as command
from licwatch.cli.main import commands
from licwatch.errors import TargetError
from licwatch.model.explanation import Explanation
from licwatch.model.statement import Statement, StatementKind
from licwatch.report import explanation
from licwatch.run import explain as explaining
from licwatch.run.scan import Request
from licwatch.sources import around
from licwatch.sources.target import Target
from tests import scanning
from tests.archives import good_zip

SVG = b"""<svg><!-- made by hand -->
<metadata><RDF><Work><license rdf:resource="https://creativecommons.org/licenses/by-sa/4.0/"/>
<title>A &#x202e;bird</title></Work></RDF></metadata></svg>"""
TAG = "SPDX-License-" + "Identifier"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "LICENSE").write_text(f"{TAG}: MIT\n")
    (tmp_path / "a/bird.svg").write_bytes(SVG)
    (tmp_path / "a/quiet.svg").write_bytes(b"<svg></svg>")
    (tmp_path / "a/other.svg").write_bytes(SVG)
    (tmp_path / "a.zip").write_bytes(good_zip({"LICENSE": f"{TAG}: MIT".encode(), "in/bird.svg": SVG}))
    return tmp_path


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with scanning.engine(monkeypatch):
        yield


def explained(file: str) -> Explanation:
    target, path = around.place(os.fsencode(file))
    names = around.names(target, path) if os.path.isdir(target) else None
    return explaining.explain(Request(Target(target, names=names), Path(), jobs=0), path, scanning.Listener())


def test_nothing_that_was_read_is_a_command_of_a_ci_system(project: Path) -> None:
    name = "::error::x.svg"
    (project / name).write_bytes(SVG.replace(b"<title>", b"<title>::error::\n##[error]\x7f"))
    (project / "LICENSE-::").write_bytes(b"")
    item = replace(explained(f"{project}/{name}").item, claims=())
    said = Statement("::error::", "::error::", "##[error]\n::error::", StatementKind.LICENSE)
    shown = "\n".join(explanation.lines(Explanation(item, "svg", "::x", (said,), ("::error::y", "a"))))
    assert "| ::error::x.svg" in shown
    assert "::error::y" in shown
    assert not [line for line in shown.split("\n") if line.lstrip().startswith(("::", "##"))]


def test_its_own_fields_and_all_of_them(project: Path) -> None:
    made = explained(f"{project}/a/bird.svg")
    assert made.item.conclusion.license_expression_spdx == "CC-BY-SA-4.0"
    assert {one.kind for one in made.statements} >= {"license", "title"}
    assert (made.reader, made.around) == ("svg", ("LICENSE",))
    assert made.format


def test_about_which_other_files_it_is_stands_on_one_line(project: Path) -> None:
    (project / "REUSE.toml").write_text(
        f'version = 1\n[[annotations]]\npath = ["a/**", "b.svg"]\n{TAG} = "MIT"\n', "utf-8"
    )
    shown = list(explanation.lines(explained(f"{project}/REUSE.toml")))
    assert shown[1] == "  no license is known: what it says is about other files"
    assert any(line.endswith("[of other files: a/**, b.svg]") for line in shown)


def test_a_long_field_leaves_room_for_what_was_made_of_it(project: Path) -> None:
    (project / "REUSE.toml").write_text(
        f'version = 1\n[[annotations]]\npath = "{"a" * 500}"\n{TAG} = "MIT OR {" OR ".join(["ISC"] * 30)}"\n', "utf-8"
    )
    shown = list(explanation.lines(explained(f"{project}/REUSE.toml")))
    assert any(line.startswith("    -> ") for line in shown)
    assert max(map(len, shown)) <= 401


def test_what_governs_it(project: Path) -> None:
    made = explained(f"{project}/a/quiet.svg")
    basis = made.item.conclusion.basis
    assert (made.item.conclusion.license_expression_spdx, basis.source, basis.distance) == ("MIT", "LICENSE", 1)


def test_a_file_in_an_archive(project: Path) -> None:
    assert explained(f"{project}/a.zip!/in/bird.svg").item.conclusion.license_expression_spdx == "CC-BY-SA-4.0"
    with pytest.raises(TargetError):
        explained(f"{project}/a.zip!/nothing")


@pytest.mark.parametrize(
    ("options", "shown"), [((), "[mailbox-1]@example.org"), (("--identities", "full"), "ada@example.org")]
)
def test_the_command_masks_addresses(project: Path, options: tuple[str, ...], shown: str) -> None:
    (project / "a/bird.svg").write_bytes(SVG.replace(b"<title>", b"<creator>Ada &lt;ada@example.org></creator><title>"))
    done = CliRunner().invoke(commands, ["explain", f"{project}/a/bird.svg", "--no-config", *options])
    assert done.exit_code == 0, done.output
    assert shown in done.output
    assert ("ada@" in done.output) == ("full" in options)


def test_the_command_says_it_in_lines(project: Path) -> None:
    done = CliRunner().invoke(commands, ["explain", f"{project}/a/bird.svg", "--no-config"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert lines[0] == "a/bird.svg"
    assert lines[1] == "  CC-BY-SA-4.0: by a field of its own"
    assert any("-> CC-BY-SA-4.0 (explicit, " in line for line in lines)
    assert "\u202e" not in done.output
    assert command.explain.epilog
