# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The start of a content decoded as ScanCode decodes it: by BeautifulSoup's guess, which asks chardet for its own.

Both are loaded, and take a third of a millisecond, when there is something to guess. There is not for what is UTF-8
without control characters: the guess is ASCII or UTF-8 then, unless another encoding is declared, or told by escapes
that are ASCII themselves (UTF-7, HZ).
"""

import codecs
import re

_MARK = b"\xef\xbb\xbf"
_CONTROLS = bytes(sorted({*range(32), 127} - {9, 10, 13}))
#: Where an encoding is declared: in XML, by HTML's meta element, and in the first two lines after "#".
_DECLARING = re.compile(rb"<\?|<meta", re.IGNORECASE)
_DECLARED = re.compile(rb"(?:coding|charset)\s*[:=]\s*[\"']?([\w.-]*)", re.IGNORECASE)
_UTF8 = {b"utf-8", b"utf8"}


def decoded(start: bytes) -> str:
    """What the bytes say. None, in spite of the type, when ScanCode cannot decode them: its callers fail on that."""
    text = _plainly(start)
    if text is not None:
        return text
    from commoncode.text import as_unicode

    return as_unicode(start)  # type: ignore[no-any-return]  # untyped


def _plainly(start: bytes) -> str | None:
    """When there is nothing to guess."""
    if start.startswith(_MARK):
        return _utf8(start[3:])
    if len(start.translate(None, _CONTROLS)) != len(start) or b"~{" in start or _can_be_utf7(start):
        return None
    text = _utf8(start)
    if text is None or _declares_another(start):
        return None
    return text


def _utf8(start: bytes) -> str | None:
    try:
        return start.decode("utf-8")
    except UnicodeDecodeError as error:
        # cut within a character: that can be guessed in several ways, in all of which "<" and ">" are what they are
        cut = error.reason == "unexpected end of data" and not (b"<" in start and b">" in start)
        return start[: error.start].decode("utf-8") if cut and not start.startswith(b"<") else None


def _can_be_utf7(start: bytes) -> bool:
    if b"+" not in start or not start.isascii():
        return False
    try:
        codecs.getincrementaldecoder("utf-7")().decode(start)
    except UnicodeError:
        return False
    return True


def _declares_another(start: bytes) -> bool:
    where = start if _DECLARING.search(start) else b"\n".join(start.split(b"\n", 2)[:2])
    return not {name.lower() for name in _DECLARED.findall(where)} <= _UTF8
