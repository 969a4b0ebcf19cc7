# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever no other reader knows is one passage, as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.passage import Passage
from licwatch.readers import READERS, choose, text
from tests.archives import MIT, good_tar, good_zip


@pytest.mark.parametrize("content", [b"", MIT, b"\xff\xfe\0", good_zip({"a": MIT}), good_tar({"a": MIT}), b"PK\3\4"])
def test_one_passage_under_the_traits_of_the_name(content: bytes) -> None:
    assert choose(content) is text
    assert list(text.read(content, "content.py")) == [Passage(content, "content.py")]


@given(st.binary())
def test_it_takes_anything(content: bytes) -> None:
    assert text.wants(content)
    assert list(text.read(content, "")) == [Passage(content, "")]


def test_it_is_the_last_of_the_shelf() -> None:
    assert list(READERS)[-1] == text.NAME
    assert all(name == reader.NAME for name, reader in READERS.items())
