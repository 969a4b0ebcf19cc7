# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The files of a configuration: one, and what it extends. Nothing outside of the first one's folder is opened."""

import hashlib
import os
import posixpath
import stat
from contextlib import ExitStack
from dataclasses import dataclass

from licwatch.config import read
from licwatch.config.values import Complaint, Layer, error
from licwatch.decode.yaml_nodes import MOST_BYTES, YamlError, parse
from licwatch.decode.yaml_words import shown

MOST_FILES = 8

_FILE_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class _Step:
    """One file of the chain: its path below the folder, who asks for it, and the SHA-256 that it must have."""

    path: str
    origin: str
    pin: str | None = None


class _RefusedError(Exception):
    """A step that cannot be taken."""

    def __init__(self, origin: str, found: str, remedy: str) -> None:
        super().__init__(found)
        self.complaint = Complaint(origin, found, remedy)


def layers(given: str, *, follow: bool) -> tuple[Layer, ...]:
    """What a file says, and before it what it extends, the furthest first. Raises ConfigError.

    `follow` is whether the file itself may be a link. What it extends never is.
    """
    folder, name = os.path.split(given)
    met: dict[str, Layer] = {}
    complaints: list[Complaint] = []
    with ExitStack() as stack:
        step: _Step | None = _Step(name, given)
        try:
            root = _opened(folder or ".", _FOLDER_FLAGS, None, _Step(name, given), stack)
            while step:
                flags = _FILE_FLAGS if follow and not met else _FILE_FLAGS | os.O_NOFOLLOW
                data = _bytes(_file(root, step, flags, stack), step)
                node = parse(data, os.path.join(folder, step.path))
                met[step.path], wrong = read.read(node)
                complaints += wrong
                step = _next(step, met)
        except _RefusedError as refused:
            complaints.append(refused.complaint)
        except YamlError as broken:
            complaints.append(Complaint(str(broken.place), broken.found, broken.remedy))
    if complaints:
        raise error(complaints)
    return tuple(reversed(met.values()))


def _next(step: _Step, met: dict[str, Layer]) -> _Step | None:
    """What the last file that was read extends."""
    said = {setting.key: setting for setting in met[step.path]}
    asked, pin = said.get(("extends", "file")), said.get(("extends", "sha256"))
    if not asked:
        return None
    text = str(asked.value)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(step.path), text))
    if path.startswith("../") or path in (".", ".."):
        remedy = "keep it below the folder of the configuration"
        raise _RefusedError(
            asked.origin, f"extends: {shown(text)} leads out of the folder of the configuration", remedy
        )
    if path in met:
        raise _RefusedError(asked.origin, f"extends: {shown(text)} extends this file in turn", "leave one of them out")
    if len(met) > MOST_FILES:
        raise _RefusedError(asked.origin, f"extends: more than {MOST_FILES} files in a row", "join some of them")
    if step.pin and not pin:
        remedy = "write `extends: {file: ..., sha256: ...}`"
        raise _RefusedError(asked.origin, "extends: a file without SHA-256 below one that has one", remedy)
    return _Step(path, asked.origin, str(pin.value) if pin else None)


def _file(root: int, step: _Step, flags: int, stack: ExitStack) -> int:
    """The file's descriptor, reached folder by folder, so that no link leads anywhere else."""
    *folders, name = step.path.split("/")
    here = root
    for folder in folders:
        here = _opened(folder, _FOLDER_FLAGS | os.O_NOFOLLOW, here, step, stack)
    fd = _opened(name, flags, here, step, stack)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        raise _RefusedError(step.origin, f"{shown(step.path)} is not a regular file", "give the path of a file")
    return fd


def _opened(name: str, flags: int, at: int | None, step: _Step, stack: ExitStack) -> int:
    try:
        fd = os.open(name, flags, dir_fd=at)
    except OSError as failed:
        if at is not None and flags & os.O_NOFOLLOW and _is_link(name, at):
            remedy = "put the file itself there, or name it with --config"
            raise _RefusedError(step.origin, f"{shown(step.path)} is or goes through a link", remedy) from failed
        found = f"cannot read {shown(step.path)}: {os.strerror(failed.errno or 0)}"
        raise _RefusedError(step.origin, found, "give the path of a file that can be read") from failed
    stack.callback(os.close, fd)
    return fd


def _is_link(name: str, at: int) -> bool:
    try:
        return stat.S_ISLNK(os.stat(name, dir_fd=at, follow_symlinks=False).st_mode)
    except OSError:
        return False


def _bytes(fd: int, step: _Step) -> bytes:
    """The content, one byte more than allowed at the most; the parser refuses that."""
    try:
        with open(fd, "rb", closefd=False) as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as failed:
        found = f"cannot read {shown(step.path)}: {os.strerror(failed.errno or 0)}"
        raise _RefusedError(step.origin, found, "give the path of a file that can be read") from failed
    found = hashlib.sha256(data).hexdigest()
    if step.pin and len(data) <= MOST_BYTES and found != step.pin:
        remedy = f"if the change is welcome, write {found}"
        raise _RefusedError(step.origin, f"extends: {shown(step.path)} is not the file that was pinned", remedy)
    return data
