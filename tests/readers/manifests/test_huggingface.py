# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields in front of Markdown: a card speaks of its repository, a page of itself."""

import pytest

from licwatch.model.statement import Scope
from licwatch.readers.manifests import huggingface
from tests.readers.manifests.placing import AUTHOR, HOLDER, LICENSE, URL, is_left_alone, lines, placed, told
from tests.readers.reading import Said, said, survives

OTHERS = {
    "no fields": b"# Peg\n\nlicense: MIT\n",
    "fields that never end": b"---\nlicense: MIT\n# Peg\n",
    "a rule in the text": b"# Peg\n---\nlicense: MIT\n---\n",
    "fields about other things": b"---\ntitle: Peg\n---\nlicense: MIT\n",
    "of something below": b"---\nmodel:\n  license: MIT\n---\n",
}
SILENT = {
    "empty": b"license:\ncopyright: ''\n",
    "no text": b"license: [[], {}]\n",
    "too long for a name": b"license: " + b"Permission is granted. " * 40 + b"\n",
}
TELLING: dict[str, tuple[bytes, list[Said]]] = {
    "one": (b"license: mit\n", [("license", "mit", LICENSE)]),
    "several": (b"license:\n- mit\n- cc-by-4.0\n", [("license", "mit", LICENSE), ("license", "cc-by-4.0", LICENSE)]),
    "another": (
        b"license: other\nlicense_name: openrail-x\nlicense_link: LICENSE.md\n",
        [("license", "other", LICENSE), ("license_name", "openrail-x", LICENSE), ("license_link", "LICENSE.md", URL)],
    ),
    "a page": (
        b"title: Peg\nlicence: CC BY 4.0\ncopyright: 2020 Ada\nauthors:\n  - name: Ada\n  - Bo\n",
        [
            ("licence", "CC BY 4.0", LICENSE),
            ("copyright", "2020 Ada", HOLDER),
            ("authors", "Ada", AUTHOR),
            ("authors", "Bo", AUTHOR),
        ],
    ),
    "an object": (
        b"license:\n  name: CC BY\n  url: https://example.org/l\n",
        [("license.name", "CC BY", LICENSE), ("license.url", "https://example.org/l", URL)],
    ),
    "beside what is odd": (b"x: &a [1]\ny: *a\nlicense: mit\n", [("license", "mit", LICENSE)]),
}


def page(fields: bytes) -> bytes:
    return b"---\n" + fields + b"---\n# Peg\n"


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_others_are_left_alone(content: bytes) -> None:
    assert is_left_alone(huggingface, content)


@pytest.mark.parametrize("fields", SILENT.values(), ids=SILENT)
def test_must_not_fire(fields: bytes) -> None:
    assert told(huggingface, page(fields)) == []


@pytest.mark.parametrize(("fields", "expected"), TELLING.values(), ids=TELLING)
def test_must_fire(fields: bytes, expected: list[Said]) -> None:
    assert said(told(huggingface, page(fields))) == expected
    assert said(told(huggingface, b"\xef\xbb\xbf" + page(fields).replace(b"\n", b"\r\n"))) == expected


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        (b"license: mit\n", Scope.PROJECT),
        (b"license: mit\ntags:\n- x\nlanguage: en\n", Scope.PROJECT),
        (b"license: mit\ntitle: Peg\nsdk: gradio\n", Scope.PROJECT),
        (b"license: mit\ntitle: Peg\ndate: 2020-01-01\n", Scope.FILE),
        (b"license: mit\nname: peg\ndescription: x\n", Scope.FILE),
    ],
)
def test_a_card_speaks_of_its_repository(fields: bytes, scope: Scope) -> None:
    assert [one[3] for one in placed(told(huggingface, page(fields)))] == [scope]


def test_text_and_code_of_a_page() -> None:
    met = placed(told(huggingface, page(b"title: Peg\nlicense:\n  content: CC-BY-4.0\n  code: MIT\n")))
    assert [(key, value, about) for _, key, value, _, about in met] == [
        ("license.code", "MIT", "software"),
        ("license.content", "CC-BY-4.0", ""),
    ]


def test_lines() -> None:
    assert lines(told(huggingface, page(b"title: mit\nlicense: mit\n"))) == [("mit", 3)]


def test_broken_ones_are_survived() -> None:
    survives(huggingface, page(TELLING["another"][0] + TELLING["a page"][0]))
