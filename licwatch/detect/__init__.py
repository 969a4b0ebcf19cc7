# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Passage -> license and copyright detections. The only door to ScanCode.

Importing this room is cheap: numpy and the index are loaded by `load`, in the process that needs them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from licwatch.detect.expressions import combine
from licwatch.detect.place import Said, moved, moved_credits
from licwatch.detect.references import follow
from licwatch.detect.trait import trait
from licwatch.detect.version import versions

if TYPE_CHECKING:
    from licwatch.detect.engine import Engine
    from licwatch.model.facts import LicenseFacts

__all__ = [
    "COPYRIGHTS_VERSION",
    "CORRECTIONS_VERSION",
    "LICENSES_VERSION",
    "Said",
    "combine",
    "corrected",
    "follow",
    "load",
    "moved",
    "moved_credits",
    "said_by_chance",
    "said_in_passing",
    "superseded",
    "trait",
    "versions",
    "without_list",
]

#: Raised when our own part of making facts changes, so that facts in caches are made anew.
LICENSES_VERSION = 2
COPYRIGHTS_VERSION = 2
#: Raised when the same facts and text are corrected in another way.
CORRECTIONS_VERSION = 2
#: Detections of a file that may be a list of licenses.
FEWEST_OF_LIST = 4


def load(index_folder: Path, tell: Callable[[str], None]) -> "Engine":
    """The engine, ready to answer; compiles its index if that is not there yet. Raises EngineError."""
    from licwatch.detect.engine import load_engine

    return load_engine(index_folder, tell)


def corrected(facts: "LicenseFacts", content: bytes, trait: str) -> "LicenseFacts":
    """The engine's facts of a content with known wrong answers mended, each on the record."""
    from licwatch.detect import corrections

    return corrections.corrected(facts, content, trait)


def said_in_passing(facts: "LicenseFacts", content: bytes) -> "LicenseFacts":
    """The facts of a passage of a design file, without names that are only among its words."""
    if not facts.detections:
        return facts
    from licwatch.detect import corrections

    return corrections.in_passing(facts, content)


def said_by_chance(facts: "LicenseFacts") -> "LicenseFacts":
    """The facts of a binary's strings, without single words."""
    if not facts.detections:
        return facts
    from licwatch.detect import corrections

    return corrections.by_chance(facts)


def without_list(facts: "LicenseFacts") -> "LicenseFacts":
    """Facts of a file that by its role may be about licenses: if it is, what it names in passing are clues."""
    if len(facts.detections) < FEWEST_OF_LIST:
        return facts
    from licwatch.detect.corrections import listed

    return listed.without_list(facts)


def superseded(facts: "LicenseFacts", said: Sequence[Said]) -> "LicenseFacts":
    """Facts without what the engine made of phrases that are known better, each on the record."""
    if not facts.detections or not said:
        return facts
    from licwatch.detect.corrections import phrases

    return phrases.superseded(facts, said)
