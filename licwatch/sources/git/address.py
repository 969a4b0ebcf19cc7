# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of repositories elsewhere, taken apart so that credentials go nowhere but to git's own connection."""

import base64
import hashlib
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from licwatch.errors import UsageError

#: The transports that git is allowed; others (ext::, fd:: ...) run commands.
SCHEMES = ("https", "http", "ssh", "git", "file")
_LOOKS_LIKE_ONE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|[A-Za-z0-9._-]+::")
# user@host:path, as ssh and git write it; a path of this machine never has a user in front of a colon
_SCP = re.compile(r"(?P<user>[A-Za-z0-9._-]+)@(?P<host>[A-Za-z0-9._-]+):(?P<path>[^:].*)")
_UNSAFE = re.compile(r"[\0-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a repository is fetched from. `url` has no credentials in it and may be shown; `header` is a secret."""

    url: str
    name: str
    header: str | None = None

    @property
    def key(self) -> str:
        """Names the folder of the copy: the same address finds it again, with other credentials too."""
        return hashlib.sha256(self.url.encode()).hexdigest()[:32]

    def __repr__(self) -> str:
        # a dataclass shows every field, and tracebacks show values
        return f"Address({self.url!r})"


def is_address(text: str) -> bool:
    """Whether a target is meant as an address rather than as a path."""
    return bool(_LOOKS_LIKE_ONE.match(text) or _SCP.fullmatch(text))


def parse(text: str) -> Address:
    """The address in what a person wrote. Raises UsageError, whose text never repeats credentials."""
    short = _SCP.fullmatch(text)
    if short and not _LOOKS_LIKE_ONE.match(text):
        text = f"ssh://{short['user']}@{short['host']}/{short['path'].lstrip('/')}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError("this is no address of a repository", _REMEDY) from error
    if parts.scheme not in SCHEMES or _UNSAFE.search(text) or bool(host) == (parts.scheme == "file"):
        raise UsageError("this is no address of a repository that can be fetched", _REMEDY)
    if host and host.startswith("-"):
        raise UsageError("a host cannot begin with a dash", _REMEDY)
    place = host or ""
    place = f"[{place}]" if ":" in place else place
    place += f":{port}" if port else ""
    if parts.scheme == "ssh" and parts.username:
        # a login name is no secret, and ssh needs it; a password would be ignored
        place = f"{parts.username}@{place}"
    url = urlunsplit((parts.scheme, place, parts.path, "", ""))
    return Address(url, _name(parts.path), _header(parts))


_REMEDY = "write it as https://host/path, ssh://user@host/path, git://host/path or file:///path"


def _name(path: str) -> str:
    base = path.rstrip("/").rpartition("/")[2].removesuffix(".git")
    return unquote(base) or "repository"


def _header(parts: SplitResult) -> str | None:
    if parts.scheme not in ("https", "http") or not (parts.username or parts.password):
        return None
    pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return f"Authorization: Basic {base64.b64encode(pair.encode()).decode()}"
