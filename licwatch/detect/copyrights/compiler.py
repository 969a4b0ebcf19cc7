# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compile the tables from ScanCode's modules. The only module of this room that imports ScanCode, and not at scan time.

The years that count as a hint are those before the year of compilation, as ScanCode's are those before the year of the
scan: a scan looks at no clock, so an index says for good what its answers are.
"""

import re
import string
from pathlib import Path
from typing import Any

from licwatch.detect.copyrights import recipe, regexes, signs
from licwatch.detect.copyrights.lexer import kind
from licwatch.detect.copyrights.tables import Tables, store

#: One character for each label: letters only, which mean themselves in a regular expression.
_LETTERS = "".join(filter(str.isalpha, map(chr, range(256))))
_UNIT = re.compile(r"<([^<>]*)>")
_NEVER = "(?!)"
#: Tokens from these lengths on are matched in linear time: the second is for patterns that may take exponential time.
_LONG = (64, 16)
#: The last pattern, for what no other has.
_ANYTHING = ".+"


def build(folder: Path) -> None:
    """Compile into an index folder."""
    store(tables(), folder)


def tables() -> Tables:
    """From the modules that are installed."""
    import text_unidecode  # type: ignore[import-untyped]  # it has no types
    from cluecode import copyrights, copyrights_hint
    from textcode import markup

    steps = recipe.steps(copyrights.prepare_text_line)
    names = _names(copyrights)
    ascii_of: list[str] = text_unidecode._replaces
    assert all(ascii_of[code - 1] == chr(code) for code in range(1, 128))
    assert all(map(str.isascii, ascii_of))
    gibberish = copyrights.gibberish_detector
    lexer = _lexer(copyrights.PATTERNS, names)
    rules = [_rule(rule, names) for rule in _rules(copyrights)]
    signs.check(lexer["labels"], rules, dict(zip(_LETTERS, names, strict=False)))
    told: dict[str, Any] = signs.signs(steps, copyrights_hint.statement_markers, ascii_of, copyrights.PATTERNS)
    return Tables(
        **lexer,
        splitter=_pattern(copyrights.get_tokens.__defaults__[0]),
        names=names,
        letters=_LETTERS[: len(names)],
        rules=rules,
        recipe=[_guarded(step) for step in steps],
        markup=_pattern(markup.split_on_tags),
        dropped=sorted(markup.ALL_TAGS),
        dropped_starts=list(markup.SKIP_ATTRIBUTES),
        kept=list(markup.KEEP_MARKERS),
        markers=list(copyrights_hint.statement_markers),
        years=_pattern(copyrights_hint.years),
        trailing_year=_pattern(copyrights.has_trailing_year),
        not_letters=_pattern(copyrights.remove_non_chars),
        **told,
        gibberish_letters=_accepted(),
        gibberish_rows=gibberish.mat,
        gibberish_least=gibberish.thresh,
        junk=list(copyrights.COPYRIGHTS_JUNK),
        replaced={
            "extras": recipe.replacements(copyrights.remove_some_extra_words_and_punct),
            "copyrights": recipe.replacements(copyrights.remove_dupe_copyright_words),
            "quotes": recipe.replacements(copyrights.strip_solo_quotes),
        },
        words=_words(copyrights),
        transliteration="\0".join(ascii_of),
    )


def _pattern(method: Any) -> str:
    """The text of the expression that a bound method such as `re.compile(...).sub` belongs to."""
    pattern: str = method.__self__.pattern
    return pattern


def _accepted() -> str:
    from textcode import gibberish

    letters: str = gibberish.accepted_chars
    return letters


def _words(copyrights: Any) -> dict[str, list[str]]:
    return {
        "copyright suffixes": sorted(copyrights.COPYRIGHTS_SUFFIXES),
        "holder prefixes": sorted(copyrights.HOLDERS_PREFIXES),
        "holder prefixes with all": sorted(copyrights.HOLDERS_PREFIXES_WITH_ALL),
        "holder suffixes": sorted(copyrights.HOLDERS_SUFFIXES),
        "holder junk": sorted(copyrights.HOLDERS_JUNK),
        "author prefixes": sorted(copyrights.AUTHORS_PREFIXES),
        "author junk": sorted(copyrights.AUTHORS_JUNK),
        "author junk starts": list(copyrights.AUTHORS_JUNK_PREFIX),
    }


def _rules(copyrights: Any) -> list[Any]:
    from pygmars.parse import Rule  # type: ignore[import-untyped]  # it has no types

    return list(Rule.from_grammar(copyrights.GRAMMAR))


def _names(copyrights: Any) -> list[str]:
    """All labels that a token or a group of them can have."""
    found = {label for _, label in copyrights.PATTERNS} | {rule.label for rule in _rules(copyrights)}
    assert len(found) < len(_LETTERS)
    return sorted(found)


def _lexer(patterns: list[tuple[str, str]], names: list[str]) -> dict[str, Any]:
    """The lexer's part of the tables. A pattern for words that an earlier pattern has is of no account."""
    exact: dict[str, int] = {}
    prefix: dict[str, int] = {}
    rest = []
    for number, (pattern, _) in enumerate(patterns):
        if pattern == _ANYTHING:
            break
        items = regexes.parse(pattern)
        spelled = regexes.words(items)
        if spelled is None:
            rest.append((number, pattern, *_outlook(items)))
            continue
        assert spelled[1] or "" not in spelled[0]
        for word in spelled[0]:
            (exact if spelled[1] else prefix).setdefault(word, number)
    assert patterns[-1][0] == _ANYTHING
    labels = [_LETTERS[names.index(label)] for _, label in patterns]
    empty = next(number for number, (pattern, _) in enumerate(patterns) if re.match(pattern, "\n"))
    return {"exact": exact, "prefix": prefix, "rest": rest, "labels": labels, "empty_line": labels[empty]}


