# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Labels of tokens -> groups of them: ScanCode's grammar over a string with one letter for each label.

Its some 400 rules run in order, once. Each turns every run of labels that its pattern matches into a group with a label
of its own, which later rules see as one. Few rules fire: of those that the labels at hand allow at all each is tried by
one search.

One rule of ScanCode's gives the label `<COPYRIGHT>`, brackets included. In ScanCode's own notation, where brackets
stand around labels, every rule after it then counts wrongly. From there on that notation is used here as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Union

from licwatch.detect.copyrights.memo import Memo
from licwatch.detect.copyrights.tables import Tables

#: The place of a token, or a group: its label's letter and what is in it.
Node = Union[int, tuple[str, list["Node"]]]  # noqa: UP007 - it names itself, which `|` cannot before it is


Search = Callable[..., re.Match[str] | None]


class _Rule:
    """`needs` are sets of labels, as bits, of each of which one must be there."""

    def __init__(self, label: str, pattern: str, run: str, needs: list[int], plain: str) -> None:
        self.label = label
        self.needs = needs
        self._run = run
        self._pattern = pattern
        self._plain = plain

    @cached_property
    def search(self) -> Search:
        """Finds the first match. Of a run with which matches start, only the first place is tried.

        Otherwise a long run takes the square of its length.
        """
        guard = f"(?!(?<=[{self._run}])[{self._run}])" if self._run else ""
        return re.compile(guard + self._pattern).search

    @cached_property
    def search_on(self) -> Search:
        """The same from where a match ended, which may be inside a run."""
        if not self._run:
            return self.search
        match, search = re.compile(self._pattern).match, self.search
        return lambda letters, end: match(letters, end) or search(letters, end)

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """In ScanCode's own notation."""
        return re.compile(self._plain)


@dataclass(slots=True)
class _State:
    """The letters of `nodes`, one for each."""

    letters: str
    nodes: list[Node]


class Grammar:
    """Groups strings of labels."""

    def __init__(self, tables: Tables) -> None:
        self._names = dict(zip(tables.letters, tables.names, strict=True))
        self._bits = {letter: 1 << place for place, letter in enumerate(tables.letters)}
        self._rules = [
            _Rule(label, pattern, run, [self._mask(need) for need in needs], plain)
            for label, pattern, run, needs, plain in tables.rules
        ]
        self._odd = {letter for letter, name in self._names.items() if "<" in name}
        self._needed = self._needed_by()
        self._able: Memo[int, str] = Memo(1024)

    def _mask(self, letters: str) -> int:
        mask = 0
        for letter in set(letters):
            mask |= self._bits[letter]
        return mask

    def parse(self, letters: str) -> list[Node]:
        """Tokens and groups in order."""
        state = _State(letters, list(range(len(letters))))
        able = self._able_rules(letters)
        number = able.find("0")
        while number >= 0:
            rule = self._rules[number]
            found = rule.search(state.letters)
            if found:
                _fire(rule, state, found)
                if rule.label in self._odd:
                    return self._parse_plain(state, number + 1)
                able = self._able_rules(state.letters)
            number = able.find("0", number + 1)
        return state.nodes

    def _able_rules(self, letters: str) -> str:
        """A "0" at the number of each rule that can fire on these labels."""
        mask = self._mask(letters)
        found = self._able.get(mask)
        if found is None:
            unable = 0
            for need, rules in self._needed:
                if not need & mask:
                    unable |= rules
            # lowest number first
            found = self._able[mask] = f"{unable:0{len(self._rules)}b}"[::-1]
        return found

    def _needed_by(self) -> list[tuple[int, int]]:
        """For each set of labels the rules, as bits, that need one of it."""
        rules: dict[int, int] = {}
        for number, rule in enumerate(self._rules):
            for need in rule.needs:
                rules[need] = rules.get(need, 0) | 1 << number
        return list(rules.items())

    def _parse_plain(self, state: _State, first: int) -> list[Node]:
        """In ScanCode's own notation from a rule on, with its miscounting."""
        nodes, letters = state.nodes, state.letters
        for rule in self._rules[first:]:
            text = "".join(f"<{self._names[letter]}>" for letter in letters)
            marked = rule.plain.sub(r"{\g<group>}", text).replace("{}", "")
            if marked == text:
                continue
            after: list[Node] = []
            kinds, start = "", 0
            for place, piece in enumerate(re.split("[{}]", marked)):
                end = start + piece.count("<")
                if place % 2:
                    after.append((rule.label, nodes[start:end]))
                    kinds += rule.label
                else:
                    after += nodes[start:end]
                    kinds += letters[start:end]
                start = end
            nodes, letters = after, kinds
        return nodes


def _fire(rule: _Rule, state: _State, found: re.Match[str] | None) -> None:
    """Make groups of the first match and all that follow."""
    letters: list[str] = []
    nodes: list[Node] = []
    end = 0
    while found:
        letters += (state.letters[end : found.start()], rule.label)
        nodes += state.nodes[end : found.start()]
        end = found.end()
        nodes.append((rule.label, state.nodes[found.start() : end]))
        found = rule.search_on(state.letters, end)
    state.letters = "".join((*letters, state.letters[end:]))
    state.nodes = nodes + state.nodes[end:]
