# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A written index is read back as it was, mapped and not to be changed; a broken one is none."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from licwatch.detect.index import store
from licwatch.detect.index.tables import Tables
from tests.detect.index import tiny
from tests.detect.index.tiny import TINY


def same(one: Tables | None, other: Tables) -> bool:
    assert one
    arrays = other.arrays()
    return one.names == other.names and all(np.array_equal(array, arrays[name]) for name, array in one.arrays().items())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    store.write(TINY, tmp_path)
    return tmp_path


def test_what_was_written_is_read(place: Path) -> None:
    read = store.read(place)
    assert same(read, TINY)
    assert read
    assert not any(array.flags.writeable for array in read.arrays().values())
    assert isinstance(read.rules.tids.base, np.memmap)


def test_the_same_index_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        store.write(tiny.tables(tiny.RULES, {0, 1, 2}), tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == sorted(path.name for path in (tmp_path / "two").iterdir())
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbled(path: Path) -> None:
    path.write_bytes(b"garbage" * 50)


def zipped(path: Path) -> None:
    with path.open("wb") as out:
        np.savez(out, a=np.array([1]))


def pickled(path: Path) -> None:
    np.save(path, np.array([{}]), allow_pickle=True)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def flattened(path: Path) -> None:
    np.save(path, np.array(7))


def shortened(path: Path) -> None:
    np.save(path, np.load(path)[:-1])


BREAKS = [
    Path.unlink,
    cut,
    emptied,
    garbled,
    pickled,
    folder,
    *(b for b in (zipped, flattened)),
]


@pytest.mark.parametrize("broken", BREAKS)
def test_a_broken_file_makes_it_none(broken: Callable[[Path], None], place: Path) -> None:
    for name in TINY.arrays():
        file = place / f"{name}.npy"
        content = file.read_bytes()
        broken(file)
        assert store.read(place) is None, name
        if file.is_dir():
            file.rmdir()
        file.write_bytes(content)
    assert same(store.read(place), TINY)


@pytest.mark.parametrize("broken", [Path.unlink, cut, emptied, garbled, folder])
def test_broken_names_make_it_none(broken: Callable[[Path], None], place: Path) -> None:
    broken(place / "names.json")
    assert store.read(place) is None


@pytest.mark.parametrize("name", sorted(TINY.arrays()))
def test_a_shortened_array_makes_it_none(name: str, place: Path) -> None:
    shortened(place / f"{name}.npy")
    assert store.read(place) is None


def test_no_folder_is_none(tmp_path: Path) -> None:
    assert store.read(tmp_path / "nowhere") is None
    assert store.read(tmp_path) is None
