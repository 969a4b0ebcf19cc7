# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode as it comes, in this process: what it says of a content under a stand-in name.

ScanCode reads files by their path. The content lies in an unnamed memory file that is opened through /proc/self/fd;
what ScanCode asks of the name is answered from the trait.
"""

import ctypes
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from typecode import contenttype, magic2

from licwatch.detect.expressions import combine
from licwatch.model.facts import CopyrightFacts, Credit, Detection, Excerpt, LicenseFacts, Match

_HEAD_LINES, _TAIL_LINES, _LINE_LENGTH = 9, 3, 240

_describe = magic2.libmagic.magic_descriptor
_describe.restype = ctypes.c_char_p
_describe.argtypes = [ctypes.c_void_p, ctypes.c_int]


class Location(str):
    """The path of a memory file that answers questions about names from a trait.

    Equal to itself only: ScanCode keeps the tokens of the last file by its path, and a descriptor's number comes again.
    """

    __slots__ = ("trait",)
    trait: str
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    def endswith(self, *given: Any) -> bool:
        return self.trait.endswith(*given)

    def lower(self) -> str:
        return self.trait.lower()

    def __contains__(self, part: object) -> bool:
        return isinstance(part, str) and part in self.trait


class NamedType(contenttype.Type):  # type: ignore[misc]  # untyped
    """ScanCode's view of a content's type, with the parts that look at a name or a path answered here."""

    __slots__ = ("_fd", "_said")

    def __init__(self, location: Location, fd: int, size: int) -> None:
        for slot in contenttype.Type.__slots__:
            setattr(self, slot, False if slot.startswith("is_") else None)
        for slot, value in {"location": location, "is_file": True, "is_regular": True, "_size": size}.items():
            setattr(self, slot, value)
        self._fd = fd
        self._said: dict[int, str] = {}

    @property
    def filetype_file(self) -> str:
        return self._ask_magic(magic2.DETECT_TYPE)

    @property
    def mimetype_file(self) -> str:
        return self._ask_magic(magic2.DETECT_MIME)

    @property
    def filetype_pygment(self) -> str:
        """The programming language by name, and by content only for a name without a suffix."""
        return self._language() if self.is_text and not self.is_media else ""

    def _language(self) -> str:
        lexer = None
        for name in (self.location.trait, self.location.trait.lower()):
            with suppress(contenttype.LexerClassNotFound):
                lexer = lexer or contenttype.get_lexer_for_filename(name)
        if lexer is None and "." not in self.location.trait:
            with suppress(contenttype.LexerClassNotFound):
                lexer = contenttype.guess_lexer(contenttype.get_text_file_start(self.location))
        return "" if lexer is None or lexer.name.startswith("JSON") else lexer.name or ""

    def _ask_magic(self, flags: int) -> str:
        if flags not in self._said:
            if flags not in magic2.detectors:
                magic2.detectors[flags] = magic2.Detector(flags=flags)
            os.lseek(self._fd, 0, os.SEEK_SET)
            said = _describe(magic2.detectors[flags].cookie, self._fd) or b""
            self._said[flags] = " ".join(said.decode("ascii", "ignore").split())
        return self._said[flags]


@contextmanager
def named(content: bytes, trait: str) -> Iterator[tuple[Location, NamedType]]:
    """A location that ScanCode can read for as long as the context lasts."""
    fd = os.memfd_create("licwatch-content", os.MFD_CLOEXEC)
    try:
        with open(fd, "wb", closefd=False) as file:
            file.write(content)
        location = Location(f"/proc/self/fd/{fd}")
        location.trait = trait
        kind = NamedType(location, fd, len(content))
        contenttype._registry[str(location)] = kind
        yield location, kind
    finally:
        contenttype._registry.clear()
        os.close(fd)


def licenses(content: bytes, trait: str) -> LicenseFacts:
    """As `scancode --license` says of a file with this content, before references are followed."""
    from licensedcode.detection import detect_licenses
    from textcode.analysis import numbered_text_lines

    with named(content, trait) as (location, kind):
        if not kind.contains_text:
            return LicenseFacts(text=False)
        found = list(detect_licenses(location=location))
        if not found:
            return LicenseFacts()
        lines = list(numbered_text_lines(location))
        stated = [d for d in found if d.license_expression is not None]
        spans = [span for d in found for span in d.qspans]
        return LicenseFacts(
            *_expressions(stated),
            detections=tuple(_detection(d, lines) for d in stated),
            clues=tuple(match(m) for d in found if d.license_expression is None for m in d.matches),
            percentage_of_license_text=found[-1].percentage_license_text_of_file(spans),
        )


def copyrights(content: bytes, trait: str) -> CopyrightFacts:
    """As `scancode --copyright` says of a file with this content."""
    from cluecode import copyrights, linux_credits
    from textcode.analysis import numbered_text_lines

    with named(content, trait) as (location, _):
        found: list[Any] = []
        # ScanCode knows such files by the last part of their path, and a memory file has none
        if linux_credits.is_credits_file(trait):
            found = list(linux_credits.detect_credits_authors_from_lines(list(numbered_text_lines(location))))
        found = found or list(copyrights.detect_copyrights(location, include_copyright_allrights=False))
        parts = copyrights.Detection.split(found)
    names = ("copyright", "holder", "author")
    return CopyrightFacts(*(_statements(part, name) for part, name in zip(parts, names, strict=True)))


def _expressions(stated: list[Any]) -> tuple[bool, str | None, str | None]:
    from licensedcode.cache import build_spdx_license_expression, get_licensing

    expression = combine([d.license_expression for d in stated])
    spdx = build_spdx_license_expression(expression, licensing=get_licensing()) if expression else None
    return True, expression, str(spdx) if spdx else None


def _detection(found: Any, lines: list[tuple[int, str]]) -> Detection:
    matches = tuple(map(match, found.matches))
    first, last = min(m.start_line for m in matches), max(m.end_line for m in matches)
    return Detection(
        found.license_expression,
        found.license_expression_spdx,
        matches,
        found.identifier,
        tuple(found.detection_log),
        _excerpt(line for line in lines if first <= line[0] <= last),
    )


def match(found: Any) -> Match:
    """One of ScanCode's matches, in our words."""
    rule = found.rule
    return Match(
        start_line=found.start_line,
        end_line=found.end_line,
        license_expression=rule.license_expression,
        license_expression_spdx=rule.spdx_license_expression(),
        score=found.score(),
        matcher=found.matcher,
        rule_identifier=rule.identifier,
        matched_length=found.len(),
        match_coverage=found.coverage(),
        rule_relevance=rule.relevance,
        referenced_filenames=tuple(rule.referenced_filenames or ()),
        is_license_intro=bool(rule.is_license_intro),
        is_license_clue=bool(rule.is_license_clue),
    )


def _excerpt(lines: Iterable[tuple[int, str]]) -> Excerpt:
    cut = [(number, text.rstrip("\r\n")[:_LINE_LENGTH]) for number, text in lines]
    if len(cut) <= _HEAD_LINES + _TAIL_LINES:
        return Excerpt(tuple(cut))
    return Excerpt((*islice(cut, _HEAD_LINES), *cut[-_TAIL_LINES:]), cut=True)


def _statements(found: Iterable[Any], name: str) -> tuple[Credit, ...]:
    return tuple(Credit(d.start_line, d.end_line, getattr(d, name)) for d in found)
