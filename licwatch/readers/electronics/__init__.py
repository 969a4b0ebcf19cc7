# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Electronics: schematics, boards, libraries of parts, what is sent to make them."""

from collections.abc import Mapping

from licwatch.readers.electronics import (
    eagle,
    eagle_binary,
    fritzing,
    geda,
    geda_pcb,
    gerber,
    kicad,
    kicad_legacy,
    kicad_project,
    librepcb,
    lihata,
    qelectrotech,
)
from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {
    kicad.NAME: kicad,
    kicad_project.NAME: kicad_project,
    kicad_legacy.NAME: kicad_legacy,
    eagle.NAME: eagle,
    eagle_binary.NAME: eagle_binary,
    gerber.NAME: gerber,
    fritzing.NAME: fritzing,
    geda.NAME: geda,
    geda_pcb.NAME: geda_pcb,
    lihata.NAME: lihata,
    librepcb.NAME: librepcb,
    qelectrotech.NAME: qelectrotech,
}
