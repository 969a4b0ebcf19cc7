# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The table of keys as JSON Schema, for editors: what rules/licwatch.schema.json must be."""

import json

from licwatch.config.keys import TOP, Key, Many, Section, Sections, Shape
from licwatch.config.kinds import Kind

_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:licwatch:config:1",
    "title": "licwatch.yml",
    "description": "The configuration of licwatch. What is not said holds by default.",
}


def text() -> str:
    """The file."""
    return json.dumps({**_HEAD, **_section(TOP), "minProperties": 1}, indent=2, ensure_ascii=False) + "\n"


def _key(key: Key) -> dict[str, object]:
    return {"description": key.help, **_shape(key.shape), "examples": [key.example]}


def _shape(shape: Shape) -> dict[str, object]:
    match shape:
        case Kind(schema=schema):
            return dict(schema)
        case Many(kind):
            return {"type": "array", "items": dict(kind.schema), "minItems": 1, "uniqueItems": True}
        case Section(alone=str(alone)):
            return {"anyOf": [_shape(shape.keys[alone].shape), _section(shape)]}
        case Section():
            return {**_section(shape), "minProperties": 1}
        case Sections(section=section):
            return {"type": "array", "items": {**_section(section), "minProperties": 2}, "minItems": 1}


def _section(section: Section) -> dict[str, object]:
    properties = {name: _key(key) for name, key in section.keys.items()}
    needs = {"required": list(section.needs)} if section.needs else {}
    return {"type": "object", "additionalProperties": False, **needs, "properties": properties}
