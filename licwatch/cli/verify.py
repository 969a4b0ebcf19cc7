# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch verify`: whether a report is what a scan wrote, and whether its target is still what was scanned."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from licwatch.cli import places, settings

if TYPE_CHECKING:
    from licwatch.run.verify import Against

EXIT_DIFFERS = 1

_EPILOG = """\b
Examples:
  licwatch verify licwatch-report            the report by itself
  licwatch verify licwatch-report project    and every item of what was scanned, hashed again
  licwatch verify out --format json

Exit codes: 0 verified, 1 something differs, 2 wrong usage, or a report that was not finished, 3 internal error.
"""


@click.command(epilog=_EPILOG)
@click.argument("folder", metavar="REPORT-DIR")
@click.argument("target", metavar="[TARGET]", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output."
)
@settings.identities("E-mail addresses in text; json has them always.")
@click.option("-v", "--verbose", is_flag=True, help="Name every difference.")
@click.option("--config", metavar="FILE", help="Whose budgets may be spent (default: ./licwatch.yml, if there is one).")
@click.option("--quiet", is_flag=True, help="No progress.")
def verify(folder: str, target: str | None, **given: Any) -> int:
    """Check that nothing in REPORT-DIR was changed, and with TARGET that the target is still what was scanned."""
    from licwatch.cli import progress
    from licwatch.report import proof_json, proof_terminal
    from licwatch.run import verify as run

    listener = progress.listener(quiet=given["quiet"])
    try:
        verdict = run.verify(Path(folder), _against(folder, target, given["config"]), listener.progress)
    finally:
        listener.close()
    if given["form"] == "json":
        told = proof_json.render(verdict)
    else:
        full = given["identities"] == "full"
        told = proof_terminal.render(verdict, folder, verbose=given["verbose"], identities=full)
    click.echo(told, nl=False)
    return 0 if verdict.verified else EXIT_DIFFERS


def _against(folder: str, target: str | None, config: str | None) -> "Against | None":
    from licwatch.run.verify import Against

    if target is None:
        return None
    path = os.fsencode(target)
    own = os.path.realpath(path) == os.path.realpath(os.getcwdb())
    choices = settings.Choices(
        config, no_config=False, copyrights=None, corrections=None, include=(), exclude=(), untracked=None, accept=()
    )
    return Against(path, own, places.reports_below(target, folder), choices.in_force().config.options().budgets)
