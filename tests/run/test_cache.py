# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The cache: right or empty, never wrong."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.model.facts import CopyrightFacts, Credit, Facts, LicenseFacts
from licwatch.run.arrival import Known
from licwatch.run.cache import Cache, Tools
from licwatch.run.plan import Key, Want

KEY = Key("ab" * 32, ".py", "text")
FACTS = Facts(
    LicenseFacts(license_expression="mit", license_expression_spdx="MIT"),
    CopyrightFacts(copyrights=(Credit(1, 1, "Copyright Jörg"),)),
)


def opened(folder: Path, tools: Tools = Tools("l1", "c1")) -> tuple[Cache, list[str]]:  # noqa: B008 - frozen
    warnings: list[str] = []
    return Cache(folder, tools, warnings.append), warnings


def got(cache: Cache, key: Key = KEY, want: Want = Want()) -> Facts:  # noqa: B008 - frozen
    (facts,) = cache.get([key], want)
    return facts


def test_facts_come_back_after_reopening(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    assert got(cache) == Facts()
    cache.put(KEY, FACTS)
    cache.remember("oid", "", Known(KEY.sha256, 3, "text"))
    cache.close()
    again, warnings = opened(tmp_path)
    assert got(again) == FACTS
    assert again.has(KEY, Want())
    assert again.known("oid", "") == Known(KEY.sha256, 3, "text")
    assert again.info().contents == 2
    assert warnings == []


def test_what_is_not_wanted_is_not_told(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    cache.put(KEY, FACTS)
    assert got(cache, want=Want(copyrights=False)) == Facts(FACTS.licenses, None)
    assert got(cache, want=Want(licenses=False)) == Facts(None, FACTS.copyrights)


def test_many_contents_are_asked_for_at_once(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    others = [Key(KEY.sha256, "content.py", "text"), Key("1" * 64, KEY.trait, "text"), KEY]
    cache.put(KEY, FACTS)
    assert cache.get(others, Want()) == [Facts(), Facts(), FACTS]
    assert cache.get([], Want()) == []


def test_a_new_version_of_one_tool_leaves_the_facts_of_the_other(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    cache.put(KEY, FACTS)
    cache.close()
    again, _ = opened(tmp_path, Tools("l2", "c1"))
    assert got(again) == Facts(None, FACTS.copyrights)
    assert not again.has(KEY, Want())
    assert again.has(KEY, Want(licenses=False))


def test_a_new_version_of_a_reader_makes_its_facts_anew_and_leaves_the_others(tmp_path: Path) -> None:
    other = Key(KEY.sha256, KEY.trait, "document")
    cache, _ = opened(tmp_path, Tools("l", "c", (("document", 1), ("text", 1))))
    cache.put(KEY, FACTS)
    cache.put(other, FACTS)
    cache.remember("oid", "", Known(KEY.sha256, 3, "text"))
    cache.close()
    again, _ = opened(tmp_path, Tools("l", "c", (("document", 2), ("text", 1))))
    assert got(again) == FACTS
    assert got(again, other) == Facts()
    # which reader takes an object may have changed, so it is read again
    assert again.known("oid", "") is None


@given(st.binary(max_size=400))
def test_a_foreign_file_is_set_aside(tmp_path_factory: pytest.TempPathFactory, junk: bytes) -> None:
    folder = tmp_path_factory.mktemp("cache")
    (folder / "facts.sqlite").write_bytes(b"not a database " + junk)
    cache, warnings = opened(folder)
    cache.put(KEY, FACTS)
    cache.close()
    assert len(warnings) == 1
    assert (folder / "facts.broken").exists()
    assert got(opened(folder)[0]) == FACTS


def test_a_changed_row_is_no_fact(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    cache.put(KEY, FACTS)
    cache.close()
    with sqlite3.connect(tmp_path / "facts.sqlite") as db:
        db.execute("UPDATE facts SET record = replace(record, 'MIT', 'GPL')")
    db.close()
    assert got(opened(tmp_path)[0]).licenses is None


def test_rows_of_another_format_are_not_read(tmp_path: Path) -> None:
    opened(tmp_path)[0].close()
    with sqlite3.connect(tmp_path / "facts.sqlite") as db:
        db.execute("PRAGMA user_version=999")
    db.close()
    _, warnings = opened(tmp_path)
    assert "set aside" in warnings[0]


def test_a_folder_that_cannot_be_written_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache, warnings = opened(tmp_path / "file" / "below")
    cache.put(KEY, FACTS)
    assert got(cache) == Facts()
    assert len(warnings) == 1


def test_clear_forgets(tmp_path: Path) -> None:
    cache, _ = opened(tmp_path)
    cache.put(KEY, FACTS)
    cache.clear()
    assert got(opened(tmp_path)[0]) == Facts()


def test_two_at_once(tmp_path: Path) -> None:
    one, _ = opened(tmp_path)
    two, warnings = opened(tmp_path)
    one.put(KEY, FACTS)
    one.flush()
    two.put(KEY, FACTS)
    two.flush()
    assert got(two) == got(one) == FACTS
    assert warnings == []
