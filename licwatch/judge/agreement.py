# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Agreement: whether two license expressions can be said of the same work without contradiction.

"CC BY-SA" and CC-BY-SA-4.0 agree, the one only says less. So do a license's text, which does not know who may choose a
later version, and a grant that does. What is no more than that is a conflict.
"""

import re
from functools import lru_cache

from licwatch.judge.expressions import conjuncts

_FAMILY = re.compile(r"LicenseRef-(?P<family>[\w.+-]+)-unversioned")
_LATER = re.compile(r"(-only|-or-later|\+)$")
_VERSION = r"-\d[\w.]*(-[\w-]+)?"
_PUBLIC_DOMAIN = frozenset(("LicenseRef-Public-Domain", "LicenseRef-scancode-public-domain", "CC-PDDC", "CC-PDM-1.0"))


@lru_cache(10_000)
def agree(one: str, other: str) -> bool:
    """Whether each part that holds by the one is said by the other, too, more or less exactly."""
    if one == other:
        return True
    mine, theirs = [*conjuncts(one)], [*conjuncts(other)]
    return all(any(_alike(a, b) for b in theirs) for a in mine) and all(any(_alike(a, b) for a in mine) for b in theirs)


def is_vaguer(one: str, other: str) -> bool:
    """Whether the one agrees with the other and says less: a family without its version, a text without its grant."""
    if one == other or not agree(one, other):
        return False
    return any(_says_less(a, b) for a in conjuncts(one) for b in conjuncts(other))


def _says_less(one: str, other: str) -> bool:
    grants_later = other.endswith("-or-later") and one.endswith("-only")
    return _is_of_family(other, one) or (grants_later and _alike(one, other))


def _alike(one: str, other: str) -> bool:
    if _LATER.sub("", one) == _LATER.sub("", other):
        return True
    if one in _PUBLIC_DOMAIN and other in _PUBLIC_DOMAIN:
        return True
    return _is_of_family(one, other) or _is_of_family(other, one)


def _is_of_family(one: str, family: str) -> bool:
    met = _FAMILY.fullmatch(family)
    if not met or one == family:
        return False
    name = re.escape(met["family"])
    # BSD and the licenses of CERN have a letter or a number of clauses where others have a version
    kind = f"({_VERSION}|-[A-Z]({_VERSION}|-unversioned)?)(-only|-or-later|\\+)?"
    return bool(re.fullmatch(f"(LicenseRef-)?{name}{kind}", one))
