# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Every correction is explained on its page."""

import re
from pathlib import Path

from licwatch.detect.corrections import (
    creative,
    fragments,
    generic,
    gnu,
    listed,
    mentions,
    mixed,
    names,
    passing,
    phrases,
    quoted,
    versions,
    words,
)

MODULES = (creative, fragments, generic, gnu, listed, mentions, mixed, names, passing, phrases, quoted, versions, words)
PAGE = Path(__file__).parents[3] / "docs/corrections.md"


def test_every_slug_is_explained() -> None:
    slugs = {
        value
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper() and not name.startswith("_") and _is_slug(value)
    }
    assert set(re.findall(r"^\| `([\w-]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)) == slugs


def _is_slug(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[a-z]+(-[a-z]+)*", value))
