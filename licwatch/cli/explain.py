# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch explain`: why does it say that?"""

import os

import click

from licwatch.cli import places, settings

_EPILOG = """\b
Examples:
  licwatch explain models/peg.3mf              a file
  licwatch explain 'thing.zip!/files/peg.stl'  a file in an archive
  licwatch explain src/a.c --no-corrections    what the license rules say alone
"""


@click.command(epilog=_EPILOG)
@click.argument("file")
@click.option("--index", metavar="DIR", help="The compiled license index's folder (default: LICWATCH_INDEX or XDG).")
@settings.identities("E-mail addresses in what is shown.")
@settings.options
def explain(file: str, index: str | None, identities: str, choices: settings.Choices) -> None:
    """Show every statement in FILE, what was made of it and why, and what lies around it and governs it.

    What lies around it is looked for up to the top of its git work tree; without one, up to the current folder when
    FILE lies in it, else in FILE's own folder. Nothing governs a file in an archive from outside.
    """
    from licwatch.cli.progress import Quiet
    from licwatch.report import explanation
    from licwatch.report.identities import without_addresses
    from licwatch.run import explain as explaining
    from licwatch.run.scan import Request
    from licwatch.sources import around
    from licwatch.sources.target import Target

    target, path = around.place(os.fsencode(file))
    names = around.names(target, path) if os.path.isdir(target) else None
    options = choices.in_force(quiet=True).config.options()
    request = Request(Target(target, names=names), places.index_folder(index), options=options)
    made = explaining.explain(request, path, Quiet())
    for line in explanation.lines(made if identities == "full" else without_addresses(made)):
        click.echo(line)
