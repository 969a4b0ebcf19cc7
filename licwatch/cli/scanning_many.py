# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What `licwatch scan` does with several targets: each has a report and a status of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from licwatch.cli.scanning import EXIT_INCOMPLETE, Given, Scanner, read_listed
from licwatch.errors import OutputError, UsageError

if TYPE_CHECKING:
    from licwatch.run.many import Status, Wanted

EXIT_FINDINGS = 1


def scan_many(given: Given) -> int:
    """Scan several targets, each into a folder of its own; gives the gravest exit code."""
    from licwatch.report import write
    from licwatch.run.many import FILE, Outcome, Series

    if given.files_from:
        raise UsageError("--files-from goes with one target", "scan the folder that holds the listed files")
    if given.output == "-":
        raise UsageError("several targets need a folder for their reports", "give one with -o")
    scanner = Scanner(given)
    conditions = repr((scanner.formats, scanner.config.options(), given.day, given.identities))
    series = Series(_wanted(given), Path(given.output), conditions)
    done = series.resume()
    if done:
        scanner.listener.tell(f"going on with an earlier run: {done} of {len(series.statuses)} targets are done")
    _make(Path(given.output))

    def one(wanted: "Wanted", folder: Path) -> int:
        return scanner.scan(wanted.text, wanted.revision or given.rev, str(folder))[0]

    try:
        with scanner:
            series.run(one, lambda status: scanner.listener.tell(_line(status)), write.one)
    finally:
        scanner.listener.close()
    lines = [_line(status) for status in series.statuses]
    scanner.say("\n".join([*lines, f"Statuses: {given.output}/{FILE}"]) + "\n")
    codes = {status.exit_code for status in series.statuses}
    if EXIT_FINDINGS in codes:
        return EXIT_FINDINGS
    failed = any(status.outcome is Outcome.FAILED for status in series.statuses)
    return EXIT_INCOMPLETE if failed or EXIT_INCOMPLETE in codes else 0


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make the folder {folder}: {error.strerror}", "give another one with -o") from error


def _wanted(given: Given) -> "list[Wanted]":
    from licwatch.run.target_list import read_list, wanted

    listed = read_list(read_listed(given.target_list, "the list of targets")) if given.target_list else []
    return [*(wanted(text) for text in given.targets), *listed]


def _line(status: "Status") -> str:
    from licwatch.report.escape import visible

    words = f"{status.folder}: {status.outcome}, {visible(status.target)}"
    return words + (f" ({visible(status.message)})" if status.message else "")
