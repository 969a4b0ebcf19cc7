# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The pages that follow from the code are up to date."""

import pytest

from tests.docs.pages import DOCS
from tests.docs.reference import GENERATED


@pytest.mark.parametrize("name", GENERATED)
def test_a_page_follows_from_the_code(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == GENERATED[name](), "run: make docs"
