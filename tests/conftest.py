# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What several rooms' tests share."""

import os
from pathlib import Path

import pytest

from licwatch import detect
from licwatch.detect.engine import Engine


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The engine, loaded once. LICWATCH_INDEX names a folder that keeps its compiled index between runs."""
    folder = os.environ.get("LICWATCH_INDEX") or tmp_path_factory.mktemp("index")
    return detect.load(Path(folder), lambda _: None)
