# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""E-mail addresses in a text, and a report that names mailboxes without handing them out: docs/adr/0011.

Searched from each sign that may stand for "@" outwards, a bounded piece at a time: no text makes it slow.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from operator import is_
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from licwatch.model.facts import Credit, Detection, Match

T = TypeVar("T")

#: RFC 5321: at most 64 characters before the "@", 255 behind it.
_MOST_LOCAL, _MOST_DOMAIN, _MOST_CONTEXT = 64, 255, 200

_BRACKETED = r"[ \t]?[\[({{<][ \t]?(?:{0})[ \t]?[\])}}>][ \t]?"
_SIGN = re.compile(
    rf"(?P<sign>\\?@{{1,2}}|%40|&#64;|&#x40;|&commat;|{_BRACKETED.format('at|@')})|(?P<word>[ \t]at[ \t])",
    re.IGNORECASE,
)
#: Whatever of the above is a word. Most texts of a report are paths and digests: this is quicker to look for.
_AT = re.compile(r"[ \t\[({<]at[ \t\])}>]", re.IGNORECASE)
_LOCAL = re.compile(r"\w[\w.+-]*\Z")
_LABEL = r"[^\W_](?:[\w-]{0,62}[^\W_])?"
_TOP = r"(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24}(?![a-z0-9])|[^\W\d_]{2,24}(?!\w))"
_DOT = rf"(?:\.|%2e|&#46;|&period;|{_BRACKETED.format('dot|[.]')})"
_DOMAIN = re.compile(rf"(?:{_LABEL}{_DOT}){{1,126}}{_TOP}|\[[0-9a-f.:]{{3,45}}\]", re.IGNORECASE)
#: Spoken in plain words, only what English says of nothing else: "look at the dot in" is no address.
_SPOKEN = re.compile(
    rf"(?:{_LABEL}(?:\.|[ \t]dot[ \t])){{0,8}}{_LABEL}[ \t]dot[ \t]"
    r"(?:com|org|net|edu|gov|info|name|dev|io|eu|de|uk|fr|nl|ch|se|dk|fi|pl|cz|jp|cn|ru|au|br|ca)(?![\w-])",
    re.IGNORECASE,
)
#: `<ada at example.org>` as archives of mailing lists write it; the brackets make it certain.
_ENCLOSED = re.compile(rf"(?:{_LABEL}(?:\.|[ \t]dot[ \t])){{1,8}}{_TOP}>", re.IGNORECASE)

#: foo@1.2.3-rc.one and foo@v1.2.beta are versions, logo@2x.png is an image for fine screens.
_NO_DOMAIN = re.compile(r"v?\d+\.\d|[\d.]+x\.", re.IGNORECASE)
#: File names and units of systemd, whose endings are no top-level domains: button@hover.svg, getty@tty1.service.
_NO_TOP = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|ico|json|ya?ml|xml|txt|html?|css|js|ts|service|socket|timer)\Z", re.I
)
#: https://user@host and ssh://git@host name an account; mailto://ada@host is a mailbox, if a misspelled one.
_ACCOUNT = re.compile(r"(?<!mailto)://[^\s/@]*\Z", re.IGNORECASE)
#: @ada@example.org is an account of a social network.
_HANDLE = re.compile(r"(?<![\w.+-])@\Z")
#: git@host:group/project, as ssh and scp take it.
_REMOTE = re.compile(r":(?!\s)[^\s:]{0,200}(?:/|\.git\b)")


#: Values that stand in many items, and are held once: see licwatch.run.sharing.
_SHARED = frozenset((Detection, Match, Credit))
_NUMBERS = frozenset((int, float, bool, NoneType))


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a text: the bounds of what is before the "@", and the mailbox in one spelling for all."""

    start: int
    end: int
    mailbox: str


def addresses(text: str) -> Iterator[Address]:
    """The addresses in a text, in order. What is before the "@" of one never reaches into that of another."""
    before = 0
    for sign in _SIGN.finditer(text):
        local = _LOCAL.search(text, max(before, sign.start() - _MOST_LOCAL), sign.start())
        before = sign.end()
        domain = _domain(text, sign, local.start()) if local else None
        if local and domain:
            yield Address(local.start(), local.end(), f"{local.group()}@{_plain(domain)}".lower())


def masked(text: str, name: Callable[[str], str]) -> str:
    """The text with the part before each "@" replaced by what `name` calls the mailbox; all else stays as it is."""
    if not ("@" in text or "&" in text or "%40" in text or ("at" in text.lower() and _AT.search(text))):
        return text
    parts: list[str] = []
    done = 0
    for address in addresses(text):
        parts += (text[done : address.start], name(address.mailbox))
        done = address.end
    return "".join((*parts, text[done:])) if parts else text


def without_addresses(report: T) -> T:
    """A report, or an explanation, with its mailboxes numbered in the order in which they are met.

    As in [mailbox-1]@example.org. Every text in it is looked at: a field that is added later needs no line here.
    """
    numbers: dict[str, int] = {}

    def name(mailbox: str) -> str:
        return f"[mailbox-{numbers.setdefault(mailbox, len(numbers) + 1)}]"

    return _Changed(lambda text: masked(text, name)).of(report)


def _domain(text: str, sign: re.Match[str], local: int) -> str | None:
    end = sign.end() + _MOST_DOMAIN
    if sign["word"]:
        enclosed = _ENCLOSED.match(text, sign.end(), end) if text.startswith("<", local - 1) else None
        found = enclosed or _SPOKEN.match(text, sign.end(), end)
        return found.group().removesuffix(">") if found else None
    found = _DOMAIN.match(text, sign.end(), end)
    if not found or _NO_DOMAIN.match(found.group()) or _NO_TOP.search(found.group()):
        return None
    if _HANDLE.search(text, max(0, local - 1), local) or _ACCOUNT.search(text, max(0, local - _MOST_CONTEXT), local):
        return None
    return None if _REMOTE.match(text, found.end()) else found.group()


def _plain(domain: str) -> str:
    return re.sub(rf"{_DOT}|[ \t]dot[ \t]", ".", domain, flags=re.IGNORECASE)


class _Changed:
    """Values of the model with every text in them changed; the same object where nothing is."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change
        # by identity, which is a value's own for as long as the report lives
        self._done: dict[int, Any] = {}

    def of(self, value: T) -> T:
        """One value. What is held once for many items is looked at once."""
        told: Any = value
        kind: Any = type(told)
        if kind is str:
            told = self._change(told)
        elif kind is tuple:
            told = self._tuple(told)
        elif kind is bytes:
            told = self._change(told.decode("latin-1")).encode("latin-1")
        else:
            told = self._fields(told, _names(kind))
        result: T = told
        return result

    def _tuple(self, value: tuple[Any, ...]) -> tuple[Any, ...]:
        if not value:
            return value
        shared = type(value[0]) in _SHARED
        told: tuple[Any, ...] | None = self._done.get(id(value)) if shared else None
        if told is None:
            parts = tuple([self.of(part) for part in value])
            told = value if all(map(is_, parts, value)) else parts
            if shared:
                self._done[id(value)] = told
        return told

    def _fields(self, value: Any, names: tuple[str, ...]) -> Any:
        changed = {}
        for name in names:
            old = getattr(value, name)
            if old is not None and (new := self.of(old)) is not old:
                changed[name] = new
        return replace(value, **changed) if changed else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that may hold text; numbers and members of enums have none."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if not _is_number(hints[field.name]))


def _is_number(hint: Any) -> bool:
    return all(part in _NUMBERS for part in (get_args(hint) or (hint,)))
