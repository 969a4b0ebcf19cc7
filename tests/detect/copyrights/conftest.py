# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Our copyrights beside ScanCode's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from licwatch.detect import copyrights
from licwatch.detect.copyrights.tables import Tables, read
from licwatch.model.facts import CopyrightFacts, Credit

Answer = Callable[[str], CopyrightFacts]
_LINE_ENDS = True


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copyrights")
    copyrights.build(folder)
    return folder


@pytest.fixture(scope="session")
def tables(index: Path) -> Tables:
    return read(index)


@pytest.fixture(scope="session")
def detector(index: Path) -> copyrights.Copyrights:
    return copyrights.load(index)


@pytest.fixture(scope="session")
def ours(detector: copyrights.Copyrights) -> Answer:
    return lambda text: detector.detect(enumerate(text.splitlines(_LINE_ENDS), 1))


@pytest.fixture(scope="session")
def theirs() -> Answer:
    from cluecode import copyrights as scancode

    def answer(text: str) -> CopyrightFacts:
        lines = list(enumerate(text.splitlines(_LINE_ENDS), 1))
        found = scancode.Detection.split(scancode.detect_copyrights_from_lines(lines))
        return CopyrightFacts(
            *(
                tuple(Credit(d.start_line, d.end_line, getattr(d, name)) for d in some)
                for name, some in zip(("copyright", "holder", "author"), found, strict=True)
            )
        )

    return answer
