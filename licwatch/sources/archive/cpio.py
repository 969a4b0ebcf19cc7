# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Cpio archives, plain; packed ones are met as `compressed`."""

from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.cpio_stream import MAGIC, Cpio
from licwatch.decode.forward import Forward
from licwatch.model.item import Entry
from licwatch.model.problem import Problem
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.streamed import entries

NAME = "cpio"


def recognize(file: BinaryIO) -> Form | None:
    """By the first header."""
    file.seek(0)
    return Form(NAME) if MAGIC.match(file.read(14)) else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members."""
    return entries(Cpio(Forward(file, allowance), allowance), allowance)
