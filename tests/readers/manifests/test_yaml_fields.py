# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML by its outermost fields, each by itself."""

import pytest

from licwatch.readers.manifests.yaml_fields import fields, front_matter, keys

FIELDS: dict[bytes, object] = {
    b"a: x": "x",
    b"'a' : \"x\"\n": "x",
    b"---\na: x\n---\na: y\n": "x",
    b"%YAML 1.2\n---\na: x\n...\na: y\n": "x",
    b"a: null\n": "",
    b"a:\n# c\n- x\n- y: z\nb: 1\n": ["x", {"y": "z"}],
    b"a: >\n  x\n  b: y\nb: z\n": "x b: y\n",
    b"a: {x: y}\n": {"x": "y"},
    b"b: 'open\na: x\n": "x",
    b"b: {\na: x\n": "x",
    # what the parser refuses
    b"a: &n x # c\n": "x",
    b"a: *n\n": "",
    b"a: !t 'x' # c\n": "x",
    b"a: x: y\n": "x: y",
    b"a: 'x\n": "x",
    b"a:\n  - &n x\n  - *n\n": ["x", ""],
    b"a:\n  x: &n y\n  z: *n\n": {"x": "y", "z": ""},
    b"a: \xff\n": "\ufffd",
    b"a:\tx\n": "x",
    b"a: " + b"[" * 1000: "",
}


@pytest.mark.parametrize(("document", "value"), FIELDS.items())
def test_a_field(document: bytes, value: object) -> None:
    assert fields(document, ("a",)) == {"a": value}


@pytest.mark.parametrize(
    "document", [b"", b" a: x\n", b"# a: x\n", b"- a: x\n", b"a:x\n", b"b: |\n  a: x\n", b"{a: x}\n"]
)
def test_no_field(document: bytes) -> None:
    assert fields(document, ("a",)) == {}


def test_the_outermost_keys() -> None:
    assert keys(b"a: 1\nb:\n  c: 2\n- d: 3\n$e@f: 4\n---\ng: 5\n") == ["a", "b", "$e@f"]


def test_a_large_field_is_left_out() -> None:
    assert fields(b"b:\n" + b"  - x\n" * 50_000 + b"a: y\n", ("a", "b")) == {"a": "y", "b": ""}


def test_what_stands_in_front() -> None:
    assert front_matter(b"---\na: x\n---\nb: y\n") == b"a: x\n"
    assert front_matter(b"---  \r\na: x\r\n---\r\n") == b"a: x\r\n"
    assert front_matter(b"---\n---\n") == b""
    assert front_matter(b"--- x\na: x\n---\n") == b""
    assert front_matter(b"---\na: x\n----\n") == b""
