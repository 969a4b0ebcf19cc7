# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What lies around one file: the project that it is in, and the files above it that may say what holds for it."""

import os
import re
from collections.abc import Iterator

from licwatch.errors import TargetError
from licwatch.model.item import INTO, shown

#: Names that may speak for other files, wherever they lie above them; a file's suffix tells of many manifests.
_SPEAKING = re.compile(
    rb"(un)?licen[cs]e.*|copying.*|reuse\.toml|readme.*|attribution_card\.html|package\.(json|xml)|pyproject\.toml|setup\.cfg"
    rb"|cargo\.toml|pom\.xml|.*\.(gemspec|nuspec|kicad_pro|license)|composer\.json|library\.(properties|json)|citation\.cff"
    rb"|codemeta\.json|datapackage\.json|okh.*\.(ya?ml|toml)|metadata\.json",
    re.IGNORECASE,
)
_INNER = (b".reuse/dep5", b"debian/copyright")
#: Of one folder; a sidecar for each of a million files is not what is looked for.
_MOST = 200


def place(file: bytes) -> tuple[bytes, bytes]:
    """The target in which a file lies, and its path there.

    That is the nearest work tree of git above it; without one the current folder, if the file lies below, as for a
    scan; otherwise the file's own folder. Of "thing.zip!/files/a.stl" the archive is the target. Raises TargetError
    when there is no such file.
    """
    outer, into, inner = file.partition(INTO)
    if not os.path.lexists(outer):
        raise TargetError(f"there is no {shown(outer)}", "name a file, or one in an archive: thing.zip!/path/in/it")
    if into:
        return outer, inner
    if os.path.isdir(outer):
        raise TargetError(f"{shown(outer)} is a folder", "name a file; `licwatch scan` looks at folders")
    path = os.path.abspath(outer)
    folder = os.path.dirname(path)
    here = os.getcwdb()
    root = here if os.path.commonpath((here, folder)) == here else folder
    while folder != os.path.dirname(folder):
        if os.path.lexists(os.path.join(folder, b".git")):
            root = folder
            break
        folder = os.path.dirname(folder)
    return root, os.path.relpath(path, root)


def names(root: bytes, path: bytes) -> tuple[bytes, ...]:
    """A file of a folder, and what lies above it there and may speak for it; as paths from the folder."""
    found = [path]
    folder = os.path.dirname(path)
    while True:
        found += _of_folder(root, folder, path)
        if not folder:
            return tuple(dict.fromkeys(found))
        folder = os.path.dirname(folder)


def _of_folder(root: bytes, folder: bytes, path: bytes) -> Iterator[bytes]:
    try:
        there = sorted(os.listdir(os.path.join(root, folder)))
    except OSError:
        return
    speaking = [name for name in there if _SPEAKING.fullmatch(name)]
    sidecar = os.path.basename(path) + b".license"
    for name in [name for name in speaking if not name.endswith(b".license") or name == sidecar][:_MOST]:
        yield os.path.join(folder, name)
    yield from (os.path.join(folder, name) for name in _INNER if os.path.isfile(os.path.join(root, folder, name)))
