# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch diff`: what differs between two reports."""

from pathlib import Path

import click

from licwatch.cli import settings

EXIT_DIFFERS = 1

_EPILOG = """\b
Examples:
  licwatch diff old-report new-report        two report folders
  licwatch diff v1.json v2.json -v           every item by name
  licwatch diff old new --format json -o diff.json

Exit codes, as of diff(1): 0 no difference, 1 differences, 2 wrong usage, 3 internal error.
"""


@click.command(epilog=_EPILOG)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output."
)
@click.option(
    "-o", "--output", metavar="FILE", default="-", show_default=True, help="The file to write; - for standard output."
)
@settings.identities("E-mail addresses in text; json has them always.")
@click.option("-v", "--verbose", is_flag=True, help="Name everything that differs.")
def diff(old: str, new: str, form: str, output: str, identities: str, verbose: bool) -> int:
    """Compare two reports, OLD and NEW: report folders, or the report.json of each."""
    from licwatch.report import difference_json, difference_terminal, json_load, read, write
    from licwatch.report.difference import compare

    before, after = (json_load.load(read.report_json(Path(given))) for given in (old, new))
    comparison = compare(before, after)
    if form == "json":
        chunks = difference_json.render(comparison)
    else:
        chunks = difference_terminal.render(comparison, verbose=verbose, identities=identities == "full")
    if output == "-":
        for chunk in chunks:
            click.echo(chunk, nl=False)
    else:
        write.one(Path(output), chunks)
    return 0 if comparison.same else EXIT_DIFFERS
