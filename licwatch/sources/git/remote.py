# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories elsewhere, fetched into a bare folder of ours by a git that reads no configuration but ours.

The copy is kept and brought up to date the next time. Its objects are as untrusted as any: they are read through the
clean room and hashed again. Nothing of the remote is run: no hooks, no submodules, no lazy fetching.
"""

import fcntl
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from licwatch.errors import TargetError
from licwatch.sources.git.address import SCHEMES, Address
from licwatch.sources.git.cleanroom import BARE_ENVIRONMENT, executable

# What a person's surroundings say about the way to the network, and nothing else of them
_PASSED_ON = ("SSH_AUTH_SOCK", "http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE")
_SLOWEST, _PATIENCE = 1000, 60
_SYMREF = re.compile(rb"ref: (refs/heads/[!-~]+)\tHEAD")
_REFSPECS = ("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
_MOST_SAID = 400

Tell = Callable[[str], None]


def fetched(address: Address, folder: Path, *, offline: bool, tell: Tell) -> Path:
    """The copy of a repository below `folder`, up to date unless `offline`. Raises TargetError."""
    place = folder / f"{address.key}.git"
    if offline:
        if not (place / "HEAD").exists():
            raise TargetError(f"{address.url} was never fetched, and --offline forbids it", "scan it once without")
        return place
    tell(f"fetching {address.url}")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _alone(folder / f"{address.key}.lock"):
            _fetch(address, place)
    except OSError as error:
        raise TargetError(f"cannot keep a copy in {folder}: {error.strerror}", "give another --cache folder") from error
    return place


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Of two scans that fetch the same, one waits for the other."""
    with open(lock, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fetch(address: Address, place: Path) -> None:
    git = _Git(address, place)
    if not (place / "objects").is_dir():
        git.run("init", "-q", "--bare", f"--object-format={_format(git)}", os.fspath(place))
    words = ("--quiet", "--prune", "--force", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
    git.run("fetch", *words, "--no-auto-maintenance", "--", address.url, *_REFSPECS)
    head = _SYMREF.search(git.run("ls-remote", "--symref", "--", address.url, "HEAD"))
    if head:
        (place / "HEAD").write_bytes(b"ref: " + head[1] + b"\n")


def _format(git: "_Git") -> str:
    """The other side's object format, seen in the length of its ids."""
    ids = re.match(rb"[0-9a-f]+", git.run("ls-remote", "--quiet", "--", git.address.url))
    return "sha256" if ids and len(ids[0]) == 64 else "sha1"


class _Git:
    """git with an environment of ours. Credentials travel in it, where no list of processes shows them."""

    def __init__(self, address: Address, place: Path) -> None:
        self.address = address
        self._git = executable()
        self._environment = {
            **{name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            **BARE_ENVIRONMENT,
            "PATH": os.environ.get("PATH", os.defpath),
            "GIT_DIR": os.fspath(place),
            "GIT_ALLOW_PROTOCOL": ":".join(SCHEMES),
            "GIT_ASKPASS": "true",
            "GIT_SSH_COMMAND": "ssh -oBatchMode=yes",
            **_settings(address),
        }

    def run(self, *words: str) -> bytes:
        """What git prints. Raises TargetError with what it complains of, which holds no credentials."""
        done = subprocess.run(
            [self._git, *words],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            cwd="/",
        )
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())[:_MOST_SAID]
            remedy = "check the address, your access to it and the network"
            raise TargetError(f"{self.address.url} could not be fetched: {said}", remedy)
        return done.stdout


def _settings(address: Address) -> dict[str, str]:
    """git's configuration for this one connection."""
    settings = {
        "safe.directory": "*",
        "http.lowSpeedLimit": str(_SLOWEST),
        "http.lowSpeedTime": str(_PATIENCE),
        "core.hooksPath": "/dev/null",
        "transfer.bundleURI": "false",
    }
    if address.header:
        # another host must not be sent the credentials of this one
        settings |= {"http.extraHeader": address.header, "http.followRedirects": "false"}
    numbered = enumerate(settings.items())
    pairs = {
        f"GIT_CONFIG_{part}_{n}": text
        for n, pair in numbered
        for part, text in zip(("KEY", "VALUE"), pair, strict=True)
    }
    return {"GIT_CONFIG_COUNT": str(len(settings)), **pairs}
