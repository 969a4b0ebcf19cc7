# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch cache`: look at the cache of facts, or empty it."""

from typing import TYPE_CHECKING

import click

from licwatch.cli import places

if TYPE_CHECKING:
    from licwatch.run.cache import Cache

_FOLDER = click.option("--cache", "folder", metavar="DIR", help="The cache's folder (default: LICWATCH_CACHE or XDG).")


@click.group(epilog="Example: licwatch cache info")
def cache() -> None:
    """Look at the cache of facts, or empty it."""


@cache.command(epilog="Example: licwatch cache info --cache /srv/licwatch")
@_FOLDER
def info(folder: str | None) -> None:
    """Say where the cache is and how much is in it."""
    met = _open(folder).info()
    click.echo(f"{met.path}\n{met.contents:,} records, {met.objects:,} git objects, {met.size / 1e6:,.1f} MB")


@cache.command(epilog="Example: licwatch cache clear")
@_FOLDER
def clear(folder: str | None) -> None:
    """Forget everything. The compiled license index stays."""
    _open(folder).clear()
    click.echo("the cache is empty")


def _open(folder: str | None) -> "Cache":
    from licwatch.run.cache import Cache
    from licwatch.run.scan import tools

    return Cache(places.cache_folder(folder), tools(), lambda text: click.echo(f"licwatch: {text}", err=True))
