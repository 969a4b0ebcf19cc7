# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Patterns as .gitignore knows them. The only door to pathspec."""

import re
import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Globs:
    """A list of patterns; the last one that matches decides, `!` takes back."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._spec = _spec(patterns)

    def match(self, path: bytes) -> bool:
        """Whether a path (a folder's ends with "/") is matched, itself or through a folder above it."""
        return bool(self._spec.match_file(path.decode("utf-8", "surrogateescape")))


def _spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    # most scans have no patterns, and need not wait for what reads them
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def flaw(pattern: str) -> str | None:
    """Why a pattern can match nothing, or None."""
    if "***" in pattern:
        # what a long row of stars matches, two match as well, and not in the power of their number
        return "three stars in a row; two are as many folders as there are"
    if pattern.lstrip("!/").startswith(("./", "../")):
        return "which matches nothing; paths begin below the target, without ./"
    try:
        with warnings.catch_warnings():
            # [[:alpha:]] is compiled with a warning, and not into what it means
            warnings.simplefilter("error")
            spec = _spec([pattern])
    except (ValueError, re.error, Warning, OverflowError, RecursionError):
        return "which is no pattern"
    return None if any(each.include is not None for each in spec.patterns) else "which matches nothing"
