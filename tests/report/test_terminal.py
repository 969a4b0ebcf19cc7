# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The summary after a scan: never "complete" for what was not looked at, and nothing that a terminal obeys."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.conclusion import BasisKind, Conflict
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Origin, Report, Status
from licwatch.report.terminal import summary
from tests.report import samples

ENCRYPTED = Problem(Reason.ENCRYPTED, "AES-256")
LOCKED = samples.report([samples.gap(f"locked{number}", ENCRYPTED) for number in range(7)])
LICENSES = samples.report([samples.item(f"f{number}", samples.own(f"LicenseRef-{number}")) for number in range(20)])
DISPUTED = samples.report(
    [
        samples.item(f"d{number}", replace(samples.own("MIT"), conflicts=(Conflict("ISC", BasisKind.DECLARED, "R"),)))
        for number in range(6)
    ]
)


def told(report: Report, *, verbose: bool = False) -> str:
    return summary(report, ["out/report.json", "out/report.html"], verbose=verbose)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (samples.report([samples.item("a")]), "Complete: no item in sample-1.0 was left unread."),
        (samples.report([samples.item("a")]), "No license was found."),
        (samples.report([samples.item("a")]), "No license known: 1 item without words of their own"),
        (
            samples.report([samples.item("a", status=Status.OPAQUE)]),
            "Opaque: 1 item of unknown format, hashed but not searched",
        ),
        (samples.report([samples.gap("a", ENCRYPTED)]), "INCOMPLETE: 1 item in sample-1.0 could not be looked at."),
        (samples.small(), "INCOMPLETE: 3 items in sample-1.0 could not be looked at."),
        (samples.small(), "27 items: 21 scanned, 1 opaque"),
        (samples.small(), "3 unscanned, 2 skipped by a rule"),
        (samples.small(), "Revision 4b825dc642cb6eb9a060e54bf8d69288fbee4904"),
        (samples.small(), "Note: the repository is a shallow clone."),
        (samples.small(), "(to accept this kind: --accept git.submodule)"),
        (samples.small(), "  - models/parts.zip!/locked.3mf: AES-256"),
        (LOCKED, "and 2 more; -v names them all"),
        (LICENSES, "and 5 more in the report"),
        (DISPUTED, "Not in agreement: 6 items of which another statement says another license"),
        (DISPUTED, "  - d4: MIT by its own words; ISC declared in R"),
        (DISPUTED, "and 1 more; -v names them all"),
        (samples.report([]), "The report: out/report.json, out/report.html"),
    ],
)
def test_says(report: Report, words: str) -> None:
    assert words in told(report)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (samples.small(), "Complete"),
        (LOCKED, "Complete"),
        (LOCKED, "locked5"),
        (samples.report([samples.item("a")]), "INCOMPLETE"),
        (samples.report([samples.item("a")]), "--accept"),
        (samples.report([samples.item("a", samples.own("MIT"))]), "No license was found"),
        (samples.report([samples.item("a", samples.own("MIT"))]), "No license known"),
        (samples.report([samples.skipped("a", "symlink")]), "Not looked at"),
        (samples.report([]), "Revision"),
        (samples.report([samples.item("a", samples.own("MIT"))]), "Not in agreement"),
        (DISPUTED, "- d5"),
    ],
)
def test_does_not_say(report: Report, words: str) -> None:
    assert words not in told(report)


def test_verbose_names_everything() -> None:
    assert "  - d5: MIT" in told(DISPUTED, verbose=True)
    text = told(LOCKED, verbose=True)
    assert all(f"  - locked{number}: AES-256" in text for number in range(7))
    assert "more" not in text


@pytest.mark.parametrize("text", ["\x1b[2J", "\r", "\n::error::", "\u202egnp", "\x9b31m", "\u2028", "\ud800"])
def test_no_control_reaches_the_terminal(text: str) -> None:
    report = samples.report(
        [samples.gap(f"a{text}b", Problem(Reason.IO_ERROR, f"c{text}d"))],
        origin=Origin(f"e{text}f", "folder", "every file", notes=(f"g{text}h",)),
    )
    calm = samples.report(
        [samples.gap("ab", Problem(Reason.IO_ERROR, "cd"))], origin=Origin("ef", "folder", "every file", notes=("gh",))
    )
    for verbose in (False, True):
        shown = told(report, verbose=verbose)
        assert text not in shown
        assert shown.encode().count(b"\n") == told(calm, verbose=verbose).count("\n")


@given(st.text(min_size=1))
def test_untrusted_text_never_starts_a_line(text: str) -> None:
    report = samples.report(
        [samples.gap(text, Problem(Reason.IO_ERROR, text))], origin=Origin(text, "folder", "every file", notes=(text,))
    )
    starts = (
        "INCOMPLETE: ",
        "Scope: ",
        "Note: ",
        "1 item: ",
        "No license",
        "Not looked at, ",
        "  - ",
        "  Licenses",
        "The report: ",
    )
    assert all(not line or line.startswith(starts) for line in told(report).split("\n"))
