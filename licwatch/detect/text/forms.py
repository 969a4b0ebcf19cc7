# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The lines of a content of a known kind. What reads rare kinds is loaded when one comes."""

from licwatch.detect.text.kinds import Kind
from licwatch.detect.text.lines import Lines, decode, gathered, read_text


def read(content: bytes, trait: str, kind: Kind) -> Lines:
    """The lines of a content that contains text."""
    if kind.form == "map":
        from licwatch.detect.text import source_map

        found = source_map.read(content)
        return read_text(content, trait, broken=not trait.endswith("package.json")) if found is None else found
    if kind.form == "strings":
        from licwatch.detect.text import strings

        return gathered(strings.read(content), ended=False)
    if kind.form in ("pdf", "font"):
        return _document(content, kind)
    return read_text(content, trait, broken=kind.form == "broken")


def _document(content: bytes, kind: Kind) -> Lines:
    if kind.form == "pdf":
        from licwatch.detect.text import pdf

        return gathered(map(decode, pdf.read(content)), ended=True)
    from licwatch.detect.text import font

    return gathered(map(decode, font.read(content)), ended=True)
