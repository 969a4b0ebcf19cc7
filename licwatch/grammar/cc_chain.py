# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of a Creative Commons name, one after the other, as long as the gaps between them are short."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from licwatch.grammar import cc_words
from licwatch.grammar.text import END, Text, fold

SHORT = r"(?:by|nc|sa|nd)"
_BLANK = r"[\s\-]{0,3}"
#: Names have no more words than this.
_LONGEST = 24
#: Between the words: blanks, dashes, brackets, and the marks of comments where a line ends.
_GAP = re.compile(r"""[\s\-_/,:|•・()\[\]"'*#%;.+&<>]{0,14}""")
_JOINTS = "and|et|und|y|e|en|i"
_CODES = "ar|at|au|be|br|ca|ch|cl|cn|cz|de|es|fi|fr|gr|hr|hu|igo|it|jp|nl|no|nz|pl|pt|se|uk|us"
_V = r"(?:versione|versao|version|versie|wersja|ver|v)[.\s]{0,2}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name. `gap` stands before it; `value` is the element, the version, the port or the word itself."""

    kind: str
    value: str
    given: str
    gap: str
    end: int


def any_of(words: Iterable[str]) -> str:
    """A pattern for words of data, the longest first."""
    folded = sorted({fold(word) for word in words}, key=len, reverse=True)
    closed = "|".join(_pattern(word) for word in folded if not _is_open(word))
    opened = [_pattern(word) for word in folded if _is_open(word)]
    # "Nevezd meg!" before "Nevezd meg"
    return "|".join([*opened, f"(?:{closed}){END}"] if closed else opened)


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\ ", _BLANK)


def _is_open(word: str) -> bool:
    """Whether other letters can follow: languages that have no blanks between words."""
    return word[-1] >= "\u2e80" or word[-1] == "!"


_TOKEN = re.compile(
    "|".join(
        (
            rf"(?P<zero>cc[\s\-_]?(?:0|zero){END}|zero{END})",
            rf"(?P<commons>{any_of(cc_words.COMMONS)}|cc(?={SHORT})|cc{END})",
            rf"(?P<domain>public\s{{1,3}}domain(?:\s{{1,3}}(?:dedication|mark))?{END})",
            *(f"(?P<element_{element}>{any_of(names)})" for element, names in cc_words.ELEMENTS.items()),
            rf"(?P<short>{SHORT}+(?:{END}|(?=v?(?:[1-4]\.\d|[34]{END}))))",
            rf"(?P<version>(?:{_V}(?=[1-4])|(?=[1-4]\.\d|[34]))(?P<number>[1-4](?:\.\d)?){END})",
            rf"(?P<unported>{any_of(cc_words.UNPORTED)})",
            *(f"(?P<port_{port}>{any_of(names)})" for port, names in cc_words.PORTS.items()),
            rf"(?P<code>(?:{_CODES}){END})",
            rf"(?P<license>{any_of(cc_words.LICENSE)})",
            rf"(?P<joint>(?:{_JOINTS}){END})",
        )
    )
)


def words(text: Text, start: int) -> Iterator[Word]:
    """The words from a place on, until one is none of Creative Commons' or the gap is a long one."""
    end = start
    for _ in range(_LONGEST):
        gap = _GAP.match(text.folded, end)
        found = _TOKEN.match(text.folded, gap.end() if gap else end)
        if not found:
            return
        kind, _, value = (found.lastgroup or "").partition("_")
        between = text.folded[end : found.start()]
        end = found.end()
        yield Word(kind, value or found["number"] or found[0], text.given[found.start() : end], between, end)
