# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""SketchUp: strings of rights in both forms of the file, and nothing else."""

import pytest

from licwatch.readers import choose
from licwatch.readers.solids import skp
from tests.archives import good_zip
from tests.readers.reading import prose, read, survives


def string(text: str) -> bytes:
    length = bytes((len(text),)) if len(text) < 255 else b"\xff" + len(text).to_bytes(2, "little")
    return b"\xff\xfe\xff" + length + text.encode("utf-16-le")


HEAD = string("SketchUp Model") + string("{20.0.362}") + bytes(16)
TELLING = {
    "a description": (HEAD + string("Peg") + string("CC BY-SA 4.0, by Ada") + b"\0\1", ["CC BY-SA 4.0, by Ada"]),
    "a long one": (HEAD + string("Under CC0. " * 90) + b"\7\0", [("Under CC0. " * 90).strip()]),
    "several, each once": (
        HEAD + string("License: MIT") + bytes(5) + string("© 2024 Copyright Ada") + bytes(2) + string("License: MIT"),
        ["License: MIT\n© 2024 Copyright Ada"],
    ),
    "in a part of a zip": (
        HEAD + good_zip({"model.dat": b"\1\2" + b"Licensed under CC0\0", "thumbnails/a.png": b"License: MIT"}),
        ["Licensed under CC0"],
    ),
}


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", string("Something Else")])
def test_what_is_no_model(content: bytes) -> None:
    assert choose(content) is not skp


def test_must_not_fire() -> None:
    assert read(skp, HEAD) == []
    assert read(skp, HEAD + string("Number plate") + string("LicensePlate") + string("Layer0")) == []
    assert read(skp, HEAD + good_zip({"model.dat": bytes(100)})) == []


@pytest.mark.parametrize(("content", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(content: bytes, expected: list[str]) -> None:
    assert prose(read(skp, content)) == expected


def test_broken_ones_are_survived() -> None:
    for content, _ in TELLING.values():
        survives(skp, content)
