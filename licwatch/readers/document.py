# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents that are zip files inside (ODF, OOXML, EPUB, 3MF, FCStd, KRA): their own XML parts, one by one.

Each part is one passage with its name as the location; its lines are the part's values in their order. A value that a
program writes by itself is no statement of a person, and stays out.
"""

import io
from collections.abc import Iterator

from licwatch.decode import zip_document
from licwatch.decode.allowance import Allowance
from licwatch.decode.xml_text import lines
from licwatch.decode.zip_directory import Directory, Member, ZipError, read_directory
from licwatch.decode.zip_member import read_member
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem

NAME = "document"
VERSION = 1

_MAGIC = b"PK\3\4"
_TRAIT = "content.other"
# FreeCAD writes these into every new document: 23 of 24 files of an LGPL package had them
_DEFAULTS = ("value: All rights reserved", "value: http://en.wikipedia.org/wiki/All_rights_reserved")


def wants(content: bytes) -> bool:
    """A zip file that is laid out as a document."""
    if not content.startswith(_MAGIC):
        return False
    directory = _directory(content)
    return isinstance(directory, Directory) and zip_document.is_document(io.BytesIO(content), directory)


def read(content: bytes, trait: str) -> Iterator[Passage | Problem]:
    """A passage for each part that says something; a Problem for each that could not be read."""
    directory = _directory(content)
    if isinstance(directory, Problem):
        yield directory
        return
    file, allowance = io.BytesIO(content), Allowance(Budgets())
    for member in directory.members:
        if zip_document.holds_text(member):
            yield from _part(file, member, allowance)


def _part(file: io.BytesIO, member: Member, allowance: Allowance) -> Iterator[Passage | Problem]:
    location = shown(member.name)
    try:
        said = [line for line in lines(read_member(file, member, allowance)) if line not in _DEFAULTS]
    except ItemError as error:
        yield Problem(error.problem.reason, f"{location}: {error.problem.detail}")
        return
    if said:
        yield Passage("\n".join(said).encode(), _TRAIT, location)


def _directory(content: bytes) -> Directory | Problem:
    try:
        return read_directory(io.BytesIO(content), Budgets())
    except ZipError as error:
        return error.problem
