# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts: what a distinct content says, whatever its path. Cached by content, computed anywhere.

Keys keep ScanCode's names (`license_expression_spdx`, `start_line`, `matcher` ...) so that its users feel at home.
Lines count from 1.
"""

from dataclasses import dataclass, replace

from licwatch.model.claim import Claim
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """One place where a license rule was met. `score`, `match_coverage` and `rule_relevance` run from 0 to 100.

    `referenced_filenames` are names of other files that the rule's text refers to ("see COPYING").
    `from_file` is the shown path of the file in which a followed reference was met; empty for the file itself.
    `is_license_intro` and `is_license_clue` are the rule's flags, which following a reference needs.
    """

    start_line: int
    end_line: int
    license_expression: str
    license_expression_spdx: str
    score: float
    matcher: str
    rule_identifier: str
    matched_length: int
    match_coverage: float
    rule_relevance: int
    referenced_filenames: tuple[str, ...] = ()
    from_file: str = ""
    is_license_intro: bool = False
    is_license_clue: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A few lines of the evidence as they stand in the file, cut to a bound: (line number, text)."""

    lines: tuple[tuple[int, str], ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Detection:
    """Matches that together say one license expression.

    `identifier` is ScanCode's (expression and hash of the matched text). `location` is the place inside a container
    document, `key` the field that gave the value its meaning; both empty for plain text. `reader` read it.
    """

    license_expression: str
    license_expression_spdx: str
    matches: tuple[Match, ...]
    identifier: str = ""
    detection_log: tuple[str, ...] = ()
    excerpt: Excerpt = Excerpt()
    location: str = ""
    key: str = ""
    reader: str = "text"

    def at(self, location: str, key: str, reader: str) -> "Detection":
        """This detection, as met at a place inside a document."""
        return replace(self, location=location, key=key, reader=reader)

    @property
    def start_line(self) -> int:
        """First line of the file's own matches (matches that a reference brought in have lines of another file)."""
        return min(m.start_line for m in self.own_matches)

    @property
    def end_line(self) -> int:
        """Last line of the file's own matches."""
        return max(m.end_line for m in self.own_matches)

    @property
    def own_matches(self) -> tuple[Match, ...]:
        """The matches in the file itself."""
        return tuple(m for m in self.matches if not m.from_file) or self.matches

    @property
    def leading(self) -> Match:
        """The match that speaks for the detection: the longest of the file's own, the first of equals."""
        return max(self.own_matches, key=lambda m: m.matched_length)


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """A copyright statement, a holder or an author, with its lines."""

    start_line: int
    end_line: int
    value: str
    location: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """Where the engine's answer was mended: `slug` names the rule, `why` says it in a sentence.

    `said` is what the engine had said of these lines (SPDX), with the match that said it; `now` is what counts instead,
    empty when the place is a clue now, or says nothing beside what another place says.
    """

    start_line: int
    end_line: int
    slug: str
    said: str
    now: str
    why: str
    matcher: str
    rule_identifier: str
    score: float
    location: str = ""


@dataclass(frozen=True, slots=True)
class LicenseFacts:
    """What one content says of licenses.

    `text` is False when no reader knows the format (the item is opaque). `license_expression_spdx` sums the detections
    up (null when there is none); `clues` are matches too weak to be a statement; the percentage is ScanCode's.
    `corrections` are what differs from the engine's own answer, which `engine` holds when there are any. `claims` are
    what the fields of the format say, and phrases that the engine does not know; `marks` tell what a program made.
    """

    text: bool = True
    license_expression: str | None = None
    license_expression_spdx: str | None = None
    detections: tuple[Detection, ...] = ()
    clues: tuple[Match, ...] = ()
    percentage_of_license_text: float = 0.0
    corrections: tuple[Correction, ...] = ()
    engine: "LicenseFacts | None" = None
    claims: tuple[Claim, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def uncorrected(self) -> "LicenseFacts":
        """The engine's own answer."""
        alone = self.engine or self
        return replace(alone, claims=()) if alone.claims else alone


@dataclass(frozen=True, slots=True)
class CopyrightFacts:
    """Who one content names: copyright statements, holders and authors, in the order of their lines."""

    copyrights: tuple[Credit, ...] = ()
    holders: tuple[Credit, ...] = ()
    authors: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one content. What was not asked for is None; `problems` are parts that its reader could not read.

    `statements` are all that its reader found, those of which nothing was made, too.
    """

    licenses: LicenseFacts | None = None
    copyrights: CopyrightFacts | None = None
    problems: tuple[Problem, ...] = ()
    statements: tuple[Statement, ...] | None = None
