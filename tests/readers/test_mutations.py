# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Broken files from end to end: whatever bytes are changed, also inside what is packed, a conclusion is drawn.

The tests of each reader break its own samples; here the damage also lies within the parts of a container, which its
checksums do not show, two formats are joined into one, and all that follows the reader is asked as well.
"""

import gzip
import io
import json
import random
import zipfile

import pytest

from licwatch import readers
from licwatch.judge.components import components
from licwatch.judge.conclusion import Looked, conclude
from licwatch.judge.roles import role_of
from licwatch.model.facts import CopyrightFacts, LicenseFacts
from licwatch.model.passage import PROSE
from licwatch.run.analyze import analyze
from licwatch.run.plan import Key, Want
from tests.readers.documents import test_epub, test_html, test_odf, test_ooxml, test_svg
from tests.readers.electronics import test_eagle, test_kicad
from tests.readers.manifests import test_codemeta, test_dep5, test_okh, test_okh_losh, test_reuse_toml, test_thingiverse
from tests.readers.media import samples, test_flac, test_jpeg, test_pdf, test_png
from tests.readers.reading import mutated
from tests.readers.solids import test_amf, test_blend, test_fcstd, test_gltf, test_step, test_threemf, test_vrm

TIMES = 60
#: What cuts a format in the middle of something: openings, ends, escapes, marks, numbers that are too high.
JUNK = (
    *(
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"&amp;#0;",
        b"<!DOCTYPE a [",
        b"{",
        b"[" * 500,
        b"(" * 500,
        b'"',
        b"'",
        b"\\",
        b"*/",
    ),
    *(b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\0\0\0\0", b"\xff\xff\xff\xff", b"9" * 400, b"\r", b"PK\3\4"),
    *(b"CC BY ", b"licensed under ", b"GPL-2.0 " * 40),
)
DRAWING = test_svg.drawing(test_svg.work("<cc:license rdf:resource='http://creativecommons.org/licenses/by/4.0/'/>"))
SAMPLES: dict[str, bytes] = {
    "a.3mf": test_threemf.packed(test_threemf.TELLING["people and places"][0]),
    "a.amf": test_amf.model(test_amf.of("license", "CC0")),
    "a.FCStd": test_fcstd.packed(
        test_fcstd.document(
            test_fcstd.of("License", "CC BY 3.0"), test_fcstd.one_object("A", test_fcstd.of("License", "CC0"))
        )
    ),
    "a.blend": test_blend.sample().built(),
    "a.glb": test_gltf.glb(test_gltf.scene({"copyright": "Ada, CC BY 4.0"})),
    "a.vrm": test_vrm.avatar("VRM", {"licenseName": "CC_BY_NC", "author": "Ada"}),
    "a.step": test_step.model(description="'CC BY-SA 4.0'"),
    "a.kicad_pcb": test_kicad.board('(title_block (title "Peg") (comment 1 "Licensed under CERN OHL v.1.2"))'),
    "a.brd": test_eagle.board(test_eagle.text("Released under the Creative Commons", 1)),
    "a.svg": DRAWING,
    "a.svgz": gzip.compress(DRAWING),
    "a.odt": test_odf.document(test_odf.field("License", "CC BY-SA 4.0"), "<text:p>Licensed under CC0</text:p>"),
    "a.docx": test_ooxml.document(test_ooxml.TELLING["Dublin Core"][0]),
    "a.epub": test_epub.book(test_epub.TELLING["elements"][0], "<html><p>Licensed under CC BY 4.0</p></html>"),
    "a.html": test_html.page('<a rel="license" href="http://creativecommons.org/licenses/by/4.0/">CC BY</a>'),
    "a.png": test_png.image(*test_png.TELLING["plain"][0]),
    "a.jpg": test_jpeg.image(*(part for parts, _ in test_jpeg.TELLING.values() for part in parts)),
    "a.flac": test_flac.sound(test_flac.INFO, (4, samples.comments("LICENSE=CC0", "COPYRIGHT=Ada"))),
    "a.pdf": test_pdf.document(b"/License (CC0) /Author (Ada)", samples.packet(), deflate=True),
    "LICENSE.txt": test_thingiverse.TELLING["the first"][0].encode(),
    "REUSE.toml": test_reuse_toml.HEAD + test_reuse_toml.TELLING["lists"][0],
    "dep5": (test_dep5.HEAD + test_dep5.TELLING["files"][0]).encode(),
    "okh.yml": test_okh.HEAD + test_okh.TELLING["three licenses"][0],
    "okh.toml": test_okh_losh.HEAD + test_okh_losh.TELLING["parts"][0],
    "codemeta.json": json.dumps(test_codemeta.CRATE).encode(),
}


class Nothing:
    """An engine that finds nothing: what is asked here is everything but its answers."""

    def licenses(self, content: bytes, trait: str) -> LicenseFacts:
        return LicenseFacts()

    def copyrights(self, content: bytes, trait: str) -> CopyrightFacts:
        return CopyrightFacts()

    def known(self, identifier: str) -> str | None:
        return identifier.upper() if identifier.lower() in ("cc0-1.0", "mit", "cc-by-4.0") else None


def whole(name: str, content: bytes) -> str:
    """All that is made of a content under a name, and of the folder in which it lies; the name of its reader."""
    reader = readers.choose(content, readers.called(name.encode()))
    facts = analyze(Nothing(), content, Key("", PROSE, reader.NAME), Want(statements=True))
    assert facts.licenses
    role = role_of(name, reader.NAME, facts.licenses.marks)
    places = (name, f"part/{name}", f"a.zip!/{name}", "LICENSE", "part/REUSE.toml", ".reuse/dep5", "part/a.stl")
    looked = [Looked(path, facts.licenses, role.name if role else "") for path in places]
    conclusions = conclude(looked)
    assert [one.path for one in components(looked, conclusions)][:1] == [""]
    return reader.NAME


def broken(content: bytes, chance: random.Random) -> bytes:
    """Damage of some sort; that of a container lies in one of its parts, which is packed anew."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _with_parts(content, chance)
    if content.startswith(b"\x1f\x8b") and chance.random() < 0.8:
        return gzip.compress(damaged(gzip.decompress(content), chance), 1)
    return damaged(content, chance)


def _with_parts(content: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        hit = chance.choice(given.namelist())
        for name in given.namelist():
            made.writestr(name, damaged(given.read(name), chance) if name == hit else given.read(name))
    return out.getvalue()


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut short, changed, with junk in it, or with the end of another format behind it."""
    at = chance.randrange(len(content) + 1)
    match chance.randrange(5):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + chance.choice(JUNK) + content[at:]
        case 2:
            return content[:at] + chance.choice(JUNK) + content[at + chance.randrange(40) :]
        case 3:
            other = chance.choice([*SAMPLES.values()])
            return content[:at] + other[chance.randrange(len(other)) :]
        case _:
            return mutated(content, chance)


@pytest.mark.parametrize("name", SAMPLES)
def test_whatever_is_broken_gets_facts_and_a_conclusion(name: str) -> None:
    chance = random.Random(name)
    whole(name, SAMPLES[name])
    for _ in range(TIMES):
        whole(name, broken(SAMPLES[name], chance))


def test_the_samples_are_of_as_many_formats() -> None:
    met = {whole(name, content) for name, content in SAMPLES.items()}
    assert len(met) >= len(SAMPLES) - 1
    assert "text" not in met
