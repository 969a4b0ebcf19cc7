# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""XML: texts with their keys; no entity, no fetching, no depth without end."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode.xml_text import Value, values
from licwatch.errors import ItemError
from licwatch.model.budget import MIB
from licwatch.model.problem import Reason
from tests.archives import nothing_written

ENTITIES = {
    "internal": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "internal, unused": '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
    "a billion laughs": '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>',
    "external": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "public": '<!DOCTYPE a [<!ENTITY x PUBLIC "p" "http://example.org/">]><a>&x;</a>',
    "parameter": '<!DOCTYPE a [<!ENTITY % x "y">]><a/>',
    "parameter, external": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]><a/>',
    "unparsed": '<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "f" NDATA n>]><a/>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("case", ENTITIES)
def test_entities_are_refused(case: str, encoding: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    with nothing_written(), pytest.raises(ItemError) as caught:
        values(marks.get(encoding, b"") + ENTITIES[case].encode(encoding))
    assert caught.value.problem.reason is Reason.XML_ENTITIES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_documents_with_a_type_and_no_entity_are_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a PUBLIC "p" "http://example.org/a.dtd">'
    read = values((text + "<a>Jörg&nbsp;&amp; Söhne &#169; <b/></a>").encode(encoding))
    # an entity of the document type that was not fetched is left out
    assert read == [Value("a", "Jörg& Söhne ©")]


DAMAGED = {
    "nothing": (b"", Reason.CORRUPT_HEADER),
    "text": (b"SPDX", Reason.CORRUPT_HEADER),
    "cut": (b"<a><b>text</b>", Reason.CORRUPT_HEADER),
    "two roots": (b"<a/><b/>", Reason.CORRUPT_HEADER),
    "not utf-8": (b"<a>\xff</a>", Reason.CORRUPT_HEADER),
    "half a surrogate": ("<a>\ud800</a>".encode("utf-16", "surrogatepass"), Reason.CORRUPT_HEADER),
    "deep": (b"<a>" * 300 + b"</a>" * 300, Reason.LIMIT_DEPTH),
    "deep, cut": (b"<a>" * 100_000, Reason.LIMIT_DEPTH),
    "much text": (b"<a>" + b"word " * (4 * MIB) + b"</a>", Reason.LIMIT_BYTES),
    "many attributes": (b"<a>" + b'<b c="%s"/>' % (b"w" * 9000) * 2000 + b"</a>", Reason.LIMIT_BYTES),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_what_cannot_be_read_is_told(case: str) -> None:
    content, reason = DAMAGED[case]
    with pytest.raises(ItemError) as caught:
        values(content)
    assert caught.value.problem.reason is reason


@pytest.mark.parametrize(
    "name", ["utf-7", "cp932", "base64", "rot13", "idna", "punycode", "undefined", "nowhere", "zlib", "unicode_escape"]
)
def test_no_encoding_raises_anything_else(name: str) -> None:
    with contextlib.suppress(ItemError):
        values(f'<?xml version="1.0" encoding="{name}"?><a>x</a>'.encode())


SILENT = [
    "<a>12.5 -3e7;4</a>",
    "<a>1E-05 2.e+3</a>",
    '<a x="1" y="-0.5e-9" z="#00" w="100%"/>',
    "<a>\n \t</a>",
    "<a/>",
    "<a name='x'/>",
]
SAYING: dict[str, list[tuple[str, str]]] = {
    "<a>text</a>": [("a", "text")],
    "<n:a xmlns:n='u'> text </n:a>": [("n", "u"), ("a", "text")],
    "<p name='License'><String value='MIT'/></p>": [("License", "MIT")],
    "<p name='License'><lpwstr>MIT</lpwstr></p>": [("License", "MIT")],
    "<rights><Alt><li>CC0</li></Alt></rights>": [("rights", "CC0")],
    "<license resource='https://x/'/>": [("license", "https://x/")],
    "<a license='MIT' x='1'/>": [("license", "MIT")],
    "<a>one<b>two</b>three</a>": [("a", "one"), ("b", "two"), ("a", "three")],
    "<a><!-- words --></a>": [("", "words")],
    "<!-- before --><a/><!-- behind -->": [("", "before"), ("", "behind")],
    "<a><![CDATA[<MIT>]]> &lt;x&gt;</a>": [("a", "<MIT> <x>")],
    "<a>1 e 2</a>": [("a", "1 e 2")],
    "<a>version 2.0</a>": [("a", "version 2.0")],
    "<String value='x'/>": [("String", "x")],
}


@pytest.mark.parametrize("text", SILENT)
def test_numbers_and_names_say_nothing(text: str) -> None:
    assert values(text.encode()) == []


@pytest.mark.parametrize("text", SAYING)
def test_texts_come_with_their_key(text: str) -> None:
    assert values(text.encode()) == [Value(*each) for each in SAYING[text]]


def test_a_long_text_is_one_value() -> None:
    text = " ".join(str(number) + "word" for number in range(20_000))
    assert values(f"<a>{text}</a>".encode()) == [Value("a", text)]


def test_256_elements_deep_is_deep_enough() -> None:
    assert values(b"<a>" * 256 + b"end" + b"</a>" * 256) == [Value("a", "end")]


@given(st.binary(max_size=200))
def test_any_bytes_give_values_or_an_item_error(content: bytes) -> None:
    for data in (content, b"<a>" + content + b"</a>", b"<!DOCTYPE a [" + content + b"]><a/>"):
        with contextlib.suppress(ItemError):
            assert all(value.text.encode() for value in values(data))
