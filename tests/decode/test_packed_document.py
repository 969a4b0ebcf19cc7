# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which compressed files are documents."""

import bz2
import gzip
import io

import pytest
import zstandard

from licwatch.decode.packed_document import head, is_document, is_document_in

NOT = {
    "text": gzip.compress(b"Changes\n"),
    "a page": gzip.compress(b"<html><body>"),
    "a tar archive": gzip.compress(bytes(512)),
    "cut short": gzip.compress(b"<svg>" * 1000)[:12],
    "not compressed": b"<svg>",
    "empty": b"",
}
ARE = {
    "svgz": gzip.compress(b'<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg">'),
    "scribus": gzip.compress(b'<?xml version="1.0"?><SCRIBUSUTF8NEW Version="1.5">'),
    "blender": gzip.compress(b"BLENDER-v248"),
    "blender since 3.0": zstandard.compress(b"BLENDER-v300"),
    "svg, packed in another way": bz2.compress(b"<svg>"),
    "with something after it": gzip.compress(b"<svg>" + bytes(100_000)),
}


@pytest.mark.parametrize("content", NOT.values(), ids=NOT)
def test_must_not_fire(content: bytes) -> None:
    assert not is_document_in(content)


@pytest.mark.parametrize("content", ARE.values(), ids=ARE)
def test_must_fire(content: bytes) -> None:
    assert is_document(io.BytesIO(content))


def test_the_head_is_a_head() -> None:
    assert len(head(io.BytesIO(gzip.compress(bytes(1 << 20))))) == 4096
