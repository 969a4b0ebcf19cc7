# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The Merkle root over a report's items: one digest that a changed byte anywhere changes.

As in RFC 6962: SHA-256, a leaf is hashed behind a zero byte and a node behind a one, so that no node can pass for a
leaf; a tree of n leaves splits at the largest power of two below n.
"""

import hashlib
from collections.abc import Iterable


def root(leaves: Iterable[bytes]) -> str:
    """Hex digest of the tree over leaves in their order, one held at a time; of none, that of the empty string."""
    level = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    if not level:
        return hashlib.sha256(b"").hexdigest()
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        odd = level[-1:] if len(level) % 2 else []
        level = [hashlib.sha256(b"\1" + left + right).digest() for left, right in pairs] + odd
    return level[0].hex()
