# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a reader makes of a content, sorted; and what is done where it could not read to the end."""

from dataclasses import dataclass

from licwatch import readers
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement
from licwatch.readers import text
from licwatch.readers.marks import marks
from licwatch.run.plan import Key

_ZIP = b"PK\3\4"
_BROKEN = ("corrupt.", "mismatch.", "xml.")
#: More of them from one content are no statements but data.
_MOST = 2000


@dataclass(frozen=True, slots=True)
class Read:
    """`whole` is False where a format that has no text was left before its end, so that nothing in it is no proof."""

    passages: tuple[Passage, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    whole: bool = True
    marks: tuple[str, ...] = ()


def read(content: bytes, key: Key) -> Read:
    """Statements, passages and problems of a content.

    A broken file of a format that is text is read as text once more, as far as it goes. Of one that is not, what stood
    before the damage counts: such files are data that nobody can open, and a scan is not incomplete for them. The parts
    of a packed document, which a person may have hidden by breaking them, are problems.
    """
    met = list(readers.register()[key.reader].read(content, key.trait))
    passages = [one for one in met if isinstance(one, Passage)]
    statements = [one for one in met if isinstance(one, Statement)][:_MOST]
    problems = [one for one in met if isinstance(one, Problem)]
    broken = [one for one in problems if one.reason.startswith(_BROKEN)]
    whole = True
    if broken and not content.startswith(_ZIP):
        problems = [one for one in problems if one not in broken]
        if text.is_binary(content):
            whole = False
        else:
            passages = [text.whole(content, key.trait)]
    return Read(tuple(passages), tuple(statements), tuple(problems), whole, tuple(marks(content)))
