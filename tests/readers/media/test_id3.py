# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ID3: frames of all versions and encodings, with their own flags; what iTunes and broken programs make of them."""

import pytest

from licwatch.model.problem import Problem, Reason
from licwatch.readers.media import id3
from tests.readers.media import samples
from tests.readers.media.samples import AUTHOR, BY_SA, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL
from tests.readers.reading import Said, prose, said

Frame = tuple[bytes, bytes]
UTF_16 = "\ufeff".encode("utf-16-le")


def wide(*texts: str) -> bytes:
    return b"\1" + b"\0\0".join(UTF_16 + text.encode("utf-16-le") for text in texts)


SILENT: dict[str, list[Frame]] = {
    "nothing": [],
    "genre, year, picture": [(b"TCON", b"\0Rock"), (b"TYER", b"\x002024"), (b"APIC", b"\0image/png\0\3\0License")],
    "lyrics": [(b"USLT", b"\0eng\0All rights reserved, she sang")],
    "numbers of iTunes": [(b"COMM", b"\0engiTunNORM\0 00000A5C 00000A5C")],
    "free fields of programs": [(b"TXXX", b"\0major_brand\0M4A "), (b"PRIV", b"WM/Provider\0License")],
    "an empty copyright": [(b"TCOP", b"\0")],
    "packed and encrypted": [],
}
TELLING: dict[str, tuple[list[Frame], list[Said]]] = {
    "a copyright": ([(b"TCOP", b"\x002024 Ada")], [("TCOP", "2024 Ada", HOLDER)]),
    "addresses": (
        [(b"WCOP", BY_SA.encode()), (b"WOAF", b"https://example.org/peg\0"), (b"WXXX", b"\0\0https://example.org/w")],
        [
            ("WCOP", BY_SA, URL),
            ("WOAF", "https://example.org/peg", SOURCE),
            ("WXXX", "https://example.org/w", SOURCE),
        ],
    ),
    "an address with a name": (
        [(b"WXXX", b"\0License\0" + BY_SA.encode()), (b"WXXX", wide("Copyright") + b"\0\0" + BY_SA.encode())],
        [("WXXX:License", BY_SA, URL), ("WXXX:Copyright", BY_SA, URL)],
    ),
    "terms": ([(b"USER", b"\0engCC BY-SA 4.0")], [("USER", "CC BY-SA 4.0", LICENSE)]),
    "a free field": (
        [(b"TXXX", b"\0LICENSE\0CC-BY-3.0"), (b"TXXX", wide("License", "CC0"))],
        [("TXXX:LICENSE", "CC-BY-3.0", LICENSE), ("TXXX:License", "CC0", LICENSE)],
    ),
    "people and programs": (
        [(b"TPE1", b"\3Ada\0Bob"), (b"TIT2", wide("Peg")), (b"TSSE", b"\0Lavf58")],
        [("TPE1", "Ada", AUTHOR), ("TPE1", "Bob", AUTHOR), ("TIT2", "Peg", TITLE), ("TSSE", "Lavf58", TOOL)],
    ),
    "all encodings": (
        [
            (b"TCOP", "\0© Ærøe".encode("latin-1")),
            (b"TCOP", "\3© Ærø".encode()),
            (b"TCOP", "\0© Ær".encode()),
            (b"TCOP", b"\1" + "\ufeff© Æ".encode("utf-16-be")),
            (b"TCOP", b"\2" + "©".encode("utf-16-be")),
        ],
        [("TCOP", text, HOLDER) for text in ("© Ærøe", "© Ærø", "© Ær", "© Æ", "©")],
    ),
    "XMP": ([(b"PRIV", b"XMP\0" + samples.packet())], samples.OF_PACKET),
}


@pytest.mark.parametrize("frames", SILENT.values(), ids=SILENT)
@pytest.mark.parametrize("version", [3, 4])
def test_must_not_fire(frames: list[Frame], version: int) -> None:
    assert list(id3.read(samples.id3(*frames, version=version), "ID3v2")) == []


@pytest.mark.parametrize(("frames", "expected"), TELLING.values(), ids=TELLING)
@pytest.mark.parametrize("version", [3, 4])
def test_must_fire(frames: list[Frame], expected: list[Said], version: int) -> None:
    assert said(list(id3.read(samples.id3(*frames, version=version), "ID3v2"))) == expected


