# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Kinds of values: each a check that makes a value of a text, and the same in the words of JSON Schema."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from licwatch.config import expression
from licwatch.config.near import suggest
from licwatch.config.values import Value
from licwatch.decode import globs
from licwatch.decode.yaml_words import shown
from licwatch.model.budget import KIB
from licwatch.model.problem import Reason

_LONGEST = 1_000
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_UNITS = {"TiB": KIB**4, "GiB": KIB**3, "MiB": KIB**2, "KiB": KIB, "B": 1}
_NUMBER = "[1-9][0-9]{0,17}"
_SIZE = re.compile(rf"({_NUMBER}) ?({'|'.join(_UNITS)})?")
_YES_NO = {"yes": True, "no": False, "true": True, "false": False}


class UnfitError(ValueError):
    """A text that is no value of its kind."""

    def __init__(self, found: str, remedy: str) -> None:
        super().__init__(found, remedy)
        self.found = found
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Kind:
    """`form` is its name in messages; `check` raises UnfitError; `show` writes a value so that `check` reads it."""

    form: str
    check: Callable[[str], Value]
    schema: Mapping[str, object]
    show: Callable[[Value], str] = str


def _line(text: str) -> str:
    if not text.strip():
        raise UnfitError("a text with nothing in it", "write something, or leave it out")
    if len(text) > _LONGEST:
        raise UnfitError(f"a text of {len(text):,} characters", f"write at most {_LONGEST:,}")
    if _CONTROL.search(text):
        raise UnfitError(f"a line end or another control character in {shown(text)}", "leave it out")
    return text


def _trimmed(text: str) -> str:
    if _line(text) != text.strip():
        raise UnfitError(f"spaces around {shown(text)}", f"write {shown(text.strip())}")
    return text


def _yes_no(text: str) -> bool:
    if text not in _YES_NO:
        raise UnfitError(shown(text), "write yes or no")
    return _YES_NO[text]


def _bounded(least: int, most: int, show: Callable[[Value], str], text: str) -> int:
    met = _SIZE.fullmatch(text)
    if not met or (met[2] and show is str):
        raise UnfitError(shown(text), f"write {_range(least, most, show)}")
    value = int(met[1]) * _UNITS[met[2] or "B"]
    if not least <= value <= most:
        raise UnfitError(f"{text}, which is out of bounds", f"write {_range(least, most, show)}")
    return value


def _range(least: int, most: int, show: Callable[[Value], str]) -> str:
    return f"a {'number' if show is str else 'size'} from {show(least)} to {show(most)}"


def size_text(value: Value) -> str:
    """Bytes in the largest unit that fits without a rest."""
    unit = next(unit for unit, factor in _UNITS.items() if int(value) % factor == 0)
    return f"{int(value) // _UNITS[unit]} {unit}" if unit != "B" else str(int(value))


def number(least: int, most: int) -> Kind:
    """A whole number in bounds."""
    plain = {"type": "integer", "minimum": least, "maximum": most}
    schema = {"anyOf": [plain, {"type": "string", "pattern": f"^{_NUMBER}$"}]}
    return Kind(_range(least, most, str), partial(_bounded, least, most, str), schema)


def size(least: int, most: int) -> Kind:
    """A number of bytes in bounds, with or without a unit."""
    plain = {"type": "integer", "minimum": least, "maximum": most}
    schema = {"anyOf": [plain, {"type": "string", "pattern": f"^{_SIZE.pattern}$"}]}
    return Kind(_range(least, most, size_text), partial(_bounded, least, most, size_text), schema, size_text)


def _pattern(text: str) -> str:
    if found := globs.flaw(_line(text)):
        raise UnfitError(f"{shown(text)}, {found}", "write a pattern as in .gitignore: *.md, /docs/, src/**/test")
    return text


def _exclusion(text: str) -> str:
    if _pattern(text).startswith("!"):
        raise UnfitError(
            f"{shown(text)}; nothing can be taken back here", "exclude less, or take it back under include"
        )
    return text


def _reason(text: str) -> Reason:
    if text not in list(Reason):
        raise UnfitError(f"no reason is called {shown(text)}", suggest(text, Reason))
    return Reason(text)


def _license(text: str) -> str:
    if flaw := expression.flaw(_trimmed(text)):
        raise UnfitError(*flaw)
    return text


def _below(text: str) -> str:
    path = posixpath.normpath(_trimmed(text))
    if text.startswith("/") or "\\" in text or path in (".", "..") or path.startswith("../"):
        raise UnfitError(
            f"{shown(text)}, which is no folder below", 'write a path from the top of the project: "pcb/main"'
        )
    return path


def _file(text: str) -> str:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", _trimmed(text)):
        raise UnfitError(f"{shown(text)}, a URL", "write the path of a file; nothing is ever fetched")
    if text.startswith("/") or text.endswith("/"):
        raise UnfitError(f"{shown(text)}, which is no file below", "write a path relative to this file")
    return text


def _sha256(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise UnfitError(f"{shown(text)}, which is no SHA-256", "write the 64 small hexadecimal digits of `sha256sum`")
    return text


def _version(text: str) -> str:
    if text != "1":
        raise UnfitError(f"version {shown(text)}", "write 1, the only version there is")
    return text


_TEXT = {"type": "string", "minLength": 1, "maxLength": _LONGEST}
YES_NO = Kind("yes or no", _yes_no, {"enum": ["yes", "no", True, False]}, lambda value: "yes" if value else "no")
PATTERN = Kind("pattern", _pattern, _TEXT)
EXCLUSION = Kind("pattern", _exclusion, {**_TEXT, "pattern": "^[^!]"})
REASON = Kind("reason", _reason, {"enum": [str(reason) for reason in Reason]})
NAME = Kind("name", _trimmed, _TEXT)
LICENSE = Kind("SPDX expression", _license, _TEXT)
PACK = Kind("name or path of a pack", _trimmed, _TEXT)
FOLDER = Kind("path", _below, {**_TEXT, "pattern": "^[^/]"})
FILE = Kind("path", _file, {**_TEXT, "pattern": "^[^/]"})
SHA256 = Kind("SHA-256", _sha256, {"type": "string", "pattern": "^[0-9a-f]{64}$"})
VERSION = Kind("version", _version, {"enum": [1, "1"]})
