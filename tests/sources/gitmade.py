# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Repositories made by the real git for tests, and objects forged behind its back."""

import hashlib
import os
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path

from licwatch.errors import ItemError
from licwatch.model.budget import Budgets
from licwatch.model.item import Entry
from licwatch.model.problem import Reason
from licwatch.sources import Source
from licwatch.sources.git import Revision, WorkTree, find

ENVIRONMENT = {
    "PATH": os.defpath,
    "HOME": "/nonexistent",
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_AUTHOR_DATE": "1700000000 +0000",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_COMMITTER_DATE": "1700000000 +0000",
}


@dataclass(frozen=True)
class Made:
    """A repository under test."""

    path: Path

    def git(self, *words: str | bytes, stdin: bytes = b"") -> bytes:
        done = subprocess.run(["git", *words], cwd=self.path, env=ENVIRONMENT, input=stdin, capture_output=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def word(self, *words: str, stdin: bytes = b"") -> str:
        return self.git(*words, stdin=stdin).decode().strip()

    def write(self, name: str, content: bytes = b"text\n") -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def commit(self, **files: bytes) -> str:
        for name, content in files.items():
            self.write(name, content)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        return self.word("rev-parse", "HEAD")

    def blob(self, content: bytes) -> str:
        return self.word("hash-object", "-w", "--stdin", stdin=content)

    def raw_tree(self, *rows: tuple[bytes, bytes, str]) -> str:
        content = b"".join(mode + b" " + name + b"\0" + bytes.fromhex(oid) for mode, name, oid in rows)
        return self.loose(b"tree", content)

    def loose(self, kind: bytes, content: bytes, *, oid: str = "", size: int | None = None, more: bytes = b"") -> str:
        """Write a loose object as it is; `oid`, `size` and `more` make it a lie."""
        right = b"%s %d\0" % (kind, len(content)) + content
        oid = oid or hashlib.sha1(right).hexdigest()
        file = self.object(oid)
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        said = len(content) if size is None else size
        file.write_bytes(zlib.compress(b"%s %d\0" % (kind, said) + content + more))
        return oid

    def object(self, oid: str) -> Path:
        return self.path / ".git" / "objects" / oid[:2] / oid[2:]

    def commit_tree(self, tree: str) -> str:
        content = f"tree {tree}\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nx\n".encode()
        oid = self.loose(b"commit", content)
        (self.path / ".git" / "refs" / "heads" / "main").write_text(oid + "\n")
        return oid

    def revision(self, rev: str = "HEAD", trusted: bool = False, budgets: Budgets | None = None) -> Revision:
        found = find(os.fsencode(self.path))
        assert found
        return Revision(found, rev, budgets or Budgets(), lambda _oid: False, trusted)

    def worktree(self, untracked: bool = False, trusted: bool = False, budgets: Budgets | None = None) -> WorkTree:
        found = find(os.fsencode(self.path))
        assert found
        return WorkTree(found, budgets or Budgets(), untracked, trusted)


def made(path: Path, *options: str) -> Made:
    """A fresh repository whose branch is main."""
    path.mkdir(exist_ok=True)
    repository = Made(path)
    repository.git("init", "-q", "-b", "main", *options)
    return repository


def contents(source: Source) -> dict[bytes, bytes | Reason | str]:
    """Path to content, reason, or the rule that left it out; links as their text. Each entry is one of these."""
    found: dict[bytes, bytes | Reason | str] = {}
    for entry in source.entries():
        assert entry.path not in found
        found[entry.path] = _told(entry)
    return found


def _told(entry: Entry) -> bytes | Reason | str:
    if entry.skipped:
        return entry.skipped
    if entry.open:
        try:
            with entry.open() as file:
                return file.read()
        except ItemError as error:
            return error.problem.reason
    if entry.problem:
        return entry.problem.reason
    assert entry.target is not None
    return b"-> " + entry.target
