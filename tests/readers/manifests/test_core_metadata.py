# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""PKG-INFO and METADATA: the fields in front of the description."""

import pytest

from licwatch.readers.manifests import core_metadata
from tests.readers.manifests.placing import AUTHOR, LICENSE, URL, is_left_alone, lines, told
from tests.readers.reading import Said, said, survives

SILENT = {
    "nothing": b"Name: peg\nVersion: 1\n",
    "what distutils writes for nothing": b"License: UNKNOWN\nAuthor: UNKNOWN\nLicense:\n",
    "another classifier": b"Classifier: Topic :: Printing\n",
    "in the description": b"Name: peg\n\nLicense: MIT\nAuthor: Ada\n",
    "a whole license text": b"License: Copyright Ada\n        \n"
    + b"        Permission is granted, free of charge.\n" * 20,
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "a license": (b"License: BSD\n", [("License", "BSD", LICENSE)]),
    "an expression": (
        b"License-Expression: MIT OR ISC\nLicense-File: LICENSE\n",
        [("License-Expression", "MIT OR ISC", LICENSE), ("License-File", "LICENSE", URL)],
    ),
    "a classifier": (
        b"Classifier: License :: OSI Approved :: MIT License\n",
        [("Classifier", "License :: OSI Approved :: MIT License", LICENSE)],
    ),
    "people": (
        b"Author: Ada\nMaintainer-email: Bo <b@example.org>\n",
        [("Author", "Ada", AUTHOR), ("Maintainer-email", "Bo <b@example.org>", AUTHOR)],
    ),
    "over two lines": (b"License: MIT\n        and ISC\n", [("License", "MIT\nand ISC", LICENSE)]),
    "with an empty line inside": (
        b"License: MIT\n        \nAuthor: Ada\n",
        [("License", "MIT", LICENSE), ("Author", "Ada", AUTHOR)],
    ),
}


def packed(fields: bytes) -> bytes:
    return b"Metadata-Version: 2.1\n" + fields


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert told(core_metadata, packed(fields)) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Said]) -> None:
    assert said(told(core_metadata, packed(fields))) == expected
    assert said(told(core_metadata, packed(fields).replace(b"\n", b"\r\n"))) == expected


def test_a_mail_is_left_alone() -> None:
    assert is_left_alone(core_metadata, b"Subject: Metadata-Version: 2.1\nLicense: MIT\n")


def test_lines() -> None:
    assert lines(told(core_metadata, packed(b"Name: MIT\nLicense: MIT\n"))) == [("MIT", 3)]


def test_broken_ones_are_survived() -> None:
    survives(core_metadata, packed(TELLING["an expression"][0]))
