# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Models, CAD and architecture: meshes, solids, drawings of parts and buildings."""

from collections.abc import Mapping

from licwatch.readers.reader import Reader
from licwatch.readers.solids import (
    amf,
    blend,
    collada,
    dxf,
    fcstd,
    gcode,
    gltf,
    ifc,
    ifcxml,
    iges,
    obj,
    off,
    ply,
    rhino,
    skp,
    step,
    stl,
    threemf,
    vrm,
    vrml,
    x3d,
)

#: The first that knows a content reads it: an avatar is a scene as well.
READERS: Mapping[str, Reader] = {
    reader.NAME: reader
    for reader in (
        threemf,
        amf,
        fcstd,
        vrm,
        gltf,
        blend,
        collada,
        x3d,
        ifcxml,
        ifc,
        step,
        iges,
        skp,
        rhino,
        dxf,
        vrml,
        ply,
        off,
        obj,
        stl,
        gcode,
    )
}
