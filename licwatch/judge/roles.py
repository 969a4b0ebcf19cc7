# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Roles: what an item is for, from its path, from the format in which it was read and from marks in its content.

What none of them tells has no role.
"""

from collections.abc import Iterable

from licwatch.judge import role_names as names
from licwatch.judge.license_files import is_declaration, is_license_file
from licwatch.model.role import Role, RoleName

_ABOUT = frozenset((RoleName.DOCUMENTATION, RoleName.DATA, RoleName.SOURCE, RoleName.TEST))


def role_of(path: str, reader: str, marks: Iterable[str] = ()) -> Role | None:
    """The role of a file by its shown path, the name of the reader that knew its format, and marks of its content."""
    *folders, name = path.lower().rpartition("!/")[2].split("/")
    return (
        _special(path, name, reader)
        or _by_folder(folders, names.VENDORED, RoleName.VENDORED)
        or _generated(folders, name, marks)
        or _by_folder(folders, names.TESTS, RoleName.TEST)
        or (Role(RoleName.TEST, "its name is that of a test") if names.TEST_NAME.fullmatch(name) else None)
        or _by_format(folders, name, reader)
    )


def _special(path: str, name: str, reader: str) -> Role | None:
    if is_license_file(path):
        return Role(RoleName.LICENSE_TEXT, "its name is that of a license text")
    if is_declaration(path) or name in names.MANIFESTS or name.endswith(names.MANIFEST_ENDS):
        return Role(RoleName.MANIFEST, "its name is that of a manifest")
    if names.OF_READER.get(reader) is RoleName.MANIFEST:
        return Role(RoleName.MANIFEST, f"its format is {reader}")
    return None


def _by_folder(folders: Iterable[str], known: frozenset[str], name: RoleName) -> Role | None:
    met = next((folder for folder in folders if folder in known), None)
    return Role(name, f"it lies in a folder {met}") if met else None


def _generated(folders: list[str], name: str, marks: Iterable[str]) -> Role | None:
    mark = next(iter(marks), None)
    if mark:
        return Role(RoleName.GENERATED, f"its content is {mark}")
    if names.GENERATED_NAME.fullmatch(name):
        return Role(RoleName.GENERATED, "its name is that of what a program makes")
    return _by_folder(folders, names.GENERATED, RoleName.GENERATED)


def _by_format(folders: list[str], name: str, reader: str) -> Role | None:
    if reader in names.OF_READER:
        return Role(names.OF_READER[reader], f"its format is {reader}")
    stem, dot, suffix = name.rpartition(".")
    if name in names.SOURCE_NAMES:
        return Role(RoleName.SOURCE, "its name is that of build instructions")
    found = names.OF_SUFFIX.get(suffix) if stem else None
    if names.PROSE_NAME.fullmatch(name) and (not dot or found in (None, RoleName.DOCUMENTATION)):
        return Role(RoleName.DOCUMENTATION, "its name is that of prose for people")
    if found in (RoleName.DATA, None) and (met := _by_folder(folders, names.DOCUMENTATION, RoleName.DOCUMENTATION)):
        return met
    return Role(found, f"its name ends in .{suffix}") if found else None


def may_be_about_licenses(path: str, role: Role | None) -> bool:
    """Whether a file may name licenses without having them; not one that lists the notices of what it came with."""
    about = role is None or role.name in _ABOUT
    return about and not names.NOTICES.search(path.rpartition("/")[2])
