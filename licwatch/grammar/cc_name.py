# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A Creative Commons name while it is read: which word can follow on those that it has so far, and what it adds."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from licwatch.grammar import cc_words
from licwatch.grammar.cc_chain import SHORT, Word, words
from licwatch.grammar.text import END, Text

_HYPHENS = re.compile(r"\s*[\-/]?\s*")
#: In languages without blanks between words, two words side by side are one: 表示 and 継承 are words of programmers.
_HYPHEN = re.compile(r"\s*[\-/・]\s*")
_CLOSE = "\u2e80"
#: Behind "by" in small letters, which is a word of English in "released under Creative Commons by Ada".
_GOES_ON = re.compile(rf"[-_ ]?v?[1-4]\.\d|[-_ ](?:{SHORT}(?:{END}|v?\d\.)|{'|'.join(cc_words.ALONE)})")


@dataclass(slots=True)
class Name:
    """What was read of a name so far. `end` is behind the last word that belongs to it."""

    text: Text
    start: int
    end: int
    commons: int = 0
    zero: bool = False
    domain: str = ""
    long: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    version: str = ""
    is_version_first: bool = False
    port: str = ""
    is_unported: bool = False
    is_loose: bool = False

    @property
    def elements(self) -> frozenset[str]:
        """The conditions that were named."""
        return frozenset((*self.long, *self.short))

    @property
    def is_closed(self) -> bool:
        """Whether a version ended the elements. It can also open them: "Creative Commons (4.0 License) Attribution"."""
        return bool(self.version and self.elements and not self.is_version_first)


def name_at(text: Text, start: int) -> Name:
    """What can be read as a name from a place on."""
    name = Name(text, start, start)
    for word in words(text, start):
        if not _TAKERS[word.kind](name, word):
            break
        # an "and" belongs to the name only if an element follows
        if word.kind != "joint":
            name.end = word.end
    return name


def _commons(name: Name, _: Word) -> bool:
    name.commons += 1
    return name.commons <= 2 and not (name.elements or name.version or name.domain or name.zero)


def _zero(name: Name, word: Word) -> bool:
    if name.elements or name.version or name.zero or not (name.commons or word.value.startswith("cc")):
        return False
    name.zero = True
    return True


def _domain(name: Name, word: Word) -> bool:
    if name.elements or name.domain:
        return False
    name.domain = word.value.split()[-1]
    return True


def _element(name: Name, word: Word) -> bool:
    if word.value in name.long or name.zero or name.domain or name.is_closed:
        return False
    if name.long and not (_HYPHENS if word.given < _CLOSE else _HYPHEN).fullmatch(word.gap):
        name.is_loose = True
    name.long.append(word.value)
    return True


def _short(name: Name, word: Word) -> bool:
    if not name.commons or name.zero or name.domain or name.is_closed:
        return False
    letters = word.value
    is_word = letters == "by" and word.given != "BY" and word.gap not in ("-", "_", "")
    if is_word and not name.short and not _GOES_ON.match(name.text.folded, word.end):
        return False
    name.short += [letters[place : place + 2].upper() for place in range(0, len(letters), 2)]
    return len(name.short) == len(set(name.short))


def _version(name: Name, word: Word) -> bool:
    if name.version or not (name.commons or name.elements or name.zero or name.domain):
        return False
    name.version = word.value
    name.is_version_first = not name.elements
    return True


def _unported(name: Name, _: Word) -> bool:
    name.is_unported = True
    return bool(name.version or name.commons or name.zero)


def _port(name: Name, word: Word) -> bool:
    # two letters are a country in capitals only: "3.0 IT", not "3.0 it"
    is_early = bool(name.elements) and word.value.lower() == "igo"
    if not (name.version or is_early) or name.port or (word.kind == "code" and not word.given.isupper()):
        return False
    name.port = word.value.upper()
    return True


def _license(name: Name, _: Word) -> bool:
    return bool(name.commons or name.elements or name.zero)


def _joint(name: Name, _: Word) -> bool:
    name.is_loose = True
    return bool(name.long and not name.version)


_TAKERS: dict[str, Callable[[Name, Word], bool]] = {
    "zero": _zero,
    "commons": _commons,
    "domain": _domain,
    "element": _element,
    "short": _short,
    "version": _version,
    "unported": _unported,
    "port": _port,
    "code": _port,
    "license": _license,
    "joint": _joint,
}
