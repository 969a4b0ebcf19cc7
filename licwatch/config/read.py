# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From nodes to settings, along the table of keys. What does not fit becomes a complaint, and reading goes on."""

import json

from licwatch.config.keys import TOP, Key, Many, Section, Sections
from licwatch.config.kinds import Kind, UnfitError
from licwatch.config.near import suggest
from licwatch.config.values import Complaint, Layer, Setting
from licwatch.decode.yaml_nodes import Mapping, Node, Scalar, Sequence
from licwatch.decode.yaml_words import shown

_LABELS: list[tuple[type, str]] = [(Mapping, "a section"), (Sequence, "a list"), (Scalar, "a text")]


def read(node: Node) -> tuple[Layer, tuple[Complaint, ...]]:
    """The settings of one file, and what is wrong with it."""
    reading = _Reading()
    if isinstance(node, Mapping) and node.entries:
        reading.section(node, TOP, ())
    elif isinstance(node, Mapping):
        reading.complain(node, "nothing stands in the file", "write something into it, or delete it")
    else:
        reading.complain(node, f"{_label(node)} instead of keys", "write `key: value`")
    return tuple(reading.settings), tuple(reading.complaints)


def write_as(name: str, key: Key) -> str:
    """A remedy: an example of a key, which is YAML since YAML reads JSON."""
    example = key.example if isinstance(key.example, str) else json.dumps(key.example)
    return f"write it as in `{name}: {example}`"


class _Reading:
    """What was read so far. It goes as deep as the table of keys does."""

    def __init__(self) -> None:
        self.settings: list[Setting] = []
        self.complaints: list[Complaint] = []

    def complain(self, node: Node, found: str, remedy: str) -> None:
        self.complaints.append(Complaint(str(node.place), found, remedy))

    def section(self, node: Mapping, section: Section, above: tuple[str, ...]) -> None:
        settings, complaints = len(self.settings), len(self.complaints)
        for name, value in node.entries:
            key = section.keys.get(name.text)
            if key:
                self._key(name, key, value, (*above, name.text))
            else:
                self.complain(name, f"no key is called {shown(name.text)} here", suggest(name.text, section.keys))
        given = {name.text for name, _ in node.entries}
        for missing in (need for need in section.needs if need not in given):
            self.complain(node, f"{missing} is missing", write_as(missing, section.keys[missing]))
        if section.needs and len(self.complaints) > complaints:
            # by halves it would mislead: a file whose pin is wrong must not be opened
            del self.settings[settings:]

    def _key(self, name: Scalar, key: Key, node: Node, way: tuple[str, ...]) -> None:
        match key.shape, node:
            case _, Scalar(text="") | Sequence(items=()) | Mapping(entries=()):
                self.complain(name, f"nothing stands behind {name.text}", f"leave it out, or {_as(name, key)}")
            case Kind() as kind, Scalar():
                self._value(name, kind, node, way, member=False)
            case Many(kind), Sequence():
                self._members(name, kind, node, way)
            case Section(alone=str(alone)) as section, Scalar():
                self._key(Scalar(alone, name.place), section.keys[alone], node, (*way, alone))
            case Section() as section, Mapping():
                self.section(node, section, way)
            case Sections() as sections, Sequence():
                self._sections(sections, node, way)
            case _:
                self.complain(node, f"{_label(node)} behind {name.text}", _as(name, key))

    def _value(self, name: Scalar, kind: Kind, node: Scalar, way: tuple[str, ...], *, member: bool) -> None:
        try:
            self.settings.append(Setting(way, kind.check(node.text), str(node.place), member))
        except UnfitError as unfit:
            self.complain(node, f"{name.text}: {unfit.found}", unfit.remedy)

    def _members(self, name: Scalar, kind: Kind, node: Sequence, way: tuple[str, ...]) -> None:
        seen: dict[str, int] = {}
        for item in node.items:
            if not isinstance(item, Scalar):
                self.complain(item, f"{name.text}: {_label(item)} in a list of texts", f"write a {kind.form}")
            elif item.text in seen:
                found = f"{name.text}: {shown(item.text)} a second time"
                self.complain(item, found, f"leave it out; line {seen[item.text]} says so already")
            else:
                seen[item.text] = item.place.line
                self._value(name, kind, item, way, member=True)

    def _sections(self, sections: Sections, node: Sequence, way: tuple[str, ...]) -> None:
        seen: dict[str, int] = {}
        for item in node.items:
            if not isinstance(item, Mapping):
                self.complain(
                    item, f"{way[-1]}: {_label(item)} in a list of sections", f"write `- {sections.name}: ...`"
                )
                continue
            called = self._called(item, sections)
            if called and called in seen:
                self.complain(item, f"a second section about {shown(called)}", f"join it with line {seen[called]}")
            seen.setdefault(called, item.place.line)
            if len(item.entries) == 1 and called:
                others = ", ".join(name for name in sections.section.keys if name != sections.name)
                self.complain(item, f"nothing is said about {shown(called)}", f"leave it out, or add one of: {others}")
            self.section(item, sections.section, (*way, called))

    @staticmethod
    def _called(item: Mapping, sections: Sections) -> str:
        """What the section is about, as its kind writes it; nothing when that is missing or does not fit."""
        kind = sections.section.keys[sections.name].shape
        given = [value for name, value in item.entries if name.text == sections.name and isinstance(value, Scalar)]
        try:
            return str(kind.check(given[0].text)) if given and isinstance(kind, Kind) else ""
        except UnfitError:
            return ""


def _as(name: Scalar, key: Key) -> str:
    return write_as(name.text, key)


def _label(node: Node) -> str:
    return next(label for kind, label in _LABELS if isinstance(node, kind))
