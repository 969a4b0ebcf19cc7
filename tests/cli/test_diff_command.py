# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch diff` as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.scanning import Run


@pytest.fixture
def both(run: Run, project: Path) -> None:
    """The reports `old` and `new` of a project that changed in between."""
    assert run("scan", "project", "-o", "old", "--quiet")[0] == 0
    (project / "src/a.py").write_bytes(b"# SPDX-License-Identifier: ISC\n")
    assert run("scan", "project", "-o", "new", "--quiet")[0] == 0


@pytest.mark.usefixtures("both")
def test_no_difference_is_exit_0(run: Run) -> None:
    code, out, err = run("diff", "old", "old/report.json")
    assert (code, err) == (0, "")
    assert out.startswith("No difference.\n")


@pytest.mark.usefixtures("both")
def test_a_difference_is_exit_1(run: Run) -> None:
    code, out, err = run("diff", "old", "new")
    assert (code, err) == (1, "")
    assert out.startswith("The reports differ.\n")
    assert "  - new ISC: 1 own, 0 inherited\n" in out
    assert "  - src/a.py: content " in out


@pytest.mark.usefixtures("both")
def test_json_for_programs_and_into_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("diff", "old", "new", "--format", "json")
    assert code == 1
    assert json.loads(out)["schema"] == "licwatch/diff/1"
    assert run("diff", "old", "new", "--format", "json", "-o", "diff.json") == (1, "", "")
    assert (tmp_path / "diff.json").read_text() == out


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("diff", "old"), "NEW"),
        (("diff", "old", "absent"), "cannot read the report absent"),
        (("diff", "project", "new"), "cannot read the report project"),
        (("diff", "old", "project/LICENSE"), "the report is damaged"),
        (("diff", "old", "new", "--format", "xml"), "xml"),
    ],
)
def test_wrong_usage_is_exit_2(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
