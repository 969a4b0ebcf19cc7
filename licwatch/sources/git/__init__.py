# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Git repositories, read without running anything of theirs.

Plain git on an untrusted repository runs what its configuration says, even to read one object. So git only ever sees a
clean room (`cleanroom`): a private bare folder whose objects are links to the repository's. References, the index and
ignore rules are parsed here as bounded bytes, and every object's bytes are hashed again and held against its id.
"""

from licwatch.sources.git.repository import Repository, find
from licwatch.sources.git.revision import Revision
from licwatch.sources.git.worktree import WorkTree

__all__ = ["Repository", "Revision", "WorkTree", "find"]
