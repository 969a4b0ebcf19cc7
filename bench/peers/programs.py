# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Programs: where each peer is, which version, and how one that is missing is installed, outside the repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench.peers.machine import ROOT, commit

LICWATCH, SCANCODE, LICENSECHECK, REUSE, PROVENANT = "licwatch", "scancode", "licensecheck", "reuse", "provenant"
#: In the order of the tables.
PEERS = (LICWATCH, SCANCODE, LICENSECHECK, REUSE, PROVENANT)
_MISSING = {
    LICWATCH: "not beside this interpreter",
    SCANCODE: "not beside this interpreter",
    LICENSECHECK: "not on this machine; --install fetches Debian's package where there is apt-get",
    REUSE: "not on this machine; make bench sets it up",
    PROVENANT: "not on this machine; --install builds it where there is cargo",
}


@dataclass(frozen=True, slots=True)
class Program:
    """How a peer is called."""

    words: tuple[str, ...]
    version: str
    environment: Mapping[str, str] = field(default_factory=dict)


def find(folder: Path, wanted: Iterable[str], install: bool) -> tuple[dict[str, Program], dict[str, str]]:
    """Those that are there, with what is installed into `folder` now or was before; and why the others are not."""
    found, lacking = {}, {}
    for name in wanted:
        try:
            if install and not _place(folder, name) and name in _INSTALL:
                _INSTALL[name](folder)
            found[name] = _program(folder, name)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            lacking[name] = " ".join(str(error).split())
    return found, lacking


def version(said: str) -> str:
    """The version in what a program says of itself. Raises ValueError."""
    number = re.search(r"\d+(?:\.\d+)+[\w.+-]*", said)
    if not number:
        raise ValueError("says no version")
    return number[0].rstrip(".,")


def _program(folder: Path, name: str) -> Program:
    place = _place(folder, name)
    if not place:
        raise ValueError(_MISSING[name])
    words: tuple[str, ...] = (str(place),)
    environment: dict[str, str] = {}
    if place.is_relative_to(folder / "debian"):
        # Perl looks for modules where the package would have been
        within = [place.parents[1] / "share/licensecheck", place.parents[1] / "share/perl5"]
        within += (place.parents[1] / "lib").glob("*/perl5/*")
        words, environment = ("perl", str(place)), {"PERL5LIB": ":".join(map(str, within))}
    said = subprocess.run(
        [*words, "--version"], env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    made_from = commit() if name == LICWATCH else ""
    return Program(words, " ".join(filter(None, (version(said.stdout), made_from))), environment)


def _place(folder: Path, name: str) -> Path | None:
    """The first that is there of: beside this interpreter, the repository's, installed by us, on the path."""
    beside = Path(sys.executable).with_name(name)
    ours = [beside, ROOT / ".venv-reuse/bin" / name, folder / "debian/usr/bin" / name, folder / "cargo/bin" / name]
    known = next((place for place in ours if place.is_file()), None)
    stated = shutil.which(name)
    return known or (Path(stated) if stated else None)


def _licensecheck(folder: Path) -> None:
    """Unpack the package and what it needs that this system lacks: nothing of the system changes."""
    debs = folder / "debs"
    debs.mkdir(parents=True, exist_ok=True)
    plan = _said(["apt-get", "--simulate", "--no-install-recommends", "install", "licensecheck"], debs)
    _said(["apt-get", "download", *re.findall(r"^Inst (\S+)", plan, re.MULTILINE)], debs)
    for package in sorted(debs.glob("*.deb")):
        _said(["dpkg-deb", "--extract", str(package), str(folder / "debian")], debs)


def _provenant(folder: Path) -> None:
    """Build the newest, even if it asks for a newer compiler than there is: that one may do. Takes half an hour."""
    folder.mkdir(parents=True, exist_ok=True)
    build = ["nice", "-n", "19", "cargo", "install", "--locked", "--ignore-rust-version"]
    print("provenant: building it takes half an hour or so", file=sys.stderr, flush=True)
    target = {"CARGO_TARGET_DIR": str(folder / "cargo-target")}
    subprocess.run(
        [*build, "--root", str(folder / "cargo"), "provenant-cli"], cwd=folder, env={**os.environ, **target}, check=True
    )


def _said(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True).stdout


_INSTALL: dict[str, Callable[[Path], None]] = {LICENSECHECK: _licensecheck, PROVENANT: _provenant}
