# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch config`: say what is in force and why, or whether a file can be obeyed."""

import click

from licwatch.cli import settings


@click.group(epilog="Example: licwatch config show")
def config() -> None:
    """Say what is in force and why, or check a configuration file."""


@config.command(epilog="Example: licwatch config show --exclude 'vendor/'")
@settings.options
def show(choices: settings.Choices) -> None:
    """Print what a scan with these options goes by, as a licwatch.yml with the origin of every value."""
    from licwatch.config import show as shown
    from licwatch.report.escape import visible

    for line in shown.lines(choices.in_force()):
        click.echo(visible(line))


@config.command(epilog="Example: licwatch config check licwatch.yml")
@click.argument("file")
def check(file: str) -> None:
    """Check FILE and what it extends. Exit code 0 if it can be obeyed, else 2 with the first ten complaints."""
    from licwatch.config import load
    from licwatch.report.escape import visible

    load(file)
    click.echo(f"{visible(file)} can be obeyed")
