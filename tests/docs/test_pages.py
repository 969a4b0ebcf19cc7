# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the pages tell people to type works as they say; their links lead somewhere; what they name exists."""

import os
import re
import shlex
import shutil
from collections.abc import Iterator

import pytest

from tests.docs.conftest import Reader
from tests.docs.pages import DOCS, EVERY, INDEX, LANGUAGES, PAGES, ROOT, Block, Command, Page
from tests.docs.reference import GENERATED, every_command, options

LONGEST = 120
#: Commands that are shown and not run: how they begin, and why.
NOT_RUN = {
    "make scan ": "sets up an environment",
    "make test": "runs this test",
    "make bundle": "takes minutes; packaging/try_bundle.sh tries it",
    "tar -xf licwatch-bundle.tar": "of the bundle",
    "sh licwatch-bundle/": "of the bundle",
    "~/licwatch/": "of the bundle",
    ".venv/bin/licwatch ": "is there once `make scan` was run",
    "pip install ": "sets up an environment",
    "podman ": "builds an image from the network",
}
#: Tools that a machine may lack, and the commands that then cannot be run.
MAYBE = {"jq": re.compile(r"\bjq |^git commit ")}
#: Their options are not ours.
TOOLS = ("git", "make", "pip", "podman", "python")

WRITTEN = [page for page in PAGES if page.path.name not in GENERATED]
_OPTION = re.compile(r"(?<![\w/-])--?[a-z][a-z-]*")


def not_run(command: Command) -> bool:
    lacking = [needs for tool, needs in MAYBE.items() if shutil.which(tool, path=os.defpath) is None]
    return command.text.startswith(tuple(NOT_RUN)) or any(needs.search(command.text) for needs in lacking)


def shown(block: Block) -> Iterator[tuple[str, str]]:
    """The commands of a console block, with what each prints."""
    for part in block.text.split("$ ")[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_commands_do_what_the_page_says(page: Page, reader: Reader) -> None:
    for block in page.blocks:
        assert block.language in ("", *LANGUAGES), f"{page}:{block.line}: name the language, or indent commands"
        if block.file:
            reader.write(block.file, block.text)
        reader.back()
        for command in block.commands():
            if not not_run(command):
                code = reader(command.text)
                assert code == command.exit_code, f"{page}:{command.line}: {command.text}\n{reader.said}"
                assert all(reason in reader.said for reason in command.reasons), f"{page}:{command.line}"
        for words, printed in shown(block) if block.language == "console" else ():
            if words.startswith("cat "):
                reader.write(words.removeprefix("cat "), printed)
            else:
                reader(words)
                assert reader.said == printed, f"{page}: {words}"


def test_what_is_not_run_is_there() -> None:
    told = [command.text for page in PAGES for block in page.blocks for command in block.commands()]
    for beginning in NOT_RUN:
        assert any(text.startswith(beginning) for text in told), f"no page has {beginning}: take it off the list"
    assert not [text for text in told if text.startswith("licwatch ") and text.startswith(tuple(NOT_RUN))]


@pytest.mark.parametrize("page", EVERY, ids=str)
def test_links_lead_somewhere(page: Page) -> None:
    for link in page.links:
        path, _, anchor = link.partition("#")
        place = (page.path.parent / path).resolve() if path else page.path
        assert place.is_relative_to(ROOT), f"{page}: {link}"
        assert place.exists(), f"{page}: {link}"
        if anchor:
            assert anchor in Page(place).anchors, f"{page}: {link}"


def test_every_page_is_reachable() -> None:
    met, waiting = set(), [INDEX]
    while waiting:
        path = waiting.pop()
        if path not in met:
            met.add(path)
            places = [(path.parent / link.partition("#")[0]).resolve() for link in Page(path).links]
            waiting += [place for place in places if place.suffix == ".md" and place.is_relative_to(DOCS)]
    assert sorted(DOCS.glob("*.md")) == sorted(path for path in met if path.parent == DOCS)


def named(page: Page) -> Iterator[str]:
    """Each option that a page names in its prose, or gives to licwatch."""
    for code in page.code:
        if code.split()[0] not in TOOLS:
            yield from _OPTION.findall(code)
    for block in page.blocks:
        for command in block.commands():
            words = shlex.split(command.text, comments=True)
            begin = next((place for place, word in enumerate(words) if word.endswith("licwatch")), len(words))
            yield from filter(_OPTION.fullmatch, words[begin:])


@pytest.mark.parametrize("page", WRITTEN, ids=str)
def test_every_option_exists(page: Page) -> None:
    known = {"--help", "-h", "-vv"}.union(*map(options, every_command()))
    assert set(named(page)) <= known


@pytest.mark.parametrize("page", WRITTEN, ids=str)
def test_pages_are_short(page: Page) -> None:
    assert page.text.count("\n") <= LONGEST, "split it by task"
    assert not page.generated


def test_pages_that_are_generated_say_so() -> None:
    assert all(Page(DOCS / name).generated for name in GENERATED)


def test_the_readme_begins_with_what_to_type() -> None:
    commands = [command.text for block in Page(ROOT / "README.md").blocks for command in block.commands()]
    assert commands[0] == "make scan TARGET=<folder | git repository | archive>"
    assert "make test" in commands
