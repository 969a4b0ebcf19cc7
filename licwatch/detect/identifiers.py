# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode's identifiers of detections and made-up rules: an expression in safe letters, and a hash."""

import hashlib
import re
import uuid
from collections.abc import Sequence


def identifier(expression: str, content: Sequence[object]) -> str:
    """Of a detection, given its expression and what it is made of."""
    digest = hashlib.sha1(repr(tuple(content)).encode("utf-8"), usedforsecurity=False).hexdigest()
    return f"{safe_name(expression)}-{uuid.UUID(hex=digest[:32])}"


def safe_name(expression: str) -> str:
    """A license expression with an underscore for each sign."""
    return re.sub(r"[\W_]", "_", expression.lower()).strip("_")
