# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts whose absence tells that a line has no hint, or says nothing. For compiling only; see hints.py for the reasons.

A statement or an author needs a token with one of the labels in `SPEAKING`: without any of them no rule of the grammar
can fire that makes one. That is checked when the grammar is compiled.
"""

import re
import string
from collections import Counter
from collections.abc import Iterable

from licwatch.detect.copyrights import regexes

SPEAKING = frozenset({"AUTH", "AUTH2", "AUTHS", "BY", "CONTRIBUTORS", "COPY", "HOLDER", "MAINT", "SPDX-CONTRIB"})

_HARMLESS = " '\",-"
#: So short a word stands inside too many others: it is searched with its end.
_SHORT = 3
_MANY = 2

Rule = tuple[str, str, str, list[str], str]


def signs(
    steps: list[list[str]], markers: Iterable[str], ascii_of: list[str], patterns: Iterable[tuple[str, str]]
) -> dict[str, list[str]]:
    """The tables' part for hints, from clean-up's steps, ScanCode's hints, writings in ASCII, the lexer's patterns."""
    literals = {marker.lower() for marker in markers if not marker.endswith(" ")}
    made, openers, odd = _made(steps, ascii_of)
    odd |= {text for text in literals if not text.isascii()}
    hints = _shortest(text for text in literals if text.isascii())
    words = {word for pattern, label in patterns if label in SPEAKING for word in _words(pattern)}
    # what has punctuation around has what is inside
    stems = _tails({word.strip(string.punctuation) if len(word) > _SHORT + 1 else word for word in words})
    ended = {marker.rstrip() for marker in markers if marker.endswith(" ")} | {
        word for word in stems if word.isalnum() and len(word) <= _SHORT
    }
    assert all(len(word) > 1 for word in stems)
    # what has a hint and a word in itself is found by these
    both = [text for text in _shortest(made) if not (_has(text, hints) and _has(text, stems))]
    return {
        "hints": sorted(hint for hint in hints if not _has(hint, both)),
        "speaking_hints": sorted(both),
        "stems": sorted(stem for stem in _shortest(stems - ended) if not _has(stem, both)),
        "ended": sorted(ended),
        "openers": sorted(openers),
        "odd": sorted(odd),
    }


def _made(steps: list[list[str]], ascii_of: list[str]) -> tuple[set[str], set[str], set[str]]:
    """What clean-up may make a hint or a word from; what it makes a space of, which ends with a letter; odd signs."""
    # the markup splitter's one separator that is no punctuation
    made = {"mailto:"}
    openers: set[str] = set()
    odd: set[str] = set()
    for old, new in (step[1:] for step in steps if step[0] == "replace"):
        if not old.isascii():
            odd.update(char for char in old if not char.isascii() and ascii_of[ord(char) - 1] != new)
        elif _is_spacing(old, new):
            continue
        elif not new or new.strip(_HARMLESS) or old[0].isalnum():
            made.add(old.lower())
        elif old[-1].isalnum():
            openers.add(old.lower())
    return made, openers, odd


def _is_spacing(old: str, new: str) -> bool:
    """Whether a replacement only puts spaces around punctuation, or in the place of punctuation before a word."""
    kept = new.strip()
    if not kept or old[0].isalnum():
        return False
    return (old == kept and not old[-1].isalnum()) or (old[1:] == kept and new.startswith(" "))


def _words(pattern: str) -> list[str]:
    """Small texts of which every match of a pattern, in small letters, has one."""
    items = regexes.parse(pattern)
    spelled = regexes.words(items, fold=True)
    found = spelled[0] if spelled else [regexes.literal(items)]
    return [re.sub(r"\s", "", word.lower()) for word in found]


def _tails(words: set[str]) -> set[str]:
    """With one word for all that differ only in their first letter, if there are several ("[A-Z]Copyright")."""
    tails = Counter(word[1:] for word in words)
    return {word[1:] if tails[word[1:]] >= _MANY else word for word in words}


def _has(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _shortest(texts: Iterable[str]) -> list[str]:
    """Those that have none of the others inside."""
    known = dict.fromkeys(texts)
    return [text for text in known if not any(other != text and other in text for other in known)]


def check(labels: Iterable[str], rules: list[Rule], names: dict[str, str]) -> None:
    """That no rule makes a statement of tokens without the labels that speak, whatever the order of rules."""
    letters = {letter for letter in labels if names[letter] not in SPEAKING}
    size = 0
    while size < len(letters):
        size = len(letters)
        letters |= {label for label, _, _, needs, _ in rules if not any(letters.isdisjoint(need) for need in needs)}
    said = {names[letter] for letter in letters}
    assert not any("COPYRIGHT" in name or name == "AUTHOR" for name in said)
