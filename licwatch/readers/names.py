# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names that decide how a content is read: those of manifests, whose bytes alone do not tell what they are."""

#: By the lower case of the whole last part of a path.
_WHOLE = frozenset(
    (
        "bower.json",
        "cargo.toml",
        "composer.json",
        "go.mod",
        "library.json",
        "library.properties",
        "package.json",
        "pyproject.toml",
        "setup.cfg",
    )
)
#: By the end of it.
_ENDS = (".gemspec", ".nuspec")


def called(path: bytes) -> str:
    """What of a path decides who reads it: one of a few names and suffixes, else empty. Total on any bytes."""
    name = path.rpartition(b"/")[2].decode("ascii", "replace").lower()
    if name in _WHOLE:
        return name
    return next((end for end in _ENDS if name.endswith(end)), "")
