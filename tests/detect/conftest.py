# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode as it comes, beside the engine."""

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from licwatch.detect.engine import Engine
from tests.detect.plain import Find, Plain


@pytest.fixture(scope="session")
def plain_candidates(engine: Engine) -> Find:
    """ScanCode's own selection of candidates, from a second copy of its module: the engine replaces the first's."""
    from licensedcode import match_set

    spec = spec_from_file_location("plain_match_set", match_set.__file__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Find = module.compute_candidates
    assert match_set.compute_candidates is not found
    return found


@pytest.fixture
def plain(plain_candidates: Find, tmp_path: Path) -> Iterator[Plain]:
    from typecode import contenttype

    yield Plain(tmp_path / "plain", plain_candidates)
    contenttype._registry.clear()
