# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ours: our engine's answers for the files of one tree, and the CPU time that they took."""

import os
import posixpath
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from bench.form import PARTS, Answer, mine
from licwatch import detect
from licwatch.model.facts import CopyrightFacts, LicenseFacts


class _Engine(Protocol):
    def licenses(self, content: bytes, trait: str, /) -> LicenseFacts: ...
    def copyrights(self, content: bytes, trait: str, /) -> CopyrightFacts: ...


class Ours:
    """What the engine says of the wanted among a tree's paths. `seconds` are those of CPU: a path's, and a step's."""

    def __init__(self, engine: _Engine, tree: Path, paths: Sequence[str], wanted: Sequence[str], copyrights: bool):
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.spent = {"licenses": 0.0, "copyrights": 0.0, "follow": 0.0}
        self.failed: dict[tuple[str, str], str] = {}
        self._engine, self._tree = engine, tree
        self._facts: dict[str, LicenseFacts] = {}
        self._named: dict[str, CopyrightFacts] = {}
        for path in wanted:
            self._look(path, copyrights)
        self._follow(paths, wanted)

    def answer(self, path: str) -> Answer:
        """The answer for a wanted path, in the form that is compared."""
        answer = mine(path, self._facts[path], self._named.get(path))
        for part, names in PARTS.items():
            if (path, part) in self.failed:
                answer |= dict.fromkeys(names, self.failed[path, part])
        return answer

    def _look(self, path: str, copyrights: bool) -> None:
        content, trait = (self._tree / path).read_bytes(), detect.trait(os.fsencode(path))
        with self._timed(path, "licenses"):
            self._facts[path] = self._engine.licenses(content, trait)
        if copyrights:
            with self._timed(path, "copyrights"):
                self._named[path] = self._engine.copyrights(content, trait)

    @contextmanager
    def _timed(self, path: str, part: str) -> Iterator[None]:
        began = time.process_time()
        try:
            yield
        except Exception as error:
            self.failed[path, part] = repr(error)
        took = time.process_time() - began
        self.spent[part] += took
        self.seconds[path] += took

    def _follow(self, paths: Sequence[str], wanted: Sequence[str]) -> None:
        """Follow references, into files too that were not wanted."""
        asked = set(wanted)
        while met := self._named_in(asked):
            asked = {path for path in paths if path not in self.seconds and posixpath.basename(path).lower() in met}
            for path in asked:
                self._look(path, copyrights=False)
        if len(self._facts) < len(paths):
            # what no file of those refers to matters only as a path that is there
            nothing = self._engine.licenses(b"", detect.trait(b""))
            self._facts |= {path: nothing for path in paths if path not in self._facts}
        began = time.process_time()
        self._facts |= detect.follow(self._facts)
        self.spent["follow"] = time.process_time() - began

    def _named_in(self, paths: Iterable[str]) -> set[str]:
        """The names of files, without folders and case, that these paths refer to."""
        found = (self._facts[path].detections for path in paths if path in self._facts)
        named = (name for detections in found for d in detections for m in d.matches for name in m.referenced_filenames)
        return {posixpath.basename(name.replace("\\", "/").rstrip("/")).lower() for name in named}
