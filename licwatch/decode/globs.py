# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Patterns as .gitignore knows them. The only door to pathspec."""

from collections.abc import Iterable

from pathspec import GitIgnoreSpec


class Globs:
    """A list of patterns; the last one that matches decides, `!` takes back."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._spec = GitIgnoreSpec.from_lines(patterns)

    def match(self, path: bytes) -> bool:
        """Whether a path (a folder's ends with "/") is matched, itself or through a folder above it."""
        return bool(self._spec.match_file(path.decode("utf-8", "surrogateescape")))
