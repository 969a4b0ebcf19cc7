# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Tar archives, plain; packed ones are met as `compressed`."""

from collections.abc import Iterator
from typing import BinaryIO

from licwatch.decode.allowance import Allowance
from licwatch.decode.forward import Forward
from licwatch.decode.tar_header import BLOCK, is_header
from licwatch.decode.tar_stream import Tar
from licwatch.model.item import Entry
from licwatch.model.problem import Problem
from licwatch.sources.archive.form import Form
from licwatch.sources.archive.streamed import entries

NAME = "tar"


def recognize(file: BinaryIO) -> Form | None:
    """By the checksum of the first header."""
    file.seek(0)
    return Form(NAME) if is_header(file.read(BLOCK)) else None


def expand(file: BinaryIO, path: bytes, allowance: Allowance) -> Iterator[Entry | Problem]:
    """The members of a plain tar file."""
    return entries(Tar(Forward(file, allowance), allowance), allowance)
