# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode as it comes, beside the parts of the engine."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from licwatch.detect.engine import Engine
from licwatch.detect.index import compiled
from tests.detect.parts import Parts


@pytest.fixture(scope="session")
def parts(engine: Engine, index_folder: Path) -> Parts:
    assert engine
    return Parts(compiled.load(index_folder, lambda _: None).tables)


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """ScanCode's own index, loaded once, in the process of the tests: takes some seconds and over a gigabyte."""
    scratch = str(tmp_path_factory.mktemp("scancode"))
    gc.disable()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SCANCODE_CACHE", "SCANCODE_TEMP"):
            if name not in os.environ:
                patch.setenv(name, scratch)
        from licensedcode.cache import get_index

        index = get_index()
    gc.enable()
    gc.freeze()
    yield index
    gc.unfreeze()
