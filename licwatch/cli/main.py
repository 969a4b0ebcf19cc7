# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The entry point: the group of commands, and the one boundary at which errors become messages and exit codes."""

import os
import platform
import signal
import sys
import traceback
from typing import NoReturn

import click

from licwatch.cli.cache import cache
from licwatch.cli.completion import completion
from licwatch.cli.config import config
from licwatch.cli.diff import diff
from licwatch.cli.explain import explain
from licwatch.cli.formats import formats
from licwatch.cli.index import index
from licwatch.cli.report import report
from licwatch.cli.scan import scan
from licwatch.cli.verify import verify
from licwatch.errors import LicwatchError
from licwatch.version import __version__

EXIT_USAGE = 2
EXIT_INTERNAL = 3
EXIT_INTERRUPTED = 130

_OLDEST_PYTHON = (3, 11)


_EPILOG = """\b
Examples:
  licwatch scan                       the current folder
  licwatch scan project.tar.gz        an archive
  licwatch scan --help                every option

Exit codes: 0 pass, 1 findings or differences, 2 wrong usage or path, 3 incomplete or internal error.
"""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog=_EPILOG,
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=lambda *given: _version(*given),
    help="Show the versions of licwatch, ScanCode, its rule data and the SPDX license list.",
)
def commands() -> None:
    """licwatch finds where open licenses stand in a repository or design archive, and what was not looked at."""


commands.add_command(scan)
commands.add_command(explain)
commands.add_command(report)
commands.add_command(verify)
commands.add_command(diff)
commands.add_command(config)
commands.add_command(cache)
commands.add_command(index)
commands.add_command(formats)
commands.add_command(completion)


def _version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if not asked or context.resilient_parsing:
        return
    from licwatch import detect

    versions = detect.versions()
    click.echo(f"licwatch {__version__}")
    click.echo(f"ScanCode {versions.scancode}, rule data {versions.scancode_data}")
    click.echo(f"SPDX license list {versions.spdx_license_list}")
    context.exit()


def main() -> NoReturn:
    """Run the command line. Never lets a traceback out unless LICWATCH_DEBUG is set."""
    refusal = _unsupported()
    if refusal:
        _leave(refusal, EXIT_USAGE)
    signal.signal(signal.SIGTERM, _ended)
    try:
        sys.exit(commands.main(prog_name="licwatch", standalone_mode=False) or 0)
    except LicwatchError as error:
        _leave(f"{error.message} [{error.slug}]" + _what_to_do(error.remedy), error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except (click.Abort, KeyboardInterrupt):
        _leave("interrupted; with a cache, the same command goes on from here", EXIT_INTERRUPTED)
    except BrokenPipeError:
        # whoever read our output has seen enough; keep Python from failing once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_INTERNAL)
    except Exception as error:
        if "LICWATCH_DEBUG" in os.environ:
            traceback.print_exc()
        _leave(
            f"internal error ({type(error).__name__}: {error}) [error]"
            + _what_to_do("run again with LICWATCH_DEBUG=1 and report what it prints"),
            EXIT_INTERNAL,
        )


def _ended(_number: int, _frame: object) -> NoReturn:
    """A CI system cancels by SIGTERM, and its log should say how to go on, as after Ctrl-C."""
    raise KeyboardInterrupt


def _what_to_do(remedy: str) -> str:
    return f"\n  what to do: {remedy}" if remedy else ""


def _unsupported() -> str | None:
    here = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    if sys.version_info < _OLDEST_PYTHON or platform.system() != "Linux" or platform.machine() != "x86_64":
        return f"this is {here}; supported is Linux x86_64 with Python 3.11 or newer"
    return None


def _leave(message: str, code: int) -> NoReturn:
    from licwatch.report.escape import visible

    # a message may quote what was read, and a CI system takes some lines as commands
    lines = [visible(line) for line in f"licwatch: {message}".split("\n")]
    click.echo("\n".join(f"| {line}" if line.lstrip().startswith(("::", "##")) else line for line in lines), err=True)
    sys.exit(code)
