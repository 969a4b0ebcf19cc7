# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The sources that a source map of JavaScript or CSS holds in its `sourcesContent`, as textcode reads them."""

import json

from licwatch.detect.text.lines import NOTHING, Lines, gathered, unescape

#: What is a line end inside such a source, in this order: escapes once and twice, as sources hold them.
_ENDS = ("\\\\r\\\\n", "\\r\\n", "\\\\r", "\\\\n", "\\r", "\\n")


def read(content: bytes) -> Lines | None:
    """The lines of all sources on end; None when it is not such a map, and is to be read as any text."""
    try:
        sources = json.loads(content.decode("utf-8")).get("sourcesContent", [])
        found = [line for source in sources for line in _lines(source)]
    except Exception:
        # ScanCode goes on with the content as text after whatever error
        return None
    return gathered(found, ended=False) if found else NOTHING


def _lines(source: str) -> list[str]:
    for end in _ENDS:
        source = source.replace(end, "\n")
    return [unescape(line) for line in source.splitlines()]
