# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The prefilter: what it keeps out has no phrase, and it is quick."""

import time

import pytest

from licwatch.grammar import may_speak
from tests.grammar import (
    test_cern,
    test_creative_commons,
    test_languages,
    test_other_hardware,
    test_prose,
    test_thingiverse,
)
from tests.grammar.asking import spoken

SILENT = [
    b"",
    b"\0\1\2" * 100,
    b"solid peg\nfacet normal 0 0 1\n",
    b"accept access account success by the way",
    b"concern and discern",
    b"The MIT License",
]
SPEAKING = [
    *test_prose.STATED,
    *test_languages.SENTENCES,
    *test_creative_commons.NAMES,
    *test_cern.MUST_FIRE,
    *test_other_hardware.MUST_FIRE,
    *test_thingiverse.FULL,
    "This thing was created by Thingiverse user ada, and is licensed under gpl.",
    "\uff23\uff23\u3000\uff22\uff39\u3000\uff14.\uff10",
]


@pytest.mark.parametrize("content", SILENT)
def test_must_not_fire(content: bytes) -> None:
    assert not may_speak(content)
    assert spoken(content.decode()) == []


@pytest.mark.parametrize("text", SPEAKING)
def test_must_fire(text: str) -> None:
    assert may_speak(text.encode())
    assert may_speak(text.upper().encode()) or not text.isascii()
    assert may_speak(b"\xff\xfe" + text.encode("utf-16-le")) or not text.isascii()


def test_is_quick() -> None:
    content = b"v 0.125 0.25 0.5 by access\n" * 160_000
    start = time.process_time()
    assert not may_speak(content)
    assert time.process_time() - start < 2
