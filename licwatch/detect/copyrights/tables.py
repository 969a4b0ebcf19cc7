# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables: what ScanCode knows of copyright statements, as plain data in one file of the index folder.

About 350 KB of JSON that loads in some milliseconds. It holds texts of regular expressions; these are compiled when a
text first needs them, since most are for words that a given tree never has.
"""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from licwatch.errors import EngineError

#: Raised when the tables change.
FORMAT = 1
_NAME = f"copyrights-{FORMAT}.json"


@dataclass(frozen=True, slots=True)
class Tables:
    """Data of ScanCode, in its order.

    lexer: `exact` and `prefix` say the lowest pattern number for a word and for a start of words; `rest` are patterns
    that are no list of words: [number, pattern, first characters or null, sets of kinds of characters of each of which
    one is needed, the same after the first character, text that is needed, from which length on a token is matched in
    linear time]; `labels` has the label of each pattern number, the last of which is for everything else.
    grammar: `names` are all labels; in rules each is the character of its place in `letters`. A rule is [label's
    letter, pattern over letters, letters within a run of which no match needs to start, sets of letters of each of
    which one is needed, ScanCode's own pattern].
    lines: `recipe` (see recipe.py), the pattern that splits markup, markup that is dropped or kept, hints; `hints` to
    `odd` tell lines that cannot have a hint or cannot speak (see hints.py).
    gibberish: the logarithm of the probability of each pair of `gibberish_letters`, and the least mean probability.
    refine: replacements, words and characters cut from what was found, and what is not worth telling.
    `transliteration` is for each code point from 1 on its writing in ASCII.
    """

    exact: dict[str, int]
    prefix: dict[str, int]
    rest: list[tuple[int, str, str | None, list[str], list[str], str, int]]
    labels: list[str]
    empty_line: str
    splitter: str
    names: list[str]
    letters: str
    rules: list[tuple[str, str, str, list[str], str]]
    recipe: list[list[str]]
    markup: str
    dropped: list[str]
    dropped_starts: list[str]
    kept: list[str]
    markers: list[str]
    years: str
    trailing_year: str
    not_letters: str
    hints: list[str]
    speaking_hints: list[str]
    stems: list[str]
    ended: list[str]
    openers: list[str]
    odd: list[str]
    gibberish_letters: str
    gibberish_rows: list[list[float]]
    gibberish_least: float
    junk: list[str]
    replaced: dict[str, list[tuple[str, str]]]
    words: dict[str, list[str]]
    transliteration: str


def store(tables: Tables, folder: Path) -> None:
    """The whole file or none: written beside, then renamed."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(tables), separators=(",", ":"))
    with tempfile.NamedTemporaryFile("w", dir=folder, prefix=".building-", delete=False, encoding="ascii") as beside:
        beside.write(text)
    os.chmod(beside.name, 0o644)
    os.rename(beside.name, folder / _NAME)


def read(folder: Path) -> Tables:
    """From an index folder. Raises EngineError when they are not there or not whole."""
    try:
        found = json.loads((folder / _NAME).read_text("ascii"))
        return Tables(**{field.name: found[field.name] for field in fields(Tables)})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            f"the copyright tables in {folder} cannot be read ({type(error).__name__})", "compile the index again"
        ) from error
