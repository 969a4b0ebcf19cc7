# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch report`: render a report again without scanning."""

from pathlib import Path

import click

from licwatch.cli import settings
from licwatch.errors import UsageError


@click.command(epilog="Example: licwatch report licwatch-report/report.json --format html -o report.html")
@click.argument("report_json", metavar="REPORT.json")
@click.option("--format", "name", default="html", show_default=True, help="The format to render.")
@click.option("-o", "--output", metavar="FILE", required=True, help="The file to write; - for standard output.")
@settings.identities("E-mail addresses in what is shown; json and scancode-json have them always.")
def report(report_json: str, name: str, output: str, identities: str) -> None:
    """Render REPORT.json, which a scan wrote, in another format."""
    from licwatch.report import FORMATS, json_load, rendered, write

    if name not in FORMATS:
        raise UsageError(f"no format is called {name}", f"known are: {', '.join(FORMATS)}")
    try:
        data = Path(report_json).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {report_json}: {error.strerror}", "give the report.json of a scan") from error
    loaded = json_load.load(data)
    chunks = rendered(name, loaded, loaded if identities == "full" else None)
    if output == "-":
        for chunk in chunks:
            click.echo(chunk, nl=False)
    else:
        write.one(Path(output), chunks)
