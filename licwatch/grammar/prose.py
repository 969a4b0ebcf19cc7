# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Phrases in prose and source code: only names that license the text in which they stand.

A name counts where it is all of a text or a line, where words about licensing lead to it, and in the sentences of
Thingiverse. Names in lists, comparisons, denials and questions are talked about; names of files are names of files.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from licwatch.grammar import cc_url, gnu, joined, legal_texts, lines, names, talk, thingiverse
from licwatch.grammar.families import is_of
from licwatch.grammar.found import of_designs
from licwatch.grammar.introductions import is_introduced, is_talked_about
from licwatch.grammar.reading import Mention, Reading, Table, explicit
from licwatch.grammar.text import Text
from licwatch.model.claim import Grade


@dataclass(frozen=True, slots=True)
class Phrase:
    """A license by the words that name it, which stand from `start` to before `end` (characters)."""

    start: int
    end: int
    license_expression_spdx: str
    grade: Grade
    table: str
    why: str


_OF_SOFTWARE: tuple[Table, ...] = (gnu, names)
_URL_BEHIND = 160
_URL_BEFORE = 120
#: A text with more names than these is a list of licenses, whatever stands around each of them.
_MOST = 2000
_MOST_JOINED = 6
_LONGEST_LINE = 400
_SHORTEST = len("CC0")
_FILE_BEFORE = re.compile(r"(?:[a-z0-9_@$\\]|[a-z0-9_][\-./=])\Z")
_FILE_BEHIND = re.compile(r"[a-z0-9_\\(@]|/(?!/|\s|$)[a-z0-9]|\.[a-z]{1,5}\b|-[a-z0-9]")
_JOINT = re.compile(r"[\"')\]]{0,2}(?:,?\s(?:and|or|und|oder|et|ou|y|o|e)\s|\s?[/|+&,]\s?)(?:the\s|a\s|der\s|la\s)?")
_OPEN_END = re.compile(r"[\"')\]]{0,2},?\s(?:or|oder|ou|o)\s(?!(?:send|write|visit|see|contact|by|at|ask)\b)")
_M = r"[\s*#/;%]{1,12}"
_EXCEPTION = re.compile(
    rf"with{_M}the{_M}following{_M}exception.{{0,400}}?creation{_M}of{_M}electronic{_M}designs"
    rf".{{0,500}}?waives{_M}article{_M}3"
    rf"(?:.{{0,1200}}?(?:exception{_M}above{_M}does{_M}not{_M}apply|any{_M}other{_M}license{_M}agreement))?"
    r"|with\s{1,3}(?:the\s{1,3})?kicad[\s-](?:librar(?:y|ies)[\s-])?exception",
    re.DOTALL,
)
_EXCEPTION_NEAR = 260
_EXCEPTION_LONGEST = 2600
_KICAD = "KiCad-libraries-exception"


def phrases(given: str) -> Iterator[Phrase]:
    """Licenses that a text states for itself, by names that the general engine misreads."""
    text = Text.of(given)
    sentences = {met.start: met for met in thingiverse.sentences(text)}
    known = {**{met.start: met for met in thingiverse.dedications(text)}, **sentences}
    firm = {met.start: met for met in of_designs(text, _MOST + 1) if not met.is_weak}
    beside = {met.start: met for met in _of_software_beside(text, [*firm.values()])}
    met = [one for _, one in sorted({**beside, **firm, **known}.items())]
    if met and len(met) <= _MOST:
        bounds = [*(one.start for one in met[1:]), len(given)]
        located = [_beside_url(text, one, bound) for one, bound in zip(met, bounds, strict=True)]
        yield from _stated(text, joined.merged(text, located), frozenset(sentences))


def with_exception(text: Text, mention: Mention) -> Mention | None:
    """A name with the exception of KiCad's libraries behind it."""
    if mention.reading.license_expression_spdx != "CC-BY-SA-4.0":
        return None
    found = _EXCEPTION.search(text.folded, mention.end, mention.end + _EXCEPTION_LONGEST)
    if not found or found.start() - mention.end > _EXCEPTION_NEAR:
        return None
    reading = explicit(f"CC-BY-SA-4.0 WITH {_KICAD}", "kicad", "the notice of KiCad's libraries, with their exception")
    return Mention(mention.start, found.end(), reading)


