# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Trees: what is scanned. Real ones by name, and for how the cost grows, what is made of a whole corpus.

Everything made is the same for the same corpus. Files of a corpus are taken in the order of their digests, so that a
hundred of them are a mixture, and are among the first thousand.
"""

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peers.machine import ROOT

_MANIFEST = ROOT / "bench/corpus.tsv"
# Of one file at most this much goes into a long text, so that no single one is the text
_PORTION = 65536


@dataclass(frozen=True, slots=True)
class Tree:
    """A folder, and how many regular files and bytes are in it."""

    name: str
    path: Path
    files: int
    size: int


def tree(path: Path, name: str = "") -> Tree:
    found = files(path)
    return Tree(name or path.name, path, len(found), sum(file.stat().st_size for file in found))


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def named(names: Sequence[str], corpus: Path) -> list[Tree]:
    """Folders by path, or by name in the corpus; by default those that the manifest marks. Raises ValueError."""
    found = []
    for name in names or _marked():
        place = next((p for p in (Path(name), corpus / name) if p.is_dir()), None)
        if place is None:
            raise ValueError(f"no folder {name}, nor in {corpus}: python bench/corpus.py {corpus} fetches it")
        found.append(tree(place.resolve()))
    return found


def part(whole: Tree, count: int, place: Path) -> Tree:
    """A copy with only every so-manieth file; the tree itself when it has no more than `count`."""
    if whole.files <= count:
        return whole
    known = files(whole.path)
    chosen = [known[i * len(known) // count] for i in range(count)]
    return _copied(chosen, whole.path, place / whole.name, whole.name)


def distinct(corpus: Path) -> list[Path]:
    """Its files, one of each content, by digest."""
    known: dict[bytes, Path] = {}
    for path in files(corpus):
        known.setdefault(hashlib.sha256(path.read_bytes()).digest(), path)
    return [known[digest] for digest in sorted(known)]


def first(known: Sequence[Path], count: int, corpus: Path, place: Path) -> Tree:
    """A copy of the first files."""
    return _copied(known[:count], corpus, place / f"{count}-files", f"{min(count, len(known)):,} files")


def text(known: Iterable[Path], size: int, place: Path) -> Tree:
    """A folder with one text: the beginnings of the corpus's texts, one after another, up to a size."""
    folder = place / f"text-{size}"
    folder.mkdir(parents=True, exist_ok=True)
    left = size
    with open(folder / "text.txt", "wb") as out:
        for path in known:
            portion = _prose(path)[:left]
            left -= out.write(portion)
            if not left:
                break
    unit, number = ("MB", size / 1e6) if size >= 1_000_000 else ("kB", size / 1e3)
    return tree(folder, f"one file of {number:g} {unit}")


def _prose(path: Path) -> bytes:
    """The beginning of a file up to the end of a line; empty when it is no text."""
    with open(path, "rb") as file:
        content = file.read(_PORTION)
    lines = content[: content.rfind(b"\n") + 1]
    try:
        lines.decode("utf-8")
    except UnicodeDecodeError:
        return b""
    return b"" if b"\0" in lines else lines


def _copied(chosen: Iterable[Path], top: Path, place: Path, name: str) -> Tree:
    shutil.rmtree(place, ignore_errors=True)
    for path in chosen:
        to = place / path.relative_to(top)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    return tree(place, name)


def _marked() -> list[str]:
    """The names, as bench/corpus.py gives them, of the manifest's rows that are marked."""
    rows = [line.split("\t") for line in _MANIFEST.read_text("utf-8").splitlines()]
    return [
        f"{row[0]}-{row[1].rpartition(':')[2].removeprefix('@').replace('/', '-')}"
        for row in rows
        if "speed" in row[3:]
    ]
