# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What a license tag of SPDX says after its name, in ScanCode's keys, however badly it is written.

What cannot be read as an expression is read as a list: names alone are a choice (as U-Boot wrote), names among stray
words all hold, with `unknown-spdx` beside them to witness the error.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from licwatch.detect.expressions import licensing
from licwatch.detect.markup import has_tags, without_tags
from licwatch.detect.query.tags import split

if TYPE_CHECKING:
    from license_expression import LicenseExpression

UNKNOWN = "unknown-spdx"
_DANGLING = ("</a>", "</p>", "</div>", "</licenseUrl>")
_SIGNS = "!\"#$%&'*,-./:;<=>?@[\\]^_`{|}~\t\r\n "
#: Identifiers that SPDX withdrew, in the form that replaces them.
_WITHDRAWN = {
    "ecos-2.0": "gpl-2.0-or-later with ecos-exception-2.0",
    "gpl-2.0-with-autoconf-exception": "gpl-2.0-only with autoconf-exception-2.0",
    "gpl-2.0-with-bison-exception": "gpl-2.0-only with bison-exception-2.2",
    "gpl-2.0-with-classpath-exception": "gpl-2.0-only with classpath-exception-2.0",
    "gpl-2.0-with-font-exception": "gpl-2.0-only with font-exception-2.0",
    "gpl-2.0-with-gcc-exception": "gpl-2.0-only with gcc-exception-2.0",
    "gpl-3.0-with-autoconf-exception": "gpl-3.0-only with autoconf-exception-3.0",
    "gpl-3.0-with-gcc-exception": "gpl-3.0-only with gcc-exception-3.1",
    "wxwindows": "lgpl-2.0-or-later with wxwindows-exception-3.1",
}


def read(text: str, symbols: Mapping[str, str]) -> str | None:
    """The expression of a tag, given ScanCode's keys by lower SPDX id; None where nothing follows the tag's name."""
    stated = _stated(text)
    if not stated:
        return None
    try:
        expression = _parsed(stated, symbols)
    except Exception:  # whatever the library says of a text that is no expression
        expression = _as_list(stated, symbols)
    return str(expression.render()) if expression is not None else UNKNOWN


def _stated(text: str) -> str:
    if has_tags(text):
        text = without_tags(text)
    _, text = split(text)
    if has_tags(text):
        text = without_tags(text)
    for tag in _DANGLING:
        text = text.replace(tag, "")
    text = " ".join(text.split()).lstrip(_SIGNS + ")+").rstrip(_SIGNS + "(")
    opened, closed = text.count("("), text.count(")")
    if opened == 1 and not closed:
        text = text.replace("(", " ")
    elif closed == 1 and not opened:
        text = text.replace(")", " ")
    parts = text.split('">')
    if len(parts) > 1 and parts[1] in parts[0]:
        text = parts[0]
    return " ".join(text.split())


@cache
def _replacements() -> dict[Any, Any]:
    return {licensing().parse(old): licensing().parse(new) for old, new in _WITHDRAWN.items()}


def _parsed(text: str, symbols: Mapping[str, str]) -> "LicenseExpression | None":
    from license_expression import LicenseSymbol, LicenseWithExceptionSymbol

    expression = licensing().parse(text.lower(), simple=True)
    if expression is None:
        return None
    expression = expression.subs(_replacements())

    def known(symbol: Any) -> Any:
        if isinstance(symbol, LicenseWithExceptionSymbol):
            return LicenseWithExceptionSymbol(known(symbol.license_symbol), known(symbol.exception_symbol))
        return LicenseSymbol(symbols.get(symbol.key.lower(), UNKNOWN))

    met = licensing().license_symbols(expression, unique=True, decompose=False)
    return expression.subs({symbol: known(symbol) for symbol in met})


def _as_list(text: str, symbols: Mapping[str, str]) -> "LicenseExpression | None":
    from license_expression import Keyword, LicenseSymbol

    try:
        tokens = [token.value for token in licensing().simple_tokenizer(text)]
        names = [token.key for token in tokens if isinstance(token, LicenseSymbol)]
        if not names:
            return None
        if not any(isinstance(token, Keyword) for token in tokens):
            return _parsed(" OR ".join(names), symbols)
        return licensing().AND(_parsed(" AND ".join(names), symbols), LicenseSymbol(UNKNOWN))
    except Exception:  # as above
        return None
