# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Parts of varying size in one array: where each begins."""

from collections.abc import Iterable

import numpy as np

from licwatch.detect.index.tables import Ints


def starts(sizes: Iterable[int]) -> Ints:
    """Where each part begins, and where the last ends."""
    return np.concatenate(([0], np.cumsum(np.fromiter(sizes, dtype=np.int64)))).astype(np.int32)
