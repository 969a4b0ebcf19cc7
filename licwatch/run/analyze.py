# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Analyze: one distinct content -> facts. Pure in its arguments, computed anywhere, cached by content."""

from typing import Protocol

from licwatch.model.facts import CopyrightFacts, Facts, LicenseFacts
from licwatch.model.problem import Problem, Reason
from licwatch.run import people, reading, saying
from licwatch.run.plan import Key, Want


class Engine(Protocol):
    """What analyzing needs of licwatch.detect."""

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        """License detections and clues in a content."""
        ...

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        """Copyright statements, holders and authors in a content."""
        ...

    def known(self, identifier: str) -> str | None:
        """The id in its right form that an identifier in whatever case means, if there is one."""
        ...


OUT_OF_MEMORY = Problem(Reason.LIMIT_MEMORY, "analyzing it took more memory than the budget")


def attempt(engine: Engine, content: bytes, key: Key, want: Want) -> Facts | Problem:
    """`analyze`, with whatever goes wrong as a value: one bad content never costs the scan."""
    try:
        return analyze(engine, content, key, want)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:
        return Problem(Reason.WORKER_CRASH, f"the analysis failed: {type(error).__name__}")


def analyze(engine: Engine, content: bytes, key: Key, want: Want) -> Facts:
    """The facts of one content, as its reader takes it apart for the engine and the grammar."""
    read = reading.read(content, key)
    return Facts(
        licenses=saying.licenses(engine, key.reader, read) if want.licenses else None,
        copyrights=people.copyrights(engine, read) if want.copyrights else None,
        problems=read.problems,
        statements=read.statements if want.statements else None,
    )
