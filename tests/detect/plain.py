# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode as it comes, beside the engine that stands in for a part of it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Find = Callable[..., list[Any]]


class Plain:
    """The public functions of ScanCode, unpatched, on a file below a folder of the test's own."""

    def __init__(self, folder: Path, candidates: Find) -> None:
        self._folder = folder
        self._candidates = candidates

    def licenses(self, name: str, content: bytes) -> dict[str, Any]:
        from licensedcode import match_set
        from scancode.api import get_licenses

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(match_set, "compute_candidates", self._candidates)
            return get_licenses(self.file(name, content), license_diagnostics=True)  # type: ignore[no-any-return]

    def copyrights(self, name: str, content: bytes) -> dict[str, Any]:
        from scancode.api import get_copyrights

        return get_copyrights(self.file(name, content))  # type: ignore[no-any-return]

    def file(self, name: str, content: bytes) -> str:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return os.fspath(path)
