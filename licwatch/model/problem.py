# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What licwatch could not look at, and why: failure as a value.

A `Problem` never passes for "clean". Its reason comes from a closed list that stands in the JSON Schema of the
report, so that an operator can accept one kind by name (`--accept limit.bytes`).
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why an item, or a part of it, was not looked at. Closed list: adding one is a change of the report's schema."""

    LIMIT_BYTES = "limit.bytes"
    LIMIT_RATIO = "limit.ratio"
    LIMIT_ENTRIES = "limit.entries"
    LIMIT_DEPTH = "limit.depth"
    LIMIT_TIME = "limit.time"
    LIMIT_MEMORY = "limit.memory"
    LIMIT_HEADER = "limit.header"
    ENCRYPTED = "encrypted"
    CORRUPT_CRC = "corrupt.crc"
    CORRUPT_SIZE = "corrupt.size"
    CORRUPT_HEADER = "corrupt.header"
    CORRUPT_TRUNCATED = "corrupt.truncated"
    CORRUPT_HASH = "corrupt.hash"
    CORRUPT_PACK = "corrupt.pack"
    CORRUPT_OBJECT = "corrupt.object"
    MISMATCH_HEADER = "mismatch.header"
    MISMATCH_TRAILING = "mismatch.trailing"
    UNSAFE_PATH = "unsafe.path"
    UNSAFE_LINK = "unsafe.link"
    UNSAFE_OVERLAP = "unsafe.overlap"
    UNSUPPORTED_METHOD = "unsupported.method"
    UNSUPPORTED_GIT_FORMAT = "unsupported.git_format"
    SPECIAL_FIFO = "special.fifo"
    SPECIAL_SOCKET = "special.socket"
    SPECIAL_DEVICE = "special.device"
    IO_PERMISSION = "io.permission"
    IO_CHANGED = "io.changed"
    IO_VANISHED = "io.vanished"
    IO_ERROR = "io.error"
    PATH_TOO_LONG = "path.too_long"
    GIT_MISSING_OBJECT = "git.missing_object"
    GIT_SUBMODULE = "git.submodule"
    GIT_LFS_POINTER = "git.lfs_pointer"
    GIT_OUTSIDE = "git.outside"
    GIT_SPECIAL_FILE = "git.special_file"
    GIT_NO_HEAD = "git.no_head"
    XML_ENTITIES = "xml.entities"
    INVALID_EXPRESSION = "invalid.expression"
    CYCLE = "cycle"
    WORKER_CRASH = "worker.crash"
    WORKER_KILLED = "worker.killed"
    CONFIG_INVALID = "config.invalid"
    STATE_REBUILT = "state.rebuilt"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that was not looked at.

    `detail` is one line for a person: figures and what was met. It may quote untrusted text; whoever shows it escapes.
    """

    reason: Reason
    detail: str = ""
