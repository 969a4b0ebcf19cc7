# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Models, CAD and architecture: meshes, solids, drawings of parts and buildings."""

from collections.abc import Mapping

from licwatch.readers.reader import Reader
from licwatch.readers.solids import threemf

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {
    threemf.NAME: threemf,
}
