# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What `licwatch scan` does with its command line: requests, reports, exit codes."""

import gc
import os
import re
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licwatch.cli import places, settings
from licwatch.errors import UsageError
from licwatch.model.problem import Reason

if TYPE_CHECKING:
    from licwatch.cli.progress import Quiet
    from licwatch.config import Config
    from licwatch.model.report import Report
    from licwatch.run.scan import Request
    from licwatch.run.workshop import Workshop

EXIT_INCOMPLETE = 3

_MOST_LISTED = 256 << 20


@dataclass(frozen=True, slots=True)
class Given:
    """The command line as click read it."""

    targets: tuple[str, ...]
    rev: str | None
    target_list: str | None
    files_from: str | None
    output: str
    formats: tuple[str, ...]
    jobs: int | None
    offline: bool
    no_cache: bool
    cache: str | None
    index: str | None
    choices: settings.Choices
    fail_on: str | None
    allow_incomplete: bool
    day: str | None
    identities: str
    quiet: bool
    verbose: int
    color: str


def scan_one(given: Given) -> int:
    """Scan one target; gives the exit code."""
    scanner = Scanner(given)
    try:
        code, said = scanner.scan(given.targets[0] if given.targets else ".", given.rev, given.output)
    finally:
        scanner.listener.close()
    if given.output == "-":
        click.echo(said, nl=False)
    else:
        scanner.say(said)
    return code


class Scanner:
    """Scans targets under one command line. As a context it keeps its workers from one target to the next."""

    def __init__(self, given: Given) -> None:
        from licwatch.cli import progress

        self._given = given
        self.formats = _formats(given.formats)
        if given.output == "-" and len(given.formats) != 1:
            raise UsageError("standard output takes one format", "say which, for example: --format json -o -")
        self.config: Config = given.choices.in_force(quiet=given.quiet).config
        self._date = _date(given.day)
        self._workshop: Workshop | None = None
        if given.fail_on:
            click.echo("licwatch: no rules judge yet, so --fail-on finds nothing in this version", err=True)
        self._color = settings.wants_color(given.color)
        self.listener: Quiet = progress.listener(quiet=given.quiet, verbose=given.verbose, color=self._color)

    def __enter__(self) -> "Scanner":
        from licwatch.run.workshop import Workshop

        jobs, index = self._jobs(), places.index_folder(self._given.index)
        self._workshop = Workshop(index, jobs, self.config.options().budgets, self.listener.tell)
        return self

    def __exit__(self, *error: object) -> None:
        if self._workshop:
            self._workshop.__exit__(*error)

    def say(self, text: str) -> None:
        """To standard output, unless quiet."""
        if not self._given.quiet:
            click.echo(_painted(text), nl=False, color=self._color)

    def scan(self, target: str, rev: str | None, output: str) -> tuple[int, str]:
        """Scan and write; gives the exit code and the summary for people."""
        # millions of values that live until the end and hold no cycle: to look for one again and again is a sixth of
        # the time of a large scan
        gc.disable()
        try:
            return self._scanned(target, rev, output)
        finally:
            gc.enable()

    def _scanned(self, target: str, rev: str | None, output: str) -> tuple[int, str]:
        # what a scan needs is heavy; `licwatch --help` must not wait for it
        from licwatch.report import rendered, terminal, write
        from licwatch.report.identities import without_addresses
        from licwatch.run.scan import scan as run

        if output != "-":
            write.prepare(Path(output))
        request = self._request(target, rev, output)
        report = run(request, self.listener, self._workshop)
        self.listener.detail("phase: writing")
        shown = report if self._given.identities == "full" else without_addresses(report)
        accepted = frozenset(self.config.accept)
        code = _exit_code(report, accepted, allow_incomplete=self._given.allow_incomplete)
        if output == "-":
            return code, "".join(rendered(self.formats[0], report, shown))
        files = write.all_of(report, self.formats, Path(output), shown)
        if self._given.quiet and not report.complete:
            self.listener.warn(
                f"INCOMPLETE: {report.summary.counts.unscanned:,} items were not looked at; see {files[0]}"
            )
        return code, terminal.summary(shown, files, verbose=bool(self._given.verbose), accepted=accepted)

    def _request(self, target: str, rev: str | None, output: str) -> "Request":
        from licwatch.run.scan import Request
        from licwatch.sources.git import address, remote
        from licwatch.sources.target import Target

        given, fetched_from = self._given, None
        _tellable(rev or "", *self.config.include, *self.config.exclude)
        cache = places.cache_folder(given.cache)
        path = os.fsencode(target)
        if address.is_address(target) and not os.path.lexists(path):
            fetched_from = address.parse(target)
            copies = cache / "repositories"
            path = os.fsencode(remote.fetched(fetched_from, copies, offline=given.offline, tell=self.listener.tell))
        own = os.path.realpath(path) == os.path.realpath(os.getcwdb())
        return Request(
            Target(path, rev, self.config.untracked, trusted=own, names=_listed(given.files_from, path)),
            places.index_folder(given.index),
            jobs=self._jobs(),
            cache=None if given.no_cache else cache,
            options=self.config.options(),
            reports=places.reports_below(os.fsdecode(path), output),
            date=self._date,
            fetched_from=fetched_from,
        )

    def _jobs(self) -> int:
        return len(os.sched_getaffinity(0)) if self._given.jobs is None else self._given.jobs


def _tellable(*texts: str) -> None:
    """What decides the result stands in the report, which is Unicode."""
    for text in texts:
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise UsageError(
                f"{text!a} is not UTF-8, so no report could tell of it",
                "write ? for a byte that is not UTF-8 in a pattern",
            ) from error


def _painted(text: str) -> str:
    """With color where it helps to find one's way: the verdict, and what was not looked at."""
    first, end, rest = text.partition(":")
    first = click.style(first, bold=True, fg="green" if first == "Complete" else "yellow")
    return (
        first + end + re.sub(r"^Not looked at, [\w.]+", lambda met: click.style(met[0], fg="yellow"), rest, flags=re.M)
    )


def _listed(source: str | None, target: bytes) -> tuple[bytes, ...] | None:
    """The names that --files-from gives, as paths below the target."""
    from licwatch.sources.listed import names

    if source is None:
        return None
    return names(read_listed(source, "the list of files"), os.getcwdb(), os.path.abspath(target))


def read_listed(path: str, what: str) -> bytes:
    """A list, from a file or standard input. Raises UsageError."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(_MOST_LISTED + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(_MOST_LISTED + 1)
    except OSError as error:
        raise UsageError(
            f"cannot read {what} {path}: {error.strerror}", "give a file, or - for standard input"
        ) from error
    if len(data) > _MOST_LISTED:
        raise UsageError(f"{what} is larger than {_MOST_LISTED} bytes", "scan it in parts")
    return data


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
