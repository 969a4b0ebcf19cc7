# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""How a scan shows that it is alive: a bar on a terminal, a plain line now and then elsewhere; on standard error."""

import sys
import time
from typing import TYPE_CHECKING

import click

from licwatch.model.item import shown
from licwatch.report.escape import visible

if TYPE_CHECKING:
    from rich.progress import TaskID

_BEAT = 10.0
_REFRESH = 0.1


#: How closely a person wants to follow: phases with -v, items with -vv.
_PHASES, _ITEMS = 1, 2


class Quiet:
    """Says only what went wrong."""

    def __init__(self, verbose: int = 0) -> None:
        self._verbose = verbose

    def tell(self, text: str) -> None:
        """Nothing."""

    def warn(self, text: str) -> None:
        """One line."""
        click.echo(f"licwatch: {text}", err=True)

    def detail(self, text: str) -> None:
        """A line with -v."""
        if self._verbose >= _PHASES:
            self.tell(text)

    def item(self, path: bytes) -> None:
        """A line with -vv."""
        if self._verbose >= _ITEMS:
            self.tell(f"item: {visible(shown(path))}")

    def progress(self, found: int, done: int, size: int) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class Heartbeat(Quiet):
    """A plain line every ten seconds, for logs."""

    def __init__(self, verbose: int = 0) -> None:
        super().__init__(verbose)
        self._start = self._last = time.monotonic()

    def tell(self, text: str) -> None:
        """One line."""
        click.echo(f"licwatch: {text}", err=True)

    def progress(self, found: int, done: int, size: int) -> None:
        """One line, if the last one is long ago."""
        now = time.monotonic()
        if now - self._last >= _BEAT:
            self._last = now
            self.tell(state(found, done, size, now - self._start))


class Bar(Quiet):
    """A bar on a terminal. rich is loaded here only; it refreshes when told, so that no thread is alive at a fork."""

    def __init__(self, verbose: int, *, color: bool | None) -> None:
        super().__init__(verbose)
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            console=Console(stderr=True, no_color=color is False or None),
            auto_refresh=False,
            transient=True,
        )
        self._task: TaskID = self._progress.add_task("looking", total=None)
        self._progress.start()
        self._start = self._last = time.monotonic()

    def tell(self, text: str) -> None:
        """A line above the bar."""
        self._progress.console.print(text, markup=False, highlight=False)

    def warn(self, text: str) -> None:
        """A line above the bar."""
        self.tell(f"licwatch: {text}")

    def progress(self, found: int, done: int, size: int) -> None:
        """The bar moves, at most ten times a second."""
        now = time.monotonic()
        if now - self._last >= _REFRESH:
            self._last = now
            text = state(found, done, size, now - self._start)
            self._progress.update(self._task, total=found, completed=done, description=text)
            self._progress.refresh()

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()


def state(found: int, done: int, size: int, seconds: float) -> str:
    """Files, bytes, rate and time left in one line."""
    rate = done / seconds if seconds > 0 else 0.0
    left = f", about {(found - done) / rate:,.0f} s left" if rate and found > done else ""
    return f"{done:,} of {found:,} files, {size / 1e6:,.1f} MB, {rate:,.0f} files/s{left}"


def listener(*, quiet: bool, verbose: int = 0, color: bool | None = None) -> Quiet:
    """The right one for where standard error goes."""
    if quiet:
        return Quiet()
    return Bar(verbose, color=color) if sys.stderr.isatty() else Heartbeat(verbose)
