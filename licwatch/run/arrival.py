# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Arrivals: what the intake says of each name, once it has been read and hashed."""

from dataclasses import dataclass

from licwatch.model.item import Kind
from licwatch.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Arrival:
    """One enumerated name.

    `path` is unique in the scan. `sha256` (hex) is None when the bytes were not read whole. `reader` names the reader
    that is to make facts of the content; None when there is nothing to analyze (a link, an archive, a problem).
    """

    path: bytes
    kind: Kind = Kind.FILE
    size: int | None = None
    sha256: str | None = None
    oid: str | None = None
    target: bytes | None = None
    skipped: str | None = None
    problems: tuple[Problem, ...] = ()
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the cache remembers of a git object: enough not to read it again."""

    sha256: str
    size: int
    reader: str
