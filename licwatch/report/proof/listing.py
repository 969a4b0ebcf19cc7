# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""COMPLETE.json against the files: the same for every kind of artifact."""

import hashlib
import re
from collections.abc import Iterator

from licwatch.report import manifest
from licwatch.report.manifest import Listed, Manifest
from licwatch.report.proof.difference import Difference, Files, Mark

#: A name that is a file of the folder itself, and nothing else.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def is_name(name: str) -> bool:
    """Whether a listed name may be opened."""
    return bool(_NAME.fullmatch(name)) and name != manifest.NAME


def differences(told: Manifest, files: Files) -> Iterator[Difference]:
    """The manifest's own form, then what is missing, changed and extra."""
    if manifest.text(told).encode() != files.complete:
        yield Difference(Mark.MANIFEST, manifest.NAME, "its bytes are not those that licwatch writes for what it says")
    for name, listed in told.files.items():
        if is_name(name):
            yield from _file(name, listed, files)
        else:
            yield Difference(Mark.MANIFEST, manifest.NAME, f"it lists a name that no report has: {name}")
    for name in files.present:
        if name not in told.files and name != manifest.NAME:
            yield Difference(Mark.FILE_EXTRA, name, f"{manifest.NAME} does not list it")


def _file(name: str, listed: Listed, files: Files) -> Iterator[Difference]:
    if name not in files.present:
        yield Difference(Mark.FILE_MISSING, name, f"{manifest.NAME} lists it")
        return
    content = files.contents[name]
    if isinstance(content, str):
        yield Difference(Mark.FILE_UNREADABLE, name, content)
        return
    if len(content) != listed.size:
        yield Difference(Mark.FILE_CHANGED, name, f"{listed.size:,} bytes are listed, it has {len(content):,}")
    digest = hashlib.sha256(content).hexdigest()
    if digest != listed.sha256:
        yield Difference(Mark.FILE_CHANGED, name, f"SHA-256 {listed.sha256} is listed, it has {digest}")
