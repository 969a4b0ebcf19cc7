# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which package an archive is, by the manifest that its registry demands: a package URL (purl) or nothing.

Wheels and sdists of Python, tarballs of npm, crates of Rust. What the archive says of itself; nobody's word is checked.
"""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from licwatch.decode import records
from licwatch.model.budget import KIB

_MOST = 512 * KIB
_TOP = rb"[^/]*[^/!]/"
_FIELD = r"^{}:[ \t]*(\S+)[ \t]*$"
_TOML = r'^{}[ \t]*=[ \t]*"([^"\\]+)"[ \t]*(?:#.*)?$'


def package_of(path: bytes, content: bytes) -> str | None:
    """The package URL in a manifest at its place in an archive; None for any other file. Never raises."""
    for place, told in _MANIFESTS:
        if place.fullmatch(path):
            found = told(content[:_MOST].decode("utf-8", "replace"))
            return f"pkg:{found[0]}/{found[1]}@{quote(found[2], safe='+:!.-_~')}" if found else None
    return None


Found = tuple[str, str, str] | None


def _pypi(text: str) -> Found:
    # core metadata looks like a mail: the fields end at the first empty line
    head = text.replace("\r\n", "\n").split("\n\n")[0]
    name, version = (re.search(_FIELD.format(field), head, re.MULTILINE) for field in ("Name", "Version"))
    return ("pypi", quote(re.sub(r"[-_.]+", "-", name[1]).lower()), version[1]) if name and version else None


def _npm(text: str) -> Found:
    try:
        told = records.decode(text.encode(), dict[str, Any])
    except records.RecordError:
        return None
    name, version = told.get("name"), told.get("version")
    if not isinstance(name, str) or not isinstance(version, str) or not name or not version:
        return None
    return "npm", "/".join(quote(part, safe="") for part in name.split("/")), version


def _cargo(text: str) -> Found:
    section = re.search(r"^\[package\]\s*$(.*?)(?=^\[|\Z)", text.replace("\r\n", "\n"), re.MULTILINE | re.DOTALL)
    if not section:
        return None
    name, version = (re.search(_TOML.format(key), section[1], re.MULTILINE) for key in ("name", "version"))
    return ("cargo", quote(name[1]), version[1]) if name and version else None


_MANIFESTS: tuple[tuple[re.Pattern[bytes], Callable[[str], Found]], ...] = (
    (re.compile(_TOP[:-1] + rb"\.dist-info/METADATA"), _pypi),
    (re.compile(_TOP + rb"PKG-INFO"), _pypi),
    (re.compile(rb"package/package\.json"), _npm),
    (re.compile(_TOP + rb"Cargo\.toml"), _cargo),
)
