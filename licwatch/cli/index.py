# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch index`: compile the license index ahead of time, for images, bundles and shared read-only folders."""

import click

from licwatch.cli import places


@click.command(epilog="Example: licwatch index --index /srv/licwatch/index")
@click.option(
    "--index", "folder", metavar="DIR", help="The compiled license index's folder (default: LICWATCH_INDEX or XDG)."
)
def index(folder: str | None) -> None:
    """Compile the license index, which the first scan would do otherwise. The folder may be read-only afterwards."""
    from licwatch import detect

    place = places.index_folder(folder)
    detect.load(place, lambda text: click.echo(f"licwatch: {text}", err=True))
    click.echo(f"the compiled index is in {place}")
