# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The grammar: what statements claim, and which phrases of prose name a license. Closed tables, no similarity.

Statements of design files are short, and nothing like a license text: "BY-NC-SA", "CERN OHL v.1.2". Here each is read
by a table, under the key that gives it its meaning. Every table is a module, and every decision has its reason.
Pure: nothing is read or written, and the same words always mean the same.
"""

from licwatch.grammar.claiming import claims
from licwatch.grammar.families import FAMILIES
from licwatch.grammar.prefilter import may_speak
from licwatch.grammar.prose import Phrase, phrases
from licwatch.grammar.reading import ELSEWHERE, NO_ADDRESS_KNOWN, NOT_UNDERSTOOD

__all__ = ["FAMILIES", "NOT_UNDERSTOOD", "OPEN", "VERSION", "Phrase", "claims", "may_speak", "phrases"]

#: Why nothing is claimed of a value that the grammar leaves open: whoever asked may let the engine look at it.
OPEN = frozenset((NOT_UNDERSTOOD, NO_ADDRESS_KNOWN, ELSEWHERE))
#: Raised when the same words come to mean something else.
VERSION = 1
