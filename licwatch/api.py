# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""licwatch for scripts: scan a target, render a report. Typed; everything given and returned is a value.

Nothing is printed and no configuration file is obeyed: what holds is what is passed in. Errors are
`licwatch.errors.LicwatchError`, with a message and a remedy; whatever else goes wrong stands in the report.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from licwatch.cli.places import cache_folder, index_folder
from licwatch.model.report import Options, Report
from licwatch.report import rendered
from licwatch.report.identities import without_addresses
from licwatch.run.scan import Request
from licwatch.run.scan import scan as run
from licwatch.sources.target import Target


class _Quiet:
    """Nobody is told how the scan goes."""

    def tell(self, text: str) -> None:
        """Nothing."""

    def warn(self, text: str) -> None:
        """Nothing."""

    def detail(self, text: str) -> None:
        """Nothing."""

    def item(self, path: bytes) -> None:
        """Nothing."""

    def progress(self, found: int, done: int, size: int) -> None:
        """Nothing."""


def scan(
    target: str | os.PathLike[str],
    *,
    revision: str | None = None,
    options: Options = Options(),  # noqa: B008 - frozen
    jobs: int | None = None,
    cache: Path | None = None,
    index: Path | None = None,
) -> Report:
    """The report of a folder, git repository or archive.

    `options` are those that change results; `jobs` is the number of worker processes (None: one a core; 0: in place,
    for input that one trusts); `cache` and `index` default to the command line's folders. Raises LicwatchError.
    """
    path = os.fsencode(os.fspath(target))
    request = Request(
        Target(path, revision, options.untracked),
        index or index_folder(None),
        jobs=len(os.sched_getaffinity(0)) if jobs is None else jobs,
        cache=cache or cache_folder(None),
        options=options,
    )
    return run(request, _Quiet())


def render(report: Report, name: str, *, identities: str = "masked") -> Iterator[str]:
    """A report in a format (`json`, `html`, `scancode-json`), in chunks of text.

    People's e-mail addresses are masked in formats that are shown, unless `identities` is "full". Raises KeyError for
    an unknown format.
    """
    shown = report if identities == "full" else without_addresses(report)
    return rendered(name, report, shown)
