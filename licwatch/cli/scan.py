# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch scan`: the main job."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from licwatch.cli import places, settings
from licwatch.errors import UsageError
from licwatch.model.problem import Reason
from licwatch.model.severity import Severity

if TYPE_CHECKING:
    from licwatch.config import Config
    from licwatch.model.report import Report
    from licwatch.run.scan import Request

EXIT_INCOMPLETE = 3

_EPILOG = """\b
Examples:
  licwatch scan                              the current folder
  licwatch scan project.tar.gz -o out        an archive, with the report in out/
  licwatch scan repo --rev v2.0              a revision, without a checkout
  licwatch scan . --exclude 'vendor/' --accept git.submodule
"""


@click.command(epilog=_EPILOG)
@click.argument("target", default=".")
@click.option("--rev", metavar="REV", help="Scan this revision of a git repository instead of its files.")
@click.option("-o", "--output", metavar="DIR", default=places.REPORT_FOLDER, show_default=True, help="Report folder.")
@click.option(
    "--format", "formats", metavar="NAME", multiple=True, help="json, html (both when not given), scancode-json."
)
@click.option(
    "--jobs", type=click.IntRange(0), metavar="N", help="Worker processes (default: one a core; 0: in place)."
)
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache of facts.")
@click.option("--cache", metavar="DIR", help="The cache's folder (default: LICWATCH_CACHE or XDG).")
@click.option("--index", metavar="DIR", help="The compiled license index's folder (default: LICWATCH_INDEX or XDG).")
@settings.options
@click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    help="Exit 1 on findings of this severity or graver.",
)
@click.option("--allow-incomplete", is_flag=True, help="Do not exit 3 for any unscanned item.")
@click.option(
    "--date", "day", metavar="DATE", help="The date to put into the report (default: SOURCE_DATE_EPOCH, else none)."
)
@click.option(
    "--identities",
    type=click.Choice(["masked", "full"]),
    default="masked",
    show_default=True,
    help="E-mail addresses in what is shown; json and scancode-json have them always.",
)
@click.option("--quiet", is_flag=True, help="No progress, no summary; only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Name every item that was not looked at.")
def scan(**given: Any) -> int:
    """Find the licenses, copyrights and gaps in TARGET: a folder, a git repository or an archive."""
    return _scan(_Given(**given))


@dataclass(frozen=True, slots=True)
class _Given:
    """The command line as click read it."""

    target: str
    rev: str | None
    output: str
    formats: tuple[str, ...]
    jobs: int | None
    no_cache: bool
    cache: str | None
    index: str | None
    choices: settings.Choices
    fail_on: str | None
    allow_incomplete: bool
    day: str | None
    identities: str
    quiet: bool
    verbose: bool


def _scan(given: _Given) -> int:
    # what a scan needs is heavy; `licwatch --help` must not wait for it
    from licwatch.cli import progress
    from licwatch.report import terminal, write
    from licwatch.report.identities import without_addresses
    from licwatch.run.scan import scan as run

    formats = _formats(given.formats)
    config = given.choices.in_force(quiet=given.quiet).config
    listener = progress.listener(quiet=given.quiet)
    try:
        report = run(_request(given, config), listener)
    finally:
        listener.close()
    shown = report if given.identities == "full" else without_addresses(report)
    files = write.all_of(report, formats, Path(given.output), shown)
    if not given.quiet:
        click.echo(terminal.summary(shown, files, verbose=given.verbose), nl=False)
    return _exit_code(report, frozenset(config.accept), allow_incomplete=given.allow_incomplete)


def _request(given: _Given, config: "Config") -> "Request":
    from licwatch.run.scan import Request
    from licwatch.sources.target import Target

    path = os.fsencode(given.target)
    own = os.path.realpath(path) == os.path.realpath(os.getcwdb())
    return Request(
        Target(path, given.rev, config.untracked, trusted=own),
        places.index_folder(given.index),
        jobs=len(os.sched_getaffinity(0)) if given.jobs is None else given.jobs,
        cache=None if given.no_cache else places.cache_folder(given.cache),
        options=config.options(),
        reports=places.reports_below(given.target, given.output),
        date=_date(given.day),
    )


def _formats(names: tuple[str, ...]) -> tuple[str, ...]:
    from licwatch.report import FORMATS

    for name in names:
        if name not in FORMATS:
            raise UsageError(f"no format is called {name}", f"known are: {', '.join(FORMATS)}")
    return names or ("json", "html")


def _date(given: str | None) -> str | None:
    """The date for the report, never the clock's: the same input is to give the same bytes tomorrow."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if given:
            return date.fromisoformat(given).isoformat()
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else None
    except (ValueError, OverflowError) as error:
        raise UsageError(f"not a date: {given or epoch}", "write it as 2026-01-31") from error


def _exit_code(report: "Report", accepted: frozenset[Reason], *, allow_incomplete: bool) -> int:
    unaccepted = any(problem.reason not in accepted for item in report.items for problem in item.problems)
    return EXIT_INCOMPLETE if unaccepted and not allow_incomplete else 0