def test_the_oldest_version_has_short_names() -> None:
    frames = (b"TCR", b"\x002024 Ada"), (b"WCP", BY_SA.encode()), (b"TXX", b"\0LICENSE\0CC0"), (b"COM", b"\0eng\0Hi")
    met = list(id3.read(samples.id3(*frames, version=2), "ID3v2"))
    assert said(met) == [("TCR", "2024 Ada", HOLDER), ("WCP", BY_SA, URL), ("TXX:LICENSE", "CC0", LICENSE)]
    assert prose(met) == ["Hi"]


@pytest.mark.parametrize("comment", [b"\0eng\0Free\nfor all", b"\0engNote\0Free\nfor all", b"\0engFree\nfor all"])
def test_comments_are_prose(comment: bytes) -> None:
    assert prose(list(id3.read(samples.id3((b"COMM", comment)), "ID3v2"))) == ["Free\nfor all"]


def test_bytes_that_look_like_sound_are_put_back() -> None:
    # "ÿ" in Latin-1, behind which a zero is put in
    frames = (b"TPE1", b"\0\xff\0 Ada"), (b"TCOP", b"\x002024 Ada")
    tag = samples.id3(*frames, version=3, flags=0x80)
    shorter = tag.replace(b"\0\0\0\x07\0\0", b"\0\0\0\x06\0\0")
    assert said(list(id3.read(shorter, "ID3v2"))) == [("TPE1", "ÿ Ada", AUTHOR), ("TCOP", "2024 Ada", HOLDER)]
    marked = samples.id3(*frames, version=4).replace(b"TPE1\0\0\0\x07\0\0", b"TPE1\0\0\0\x07\0\x02")
    assert said(list(id3.read(marked, "ID3v2")))[0] == ("TPE1", "ÿ Ada", AUTHOR)


def test_an_extended_head_is_passed() -> None:
    body = samples.frame(b"TCOP", b"\x002024 Ada")
    third = b"ID3\3\0\x40" + samples.seven_bits(10 + len(body)) + b"\0\0\0\6" + bytes(6) + body
    fourth = b"ID3\4\0\x40" + samples.seven_bits(6 + len(body)) + b"\0\0\0\6\1\0" + body
    for tag in (third, fourth):
        assert said(list(id3.read(tag, "ID3v2"))) == [("TCOP", "2024 Ada", HOLDER)]


def test_sizes_of_itunes_are_understood() -> None:
    comment = b"\0eng\0" + b"x" * 300
    frames = samples.frame(b"COMM", comment, 3) + samples.frame(b"TCOP", b"\x002024 Ada", 4)
    tag = b"ID3\4\0\0" + samples.seven_bits(len(frames)) + frames
    assert said(list(id3.read(tag, "ID3v2"))) == [("TCOP", "2024 Ada", HOLDER)]


@pytest.mark.parametrize(("version", "flags"), [(3, 0x80), (3, 0x40), (4, 0x08), (4, 0x04)])
def test_packed_and_encrypted_frames_say_nothing(version: int, flags: int) -> None:
    tag = bytearray(samples.id3((b"TCOP", b"\x002024 Ada"), version=version))
    tag[19] = flags
    assert list(id3.read(bytes(tag), "ID3v2")) == []


def test_a_tag_that_is_cut_off_is_a_problem() -> None:
    met = list(id3.read(samples.id3((b"TCOP", b"\x002024 Ada"), (b"TPE1", b"\0Ada"))[:-12], "ID3v2"))
    assert said(met)[0] == ("TCOP", "2024 Ada", HOLDER)
    assert [one.reason for one in met if isinstance(one, Problem)] == [Reason.CORRUPT_TRUNCATED]


def test_the_old_tag_at_the_end() -> None:
    old = b"TAG" + b"Peg".ljust(30, b"\0") + b"Ada".ljust(30) + bytes(34) + b"CC BY-SA 3.0".ljust(28, b"\0") + b"\0\7\0"
    met = list(id3.at_end(b"\xff" * 400 + old))
    assert said(met) == [("title", "Peg", TITLE), ("artist", "Ada", AUTHOR)]
    assert prose(met) == ["CC BY-SA 3.0"]
    assert list(id3.at_end(b"TAG")) == []


@pytest.mark.parametrize("text", [b"", b"ID3", b"ID3 is a tag of sound", b"ID3\3\0\0\xff\xff\xff\xff\xff\xff"])
def test_what_is_no_tag(text: bytes) -> None:
    assert not id3.is_tag(text)
    assert list(id3.read(text, "ID3v2")) == []
