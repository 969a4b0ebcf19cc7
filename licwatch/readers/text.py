# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Anything else: the whole content is one passage. ScanCode decides whether there is text in it."""

from collections.abc import Iterator

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem

NAME = "text"
VERSION = 1


def wants(content: bytes) -> bool:
    """It takes whatever no other reader knows."""
    return True


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """One passage, under the name's own trait."""
    yield Passage(content, trait)
