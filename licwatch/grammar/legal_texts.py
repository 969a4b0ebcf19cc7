# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""License texts: what stands in them speaks of themselves, and they are for the engine, which knows each by heart.

The legal code of CC BY says that it is itself under CC0, which is no license of the work that it comes with.
"""

import re
from collections.abc import Iterator

#: Sentences near the beginning of each text, as it is folded.
_OPENINGS = re.compile(
    "|".join(
        sentence.replace(" ", r"[\s*#/;%>.]+")
        for sentence in (
            r"by exercising the licensed rights",
            r"creative commons corporation",
            r"the work \(as defined below\) is provided under",
            r"the laws of most jurisdictions throughout the world",
            r"a work made available under cc0 may",
            r"cern has developed this licence to promote",
            r"through this cern open hardware licen[sc]e",
            r"with the free art licen[sc]e, you are authori[sz]ed",
            r"avec (?:cette|la) licence art libre",
            r"mit der lizenz freie kunst",
            r"open hardware is a thing",
            r"operates as a wraparound licen[sc]e to the apache",
        )
    )
)
#: A title stands as far before the opening, and no text is longer.
_TITLE = 2500
_LONGEST = 30_000


def spans(folded: str) -> Iterator[tuple[int, int, int]]:
    """Where a license text may begin, where it has begun, and where it has ended at the latest."""
    for opening in _OPENINGS.finditer(folded):
        yield max(0, opening.start() - _TITLE), opening.start(), opening.start() + _LONGEST
