# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Soups: texts made of ScanCode's rules, cut, thinned, stuffed and shuffled, with what stands between licenses.

The texts of rules come from the index that is installed; none is kept here.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from hypothesis import strategies as st

STOPS = ("div", "span", "br", "href", "quot", "tr", "ul", "lt")
UNKNOWN = ("zyxw", "qqqx", "foobarish", "wxyzzy", "grmpf", "naïvité", "İx", "ǆo")
SHORTS = ("a", "1", "7", "x", "2019", "c", "0", "b2")
WORDS = ("copyright", "license", "licensed", "under", "gpl", "mit", "see", "software", "permission", "and", "version")
TAGS = (
    "SPDX-License-Identifier: MIT",
    "// SPDX-License-Identifier: GPL-2.0-or-later WITH Classpath-exception-2.0 */",
    "# zyxw SPDX-License-Identifier: (MIT OR Apache-2.0",
    "dnl rem SPDX-License-Identifier: GPL-2.0+ BSD-3-Clause",
    "1 2 3 SPDX-License-Identifier: MIT",
    "SPDX-License-Identifier:",
    "the SPDX License Identifier nonsense AND",
    "SPDX-License-Identifier: MIT SPDX-License-Identifier: ISC",
    "https://licenses.nuget.org/(LGPL-2.0-only%20WITH%20FLTK-exception%20OR%20Apache-2.0+)",
    '<a href="https://licenses.nuget.org/MIT">MIT</a>',
    "spdz-lincense-identifer: wxWindows",
)
ALSO = ("[[ {} ]]", "<p>{}</p>", "/* {} */", "{}", "{}!", "({})+", "# {}")


class Piece(NamedTuple):
    """`kind` names a function below; the numbers say which rule or words, which part, and how they are mixed."""

    kind: str
    which: int
    start: int
    size: int
    seed: int


def _whole(words: list[str], piece: Piece, chance: random.Random) -> str:
    return " ".join(words)


def _cut(words: list[str], piece: Piece, chance: random.Random) -> str:
    start = piece.start % len(words)
    return " ".join(words[start : start + 1 + piece.size])


def _shuffled(words: list[str], piece: Piece, chance: random.Random) -> str:
    """Stretches of the rule in another order."""
    step = 1 + piece.size % 30
    parts = [words[at : at + step] for at in range(0, len(words), step)]
    chance.shuffle(parts)
    return " ".join(word for part in parts for word in part)


def _thinned(words: list[str], piece: Piece, chance: random.Random) -> str:
    share = (piece.size % 10 + 1) / 20
    return " ".join(word for word in words if chance.random() > share)


def _stuffed(words: list[str], piece: Piece, chance: random.Random) -> str:
    """With other words in between, a line end here and there."""
    share = (piece.size % 8 + 1) / 30
    others = chance.choice((STOPS, UNKNOWN, SHORTS, WORDS, ("\n", "\n\n")))
    return " ".join(f"{word} {chance.choice(others)}" if chance.random() < share else word for word in words)


def _doubled(words: list[str], piece: Piece, chance: random.Random) -> str:
    part = words[piece.start % len(words) :][: 3 + piece.size % 40]
    return " ".join(part * (2 + piece.size % 4))


def _lines(words: list[str], piece: Piece, chance: random.Random) -> str:
    """A few words a line."""
    step = 1 + piece.size % 12
    return "\n".join(" ".join(words[at : at + step]) for at in range(0, len(words), step))


_OF_RULES: dict[str, Callable[[list[str], Piece, random.Random], str]] = {
    "whole": _whole,
    "cut": _cut,
    "shuffled": _shuffled,
    "thinned": _thinned,
    "stuffed": _stuffed,
    "doubled": _doubled,
    "lines": _lines,
}


def _noise(piece: Piece, chance: random.Random) -> str:
    words = (STOPS, UNKNOWN, SHORTS, WORDS, STOPS + UNKNOWN + SHORTS + WORDS)[piece.which % 5]
    return " ".join(chance.choice(words) for _ in range(1 + piece.size % 60))


def _blank(piece: Piece, chance: random.Random) -> str:
    return ("\n", "\n.\n", "\n7 1\n", "\nzyxw\n")[piece.which % 4] * (1 + piece.size % 25)


def _tag(piece: Piece, chance: random.Random) -> str:
    return f"\n{TAGS[piece.which % len(TAGS)]}\n"


_OTHERS: dict[str, Callable[[Piece, random.Random], str]] = {"noise": _noise, "blank": _blank, "tag": _tag}


def text(pieces: Sequence[Piece], rules: Sequence[Any]) -> str:
    """The text of a soup, given ScanCode's rules."""
    made = []
    for piece in pieces:
        chance = random.Random(piece.seed)
        if piece.kind in _OTHERS:
            made.append(_OTHERS[piece.kind](piece, chance))
            continue
        words = rules[piece.which % len(rules)].text.split() or ["x"]
        shown = _OF_RULES[piece.kind](words, piece, chance)
        made.append(chance.choice(ALSO).format(shown) if piece.seed % 3 == 0 else shown)
    return chance_of(pieces).join(made)


def chance_of(pieces: Sequence[Piece]) -> str:
    """What stands between the pieces."""
    return ("\n", " ", "\n\n", "\n" * 18, ". ")[sum(piece.seed for piece in pieces) % 5]


KINDS = (*_OF_RULES, *_OF_RULES, *_OTHERS)


def pieces(chance: random.Random, most: int = 6) -> list[Piece]:
    """Some, by chance."""
    numbers = (40_000, 400, 400, 1000)
    return [Piece(chance.choice(KINDS), *map(chance.randrange, numbers)) for _ in range(chance.randrange(1, most))]


#: The same for hypothesis, which makes those that fail small.
SOUPS = st.lists(
    st.builds(
        Piece,
        st.sampled_from(KINDS),
        st.integers(0, 40_000),
        st.integers(0, 400),
        st.integers(0, 400),
        st.integers(0, 1000),
    ),
    min_size=1,
    max_size=5,
)
