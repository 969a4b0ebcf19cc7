# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Ar archives: Debian packages, whose tar archives are opened in turn, and static libraries."""

from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.ar_stream import MAGIC, Ar
from licwatch.decode.forward import Forward
from licwatch.model.item import Entry
from licwatch.model.problem import Problem
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.streamed import entries

NAME = "ar"


def recognize(file: BinaryIO) -> Form | None:
    """By the magic bytes."""
    file.seek(0)
    return Form(NAME) if file.read(len(MAGIC)) == MAGIC else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members."""
    return entries(Ar(Forward(file, allowance), allowance), allowance)
