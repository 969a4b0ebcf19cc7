# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a reader makes of a content, sorted; and what becomes of broken files."""

from licwatch.model.passage import Passage
from licwatch.model.problem import Reason
from licwatch.run.plan import Key
from licwatch.run.reading import Read, read
from tests.archives import Part, good_zip, zipped

SVG = b'<svg><metadata><RDF><Work><license rdf:resource="https://example.org/l"/></Work></RDF></metadata></svg>'


def of(content: bytes, reader: str) -> Read:
    return read(content, Key("0" * 64, "content.other", reader))


def test_statements_passages_and_problems_are_sorted() -> None:
    met = of(SVG, "svg")
    assert [one.value for one in met.statements if one.value.startswith("http")] == ["https://example.org/l"]
    assert met.whole
    assert not met.problems


def test_a_broken_text_is_read_as_text() -> None:
    met = of(b"# SPDX\n<svg><metadata>", "csl")
    assert met.passages == (Passage(b"# SPDX\n<svg><metadata>", "content.other"),)
    assert not met.problems


def test_a_broken_picture_is_no_problem_and_no_proof() -> None:
    met = of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(3), "png")
    assert (met.problems, met.whole) == ((), False)


def test_a_broken_part_of_a_document_is_a_problem() -> None:
    parts = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<d>word word</d>"}
    broken = zipped(Part(b"mimetype", parts["mimetype"]), Part(b"content.xml", parts["content.xml"], crc=1))
    assert [one.reason for one in of(broken, "odf").problems] == [Reason.CORRUPT_CRC]
    assert not of(good_zip(parts), "odf").problems


def test_marks_of_programs_are_kept() -> None:
    assert of(b"/* @generated */", "text").marks == ("marked as generated",)
