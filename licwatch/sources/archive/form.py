# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a container turned out to be."""

from dataclasses import dataclass

from licwatch.model.item import Kind


@dataclass(frozen=True, slots=True)
class Form:
    """`format` names who expands it; `kind` is ARCHIVE or DOCUMENT.

    `analyzed` says that the container's own bytes are to be looked at too: a document's, and those of a file that is
    something else in front (a self-extracting program, a picture with a zip behind it).
    """

    format: str
    kind: Kind = Kind.ARCHIVE
    analyzed: bool = False
