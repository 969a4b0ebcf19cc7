# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests and declarations: files that say what holds for a project or for other files."""

from collections.abc import Mapping

from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {}
