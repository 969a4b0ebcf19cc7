# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a repository's parts lie. Looks with lstat and bounded reads only; nothing here runs git or follows a link."""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass

from licwatch.errors import TargetError
from licwatch.model.budget import KIB, MIB
from licwatch.model.problem import Reason
from licwatch.sources import openat

_READ_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_MAX_CONFIG = MIB
_MAX_POINTER = 16 * KIB

# What repository format 1 may ask for without a change to how objects, references and the index are read
_KNOWN_EXTENSIONS = {"noop", "preciousobjects", "partialclone", "worktreeconfig", "relativeworktrees", "objectformat"}


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder that is a git work tree or a bare repository. `path` is the folder, `git` where its metadata begins."""

    path: bytes
    git: bytes
    bare: bool

    @property
    def name(self) -> str:
        """The folder's base name without a `.git` suffix."""
        base = os.path.basename(os.path.abspath(self.path)) or b"/"
        return (base[:-4] if base.endswith(b".git") and base != b".git" else base).decode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class Layout:
    """Absolute folders of one repository: HEAD and index lie in `git`; references and objects in `common`."""

    git: bytes
    common: bytes
    sha256: bool


def find(path: bytes) -> Repository | None:
    """The repository whose top folder `path` is, or None.

    Plain files that look like a bare repository and lie inside a work tree are that work tree's content, no repository.
    """
    mark = os.path.join(path, b".git")
    if _form(mark):
        return Repository(path, mark, bare=False)
    if not _looks_bare(path) or _inside_work_tree(path):
        return None
    return Repository(path, path, bare=True)


def _form(path: bytes) -> int:
    try:
        return stat.S_IFMT(os.lstat(path).st_mode)
    except OSError:
        return 0


def _looks_bare(path: bytes) -> bool:
    folders = all(_form(os.path.join(path, name)) in (stat.S_IFDIR, stat.S_IFLNK) for name in (b"objects", b"refs"))
    return folders and _form(os.path.join(path, b"HEAD")) in (stat.S_IFREG, stat.S_IFLNK)


def _inside_work_tree(path: bytes) -> bool:
    here = os.path.realpath(path)
    while (above := os.path.dirname(here)) != here:
        if _form(os.path.join(above, b".git")) and os.path.basename(here) != b".git":
            return True
        here = above
    return False


def read(folder: bytes, path: bytes, limit: int) -> bytes | None:
    """A regular file of at most `limit` bytes below a folder; None when it is anything else or not there."""
    try:
        root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return read_at(root, path, limit)
    finally:
        os.close(root)


def read_at(root: int, path: bytes, limit: int) -> bytes | None:
    """Like `read`, from an open folder. No link is followed on the way."""
    *parts, name = path.split(b"/")
    with suppress(OSError, ValueError):
        folder = openat.open_folder(root, parts)
        try:
            fd = os.open(name, _READ_FLAGS, dir_fd=folder)
        finally:
            os.close(folder)
        with open(fd, "rb") as file:
            found = os.fstat(fd)
            if not stat.S_ISREG(found.st_mode) or found.st_size > limit:
                return None
            content = file.read(limit + 1)
            return content if len(content) <= limit else None
    return None


def layout(repository: Repository, trusted: bool) -> Layout:
    """Where the parts lie. Raises TargetError for parts outside the repository's folder, unless they are trusted."""
    git = os.path.abspath(repository.git)
    if not repository.bare and _form(git) != stat.S_IFDIR:
        git = _pointed_at(repository, trusted)
    common = git
    if _form(os.path.join(git, b"commondir")):
        if not trusted:
            raise outside("its .git shares the objects of another repository (commondir)")
        common = _relative(git, read(git, b"commondir", _MAX_POINTER))
    return Layout(git, common, _object_format(common))


def _pointed_at(repository: Repository, trusted: bool) -> bytes:
    if not trusted:
        raise outside("its .git is not a folder but points elsewhere (a linked worktree or a submodule)")
    text = read(repository.path, b".git", _MAX_POINTER)
    if text is None or not text.startswith(b"gitdir: "):
        raise TargetError("its .git is neither a folder nor a gitfile", "repair it", Reason.GIT_SPECIAL_FILE)
    return _relative(os.path.abspath(repository.path), text[len(b"gitdir: ") :])


def _relative(folder: bytes, text: bytes | None) -> bytes:
    if not text or b"\0" in text:
        raise TargetError("a pointer of its .git is damaged", "repair the worktree (`git worktree repair`)")
    return os.path.normpath(os.path.join(folder, text.rstrip(b"\r\n")))


def outside(message: str) -> TargetError:
    """The refusal of what leads out of the repository's own folder."""
    return TargetError(message, "scan a clone that stands alone (`git clone --no-local`)", Reason.GIT_OUTSIDE)


def _object_format(common: bytes) -> bool:
    """Whether ids are SHA-256. Raises TargetError for a format that cannot be read."""
    settings = _settings((read(common, b"config", _MAX_CONFIG) or b"").decode("utf-8", "replace"))
    version = settings.get("core.repositoryformatversion", "0")
    extensions = {key.removeprefix("extensions."): value for key, value in settings.items() if "extensions." in key}
    if version == "0":
        return False
    unknown = sorted(set(extensions) - _KNOWN_EXTENSIONS - {"refstorage"})
    if version != "1" or unknown or extensions.get("refstorage", "files").lower() != "files":
        what = f"version {version}" if version != "1" else ", ".join(unknown) or "refstorage"
        raise TargetError(
            f"its repository format is not supported ({what[:100]})",
            "scan a clone in the usual format (`git clone --ref-format=files`), or a plain copy of the files",
            Reason.UNSUPPORTED_GIT_FORMAT,
        )
    return extensions.get("objectformat", "sha1").lower() == "sha256"


def _settings(text: str) -> dict[str, str]:
    """`section.key` of the lines that matter here; includes and subsections are not obeyed."""
    found, section = {}, ""
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            section, _, line = line[1:].partition("]")
            section, line = section.strip().lower(), line.strip()
        key, _, value = line.partition("=")
        if section in ("core", "extensions") and key.strip() and not line.startswith(("#", ";")):
            value = value.split("#")[0].split(";")[0]
            found[f"{section}.{key.strip().lower()}"] = value.strip().strip('"')
    return found
