# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Scans for tests: a request with defaults that suit them, the fake engine, and a listener that remembers."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from licwatch import detect
from licwatch.model.report import Options, Report
from licwatch.report import json_report
from licwatch.run.scan import Request, scan
from licwatch.sources.target import Target
from tests.fake_engine import FakeEngine

INLINE, ONE, TWO = 0, 1, 2

#: Runs the command line with some words; gives exit code, standard output and error (the fixture of tests/cli).
Run = Callable[..., tuple[int, str, str]]


class Listener:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.warned: list[str] = []
        self.items: list[bytes] = []
        self.last = (0, 0, 0)

    def tell(self, text: str) -> None:
        self.told.append(text)

    def warn(self, text: str) -> None:
        self.warned.append(text)

    def detail(self, text: str) -> None:
        self.told.append(text)

    def item(self, path: bytes) -> None:
        self.items.append(path)

    def progress(self, found: int, done: int, size: int) -> None:
        self.last = (found, done, size)


def _compiled(folder: Path, _tell: object) -> None:
    """What `licwatch index build` asks for, done in no time."""
    from licwatch.detect.index import compiled

    (folder / compiled.name()).mkdir(parents=True)


@contextmanager
def engine(monkeypatch: pytest.MonkeyPatch, made: object | None = None) -> Iterator[None]:
    """The fake engine instead of the real one, here and in every process forked from here."""
    with monkeypatch.context() as patch:
        patch.setattr(detect, "load", lambda _folder, _tell: made or FakeEngine())
        patch.setattr("licwatch.detect.index.compiled.load", _compiled)
        yield


def scanned(
    target: Path,
    *,
    jobs: int = TWO,
    cache: Path | None = None,
    options: Options | None = None,
    revision: str | None = None,
    reports: tuple[bytes, ...] = (),
    listener: Listener | None = None,
    names: tuple[bytes, ...] | None = None,
) -> Report:
    """The report of one scan of a path."""
    options = options or Options()
    where = Target(os.fsencode(target), revision, options.untracked, names=names)
    request = Request(where, Path("unused"), jobs, cache, options, reports)
    return scan(request, listener or Listener())


def rendered(report: Report) -> str:
    """The bytes of report.json, as text."""
    return "".join(json_report.render(report))
