# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names that people give to properties, attributes and variables of a design, and what they are about."""

import re
from functools import lru_cache

from licwatch.model.statement import Scope, StatementKind

_LICENSE = r"licen[cs]e|licensing|lizenz|licencia|licenza|licença|licentie|licencja"
_TABLE = (
    (rf".*(?:{_LICENSE})(?:url|uri|link|href|web|site)|(?:url|uri|link)(?:{_LICENSE})", StatementKind.URL),
    (
        rf".*(?:{_LICENSE})(?:s|dist|use|id|identifier|name|type|text|notice|statement|info|line|spdx|short|long)?"
        r"|spdx(?:id|identifier|expression)?",
        StatementKind.LICENSE,
    ),
    (
        r"copyright(?:s|holder|owner|notice|text|line|info|by)?|rights(?:holder)?|licensor|symcopyright",
        StatementKind.HOLDER,
    ),
    (r"(?:sym)?authors?|authorname|designers?|design(?:ed)?by|creator|createdby|drawnby|company", StatementKind.AUTHOR),
)
_KINDS = tuple((re.compile(pattern), kind) for pattern, kind in _TABLE)
_SOFTWARE = re.compile(r"software|firmware|source|code|gateware|sw(?=lic)|fw(?=lic)")
#: Where nothing stands under such a name, a program may have wiped out what stood there.
WASHED_OUT = frozenset((StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR))
_LONGEST = 64
_DOCUMENTATION = re.compile(r"doc(?:s|umentation|uments?)?(?=lic)")


def kind_of(name: str) -> StatementKind | None:
    """What a name is about; None for the many that have nothing to do with rights."""
    return _kind(name) if len(name) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _kind(name: str) -> StatementKind | None:
    letters = _letters(name)
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(letters)), None)


def scope_of(name: str) -> tuple[Scope, str]:
    """What a name that stands for the whole design holds for: a firmware's license is not that of its board."""
    letters = _letters(name)
    if _SOFTWARE.search(letters):
        return Scope.PROJECT, "software"
    if _DOCUMENTATION.search(letters):
        return Scope.PROJECT, "documentation"
    return Scope.FILE, ""


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))
