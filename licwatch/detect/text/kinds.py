# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What kind of content it is, as far as ScanCode's reading of its lines depends on it.

The words and suffixes are those that typecode looks for. A trait is a stand-in name, see licwatch.detect.trait.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from licwatch.detect.text import magic, ordinary
from licwatch.detect.text.binary import looks_binary

Form = Literal["lines", "broken", "map", "strings", "font", "pdf", "none"]

_BINARY = (".pyc", ".pgm", ".mp3", ".mp4", ".mpeg", ".mpg", ".emf", ".pbm", ".ppm")
_MAPS = (".js.map", ".css.map")
_COMPACT = (".min.js", ".typeface.json")
_OFFICE = (".doc", ".docx", ".xlsx", ".ppt", ".pptx")
_PACKAGES = (".jar", ".war", ".ear", ".zip", ".whl", ".egg")
_ZIPS = ("zip archive", "java archive")
_MEDIA_TYPES = ("image", "picture", "audio", "video", "graphic", "sound")
_MEDIA = (
    "image data",
    "graphics image",
    "ms-windows metafont .wmf",
    "windows enhanced metafile",
    "png image",
    "interleaved image",
    "microsoft asf",
    "image text",
    "photoshop image",
    "shop pro image",
    "ogg data",
    "vorbis",
    "mpeg",
    "theora",
    "bitmap",
    "audio",
    "video",
    "sound",
    "riff",
    "icon",
    "netpbm",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A content's kind. `form`: how its lines are got; "none" when ScanCode says that it contains no text."""

    form: Form
    is_binary: bool = False
    has_long_lines: bool = False

    @property
    def contains_text(self) -> bool:
        """Whether ScanCode looks for text in it at all."""
        return self.form != "none"


def kind_of(content: bytes, trait: str) -> Kind:
    """The kind of a content under a trait."""
    is_binary = trait.endswith(_BINARY) or looks_binary(content[:512])
    said = _Said(content)
    return _binary(content, trait, said) if is_binary else _textual(content, trait, said)


def is_plain(kind: Kind) -> bool:
    """Whether its lines are those of the content: what ScanCode would take markup out of."""
    return kind.form in ("lines", "broken", "map")


class _Said:
    """What libmagic says, asked when needed."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def exact(self) -> str:
        return magic.ask(self._content, magic.DESCRIPTION)[0]

    @cached_property
    def lower(self) -> str:
        return self.exact.lower()

    @cached_property
    def media_type(self) -> str:
        return magic.ask(self._content, magic.MEDIA_TYPE)[0]


def _textual(content: bytes, trait: str, said: _Said) -> Kind:
    if magic.is_known() and ordinary.is_quiet(content):
        long_lines = not ordinary.has_short_lines(content) and magic.says_long_lines(content)
        return Kind(named_form(trait, long_lines), False, long_lines)
    if _is_media(trait, said):
        return Kind("none")
    long_lines = "long lines" in said.lower
    return Kind(_textual_form(content, trait, said, long_lines), False, long_lines)


def _textual_form(content: bytes, trait: str, said: _Said, long_lines: bool) -> Form:
    if _is_readable_pdf(content, said):
        return "pdf"
    if said.exact.startswith("Spline Font Database"):
        return "font"
    return named_form(trait, long_lines or said.exact == "data")


def named_form(trait: str, broken: bool) -> Form:
    """Of a text that is nothing more than a text, from its name and whether its long lines are to be broken."""
    if trait.endswith(_MAPS):
        return "map"
    broken = broken or trait.endswith(_COMPACT) or "locale" in trait
    return "broken" if broken and not trait.endswith("package.json") else "lines"


def _binary(content: bytes, trait: str, said: _Said) -> Kind:
    # in ScanCode's order: what cannot be read as a PDF can be an error, and is one then
    if _is_media(trait, said):
        return Kind("none", True)
    pdf = "pdf" in said.media_type
    if (pdf and not _is_readable_pdf(content, said)) or _is_compressed(trait, said.lower):
        return Kind("none", True)
    font = said.exact.startswith("Spline Font Database")
    return Kind("pdf" if pdf else "font" if font else "strings", True)


def _is_media(trait: str, said: _Said) -> bool:
    """Whether it is media of which ScanCode reads nothing: of a vector graphic it does."""
    if trait.lower().endswith(".svg"):
        return False
    if any(word in said.lower for word in _MEDIA) or any(word in said.media_type for word in _MEDIA_TYPES):
        return True
    octets = said.lower == "data" and said.media_type == "application/octet-stream"
    return octets and trait.lower().endswith(".tga")


def _is_compressed(trait: str, said: str) -> bool:
    if "(zip)" in said or said.startswith(_ZIPS) or "squashfs filesystem" in said or "compressed" in said:
        return True
    if "debian binary package" in said or said.startswith("rpm "):
        return True
    if said == "posix tar archive" and trait.lower().endswith(".gem"):
        return True
    office = trait.lower().endswith(_OFFICE) or (said.startswith("microsoft") and said.endswith("2007+"))
    return office and trait.endswith("x")


def _is_readable_pdf(content: bytes, said: _Said) -> bool:
    if "pdf" not in said.media_type:
        return False
    from licwatch.detect.text import pdf

    return pdf.is_extractable(content)
