# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The grammar: what statements claim, and which phrases of prose name a license. Closed tables, no similarity.

Statements of design files are short, and nothing like a license text: "BY-NC-SA", "CERN OHL v.1.2". Here each is read
by a table, under the key that gives it its meaning. Every table is a module, and every decision has its reason.
Pure: nothing is read or written, and the same words always mean the same.

Importing this room is cheap: its tables are loaded with the first statement or text that is to be read.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from licwatch.grammar.families import FAMILIES
from licwatch.grammar.reading import ELSEWHERE, NO_ADDRESS_KNOWN, NOT_UNDERSTOOD

if TYPE_CHECKING:
    from licwatch.grammar.prose import Phrase
    from licwatch.grammar.spdx import Known
    from licwatch.model.claim import Claim
    from licwatch.model.statement import Statement

__all__ = ["FAMILIES", "NOT_UNDERSTOOD", "OPEN", "VERSION", "claims", "load", "may_speak", "phrases"]

#: Why nothing is claimed of a value that the grammar leaves open: whoever asked may let the engine look at it.
OPEN = frozenset((NOT_UNDERSTOOD, NO_ADDRESS_KNOWN, ELSEWHERE))
#: Raised when the same words come to mean something else.
VERSION = 1


def claims(reader: str, statements: "Sequence[Statement]", known: "Known") -> "tuple[Claim, ...]":
    """What the statements of one content claim; `reader` is the name of the reader that found them."""
    if not statements:
        return ()
    from licwatch.grammar import claiming

    return claiming.claims(reader, statements, known)


def phrases(text: str) -> "Iterator[Phrase]":
    """Licenses that a text states for itself, by names that the general engine misreads."""
    from licwatch.grammar import prose

    return prose.phrases(text)


def may_speak(content: bytes) -> bool:
    """Whether `phrases` may find anything in a content: quick, and true too often rather than too rarely."""
    from licwatch.grammar import prefilter

    return prefilter.may_speak(content)


def load() -> None:
    """Load all tables now, for a process that is forked afterwards."""
    from licwatch.grammar import claiming, prefilter, prose

    assert claiming
    assert prefilter
    assert prose
