# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences that grant a GNU license, as people write them."""

import time

import pytest

from licwatch.detect.corrections.grants import grants

SILENT = (
    "GPL",
    "the GNU General Public License for more details",
    "SGI_GPL2_IRQ",
    "version 2 of the program, under the GPL",
    "GPL since 2004",
    "gplot 2.0",
)

SAYS = {
    "under the terms of the GNU General Public License as published by the Free Software Foundation; version 2 of the "
    "License, or (at your option) any later version.": ("GPL-2.0", "or-later"),
    "GNU Lesser General Public License as published by the Free Software Foundation; either version 2.1 of the "
    "License, or (at your option) any later version": ("LGPL-2.1", "or-later"),
    "GNU Library General Public License, version 2, or at your option any later version": ("LGPL-2.0", "or-later"),
    "GNU Affero General Public License version 3 or any later version": ("AGPL-3.0", "or-later"),
    "GNU General Public License v3.0+ (see": ("GPL-3.0", "or-later"),
    "GPLv2+": ("GPL-2.0", "or-later"),
    "LGPL 2.1 or newer": ("LGPL-2.1", "or-later"),
    "GPL-3.0-or-later": ("GPL-3.0", "or-later"),
    "the GPL (version 2 or later)": ("GPL-2.0", "or-later"),
    "GPL v3 or, at your option, later.": ("GPL-3.0", "or-later"),
    "version 2 of the GNU General Public License, or (at your choice) any later version": ("GPL-2.0", "or-later"),
    "version 2 or later of the GNU General Public License": ("GPL-2.0", "or-later"),
    "GPL version 2 only": ("GPL-2.0", "only"),
    "GPL-2.0-only": ("GPL-2.0", "only"),
    "GNU General Public License, version 2, and no later": ("GPL-2.0", "only"),
    "GNU General Public License (as published by the Free Software Foundation) version 2, dated June 1991": (
        "GPL-2.0",
        "",
    ),
    "gpl-3.0.txt": ("GPL-3.0", ""),
    "GPL version 2 or version 3": ("GPL-2.0", "several"),
    "GPL 2 or 3": ("GPL-2.0", "several"),
}


@pytest.mark.parametrize("sentence", SILENT)
def test_no_grant(sentence: str) -> None:
    assert grants(sentence) == ()


@pytest.mark.parametrize(("sentence", "meaning"), SAYS.items(), ids=SAYS)
def test_grant(sentence: str, meaning: tuple[str, str]) -> None:
    first = grants(sentence)[0]
    assert (first.license, first.suffix) == meaning


@pytest.mark.parametrize(
    "word", ["gpl ", "general public license as published by the ", "version 2 of the ", "gpl (((("]
)
def test_hostile_text_takes_no_time(word: str) -> None:
    started = time.monotonic()
    grants(word * (20_000 // len(word)))
    assert time.monotonic() - started < 5
