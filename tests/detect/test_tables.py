# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables of a tiny index: what they hold, and that they are kept, found again and made anew when broken."""

import os
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.detect import tables

TOKENS = 5
#: The tokens of some rules by number; rule 1 is not for approximate matching.
RULES = {0: [0, 1, 1, 4], 1: [2], 2: [1], 3: [3, 4, 4, 4, 0]}


@dataclass(frozen=True)
class Rule:
    length: int
    length_unique: int
    min_matched_length: int = 3
    min_matched_length_unique: int = 2
    min_high_matched_length: int = 1
    min_high_matched_length_unique: int = 1
    _minimum_containment: float | None = None


def index(rules: dict[int, list[int]], matchable: set[int]) -> Any:
    """As much of ScanCode's index as the tables are made of."""
    return SimpleNamespace(
        approx_matchable_rids=matchable,
        dictionary={str(token): token for token in range(TOKENS)},
        msets_by_rid={rid: dict(Counter(words)) for rid, words in rules.items()},
        rules_by_rid=[
            Rule(len(words), len({*words}), _minimum_containment=0.8 if rid else None) for rid, words in rules.items()
        ],
    )


TINY = index(RULES, {0, 2, 3})


class Told(list[str]):
    def __call__(self, text: str) -> None:
        self.append(text)


def same(one: tables.Tables, other: tables.Tables) -> bool:
    return all(np.array_equal(getattr(one, f.name), getattr(other, f.name)) for f in fields(tables.Tables))


def load(folder: Path, told: Told) -> tables.Tables:
    return tables.load_or_build(folder, "data", TINY, told)


def place(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_what_they_hold() -> None:
    made = tables.build(TINY)
    assert made.rids.tolist() == [0, 2, 3]
    assert made.posting_starts.tolist() == [0, 2, 4, 4, 5, 7, 7]
    assert made.postings.tolist() == [0, 2, 0, 1, 2, 0, 2]
    assert made.row_starts.tolist() == [0, 3, 4, 7]
    assert made.row_tokens.tolist() == [0, 1, 4, 1, 0, 3, 4]
    assert made.row_counts.tolist() == [1, 2, 1, 1, 1, 1, 3]
    assert made.lengths.tolist() == [4, 1, 5]
    assert made.lengths_unique.tolist() == [3, 1, 3]
    assert made.min_containment.tolist() == [0, 0.8, 0.8]


@given(st.lists(st.lists(st.integers(0, TOKENS - 1), min_size=1, max_size=9), min_size=1, max_size=9))
def test_they_hold_every_token_of_every_rule(rules: list[list[int]]) -> None:
    made = tables.build(index(dict(enumerate(rules)), set(range(len(rules)))))
    for rid, words in enumerate(rules):
        row = slice(made.row_starts[rid], made.row_starts[rid + 1])
        assert dict(zip(made.row_tokens[row].tolist(), made.row_counts[row].tolist(), strict=True)) == Counter(words)
    for token in range(TOKENS):
        posting = made.postings[made.posting_starts[token] : made.posting_starts[token + 1]]
        assert posting.tolist() == [rid for rid, words in enumerate(rules) if token in words]


def test_they_are_compiled_once(tmp_path: Path) -> None:
    told = Told()
    first, second = load(tmp_path / "new" / "index", told), load(tmp_path / "new" / "index", told)
    assert told == ["compiling the license index, once"]
    assert same(first, tables.build(TINY))
    assert same(second, first)
    assert isinstance(second.postings, np.memmap)
    assert not second.postings.flags.writeable


def test_other_data_have_tables_of_their_own(tmp_path: Path) -> None:
    told = Told()
    for data in ("one", "other", "one"):
        tables.load_or_build(tmp_path, data, TINY, told)
    assert len(told) == 2
    assert len(list(tmp_path.iterdir())) == 2


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbled(path: Path) -> None:
    path.write_bytes(b"garbage" * 50)


def shortened(path: Path) -> None:
    np.save(path, np.load(path)[:-1])


def flattened(path: Path) -> None:
    np.save(path, np.array(7))


def zipped(path: Path) -> None:
    with path.open("wb") as out:
        np.savez(out, a=np.array([1]))


def pickled(path: Path) -> None:
    np.save(path, np.array([{}]), allow_pickle=True)


BREAKS = [Path.unlink, cut, emptied, garbled, shortened, flattened, zipped, pickled]


@pytest.mark.parametrize("name", [field.name for field in fields(tables.Tables)])
@pytest.mark.parametrize("broken", BREAKS)
def test_broken_files_are_made_anew(broken: Callable[[Path], None], name: str, tmp_path: Path) -> None:
    load(tmp_path, Told())
    broken(place(tmp_path) / f"{name}.npy")
    told = Told()
    assert same(load(tmp_path, told), tables.build(TINY))
    assert told == ["compiling the license index, once"]
    assert same(load(tmp_path, told), tables.build(TINY))
    assert len(told) == 1


@pytest.mark.parametrize("blocked", ["", "index"])
def test_a_folder_that_cannot_be_written_costs_only_time(blocked: str, tmp_path: Path) -> None:
    # even an administrator cannot make a folder below a file
    (tmp_path / "file").write_text("")
    told = Told()
    for _ in range(2):
        assert same(load(tmp_path / "file" / blocked, told), tables.build(TINY))
    assert len(told) == 4
    assert "could not be kept" in told[1]


def test_broken_tables_that_cannot_be_replaced_are_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(tmp_path, Told())
    garbled(place(tmp_path) / "rids.npy")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "rename", refuse)
    told = Told()
    assert same(load(tmp_path, told), tables.build(TINY))
    assert "Permission denied" in told[-1]
    assert list(tmp_path.glob(".building-*")) == []


@pytest.mark.parametrize("broken_before", [False, True])
def test_several_at_once(broken_before: bool, tmp_path: Path) -> None:
    if broken_before:
        load(tmp_path, Told())
        emptied(place(tmp_path) / "rids.npy")
    told = Told()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: load(tmp_path, told), range(8)))
    assert all(same(one, tables.build(TINY)) for one in found)
    assert {*told} == {"compiling the license index, once"}
    assert same(load(tmp_path, Told()), tables.build(TINY))
    assert place(tmp_path).name.startswith("tables-")


def test_of_two_the_first_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = os.rename

    def late(beside: Path, to: Path) -> None:
        monkeypatch.setattr(os, "rename", rename)
        load(tmp_path, Told())
        rename(beside, to)

    monkeypatch.setattr(os, "rename", late)
    told = Told()
    assert same(load(tmp_path, told), tables.build(TINY))
    assert len(told) == 1
    assert place(tmp_path).name.startswith("tables-")


@pytest.mark.parametrize("other", [index(RULES, {0, 3}), index(RULES, {0, 1, 2}), index(RULES, {0, 1, 2, 3})])
def test_tables_of_another_index_are_made_anew(other: Any, tmp_path: Path) -> None:
    load(tmp_path, Told())
    told = Told()
    assert same(tables.load_or_build(tmp_path, "data", other, told), tables.build(other))
    assert told == ["compiling the license index, once"]
