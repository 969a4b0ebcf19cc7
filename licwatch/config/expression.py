# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The shape of an SPDX license expression. Whether SPDX knows the names is a question for the license list."""

import re

from licwatch.decode.yaml_words import shown

_TOKEN = re.compile(r"[()]|[^\s()]+")
_WORDS = {"AND": "o", "OR": "o", "WITH": "w"}
_NAME = re.compile(r"(DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\+?")
_NO_LICENSE = ("NONE", "NOASSERTION")

#: What may follow what: ^ the beginning, i a name, o AND or OR, w WITH, x an exception, $ the end.
_FOLLOWS = {"^": "i(", "(": "i(", "o": "i(", "i": "ow)$", "w": "x", "x": "o)$", ")": "o)$"}

Flaw = tuple[str, str]


def flaw(text: str) -> Flaw | None:
    """What is wrong with it and what to write instead, or None."""
    before, depth = "^", 0
    for token in _TOKEN.findall(text):
        met = _class(token, before)
        if met not in _FOLLOWS[before]:
            return _misplaced(token, met, before)
        depth += (met == "(") - (met == ")")
        if depth < 0:
            return "a ) without its (", "leave it out"
        before = met
    if depth:
        return "a ( without its )", "close it"
    return None if "$" in _FOLLOWS[before] else ("an expression that is not finished", "write a license behind it")


def _class(token: str, before: str) -> str:
    if token in ("(", ")"):
        return token
    if token in _WORDS:
        return _WORDS[token]
    if not _NAME.fullmatch(token) or token in _NO_LICENSE or token.upper() in _WORDS:
        return "?"
    return "x" if before == "w" else "i"


def _misplaced(token: str, met: str, before: str) -> Flaw:
    if token in _NO_LICENSE:
        return f"{token}, which is no license", "leave the key out as long as there is none"
    if token not in _WORDS and token.upper() in _WORDS:
        return f"{shown(token)} in small letters", f"write {token.upper()}"
    if met == "?":
        return f"{shown(token)}, which is no SPDX identifier", "write one as in https://spdx.org/licenses, as MIT"
    if met == "i" and before in "ix)":
        return f"{shown(token)} without AND or OR before it", "join licenses by AND or OR; a name has no spaces"
    return f"{shown(token)} where it means nothing", "write it as in: (MIT OR Apache-2.0) AND CERN-OHL-S-2.0"