def _stated(text: Text, met: list[Mention], sure: frozenset[int]) -> Iterator[Phrase]:
    at = 0
    done = 0
    legal = list(legal_texts.spans(text.folded)) if met else []
    while at < len(met):
        group = _joined_from(text, met, at)
        at += sum(one in group for one in met[at : at + _MOST_JOINED]) or 1
        excepted = with_exception(text, group[0]) if len(group) == 1 else None
        start, end = group[0].start, excepted.end if excepted else group[-1].end
        if start < done or not (start in sure or _is_stated(text, start, end)) or _is_legal(text, start, legal):
            continue
        reading = excepted.reading if excepted else joined.combined(text, group)
        if reading and reading.license_expression_spdx:
            done = end
            yield Phrase(start, end, reading.license_expression_spdx, reading.grade, reading.table, reading.why)


def _is_stated(text: Text, start: int, end: int) -> bool:
    folded = text.folded
    if _FILE_BEFORE.search(folded, max(0, start - 2), start) or _FILE_BEHIND.match(folded, end):
        return False
    # "#CC0" is a shade of yellow
    if folded[start - 1 : start] == "#" and end - start == _SHORTEST:
        return False
    if talk.is_choice_not_made(folded, start):
        return False
    if lines.is_whole(text, start, end):
        return True
    if is_introduced(folded, start, end):
        return not (is_talked_about(folded, start, end) or _OPEN_END.match(folded, end))
    return lines.is_own_line(text, start, end)


def _is_legal(text: Text, start: int, legal: list[tuple[int, int, int]]) -> bool:
    """Whether a name is one of a license text, or its title."""
    for title, opening, end in legal:
        if opening <= start < end or (title <= start < opening and not is_introduced(text.folded, start)):
            return True
    return False


def _joined_from(text: Text, met: list[Mention], at: int) -> list[Mention]:
    """A name and those that are joined to it on the same line, also names of software."""
    group = [met[at]]
    following = {one.start: one for one in met[at + 1 : at + _MOST_JOINED]}
    while len(group) < _MOST_JOINED:
        joint = _JOINT.match(text.folded, group[-1].end)
        if not joint or "\n" in joint[0]:
            break
        place = joint.end()
        met_next = following.get(place) or _of_software(text, place)
        if not met_next:
            break
        group.append(met_next)
    return group


def _of_software_beside(text: Text, designs: list[Mention]) -> Iterator[Mention]:
    """Names of software on the lines of others: "text under CC BY-NC-ND, code under the MIT license"."""
    if not designs or len(designs) > _MOST:
        return
    spans = sorted({_line(text.folded, one.start) for one in designs})
    for table in _OF_SOFTWARE:
        for start, end in spans:
            found = (table.at(text, place.start()) for place in table.STARTS.finditer(text.folded, start, end))
            for met in found:
                if met and not met.is_weak and not any(a.start <= met.start < a.end for a in designs):
                    yield met


def _line(folded: str, place: int) -> tuple[int, int]:
    """The bounds of a line, no farther than a person reads."""
    end = folded.find("\n", place, place + _LONGEST_LINE)
    return _begin_of_line(folded, place), end if end >= 0 else place + _LONGEST_LINE


def _of_software(text: Text, place: int) -> Mention | None:
    for table in _OF_SOFTWARE:
        if table.STARTS.match(text.folded, place) and (met := table.at(text, place)):
            return met
    return None


def _beside_url(text: Text, mention: Mention, bound: int) -> Mention:
    """A name with the version of the URL beside it, when both are of one license."""
    behind = cc_url.STARTS.search(text.folded, mention.end, min(bound, mention.end + _URL_BEHIND))
    if behind and (met := cc_url.at(text, behind.start())) and (more := joined.more_of(mention.reading, met.reading)):
        return Mention(mention.start, met.end, _with_url(mention.reading, more))
    line = _begin_of_line(text.folded, mention.start)
    before = list(cc_url.STARTS.finditer(text.folded, line, mention.start))
    if before and (met := cc_url.at(text, before[-1].start())) and _gives(met.reading, mention.reading):
        return Mention(mention.start, mention.end, _with_url(mention.reading, met.reading))
    return mention


def _gives(url: Reading, name: Reading) -> bool:
    return is_of(url.license_expression_spdx or "", name.license_expression_spdx or "")


def _with_url(name: Reading, more: Reading) -> Reading:
    if more.license_expression_spdx == name.license_expression_spdx:
        return name
    return Reading(more.grade, more.license_expression_spdx, name.table, f"{name.why}; the URL beside it does")


def _begin_of_line(folded: str, place: int) -> int:
    reach = max(0, place - _URL_BEFORE)
    return max(folded.rfind("\n", reach, place) + 1, reach)
