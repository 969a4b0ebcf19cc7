# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Manifests and declarations: files that say what holds for a project or for other files."""

from collections.abc import Mapping

from licwatch.readers.manifests import (
    appstream,
    arduino,
    cargo,
    citation,
    codemeta,
    composer,
    core_metadata,
    datapackage,
    dep5,
    gemspec,
    go_mod,
    huggingface,
    kicad_pcm,
    npm,
    nuspec,
    okh,
    okh_losh,
    oshwa,
    platformio,
    pom,
    pyproject,
    reuse_toml,
    ros,
    setup_cfg,
    thingiverse,
)
from licwatch.readers.reader import Reader

#: The first that knows a content reads it.
READERS: Mapping[str, Reader] = {
    npm.NAME: npm,
    composer.NAME: composer,
    platformio.NAME: platformio,
    setup_cfg.NAME: setup_cfg,
    pyproject.NAME: pyproject,
    cargo.NAME: cargo,
    gemspec.NAME: gemspec,
    nuspec.NAME: nuspec,
    arduino.NAME: arduino,
    go_mod.NAME: go_mod,
    core_metadata.NAME: core_metadata,
    dep5.NAME: dep5,
    reuse_toml.NAME: reuse_toml,
    pom.NAME: pom,
    ros.NAME: ros,
    appstream.NAME: appstream,
    kicad_pcm.NAME: kicad_pcm,
    oshwa.NAME: oshwa,
    codemeta.NAME: codemeta,
    datapackage.NAME: datapackage,
    citation.NAME: citation,
    okh.NAME: okh,
    okh_losh.NAME: okh_losh,
    huggingface.NAME: huggingface,
    thingiverse.NAME: thingiverse,
}
