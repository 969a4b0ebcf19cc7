# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Every test of this room runs with the fake engine."""

from collections.abc import Iterator

import pytest

from tests import scanning


@pytest.fixture(autouse=True)
def fake_engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with scanning.engine(monkeypatch):
        yield
