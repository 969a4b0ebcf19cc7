# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Budgets: how much of a hostile input licwatch is willing to read. Every breach is a `Problem`, never a silence."""

from dataclasses import dataclass

KIB, MIB, GIB = 1 << 10, 1 << 20, 1 << 30


@dataclass(frozen=True, slots=True)
class Budgets:
    """The limits of one scan. They stand in the report, since they decide what was looked at.

    Counted limits (bytes, entries, depth) come before limits of time, because only they give the same answer twice.
    Bytes unless the name says otherwise; `seconds` is time of work for one distinct content (three times as long in
    all), judged by the parent; `ratio` is bytes out per byte in, held against an archive once more than `ratio_floor`
    bytes came out of it.
    Figures: ClamAV's and libarchive's practice, and measurements on a suite of hostile archives.
    """

    depth: int = 8
    entries_per_archive: int = 100_000
    entries: int = 1_000_000
    member: int = 256 * MIB
    archive: int = 2 * GIB
    ratio: int = 200
    ratio_floor: int = 16 * MIB
    header: int = 1 * MIB
    name: int = 64 * KIB
    seconds: int = 20
    memory: int = 1 * GIB
    spool: int = 64 * MIB
