# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON, TOML and XML, bounded; what is broken is empty."""

import pytest

from licwatch.readers.manifests.trees import any_of, ends, json_object, rows, table, toml_table, top_keys

BROKEN = [
    b"",
    b"{",
    b"[1],",
    b"{'a': 1}",
    b"[" * 100_000,
    b'{"a": ' * 100_000,
    b"\xff\xfe",
    b'{"a": "\\ud800"}',
    b"a = ]",
]
KEYS: dict[bytes, set[str]] = {
    b'{"a": 1, "b" : {"c": ["d", {"e": 1}]}, "f": "g: \\"h\\": 1"}': {"a", "b", "f"},
    b'[{"a": 1}]': set(),
    b'{"a": 1, "b': {"a"},
    b'{"a": "' + b'\\"' * 100: {"a"},
    b'{"a": "\\': {"a"},
    b"": set(),
}


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_what_is_broken_is_empty(content: bytes) -> None:
    assert json_object(content) == {}
    assert toml_table(content) == {}
    assert list(ends(content)) == []


def test_what_is_whole() -> None:
    assert json_object(b'\xef\xbb\xbf{"a": [1]}') == {"a": [1]}
    assert toml_table(b"a = [1]\r\n") == {"a": [1]}
    assert [end.name for end in ends(b"<a><b/></a>")] == ["b", "a"]
    assert [end.name for end in ends(b"<a><b/><c")] == ["b"]


@pytest.mark.parametrize(("head", "keys"), KEYS.items())
def test_the_outermost_keys_of_a_head(head: bytes, keys: set[str]) -> None:
    assert top_keys(head) == keys


def test_quotes_that_never_close_cost_no_time() -> None:
    assert top_keys(b'{"a": "' + b'\\"' * 200_000) == {"a"}


def test_a_list_is_a_choice() -> None:
    assert any_of("a OR b") == "a OR b"
    assert any_of(["a", 1, " ", "b and c"]) == "a OR (b and c)"
    assert any_of(["a or b"]) == "a or b"
    assert any_of([]) == ""
    assert any_of(None) is None


def test_shapes() -> None:
    assert table([]) == {}
    assert rows([{"a": 1}, 2]) == [{"a": 1}]
    assert rows({"a": 1}) == []
