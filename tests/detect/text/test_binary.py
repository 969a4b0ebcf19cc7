# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a start looks binary is decided as binaryornot decides it."""

from binaryornot.helpers import _BINARY_SIGNATURES, _compute_features, is_binary_string
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.detect.text import binary

MIXED = st.lists(
    st.one_of(
        st.binary(max_size=120),
        st.text(max_size=60).map(str.encode),
        st.text(max_size=40).map(lambda text: text.encode("utf-16-le", "replace")),
        st.text(max_size=40).map(lambda text: text.encode("gb2312", "replace")),
        st.text("\u00e9\u00fc ab\n", max_size=60).map(lambda text: text.encode("latin-1")),
        st.sampled_from(_BINARY_SIGNATURES),
        st.sampled_from([bytes(60), b"\n" * 30, b"word " * 20, b"\xff\xfe", b"\x01", b"\x80"]),
    ),
    min_size=1,
    max_size=6,
).map(lambda parts: b"".join(parts)[:512])


@settings(max_examples=500, deadline=None)
@given(MIXED)
@example(b"\xff\xfe\0\0")
def test_it_is_the_same(start: bytes) -> None:
    assert binary.looks_binary(start) == is_binary_string(start)


@settings(max_examples=200, deadline=None)
@given(MIXED.filter(bool).filter(lambda start: not start.startswith(_BINARY_SIGNATURES)))
def test_the_features_are_the_same_to_the_last_digit(start: bytes) -> None:
    features = binary._Features(start)
    assert [features[place] for place in range(24)] == _compute_features(start)


def test_the_signatures_are_read() -> None:
    assert binary._signatures() == _BINARY_SIGNATURES
