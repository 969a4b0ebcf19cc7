# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The engine: ScanCode's answers for one content at a time, in this process, without ScanCode.

Its data and public behavior are the reference. Everything it knows is mapped from the compiled index, so that a process
is ready in a few hundredths of a second and workers share the memory.
"""

from collections.abc import Callable
from pathlib import Path

from licwatch.detect import text
from licwatch.detect.copyrights import Copyrights
from licwatch.detect.detection.detect import facts
from licwatch.detect.index import compiled
from licwatch.detect.index.rule import RuleBook
from licwatch.detect.index.tables import Tables
from licwatch.detect.match.matcher import Matcher
from licwatch.detect.query.query import Reader
from licwatch.detect.trait import is_credits
from licwatch.model.facts import CopyrightFacts, Credit, LicenseFacts


def load_engine(index_folder: Path, tell: Callable[[str], None]) -> "Engine":
    """Map the compiled index, which is compiled first if need be. Raises EngineError."""
    index = compiled.load(index_folder, tell)
    return Engine(index.tables, index.copyrights)


class Engine:
    """Answers depend on content and trait alone, not on what was asked before."""

    def __init__(self, tables: Tables, copyrights: Copyrights) -> None:
        self._names = tables.names
        self._reader = Reader(tables)
        self._matcher = Matcher(tables, RuleBook(tables))
        self._copyrights = copyrights

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """As `scancode --license` says of a file with this content, before references are followed."""
        found = text.extract(content, trait)
        if found is None:
            return LicenseFacts(text=False)
        query = self._reader.read(found)
        return facts(query, self._matcher.matches(query), self._names)

    def known(self, identifier: str) -> str | None:
        """The SPDX id, or the one that ScanCode made, of an identifier in whatever case; None when it is neither."""
        key = self._names.spdx_symbols.get(identifier.lower())
        return self._names.spdx_keys.get(key) if key else None

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        """As `scancode --copyright` says of a file with this content."""
        if is_credits(trait) and (people := self._people(content, trait)):
            return CopyrightFacts(authors=people)
        found = text.extract_without_markup(content, trait)
        return self._copyrights.detect(found.ended_lines()) if found else CopyrightFacts()

    def _people(self, content: bytes, trait: str) -> tuple[Credit, ...]:
        """Those of a file that lists people in a form of its own."""
        found = text.extract(content, trait)
        return self._copyrights.credits(found.lines()) if found else ()
