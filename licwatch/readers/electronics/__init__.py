# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Electronics: schematics, boards, libraries of parts, what is sent to make them."""

from collections.abc import Mapping

from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {}
