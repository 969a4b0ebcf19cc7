# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tags of a page speak of: the page, or what `about` or an item of microdata around them names."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from licwatch.model.statement import Scope
from licwatch.readers.documents.json_ld import is_page

_ASKED = (
    "article aside blockquote body dd div dl dt figcaption figure footer header html li main ol p section "
    "span table td tr ul"
)
#: Elements that are asked what they are about.
BLOCKS = frozenset(_ASKED.split())
_DEEPEST = 64
_ALL = (Scope.FILE, "")


@dataclass(frozen=True, slots=True)
class Within:
    """The subject of RDFa and of links, and that of microdata."""

    of_work: tuple[Scope, str] = _ALL
    of_item: tuple[Scope, str] = _ALL


class Subjects:
    """The elements that are open. Pages leave many open: one that closes takes along what was opened in it."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Within]] = []

    def enter(self, name: str, given: Mapping[str, str]) -> Within:
        """The subject of a tag, and of all that follows in its element."""
        within = self._open[-1][1] if self._open else Within()
        if "about" in given:
            within = replace(within, of_work=(Scope.OBJECT, given["about"]) if given["about"] else _ALL)
        if "itemtype" in given:
            kind = given["itemtype"].rstrip("/").rpartition("/")[2]
            within = replace(within, of_item=_ALL if is_page(kind) else (Scope.OBJECT, given.get("itemid", kind)))
        if name in BLOCKS:
            self._open.append((name, within))
            # far below nothing is told apart any more
            del self._open[:-_DEEPEST]
        return within

    def leave(self, name: str) -> None:
        """An element closes."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == name:
                del self._open[at:]
                return
