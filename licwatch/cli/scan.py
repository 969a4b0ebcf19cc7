# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch scan`: the main job."""

from typing import Any

import click

from licwatch.cli import places, settings
from licwatch.cli.scanning import Given, scan_one
from licwatch.cli.scanning_many import scan_many
from licwatch.model.severity import Severity

_EPILOG = """\b
Examples:
  licwatch scan                              the current folder
  licwatch scan project.tar.gz -o out        an archive, with the report in out/
  licwatch scan repo --rev v2.0              a revision, without a checkout
  licwatch scan https://host/team/thing.git  a repository elsewhere, fetched into the cache
  licwatch scan one two.zip -o out           several targets, each with a report below out/
  licwatch scan --targets list.csv -o out    a hundred of them; goes on where it was cut off
  git diff --cached --name-only --diff-filter=d -z | licwatch scan --files-from -
  licwatch scan . --exclude 'vendor/' --accept git.submodule
"""


@click.command(epilog=_EPILOG)
@click.argument("targets", metavar="[TARGET]...", nargs=-1)
@click.option("--rev", metavar="REV", help="Scan this revision of a git repository instead of its files.")
@click.option(
    "--targets", "target_list", metavar="FILE", help="More targets: one a line, or CSV (target,name,revision)."
)
@click.option(
    "--files-from",
    metavar="FILE",
    help="Only the files listed here (one a line, or divided by NUL; - reads standard input).",
)
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    default=places.REPORT_FOLDER,
    show_default=True,
    help="Report folder; - prints one format.",
)
@click.option(
    "--format", "formats", metavar="NAME", multiple=True, help="json, html (both when not given), scancode-json."
)
@click.option(
    "--jobs", type=click.IntRange(0), metavar="N", help="Worker processes (default: one a core; 0: in place)."
)
@click.option(
    "--offline", is_flag=True, help="Never use the network: of repositories elsewhere, the copy fetched before."
)
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache of facts.")
@click.option("--cache", metavar="DIR", help="The cache's folder (default: LICWATCH_CACHE or XDG).")
@click.option("--index", metavar="DIR", help="The compiled license index's folder (default: LICWATCH_INDEX or XDG).")
@settings.options
@click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    help="Exit 1 on findings of this severity or graver.",
)
@click.option("--allow-incomplete", is_flag=True, help="Do not exit 3 for any unscanned item.")
@click.option(
    "--date", "day", metavar="DATE", help="The date to put into the report (default: SOURCE_DATE_EPOCH, else none)."
)
@settings.identities("E-mail addresses in what is shown; json and scancode-json have them always.")
@click.option("--quiet", is_flag=True, help="No progress, no summary; only what went wrong.")
@click.option(
    "-v", "--verbose", count=True, help="Name every item that was not looked at, and phases; -vv: every item, too."
)
@settings.color
def scan(**words: Any) -> int:
    """Find the licenses, copyrights and gaps in TARGET: a folder, a git repository or its address, or an archive."""
    given = Given(**words)
    return scan_many(given) if given.target_list or len(given.targets) > 1 else scan_one(given)
