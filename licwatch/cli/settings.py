# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The options that the configuration can give as well, for every command that scans or says what is in force."""

import os
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from licwatch.errors import UsageError

if TYPE_CHECKING:
    from licwatch.config import InForce

_OPTIONS = (
    click.option(
        "--config", metavar="FILE", help="Obey this configuration (default: ./licwatch.yml, if there is one)."
    ),
    click.option("--no-config", is_flag=True, help="Obey no configuration."),
    click.option("--copyrights/--no-copyrights", default=None, help="Look for copyrights, too (yes); faster without."),
    click.option(
        "--corrections/--no-corrections",
        default=None,
        help="Mend known wrong answers of ScanCode's, each on the record (yes); without, its answers alone.",
    ),
    click.option("--include", metavar="GLOB", multiple=True, help="Only these paths (patterns as in .gitignore)."),
    click.option("--exclude", metavar="GLOB", multiple=True, help="Not these paths; each is listed as skipped."),
    click.option(
        "--untracked/--no-untracked",
        default=None,
        help="In a git work tree also files that are neither tracked nor ignored (no).",
    ),
    click.option("--accept", metavar="REASON", multiple=True, help="Do not exit 3 for this kind of unscanned item."),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line says of these; None where it says nothing."""

    config: str | None
    no_config: bool
    copyrights: bool | None
    corrections: bool | None
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    untracked: bool | None
    accept: tuple[str, ...]

    def in_force(self, *, quiet: bool = True) -> "InForce":
        """What is in force: default < extended file < licwatch.yml < command line. Raises ConfigError."""
        from licwatch import config
        from licwatch.report.escape import visible

        if self.config is not None and self.no_config:
            raise UsageError("both --config and --no-config", "leave one of them out")
        lists = {"include": self.include, "exclude": self.exclude, "accept": self.accept}
        switches = {name: getattr(self, name) for name in ("copyrights", "corrections", "untracked")}
        above = config.command_line(lists, switches)
        if self.no_config:
            return config.without(above)
        if not quiet and (self.config or os.path.lexists(config.NAME)):
            click.echo(f"licwatch: obeying {visible(self.config or config.NAME)}", err=True)
        return config.load(self.config, above)


color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Color in what is printed (auto: on a terminal, unless NO_COLOR is set).",
)


def identities(words: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option of every command that shows reports; `words` is its help."""
    kinds = click.Choice(["masked", "full"])
    return click.option("--identities", type=kinds, default="masked", show_default=True, help=words)


def wants_color(choice: str) -> bool | None:
    """Whether to color; None leaves it to where the output goes. https://no-color.org"""
    if choice == "auto":
        return False if os.environ.get("NO_COLOR") else None
    return choice == "always"


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command these options, as one argument `choices`."""

    @wraps(command)
    def gathered(**given: Any) -> Any:
        choices = Choices(**{each.name: given.pop(each.name) for each in fields(Choices)})
        return command(choices=choices, **given)

    for option in reversed(_OPTIONS):
        gathered = option(gathered)
    return gathered
