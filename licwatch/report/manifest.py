# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""COMPLETE.json: the last file of a report to be written. It vouches for the others by their digests."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from licwatch.decode import records

NAME = "COMPLETE.json"
#: The contract of a scan's report; other artifacts have one of their own.
SCAN_REPORT = "licwatch/complete/1"


@dataclass(frozen=True, slots=True)
class Listed:
    """What is said of one file."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What COMPLETE.json says: the kind of artifact, the Merkle root over its items, and its files by name."""

    schema: str
    digest: str
    files: Mapping[str, Listed]


def text(manifest: Manifest) -> str:
    """The one way to write it."""
    return json.dumps(asdict(manifest), indent=1) + "\n"


def parse(data: bytes) -> Manifest:
    """What the bytes say, in whatever way they are written. Raises RecordError."""
    return records.decode(data, Manifest)
