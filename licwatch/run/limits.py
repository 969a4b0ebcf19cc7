# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Limits that a process puts on itself before it touches untrusted bytes.

A clock inside the process is not enough: 492 bytes of PDF took 2.6 GB, 200 KB of TOML 22 GB. The kernel counts memory
here; the parent's clock kills.
"""

import ctypes
import os
import resource
import signal

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38


def die_with(parent: int) -> None:
    """Have the kernel kill this process when `parent` dies, even by SIGKILL; nothing of a scan outlives it."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def address_space() -> int:
    """Bytes of address space that this process has mapped."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()


def confine(memory: int, file_size: int) -> None:
    """At most `memory` bytes of address space on top of what is mapped now, no file above `file_size`, no core."""
    _lower(resource.RLIMIT_AS, address_space() + memory)
    _lower(resource.RLIMIT_FSIZE, file_size)
    _lower(resource.RLIMIT_CORE, 0)
    # A write past the limit is to be an error that Python can report, not a silent death
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _lower(which: int, value: int) -> None:
    _soft, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))
