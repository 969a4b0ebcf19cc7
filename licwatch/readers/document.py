# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Documents that are zip files inside (ODF, OOXML, EPUB, 3MF, FCStd, KRA): their own XML parts, one by one.

The part's name is the location. A value whose key speaks of rights is a passage of its own, since `BY-SA` means
something under `License` only; all other text of a part is one passage, a value a line. What a program writes by itself
into every document is no statement of a person, and stays out.
"""

import io
import re
from collections.abc import Iterator

from licwatch.decode import zip_document
from licwatch.decode.allowance import Allowance
from licwatch.decode.xml_text import Value, values
from licwatch.decode.zip_directory import Directory, Member, ZipError, read_directory
from licwatch.decode.zip_member import read_member
from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import shown
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.readers.sniffed import Sniffed

NAME = "document"
VERSION = 3

_TRAIT = "content.other"
_RIGHTS = re.compile(r"licen[cs]e|rights|terms|copyright|copyleft|creator|author|designer|holder", re.IGNORECASE)
# FreeCAD writes these into every new document: 23 of 24 files of an LGPL package had them
_DEFAULTS = re.compile(r"All rights reserved|https?://\w+\.wikipedia\.org/wiki/All_rights_reserved")
_SPACE = re.compile(r"\s+")


def wants(sniffed: Sniffed) -> bool:
    """A zip file that is laid out as a document."""
    return sniffed.parts is not None and zip_document.is_document(io.BytesIO(sniffed.content), sniffed.parts)


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
        said = values(read_member(file, member, allowance))
    except ItemError as error:
        yield Problem(error.problem.reason, f"{location}: {error.problem.detail}")
        return
    prose = [value.text for value in said if not _RIGHTS.search(value.key) and _is_prose(value.text)]
    if prose:
        yield Passage("\n".join(prose).encode(), _TRAIT, location)
    for value in dict.fromkeys(value for value in said if _RIGHTS.search(value.key)):
        if not _DEFAULTS.fullmatch(value.text):
            yield Passage(_sentence(value).encode(), _TRAIT, location, value.key)


def _is_prose(text: str) -> bool:
    """A name or a token of the format says nothing by itself."""
    return " " in text or "://" in text or "SPDX" in text


def _sentence(value: Value) -> str:
    text = _SPACE.sub(" ", value.text)
    return text if text.lower().startswith(value.key.lower()) else f"{value.key}: {text}"


def _directory(content: bytes) -> Directory | Problem:
    try:
        return read_directory(io.BytesIO(content), Budgets())
    except ZipError as error:
        return error.problem
