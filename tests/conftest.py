# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What several rooms' tests share."""

import os
from pathlib import Path

import pytest

from licwatch import detect
from licwatch.detect.engine import Engine


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the compiled index. LICWATCH_INDEX names one that keeps it between runs."""
    return Path(os.environ.get("LICWATCH_INDEX") or tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="session")
def engine(index_folder: Path) -> Engine:
    """The engine, loaded once: the index is compiled for it if need be."""
    return detect.load(index_folder, lambda _: None)
