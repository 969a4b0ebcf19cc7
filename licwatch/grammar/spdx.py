# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SPDX expressions, as they stand in manifests: any case, old ids, Debian's short names, families beside ids.

What is not known in every operand is no expression.
"""

import re
from collections.abc import Callable

from licwatch.grammar import gnu, names
from licwatch.grammar.reading import Mention, Reading, explicit
from licwatch.grammar.text import Text
from licwatch.model.claim import Grade

NAME = "spdx"
Known = Callable[[str], str | None]

_TAG = re.compile(r"\s*(?:spdx-license-identifier|spdx)\s*:\s*", re.IGNORECASE)
_PIECE = re.compile(r"[()]|/|[^\s()/]+")
_OPERATORS = {"/": "OR", "|": "OR", "||": "OR", "&": "AND", "&&": "AND"}
#: Where each can stand, and how it changes the depth.
_PARENTHESES = {"(": ("operand", 1), ")": ("operator", -1)}
#: Parts of paths, of longer words.
_BEFORE = re.compile(r"[\w./\\-]")
_BEHIND = re.compile(r"[\w/-]")
_LONGEST = 400
_OWN = re.compile(r"(?:DocumentRef-[\w.-]+:)?LicenseRef-[A-Za-z0-9.-]+", re.IGNORECASE)
_THEIRS = "licenseref-scancode-"
#: Old ids of licenses with exceptions.
_WITH = {
    "gpl-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
    "gpl-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
    "gpl-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "gpl-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "gpl-2.0-with-gcc-exception": "GPL-2.0-only WITH GCC-exception-2.0",
    "gpl-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
    "gpl-3.0-with-gcc-exception": "GPL-3.0-only WITH GCC-exception-3.1",
}
#: "GPL-2+ with Autoconf exception", as Debian has it: the exceptions that are one id.
_EXCEPTIONS = {
    ("2.0", "autoconf"): "Autoconf-exception-2.0",
    ("3.0", "autoconf"): "Autoconf-exception-3.0",
    ("2.0", "bison"): "Bison-exception-2.2",
    ("3.0", "bison"): "Bison-exception-2.2",
    ("2.0", "classpath"): "Classpath-exception-2.0",
    ("2.0", "font"): "Font-exception-2.0",
    ("3.0", "font"): "Font-exception-2.0",
    ("2.0", "libtool"): "Libtool-exception",
    ("2.1", "ocaml"): "OCaml-LGPL-linking-exception",
}
_WITH_EXCEPTION = re.compile(r"(?P<license>\S+)\s+with\s+(?:the\s+)?(?P<name>[\w-]+?)[\s-]exception", re.IGNORECASE)
_NO_INVARIANTS = re.compile(r"gfdl-niv-(1\.[123])(\+?)", re.IGNORECASE)


def expression(value: str, known: Known) -> Reading | None:
    """An expression, if that is all that a value is."""
    value = _TAG.sub("", value, count=1).strip() if _TAG.match(value) else value.strip()
    if not value or len(value) > _LONGEST:
        return None
    if (found := _WITH_EXCEPTION.fullmatch(value)) and (reading := _with_exception(found, known)):
        return reading
    written: list[str] = []
    operands: list[Reading] = []
    depth = 0
    # what comes next: an operand, an exception, or an operator
    awaited = "operand"
    for piece in _PIECE.findall(value):
        word = _OPERATORS.get(piece, piece.upper())
        if word in _PARENTHESES:
            side, step = _PARENTHESES[word]
            depth += step
            if awaited != side or depth < 0:
                return None
            written.append(word)
        elif awaited == "operator" and word in ("AND", "OR", "WITH"):
            written.append(word)
            awaited = "exception" if word == "WITH" else "operand"
        elif awaited != "operator" and (said := _one(piece, known, operands, is_exception=awaited == "exception")):
            written.append(said)
            awaited = "operator"
        else:
            return None
    return _whole(written, operands) if awaited == "operator" and not depth else None


def _one(word: str, known: Known, operands: list[Reading], *, is_exception: bool) -> str | None:
    if is_exception:
        return known(word)
    reading = operand(word, known)
    if not reading:
        return None
    operands.append(reading)
    return reading.license_expression_spdx


def operand(word: str, known: Known) -> Reading | None:
    """One license by its id, in any case, also by an old one or by Debian's short name."""
    low = word.lower()
    if low in _WITH:
        return explicit(_WITH[low], NAME, "an old id of SPDX")
    if _OWN.fullmatch(word) and not low.startswith(_THEIRS):
        return Reading(Grade.REFERENCE, word, NAME, "an id that the project explains itself")
    if found := _NO_INVARIANTS.fullmatch(word):
        later = "or-later" if found[2] else "only"
        return explicit(f"GFDL-{found[1]}-no-invariants-{later}", NAME, "Debian's short name")
    met = gnu.at(Text.of(word), 0)
    if met and met.end == len(word):
        return met.reading
    # families come first: who writes BSD or GPL did not choose a version
    if reading := names.named(word):
        return reading
    one = known(word) or (known(word[:-1]) if word.endswith("+") else None)
    if not one or (word.endswith("+") and one.endswith(("-only", "-or-later"))):
        return None
    return explicit(f"{one}+" if word.endswith("+") and not known(word) else one, NAME, "the id says it")


class Ids:
    """The ids of SPDX as a table: in a sentence only what has the shape of an id and is in the list."""

    WORDS: tuple[str, ...] = ("-",)
    STARTS = re.compile(r"[a-z0-9]{1,20}(?:-[a-z0-9.]{1,20}){1,6}\+?")

    def __init__(self, known: Known) -> None:
        self._known = known

    def at(self, text: Text, start: int) -> Mention | None:
        """The id that begins here."""
        found = self.STARTS.match(text.folded, start)
        if not found or (start and _BEFORE.match(text.folded, start - 1)):
            return None
        word = found[0].rstrip(".")
        end = start + len(word)
        if not any(map(str.isdigit, word)) or _BEHIND.match(text.folded, end):
            return None
        met = operand(text.given[start:end], self._known)
        return Mention(start, end, met) if met else None


def _with_exception(found: re.Match[str], known: Known) -> Reading | None:
    licensed = operand(found["license"], known)
    if not licensed or not licensed.license_expression_spdx:
        return None
    version = re.search(r"\d\.\d", licensed.license_expression_spdx)
    exception = _EXCEPTIONS.get((version[0] if version else "", found["name"].lower()))
    if not exception:
        return None
    return explicit(f"{licensed.license_expression_spdx} WITH {exception}", NAME, "Debian's name of it")


def _whole(written: list[str], operands: list[Reading]) -> Reading:
    if len({one.license_expression_spdx for one in operands}) == 1 and "WITH" not in written:
        return operands[0]
    said = " ".join(written).replace("( ", "(").replace(" )", ")")
    if said.startswith("(") and said.find(")") == len(said) - 1:
        said = said[1:-1]
    if any(one.grade is Grade.UNVERSIONED for one in operands):
        return Reading(Grade.UNVERSIONED, said, NAME, "an expression; one of its licenses has no version")
    return explicit(said, NAME, "an expression")
