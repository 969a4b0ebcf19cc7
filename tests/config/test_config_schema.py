# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema for editors says what the reader does, as far as a schema can; `make golden` writes it anew."""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from licwatch.config.keys import TOP, Key, Section, Sections
from licwatch.config.values import Config
from licwatch.decode.yaml_nodes import YamlError, parse
from licwatch.model.budget import Budgets
from tests.config import schema
from tests.config.configured import configured, plain
from tests.config.tables import READ, REFUSED

FILE = Path(__file__).parents[2] / "rules/licwatch.schema.json"
#: What only the reader knows: patterns, expressions, paths that lead out, budgets that do not fit each other.
BEYOND = (
    "matches nothing",
    "no pattern",
    "three stars",
    "without ./",
    "control character",
    "hold a member twice",
    "spaces around",
    "AND or OR",
    "small letters",
    "not finished",
    "where it means nothing",
    "without its",
    "no SPDX identifier",
    "which is no license",
    "no folder below",
    "a second section",
    "a URL",
    "leads out",
    "cannot read",
    "in turn",
    "out of bounds",
)


def errors(text: str) -> list[jsonschema.ValidationError]:
    made = json.loads(FILE.read_text("utf-8"))
    return list(jsonschema.Draft202012Validator(made).iter_errors(plain(parse(text.encode(), "f.yml"))))


def test_the_schema_follows_from_the_table() -> None:
    if "LICWATCH_ACCEPT" in os.environ:
        FILE.write_text(schema.text(), "utf-8")
    assert FILE.read_text("utf-8") == schema.text(), "make golden"
    jsonschema.Draft202012Validator.check_schema(json.loads(FILE.read_text("utf-8")))


def test_the_table_is_whole() -> None:
    assert set(TOP.keys) == {each.name for each in fields(Config)} | {"version", "extends"}
    budgets = TOP.keys["budgets"].shape
    assert isinstance(budgets, Section)
    assert list(budgets.keys) == [each.name for each in fields(Budgets)]


def keys(section: Section) -> Iterator[tuple[str, Key]]:
    for name, key in section.keys.items():
        yield name, key
        match key.shape:
            case Section() as inner:
                yield from keys(inner)
            case Sections(section=inner):
                yield from keys(inner)


@pytest.mark.parametrize(("name", "key"), keys(TOP), ids=lambda each: each if isinstance(each, str) else "")
def test_every_key_has_words_and_an_example(name: str, key: Key) -> None:
    assert key.help.endswith(".")
    assert key.example is not None


@pytest.mark.parametrize("name", [name for name in TOP.keys if name != "extends"])
def test_every_example_is_read(name: str, tmp_path: Path) -> None:
    text = json.dumps({name: TOP.keys[name].example})
    configured(tmp_path, main=text)
    assert errors(text) == []


@pytest.mark.parametrize("text", READ)
def test_what_is_read_is_valid(text: str) -> None:
    assert errors(text) == []


@pytest.mark.parametrize(
    "text",
    [text for text, (_, found, _) in REFUSED.items() if not any(words in found for words in BEYOND)],
    ids=lambda text: text[:60],
)
def test_what_is_refused_is_marked_in_an_editor(text: str) -> None:
    # what is no YAML, or not the part of it that is read, an editor marks by itself or cannot know
    with contextlib.suppress(YamlError):
        assert errors(text)
