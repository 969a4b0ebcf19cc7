# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever no other reader knows is one passage, as it stands."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.passage import Passage
from licwatch.readers import choose, register, text
from licwatch.readers.sniffed import Sniffed
from tests.archives import MIT, good_tar, good_zip


@pytest.mark.parametrize("content", [b"", MIT, b"\xfe\0", good_zip({"a": MIT}), good_tar({"a": MIT}), b"PK\3\4"])
def test_one_passage_under_the_traits_of_the_name(content: bytes) -> None:
    assert choose(content) is text
    assert list(text.read(content, "content.py")) == [Passage(content, "content.py")]


@given(st.binary())
def test_it_takes_anything(content: bytes) -> None:
    assert text.wants(Sniffed(content))
    assert len(list(text.read(content, ""))) == 1
    assert text.is_binary(content) in (True, False)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_decoded(encoding: str) -> None:
    words = "MIT License\r\n" * 20
    (passage,) = text.read(words.encode(encoding), "")
    assert isinstance(passage, Passage)
    assert passage.content == words.encode()
    assert not text.is_binary(words.encode(encoding))


NOISE = b"".join(hashlib.sha256(b"%d" % number).digest() for number in range(40))
TEXTS = [
    b"",
    MIT,
    "J\u00f6rg \u65e5\u672c".encode(),
    "J\u00f6rg".encode("latin-1"),
    b"\x1b%-12345X@PJL\r\n\x0c",
    b"%PDF-1.7\n\0\1",
]
BINARIES = [
    b"\0",
    b"Rar!\x1a\x07\x00" + bytes(range(256)),
    b"\xff\xfe" + NOISE,
    b"\x7fELF\2\1\1" + bytes(99),
]


@pytest.mark.parametrize("content", TEXTS)
def test_text(content: bytes) -> None:
    assert not text.is_binary(content)


@pytest.mark.parametrize("content", BINARIES)
def test_no_text(content: bytes) -> None:
    assert text.is_binary(content)


def test_it_is_the_last_of_the_shelf() -> None:
    assert list(register())[-1] == text.NAME
    assert all(name == reader.NAME for name, reader in register().items())
