# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`licwatch completion`: what a shell needs to complete licwatch's commands and options."""

import click
from click.shell_completion import get_completion_class

_VARIABLE = "_LICWATCH_COMPLETE"


@click.command(
    epilog="""\b
Examples:
  licwatch completion bash > ~/.local/share/bash-completion/completions/licwatch
  licwatch completion fish > ~/.config/fish/completions/licwatch.fish
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script for a shell."""
    made = get_completion_class(shell)
    assert made
    click.echo(made(context.find_root().command, {}, "licwatch", _VARIABLE).source())
