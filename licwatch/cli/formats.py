# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch formats`: what is opened, what is read, and which names are given to licenses without a version."""

import inspect
import textwrap
from collections.abc import Iterable

import click

_WIDTH, _NAME = 110, 18


@click.command(epilog="Example: licwatch formats | grep -i freecad")
def formats() -> None:
    """List the archives that are opened, the formats that are read, and the names of license families."""
    from licwatch import grammar, readers
    from licwatch.sources import archive

    _section("Archives, by the bytes of a file", ((name, described(one)) for name, one in archive.FORMATS.items()))
    read = ((name, described(one)) for name, one in readers.register().items())
    _section("Formats that are read, the first that knows a content", read)
    _section("Families of licenses whose version is not stated, and terms of their own", grammar.FAMILIES.items())


def described(module: object) -> str:
    """The first paragraph of a module's docstring in one line."""
    return " ".join((inspect.getdoc(module) or "").split("\n\n")[0].split())


def _section(title: str, rows: Iterable[tuple[str, str]]) -> None:
    click.echo(f"{title}:\n")
    for name, text in rows:
        # a name that is longer than its column has a line of its own
        first = f"  {name:{_NAME}}" if len(name) < _NAME else f"  {name}\n{'':{_NAME + 2}}"
        lines = textwrap.wrap(text, _WIDTH - _NAME - 2) or [""]
        click.echo(first + f"\n{'':{_NAME + 2}}".join(lines))
    click.echo("")
