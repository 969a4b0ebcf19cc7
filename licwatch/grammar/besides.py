# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a license field says besides the names in it: whether it leaves them as they are.

"BSD license" is a name; "BSD Protection License" is another, and "GPL v2 with linking exception" is less than the GPL.
Of software, whose licenses have many variants, every other word must be one that changes nothing. Names of the design
world are too many words to be met by accident; beside them only words count that limit, deny or add.
"""

import re
from collections.abc import Sequence

from licwatch.grammar import cc_url, cern, creative_commons, other_hardware, thingiverse
from licwatch.grammar.introductions import without_formulas
from licwatch.grammar.reading import Mention
from licwatch.grammar.text import Text

_OF_DESIGNS = frozenset(
    (
        *(creative_commons.NAME, cc_url.NAME, cern.NAME, thingiverse.NAME),
        *(other_hardware.TAPR, other_hardware.SOLDERPAD, other_hardware.FREE_ART),
    )
)
#: Words that limit or deny what a name says, wherever they stand.
_BUT = re.compile(
    r"\b(?:not|no|non|never|none|cannot|except\w*|exclu\w+|without|unless|incompatible|unlike|instead|rather|if|whether"
    r"|formerly|previously|originally|personal|private|educational|only|permission|approval|fee|royalt\w+|but|however"
    r"|nicht|kein\w*|nur|ohne|ausser|ne|pas|sauf|sans|seulement|solo|salvo|excepto|sin|senza|tranne|sem|exceto|apenas"
    r"|niet|geen|zonder|alleen|behalve)\b|n't\b|以外|ただし|不得"
    # what is over, to come, to be chosen, or doubted
    r"|\b(?:until|was(?=\s*$)|will|planned|proposed|pending|intended|future|choose|select|key|serial|не|нет|neni|inte|ikke)\b"
    r"|\?(?=\s|$)|\[\s?\]|では(?:ありません|ない)|[非未不没]\s*$"
)
#: Words behind a name that change what it names.
_CHANGED = re.compile(
    r"\b(?:with|plus|additional\w*|addend\w+|modified|modifications?|variant|clauses?|restrict\w+|patent\w*|grant|amend\w+"
    r"|linking|commercial\w*|similar|like|style|compatible|mit|avec|con|com|met)\b|\bw/"
)
_COPYRIGHT = re.compile(
    r"(?:copyright|\(c\)|\N{COPYRIGHT SIGN})[^.;\n]{0,120}?(?=$|[.;,\n]|licen[sc]ed|released|under)"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W_]+")
_KNOWN = frozenset(
    (
        *(
            "a",
            "agreement",
            "all",
            "also",
            "an",
            "and",
            "apache",
            "approved",
            "are",
            "as",
            "at",
            "available",
            "be",
            "been",
        ),
        *("both", "by", "code", "conditions", "content", "contents", "copy", "copying", "copyright", "data", "design"),
        *(
            "designs",
            "details",
            "developed",
            "distributed",
            "docs",
            "documentation",
            "dual",
            "entirely",
            "feel",
            "file",
        ),
        *(
            "files",
            "firmware",
            "font",
            "fonts",
            "for",
            "free",
            "freely",
            "from",
            "full",
            "gnu",
            "governed",
            "has",
            "have",
        ),
        *(
            "hardware",
            "image",
            "images",
            "in",
            "info",
            "information",
            "into",
            "is",
            "it",
            "its",
            "lib",
            "library",
            "licence",
        ),
        *("licences", "license", "licensed", "licenses", "licensing", "lizenz", "made", "material", "media", "model"),
        *("models", "more", "o", "of", "on", "open", "oss", "osi", "or", "our", "package", "part", "please", "program"),
        *(
            "project",
            "provided",
            "published",
            "released",
            "sa",
            "see",
            "shared",
            "software",
            "source",
            "spdx",
            "spelled",
        ),
        *("standard", "subject", "terms", "text", "texts", "that", "the", "these", "this", "to", "under", "url", "use"),
        *("used", "version", "via", "which", "work", "works", "you", "your", "identifier", "dedicated", "released"),
        *("hereby", "place", "placed", "i", "release", "domain", "public", "sil", "ofl", "scripts", "also", "faq"),
        *("lizenziert", "unter", "der", "die", "das", "und", "sous", "licencie", "la", "le", "les", "et", "bajo", "y"),
        *("licencia", "licenza", "licenca", "sob", "sotto", "onder", "de", "e", "licentie"),
    )
)


def leaves_names(text: Text, met: Sequence[Mention], *, is_license: bool) -> bool:
    """Whether all other words of a value change nothing about the names in it; beside a holder any words can stand."""
    ends = [0, *(mention.end for mention in met)]
    starts = [*(mention.start for mention in met), len(text.folded)]
    pieces = [without_formulas(text.folded[end:start]) for end, start in zip(ends, starts, strict=True)]
    if any(map(_BUT.search, pieces)) or any(map(_CHANGED.search, pieces[1:])):
        return False
    return not is_license or all(map(is_of_designs, met)) or all(map(_is_known, pieces))


def is_of_designs(mention: Mention) -> bool:
    """Whether a name is one of the design world, and firm."""
    return mention.reading.table in _OF_DESIGNS and not mention.is_weak


def _is_known(piece: str) -> bool:
    rest = _YEAR.sub(" ", _ADDRESS.sub(" ", _COPYRIGHT.sub(" ", piece)))
    return all(word in _KNOWN for word in _WORD.findall(rest))
