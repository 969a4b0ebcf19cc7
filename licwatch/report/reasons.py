# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The reasons why something was not looked at, and the budgets that may run out, in words for people."""

from collections.abc import Mapping

from licwatch.model.problem import Reason

WORDS: Mapping[Reason, str] = {
    Reason.LIMIT_BYTES: "larger than the limit of bytes",
    Reason.LIMIT_RATIO: "grows far more on unpacking than honest data does",
    Reason.LIMIT_ENTRIES: "more entries than the limit",
    Reason.LIMIT_DEPTH: "containers nested deeper than the limit",
    Reason.LIMIT_TIME: "took longer than the limit of time",
    Reason.LIMIT_MEMORY: "needed more memory than the limit",
    Reason.LIMIT_HEADER: "a header larger than the limit",
    Reason.ENCRYPTED: "encrypted",
    Reason.CORRUPT_CRC: "damaged: a checksum is wrong",
    Reason.CORRUPT_SIZE: "damaged: a size is wrong",
    Reason.CORRUPT_HEADER: "damaged: a header is wrong",
    Reason.CORRUPT_TRUNCATED: "damaged: it ends too early",
    Reason.CORRUPT_HASH: "damaged: the content does not fit its hash",
    Reason.CORRUPT_PACK: "damaged: a git pack cannot be read",
    Reason.CORRUPT_OBJECT: "damaged: a git object cannot be read",
    Reason.MISMATCH_HEADER: "two headers of one archive contradict each other",
    Reason.MISMATCH_TRAILING: "more data follows after the end",
    Reason.UNSAFE_PATH: "a name that points outside or hides what it is",
    Reason.UNSAFE_LINK: "a link that points outside",
    Reason.UNSAFE_OVERLAP: "entries that share the same bytes",
    Reason.UNSUPPORTED_METHOD: "packed by a method that licwatch does not read",
    Reason.UNSUPPORTED_GIT_FORMAT: "a repository format that licwatch does not read",
    Reason.SPECIAL_FIFO: "a named pipe",
    Reason.SPECIAL_SOCKET: "a socket",
    Reason.SPECIAL_DEVICE: "a device",
    Reason.IO_PERMISSION: "no permission to read",
    Reason.IO_CHANGED: "changed while it was read",
    Reason.IO_VANISHED: "vanished before it was read",
    Reason.IO_ERROR: "could not be read",
    Reason.PATH_TOO_LONG: "a path longer than the system takes",
    Reason.GIT_MISSING_OBJECT: "its git object is missing from the repository",
    Reason.GIT_SUBMODULE: "a submodule: its files belong to another repository",
    Reason.GIT_LFS_POINTER: "a Git LFS pointer: the file itself is stored elsewhere",
    Reason.GIT_OUTSIDE: "the repository refers to a place outside itself",
    Reason.GIT_SPECIAL_FILE: "a special file within the repository's own data",
    Reason.GIT_NO_HEAD: "the repository has no commit",
    Reason.XML_ENTITIES: "XML that defines entities",
    Reason.INVALID_EXPRESSION: "a license expression that is not valid",
    Reason.CYCLE: "refers back to itself",
    Reason.WORKER_CRASH: "the analysis crashed on it",
    Reason.WORKER_KILLED: "the analysis had to be stopped",
    Reason.CONFIG_INVALID: "a configuration that is not valid",
    Reason.STATE_REBUILT: "saved state was damaged and built anew",
}

#: What each budget limits, by its name in `Budgets`, and whether it counts bytes.
BUDGETS: Mapping[str, tuple[str, bool]] = {
    "depth": ("containers within each other", False),
    "entries_per_archive": ("entries of one archive", False),
    "entries": ("entries in all", False),
    "member": ("size of one file or member", True),
    "archive": ("size of one archive, unpacked", True),
    "ratio": ("bytes unpacked for each byte packed", False),
    "ratio_floor": ("size unpacked before that ratio is held against an archive", True),
    "header": ("size of one header", True),
    "name": ("size of one name", True),
    "seconds": ("seconds for one file", False),
    "memory": ("memory for one analysis", True),
    "spool": ("contents that wait for analysis, together", True),
}