def _outlook(items: regexes.Items) -> tuple[str | None, list[str], list[str], str, int]:
    """First characters, kinds of characters that are needed, and after the first; text that is needed; what is long."""
    firsts = regexes.firsts(items)
    needed = (_kinds(regexes.needs(items)), _kinds(regexes.later_needs(items)))
    return (
        None if firsts is None else "".join(sorted(firsts)),
        *needed,
        regexes.literal(items),
        _LONG[regexes.is_nested(items)],
    )


def _kinds(needs: set[frozenset[str]]) -> list[str]:
    return sorted({"".join(sorted({kind(char) for char in need})) for need in needs})


def _rule(rule: Any, names: list[str]) -> tuple[str, str, str, list[str], str]:
    """One character stands for `<LABEL>`; a class of them for `<LABEL|OTHER>`, whatever labels that means."""

    def unit(found: re.Match[str]) -> str:
        meant = re.compile(f"(?:{found[1].replace('.', '[^{}<>]')})")
        letters = "".join(_LETTERS[i] for i, name in enumerate(names) if meant.fullmatch(name))
        return letters if len(letters) == 1 else f"[{letters}]" if letters else _NEVER

    pattern = _UNIT.sub(unit, re.sub(r"\s", "", rule.pattern))
    assert not re.fullmatch(pattern, "")
    items = regexes.parse(pattern)
    needs = sorted("".join(sorted(need)) for need in regexes.needs(items))
    run = "".join(sorted(regexes.leading_run(items)))
    return _LETTERS[names.index(rule.label)], pattern, run, needs, rule._regexp


def _guarded(step: list[str]) -> list[str]:
    """A substitution with characters added of which it needs one; empty if no punctuation is known that it needs."""
    if step[0] != "sub":
        return step
    needs = [need for need in regexes.needs(regexes.parse(step[1])) if all(char in string.punctuation for char in need)]
    return [*step, "".join(sorted(min(needs, key=lambda need: (len(need), sorted(need)), default="")))]
