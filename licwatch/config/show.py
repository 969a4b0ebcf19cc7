# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is in force as YAML that can be read again, with the origin of every value as a comment.

Texts stand in double quotes unless they are plain ASCII; whoever prints a line escapes what a terminal could obey,
in the form that YAML reads back.
"""

import json
import re
from collections.abc import Iterator, Mapping

from licwatch.config.force import InForce
from licwatch.config.keys import TOP, Key, Many, Section, Sections
from licwatch.config.kinds import Kind
from licwatch.config.values import DEFAULT, Setting, Value

_COLUMN = 40
_PLAIN = re.compile(r"[A-Za-z0-9_./][A-Za-z0-9_./+*-]*(?: [A-Za-z0-9_./+()-]+)*")
#: Not settings: how they are written down, and from where they come.
_FORM = ("version", "extends")

_ByKey = Mapping[tuple[str, ...], list[Setting]]


def lines(force: InForce) -> Iterator[str]:
    """The lines."""
    said: dict[tuple[str, ...], list[Setting]] = {}
    for setting in force.settings:
        said.setdefault(setting.key, []).append(setting)
    yield "version: 1"
    for name, key in TOP.keys.items():
        if name not in _FORM:
            yield from _key(name, key, (name,), said) or [_line(f"# {name}: nothing", DEFAULT)]


def _key(name: str, key: Key, way: tuple[str, ...], said: _ByKey) -> list[str]:
    """The lines of a key and what stands behind it; none when nothing does."""
    indent = "  " * (len(way) - 1)
    match key.shape:
        case Kind() as kind:
            return [_line(f"{indent}{name}: {_text(kind, one.value)}", one.origin) for one in said.get(way, ())]
        case Many(kind):
            rows = [_line(f"{indent}  - {_text(kind, one.value)}", one.origin) for one in said.get(way, ())]
        case Section() as section:
            rows = _section(section, way, said)
        case Sections() as sections:
            rows = _sections(sections, way, said)
    return [f"{indent}{name}:", *rows] if rows else []


def _section(section: Section, way: tuple[str, ...], said: _ByKey) -> list[str]:
    return [line for name, key in section.keys.items() for line in _key(name, key, (*way, name), said)]


def _sections(sections: Sections, way: tuple[str, ...], said: _ByKey) -> list[str]:
    names = dict.fromkeys(key[len(way)] for key in said if key[: len(way)] == way)
    rows: list[str] = []
    for name in names:
        # the first line of a section carries the dash, in the place of two spaces
        first, *rest = _section(sections.section, (*way, name), said)
        rows += [re.sub(r"  (\S)", r"- \1", first, count=1), *rest]
    return rows


def _text(kind: Kind, value: Value) -> str:
    text = kind.show(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _line(text: str, origin: str) -> str:
    return f"{text:<{_COLUMN}}  # {origin}"
