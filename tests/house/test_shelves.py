# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The house keeps itself in order: whatever stands on a shelf is registered, tested and explained."""

import ast
import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from licwatch import errors
from licwatch.judge import role_names
from licwatch.model.problem import Reason
from licwatch.readers import VERSIONS, documents, electronics, manifests, media, register, solids, text
from licwatch.report import FORMATS, reasons
from licwatch.sources import archive

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "licwatch").rglob("*.py"))
#: Of readers: each has a register of its own, and all of them are in that of the readers.
ROOMS = (documents, electronics, manifests, media, solids)
#: folder, its register, the names that make a module a plug-in
SHELVES: list[tuple[str, Mapping[str, object], tuple[str, ...]]] = [
    *((f"readers/{room.__name__.rpartition('.')[2]}", room.READERS, ("NAME", "VERSION")) for room in ROOMS),
    ("report", FORMATS, ("NAME", "SUFFIX")),
    ("sources/archive", archive.FORMATS, ("NAME",)),
]
#: A module longer than this needs a split, not an exception.
LONGEST = 300


def plug_ins(folder: str, marks: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    for path in sorted((ROOT / "licwatch" / folder).glob("*.py")):
        if path.stem != "__init__":
            module = importlib.import_module(f"licwatch.{folder.replace('/', '.')}.{path.stem}")
            if all(hasattr(module, mark) for mark in marks):
                yield path.stem, module


@pytest.mark.parametrize(("folder", "register", "marks"), SHELVES, ids=[folder for folder, _, _ in SHELVES])
def test_what_stands_on_a_shelf_is_registered(
    folder: str, register: Mapping[str, object], marks: tuple[str, ...]
) -> None:
    standing = list(plug_ins(folder, marks))
    assert standing
    for name, module in standing:
        add = f"add to licwatch/{folder}/__init__.py the line:    {name}.NAME: {name},"
        assert module in register.values(), add
    assert len(register) == len(standing)
    for name, module in register.items():
        assert name == module.NAME  # type: ignore[attr-defined]


def test_every_room_of_readers_is_open() -> None:
    here = [(name, module) for room in ROOMS for name, module in room.READERS.items()]
    assert sorted([*here, ("text", text)]) == sorted(register().items(), key=lambda one: one[0])
    assert list(register().values())[-1] is text
    assert len(here) == len(dict(here))
    folders = {path.parent.name for path in (ROOT / "licwatch/readers").glob("*/__init__.py")}
    assert folders == {room.__name__.rpartition(".")[2] for room in ROOMS}


@pytest.mark.parametrize(
    ("folder", "marks"), [(folder, marks) for folder, _, marks in SHELVES if not folder.startswith("sources")]
)
def test_what_stands_on_a_shelf_has_a_test(folder: str, marks: tuple[str, ...]) -> None:
    for name, _ in plug_ins(folder, marks):
        test = ROOT / "tests" / folder / f"test_{name}.py"
        assert test.exists(), f"write {test.relative_to(ROOT)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_explained_and_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "begin with a docstring: one sentence, then why"
    assert text.count("\n") <= LONGEST, "split it by what its parts are for"
    assert path.stem not in ("util", "utils", "helper", "helpers", "common", "misc"), "name it for what is in it"


def test_versions_are_told_without_loading_the_readers() -> None:
    lines = "".join(f'    "{name}": {reader.VERSION},\n' for name, reader in register().items())
    told = {name: reader.VERSION for name, reader in register().items()}
    assert told == VERSIONS, f"write into licwatch/readers/versions.py:\n{lines}"


def test_roles_know_readers_by_their_names() -> None:
    assert role_names.OF_READER.keys() <= register().keys()


def test_every_reason_has_words() -> None:
    assert set(reasons.WORDS) == set(Reason)


def test_every_message_has_an_address() -> None:
    page = (ROOT / "docs/messages.md").read_text("utf-8")
    family: list[type[errors.LicwatchError]] = [errors.LicwatchError, *errors.LicwatchError.__subclasses__()]
    for kind in [*family, *errors.UsageError.__subclasses__()]:
        assert f"\n## {kind.slug}\n" in page, f"explain `{kind.slug}` in docs/messages.md"


def test_every_decision_is_one_page_of_few_lines() -> None:
    pages = sorted((ROOT / "docs/adr").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert numbers == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for page in pages:
        assert page.read_text("utf-8").count("\n") <= 20, page.name
