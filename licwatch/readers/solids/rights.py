# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a text of a drawing or a model may speak of rights. Whatever does not is left where it is.

This decides what is handed on to be read, and nothing more: a word too many costs a look, a word too few a license.
"""

import re

#: Stems in lower case, as they are searched for in the bytes of large files: long enough to be no accident there.
WORDS = (
    "licen",
    "lizenz",
    "lisens",
    "lisans",
    "лиценз",
    "Лиценз",
    "ліценз",
    "ライセンス",
    "著作権",
    "许可",
    "授權",
    "版权",
    "版權",
    "copyright",
    "(c) 19",
    "(c) 20",
    "copyleft",
    "creative commons",
    "creativecommons",
    "cc-by",
    "cc by",
    "cc_by",
    "cc0 1.0",
    "cc0-1.0",
    "spdx",
    "public domain",
    "domaine public",
    "gemeinfrei",
    "rights reserved",
    "rechte vorbehalten",
    "droits réservés",
    "derechos reservados",
    "direitos reservados",
    "cern ohl",
    "cern-ohl",
    "open hardware",
    "open source",
    "solderpad",
    "free art",
    "art libre",
    "gnu general",
    "gpl-",
    "gplv",
    "lgpl",
)
_SPOKEN = re.compile(
    "|".join(
        (
            *(re.escape(word).replace(r"\ ", r"[\s_-]*") for word in WORDS),
            r"\(c\)\s*(?:by\b|\w+,?\s+(?:19|20)\d\d)",
            r"\bCC[\s_/-]*(?:BY|SA|NC|ND|Zero|Attribution)\b",
            r"\bCC0\b|\bOHL\b|\b[AL]?GPL|\bGNU\b|\N{COPYRIGHT SIGN}",
            r"\bBY[\s_-](?:NC|ND|SA)\b",
        )
    ),
    re.IGNORECASE,
)


_PHRASE = re.compile(r"\w[:,;.]?[ -]\w|\W (?:19|20)\d\d|\n")


def speaks_of_rights(text: str) -> bool:
    """Whether a license, a holder or terms may be named in a text."""
    return bool(_SPOKEN.search(text))


def is_phrase(text: str) -> bool:
    """Whether a string out of binary data says something, rather than being a name in a program."""
    return bool(_PHRASE.search(text))
