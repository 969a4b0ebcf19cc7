# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The root element, told without parsing."""

import time

import pytest

from licwatch.decode.xml_root import root_of

NONE = [b"", b"svg", b"<", b"<?xml?>", b"<!-- <svg> -->", b"<!DOCTYPE svg [", b"<1>", b"{<svg>}", b"<svg"]
ROOTS = {
    b"<svg>": "svg",
    b'<?xml version="1.0"?>\n<!-- a > b -->\n<svg:svg x="1">': "svg",
    b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/'><svg/>": "svg",
    b'<!DOCTYPE svg [<!ENTITY a "b">\n<!ENTITY c "d">] >\n<svg>': "svg",
    b"  <amf>": "amf",
}


@pytest.mark.parametrize("head", NONE)
def test_must_not_fire(head: bytes) -> None:
    assert root_of(head) == ""


@pytest.mark.parametrize(("head", "root"), ROOTS.items())
def test_must_fire(head: bytes, root: str) -> None:
    assert root_of(head) == root


@pytest.mark.parametrize(
    "head",
    [b"<!-- a -->" * 6000 + b"<", b"<!--" * 16000, b"<?" * 30000, b"<!DOCTYPE [" + b"]" * 64000, b"<!DOCTYPE " * 6000],
)
def test_it_takes_no_time(head: bytes) -> None:
    start = time.perf_counter()
    root_of(head)
    assert time.perf_counter() - start < 5
