# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a start is markup is the same as by ScanCode's guess at its encoding, which plain ones do without."""

import subprocess
import sys
from contextlib import suppress

import pytest
from commoncode.text import as_unicode
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.detect.markup import has_tags
from licwatch.detect.text import guess

DECLARED = [b"utf-8", b"UTF8", b"utf-16", b"utf-7", b"cp037", b"gb2312", b"latin-1", b"nonsense"]
PIECES = st.one_of(
    st.text(max_size=40).map(str.encode),
    st.binary(max_size=20),
    st.text("<>/ab \n+-~{}=\u00e9\u4e2d", max_size=60).map(str.encode),
    st.sampled_from(DECLARED).map(lambda name: b'<?xml version="1.0" encoding="%s"?>' % name),
    st.sampled_from(DECLARED).map(lambda name: b"# -*- coding: %s -*-\n" % name),
    st.sampled_from(DECLARED).map(lambda name: b"<meta charset=%s>" % name),
    st.sampled_from([b"+AGE-", b"~{VPND~}", b"\xef\xbb\xbf", b"<p>x</p>" * 9, b"words " * 30, b"a += b + c\n"]),
)


def tagged(text: object) -> bool | None:
    # None where ScanCode fails on what it cannot decode
    with suppress(AttributeError):
        return has_tags(text)  # type: ignore[arg-type]
    return None


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=7).map(lambda pieces: b"".join(pieces)[:1024]))
@example(("\u4e2d" * 400).encode()[:1024])
@example(b"<" + ("\u4e2d" * 400).encode()[:1023])
def test_it_is_the_same(start: bytes) -> None:
    assert tagged(guess.decoded(start)) == tagged(as_unicode(start))


PLAIN = [
    b"plain words\n" * 9,
    "caf\u00e9 <b>".encode(),
    b"# -*- coding: utf-8 -*-\nx = a + b\n",
    b"<?xml version='1.0'?>",
]


@pytest.mark.parametrize("start", PLAIN)
def test_what_is_plain_is_not_guessed(start: bytes) -> None:
    assert guess._plainly(start) == start.decode()


def test_nothing_is_loaded_for_it() -> None:
    program = (
        "import sys; from licwatch.detect.text import extract_without_markup as f; f(b'words\\n' * 19, 'content');"
        "print(*{'bs4', 'chardet', 'commoncode'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
