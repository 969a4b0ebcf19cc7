# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch index`: compile the license index ahead of time, for images, bundles and shared folders, or look at it."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licwatch.cli import places
from licwatch.errors import EngineError

if TYPE_CHECKING:
    from rich.progress import TaskID

_STEP = re.compile(r"\[(\d+)/(\d+)\] (.+)")
_FOLDER = click.option(
    "--index", "folder", metavar="DIR", help="The compiled license index's folder (default: LICWATCH_INDEX or XDG)."
)


@click.group(epilog="Example: licwatch index build")
def index() -> None:
    """Compile the license index, which the first scan would do otherwise, or look at it."""


@index.command(epilog="Example: licwatch index build --index /srv/licwatch/index")
@_FOLDER
def build(folder: str | None) -> None:
    """Compile the license index, unless it is there already. The folder may be read-only afterwards."""
    from licwatch.detect.index import compiled

    wanted = places.index_folder(folder)
    steps = _Bar() if sys.stderr.isatty() else _Lines()
    try:
        compiled.load(wanted, steps.tell)
    finally:
        steps.close()
    place = wanted / compiled.name()
    if not place.is_dir():
        raise EngineError(f"the compiled index cannot be kept in {wanted}", "name a folder that can be written")
    click.echo(f"the compiled index is in {wanted}\n{_size(place):,.1f} MB")


@index.command(epilog="Example: licwatch index info --index /srv/licwatch/index")
@_FOLDER
def info(folder: str | None) -> None:
    """Say where the compiled index is, how large, and of which data."""
    from licwatch import detect
    from licwatch.detect.index import compiled

    wanted = places.index_folder(folder)
    versions = detect.versions()
    click.echo(f"{wanted}\nScanCode {versions.scancode}, rule data {versions.scancode_data}")
    place = wanted / compiled.name()
    found = compiled.read(place)
    if found:
        click.echo(f"compiled: {len(found.tables.rules.flags):,} rules, {_size(place):,.1f} MB")
        _tell_contradictions(found.tables.names.contradictions)
    else:
        click.echo("damaged: will be compiled again" if place.is_dir() else "not compiled")


def _tell_contradictions(found: list[list[str]]) -> None:
    """Rules that are wrong about themselves: what they match is corrected by the URL in the scanned file."""
    if found:
        click.echo(f"rules that contradict the Creative Commons URL in their own text: {len(found):,}")
    for rule, says, url in found:
        click.echo(f"  {rule} says {says}, its URL {url}")


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.glob("*")) / 1e6


class _Lines:
    """A plain line for each step."""

    def tell(self, text: str) -> None:
        """One line."""
        click.echo(f"licwatch: {text}", err=True)

    def close(self) -> None:
        """Nothing."""


class _Bar:
    """A bar that fills step by step, with a clock that shows that a long step is alive."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: TaskID | None = None

    def tell(self, text: str) -> None:
        """The bar moves; what is no step is a line above it."""
        step = _STEP.fullmatch(text)
        if not step:
            self._progress.console.print(text, markup=False, highlight=False)
            return
        done, total = int(step[1]) - 1, int(step[2])
        if self._task is None:
            self._task = self._progress.add_task(step[3], total=total)
            self._progress.start()
        self._progress.update(self._task, completed=done, description=step[3])

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()
