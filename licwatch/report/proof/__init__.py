# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether an artifact is what licwatch wrote: bytes in, differences out. One module for each kind of artifact.

COMPLETE.json names the kind by its schema. What holds for all of them is in `listing`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from licwatch.decode.records import RecordError
from licwatch.errors import UsageError
from licwatch.report import manifest
from licwatch.report.escape import visible
from licwatch.report.manifest import Manifest
from licwatch.report.proof import listing, scan_report
from licwatch.report.proof.difference import Difference, Files, Mark, Proof


class Artifact(Protocol):
    """What a kind of artifact offers. `SCHEMA` is that of its COMPLETE.json."""

    SCHEMA: str

    def check(self, told: Manifest, files: Files) -> Proof:
        """What is to be said of the files beyond their digests."""
        ...


ARTIFACTS: Mapping[str, Artifact] = {
    scan_report.SCHEMA: scan_report,
}


def listed(complete: bytes) -> tuple[str, ...]:
    """The names in a COMPLETE.json that may be opened."""
    try:
        return tuple(name for name in manifest.parse(complete).files if listing.is_name(name))
    except RecordError:
        return ()


def prove(files: Files) -> Proof:
    """The verdict on the files of one artifact. Raises UsageError for a kind that this version does not know."""
    try:
        told = manifest.parse(files.complete)
    except RecordError as error:
        damaged = Difference(Mark.MANIFEST, manifest.NAME, f"it cannot be read: {error}")
        return Proof((damaged,), (f"{manifest.NAME} cannot be read, so nothing could be held against it",))
    artifact = ARTIFACTS.get(told.schema)
    if artifact is None:
        raise UsageError(
            f"{manifest.NAME} is of a kind that this version of licwatch does not know: {visible(told.schema[:100])}",
            f"verify it with the version that wrote it; known are: {', '.join(ARTIFACTS)}",
        )
    proof = artifact.check(told, files)
    return replace(
        proof,
        differences=(*listing.differences(told, files), *proof.differences),
        digest=told.digest,
        files=len(told.files),
    )
