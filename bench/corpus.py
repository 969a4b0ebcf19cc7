# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Corpus: the packages that bench/corpus.tsv names, fetched and unpacked into a folder, one folder each.

    python bench/corpus.py FOLDER [--manifest FILE]

Nothing is built, installed or run. Source distributions come from the index that pip is told of, everything else
through its ordinary client: `npm pack`, `cargo vendor`, Maven's copies of source jars, `apt-get source` with lists of
its own. What lies in the folder already stays. Lines that end in "speed" name the trees to measure speed on: Python,
C, JavaScript, and a mixed one.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

_MANIFEST = Path(__file__).with_name("corpus.tsv")
_JSON = "application/vnd.pypi.simple.v1+json"
_SUITE = "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the packages are unpacked")
    parser.add_argument("--manifest", type=Path, default=_MANIFEST, help="lines of ecosystem, name, version, use")
    given = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="licwatch-corpus-") as scratch:
        for line in given.manifest.read_text("utf-8").splitlines():
            ecosystem, name, version, *_ = line.split("\t")
            place = given.folder / f"{ecosystem}-{_short(name)}"
            if place.exists():
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                _FETCH[ecosystem](name, version, Path(scratch), place)
            except (OSError, ValueError, tarfile.TarError, zipfile.BadZipFile, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"{ecosystem} {name} {version}: {error}", file=sys.stderr)
    return 1 if failed else 0


def _short(name: str) -> str:
    """The name without Maven's group and npm's slash."""
    return name.rpartition(":")[2].removeprefix("@").replace("/", "-")


def _pypi(name: str, version: str, scratch: Path, place: Path) -> None:
    """The source distribution. Not by pip, which runs its build script even to download it."""
    request = urllib.request.Request(urljoin(_index(), f"{name}/"), headers={"Accept": _JSON})
    with urllib.request.urlopen(request, timeout=60) as answer:
        page, base = json.load(answer), answer.url
    wanted = f"{name}-{version}.tar.gz".lower().replace("_", "-")
    found = next((f for f in page["files"] if f["filename"].lower().replace("_", "-") == wanted), None)
    if not found:
        raise ValueError("the index has no such source distribution")
    with urllib.request.urlopen(urljoin(base, found["url"]), timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != found["hashes"]["sha256"]:
        raise ValueError("not the bytes that the index promises")
    archive = scratch / found["filename"]
    archive.write_bytes(content)
    _unpack(archive, place)


def _index() -> str:
    """The package index of pip's configuration, with a slash at its end."""
    told = _run([sys.executable, "-m", "pip", "config", "list"])
    stated = [line.partition("=")[2].strip("'\"") for line in told.splitlines() if ".index-url=" in line]
    return (stated[-1] if stated else "https://pypi.org/simple").rstrip("/") + "/"


def _npm(name: str, version: str, scratch: Path, place: Path) -> None:
    told = _run(["npm", "pack", "--ignore-scripts", "--json", f"{name}@{version}"], scratch)
    _unpack(scratch / json.loads(told)[0]["filename"], place)


def _cargo(name: str, version: str, scratch: Path, place: Path) -> None:
    """As a dependency of a package of nothing, vendored."""
    with tempfile.TemporaryDirectory(dir=scratch) as package:
        (Path(package) / "src").mkdir()
        (Path(package) / "src/lib.rs").touch()
        needs = f'[dependencies]\n{name} = "={version}"\n'
        manifest = f'[package]\nname = "nothing"\nversion = "0.0.0"\nedition = "2021"\n{needs}'
        (Path(package) / "Cargo.toml").write_text(manifest, "utf-8")
        _run(["cargo", "vendor", "--quiet", "--versioned-dirs", "vendor"], Path(package))
        shutil.move(Path(package) / "vendor" / f"{name}-{version}", place)


def _maven(name: str, version: str, scratch: Path, place: Path) -> None:
    """The jar of its sources."""
    artifact = f"-Dartifact={name}:{version}:jar:sources"
    _run(["mvn", "--quiet", "--batch-mode", "dependency:copy", artifact, f"-DoutputDirectory={scratch}"], scratch)
    with zipfile.ZipFile(scratch / f"{name.rpartition(':')[2]}-{version}-sources.jar") as jar:
        jar.extractall(place)


def _debian(name: str, version: str, scratch: Path, place: Path) -> None:
    """Its files as upstream and Debian made them, patches not applied."""
    lists, sources = scratch / "lists", scratch / "sources.list"
    options = [f"-oDir::Etc::sourcelist={sources}", "-oDir::Etc::sourceparts=-", f"-oDir::State::lists={lists}"]
    if not lists.exists():
        sources.write_text(_SUITE + "\n", "ascii")
        (lists / "partial").mkdir(parents=True)
        _run(["apt-get", *options, "update"])
    _run(["apt-get", *options, "source", "--download-only", f"{name}={version}"], scratch)
    described = next(scratch.glob(f"{name}_*.dsc"))
    _run(["dpkg-source", "--skip-patches", "--extract", str(described), str(scratch / name)], scratch)
    shutil.move(scratch / name, place)


def _unpack(archive: Path, place: Path) -> None:
    with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=place.parent) as beside:
        with tarfile.open(archive) as tar:
            tar.extractall(beside, filter="data")
        only = list(Path(beside).iterdir())
        (only[0] if len(only) == 1 else Path(beside)).rename(place)


def _run(command: list[str], folder: Path | None = None) -> str:
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True, text=True).stdout


_FETCH: dict[str, Callable[[str, str, Path, Path], None]] = {
    "pypi": _pypi,
    "npm": _npm,
    "cargo": _cargo,
    "maven": _maven,
    "debian": _debian,
}


if __name__ == "__main__":
    sys.exit(main())
