# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The pages that follow from the code: commands from their own help, formats from docstrings, reasons from their words.

`python -m tests.docs.reference` (`make docs`) writes them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

import click

from licwatch import grammar, readers
from licwatch.cli.formats import described
from licwatch.cli.main import commands
from licwatch.report import FORMATS, reasons
from licwatch.sources import archive
from tests.docs.pages import DOCS

_WIDTH = 100
_HEAD = """<!--
SPDX-FileCopyrightText: 2026 The licwatch contributors
SPDX-License-Identifier: Apache-2.0

`make docs` writes this page; change what it is made from.
-->
"""


def every_command(command: click.Command = commands, above: click.Context | None = None) -> Iterator[click.Context]:
    """A context for each command, groups before what is in them."""
    name = command.name if above else "licwatch"
    context = click.Context(command, info_name=name, parent=above, terminal_width=_WIDTH, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found and not found.hidden:
                yield from every_command(found, context)


def options(context: click.Context) -> set[str]:
    """Every option of a command, as it is typed."""
    named = [parameter for parameter in context.command.get_params(context) if isinstance(parameter, click.Option)]
    return {word for option in named for word in (*option.opts, *option.secondary_opts)}


def commands_page() -> str:
    """docs/commands.md."""
    text = f"{_HEAD}# Commands\n\nWhat `--help` says, command by command.\n"
    for context in every_command():
        told = "\n".join(line.rstrip() for line in context.get_help().split("\n")).strip()
        text += f"\n## {context.command_path}\n\n```text\n{told}\n```\n"
    return text


def formats_page() -> str:
    """docs/formats.md."""
    archives = [(f"`{name}`", described(form)) for name, form in archive.FORMATS.items()]
    read = [(f"`{name}`", described(reader)) for name, reader in readers.register().items()]
    families = [(f"`{name}`", meaning) for name, meaning in grammar.FAMILIES.items()]
    written = [
        (
            f"`{name}`",
            f"`report{form.SUFFIX}`",
            described(form).partition(": ")[2],
            "as they stand" if form.VERBATIM else "masked",
        )
        for name, form in FORMATS.items()
    ]
    return (
        f"{_HEAD}# Formats\n\n"
        "## Archives\n\nThe bytes of a file decide what it is, not its name.\n\n"
        f"{_table(('format', 'what it is'), archives)}\n"
        "## Readers\n\nThe first that knows the bytes of a file finds the statements and text in it. What no reader "
        "knows and has no text is opaque.\n\n"
        f"{_table(('reader', 'what it reads'), read)}\n"
        "## Families\n\nA version that is not stated is never invented. These names, and no others, stand for licenses "
        "without one and for terms of their own.\n\n"
        f"{_table(('name', 'what it stands for'), families)}\n"
        "## Reports\n\nFor `--format`.\n\n"
        f"{_table(('format', 'file', 'what it is', 'e-mail addresses'), written)}"
    )


def reasons_page() -> str:
    """docs/reasons.md."""
    rows = [(f"`{reason}`", words) for reason, words in reasons.WORDS.items()]
    return (
        f"{_HEAD}# Reasons\n\nWhy an item, or a part of it, was not looked at. The list is closed; "
        f"each can be accepted by name, as in `--accept git.submodule`.\n\n{_table(('reason', 'in words'), rows)}"
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


GENERATED: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "formats.md": formats_page,
    "reasons.md": reasons_page,
}

if __name__ == "__main__":
    for name, page in GENERATED.items():
        (DOCS / name).write_text(page(), "utf-8")
