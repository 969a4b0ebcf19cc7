# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The pages that users read, taken apart: blocks, commands, links, headings, code in the prose.

An indented block is a list of commands, one a line. A fenced block names its language; if its first comment is a path,
it is that file. `console` shows commands behind `$ ` and what they print; `$ cat FILE` gives the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# comes with rich
from markdown_it import MarkdownIt
from markdown_it.token import Token

from licwatch.model.problem import Reason

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
INDEX = DOCS / "README.md"
LANGUAGES = ("sh", "console", "yaml", "csv", "python", "text")

_PARSER = MarkdownIt("commonmark").enable("table")
_COMMENT = re.compile(r"(?:#!.*\n)?# (?P<path>[\w./-]+)\n")
_CI_STEP = re.compile(r"^ +- (?:run: )?((?:licwatch|jq) .*)$", re.MULTILINE)
_EXIT_CODE = re.compile(r" # .*\bexit code (\d)\b")


@dataclass(frozen=True)
class Command:
    """One line for the shell. The exit code is 0 unless its comment says `exit code N`."""

    text: str
    line: int

    @property
    def exit_code(self) -> int:
        said = _EXIT_CODE.search(self.text)
        return int(said[1]) if said else 0

    @property
    def reasons(self) -> list[str]:
        """The reasons that its comment says one will see."""
        return [word for word in re.findall(r"[a-z_.]+", self.text.partition(" # ")[2]) if word in set(Reason)]


@dataclass(frozen=True)
class Block:
    """A block of code; `language` is empty for an indented one."""

    language: str
    text: str
    line: int

    @property
    def file(self) -> str | None:
        """The path of the file that the block is."""
        named = _COMMENT.match(self.text) if self.language in ("sh", "yaml", "csv") else None
        return named["path"] if named else None

    def commands(self) -> Iterator[Command]:
        """What a reader would type; and the steps of a CI job, which a machine would."""
        if self.language == "" or (self.language == "sh" and not self.file):
            lines = self.text.split("\n")
        elif self.language == "yaml":
            lines = _CI_STEP.findall(self.text)
        else:
            return
        for number, text in enumerate(lines, self.line):
            if text.strip() and not text.startswith("#"):
                yield Command(text, number)


@dataclass(frozen=True)
class Page:
    """One page."""

    path: Path

    def __str__(self) -> str:
        return str(self.path.relative_to(ROOT))

    @cached_property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @cached_property
    def _tokens(self) -> list[Token]:
        return _PARSER.parse(self.text)

    def _inline(self, kind: str) -> Iterator[Token]:
        for token in self._tokens:
            yield from (child for child in token.children or () if child.type == kind)

    @property
    def generated(self) -> bool:
        return "make docs" in self.text.split("-->")[0]

    @property
    def blocks(self) -> list[Block]:
        found = [token for token in self._tokens if token.type in ("code_block", "fence")]
        return [Block(token.info if token.type == "fence" else "", token.content, _line(token)) for token in found]

    @property
    def links(self) -> list[str]:
        """Links to other pages and files, as they are written."""
        links = [str(token.attrs["href"]) for token in self._inline("link_open")]
        return [link for link in links if "://" not in link]

    @property
    def anchors(self) -> set[str]:
        """The headings as links name them."""
        pairs = zip(self._tokens, self._tokens[1:], strict=False)
        headings = [text.content for opened, text in pairs if opened.type == "heading_open"]
        return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}

    @property
    def code(self) -> list[str]:
        """What stands in `backquotes`."""
        return [token.content for token in self._inline("code_inline")]


def _line(token: Token) -> int:
    return (token.map[0] if token.map else 0) + (2 if token.type == "fence" else 1)


#: Pages with commands to run.
PAGES = [Page(path) for path in (ROOT / "README.md", *sorted(DOCS.glob("*.md")))]
#: And all others.
EVERY = [*PAGES, *map(Page, (*sorted(ROOT.glob("[A-Z]*[A-Z].md")), *sorted(DOCS.glob("*/*.md"))))]
