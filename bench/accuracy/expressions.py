# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""When two license expressions say the same. Levels: the expression, its set of ids, its set of families.

Old ids count as what replaced them, a bare "GPL-2.0" as -only. References that name no license are left out of the
answers, since labels are about licenses.
"""

import re
from functools import cache
from typing import Any

from license_expression import ExpressionError, Licensing

_PUBLIC_DOMAIN = "LicenseRef-public-domain"
_SAME = {
    "LicenseRef-scancode-public-domain": _PUBLIC_DOMAIN,
    "LicenseRef-scancode-public-domain-disclaimer": _PUBLIC_DOMAIN,
    "LicenseRef-nomos-Public-domain": _PUBLIC_DOMAIN,
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause",
    "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "Nunit": "zlib-acknowledgement",
    "StandardML-NJ": "SMLNJ",
    "bzip2-1.0.5": "bzip2-1.0.6",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
    "wxWindows": "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
}
#: References that name no license.
NAMELESS = frozenset(
    f"LicenseRef-scancode-{key}"
    for key in [
        "unknown-license-reference",
        "unknown",
        "free-unknown",
        "unknown-spdx",
        "generic-cla",
        "warranty-disclaimer",
        "proprietary-license",
        "other-permissive",
        "other-copyleft",
    ]
)
_OPERATORS = frozenset(("AND", "OR", "WITH"))
_GNU = re.compile(r"((?:A|L)?GPL-\d\.\d|GFDL-\d\.\d)(\+)?")
_SUFFIX = re.compile(r"(-only|-or-later|\+)$")
_ADDITION = re.compile(r"exception|Linux-syscall-note|-note$|assembly", re.IGNORECASE)


def stated(field: str) -> tuple[str, ...]:
    """The expressions of a field, each once, in the newest ids."""
    parts = [] if field.strip() in ("", "NONE", "NOASSERTION") else field.split(" ;; ")
    return tuple(sorted({_normal(part) for part in parts if part.strip()}))


def answered(field: str) -> tuple[str, ...]:
    """As `stated`, of an answer: without expressions that hold a reference that names no license."""
    return tuple(part for part in stated(field) if not _ids_in(part) & NAMELESS)


def ids(expressions: tuple[str, ...]) -> frozenset[str]:
    """The ids of licenses and exceptions in some expressions."""
    return frozenset(i for part in expressions for i in _ids_in(part))


def families(found: frozenset[str]) -> frozenset[str]:
    """Ids without -only, -or-later and +, and without exceptions."""
    return frozenset(_SUFFIX.sub("", i) for i in found if not _ADDITION.search(i))


@cache
def meaning(expressions: tuple[str, ...]) -> Any:
    """Equal for expressions that are the same function of their ids."""
    if not expressions:
        return None
    try:
        return Licensing().parse(" AND ".join(f"({part})" for part in expressions)).simplify()
    except (ExpressionError, AttributeError, TypeError):
        # what is no expression is itself alone
        return " ;; ".join(expressions)


@cache
def _normal(expression: str) -> str:
    tokens = re.findall(r"\(|\)|[^\s()]+", expression)
    return " ".join(token.upper() if token.upper() in _OPERATORS else _newest(token) for token in tokens)


def _newest(token: str) -> str:
    token = _SAME.get(token, token)
    gnu = _GNU.fullmatch(token)
    return gnu.group(1) + ("-or-later" if gnu.group(2) else "-only") if gnu else token


def _ids_in(expression: str) -> frozenset[str]:
    return frozenset(token for token in re.findall(r"[^\s()]+", expression) if token not in _OPERATORS)
