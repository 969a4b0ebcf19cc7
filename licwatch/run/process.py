# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Child processes: forked, confined, killed by their parent.

Forked rather than started anew: a worker inherits the loaded index, and a reader starts within a millisecond.
Our parents hold no threads, so a fork copies nothing half-done.
"""

import gc
import os
import signal
import socket
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from licwatch.run import limits

_FIRST_FREE = 3


@dataclass(frozen=True, slots=True)
class Child:
    """A forked process and our end of the connection to it."""

    pid: int
    link: socket.socket

    def fileno(self) -> int:
        """The connection's descriptor, for a selector."""
        return self.link.fileno()

    def kill(self) -> None:
        """End it, whatever it is doing, and let its process id go. For the process that forked it."""
        self.link.close()
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        os.waitpid(self.pid, 0)


def cpu_seconds(pid: int) -> float:
    """How long a process has worked, by the kernel's count; 0 when it is gone. See proc(5)."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            # the name of the program, in parentheses, may hold anything
            fields = stat.read().rpartition(b")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fork(main: Callable[[socket.socket], None]) -> Child:
    """Run `main` in a child, with its end of a connection and no other descriptor of ours."""
    ours, theirs = socket.socketpair()
    with theirs:
        return Child(fork_onto(theirs, main), ours)


def fork_onto(link: socket.socket, main: Callable[[socket.socket], None]) -> int:
    """Run `main` in a child that has nothing but `link`; gives the child's process id."""
    parent = os.getpid()
    pid = os.fork()
    if not pid:
        _live(link, main, parent)
    return pid


def _live(link: socket.socket, main: Callable[[socket.socket], None], parent: int) -> NoReturn:
    """The life of a forked child: settle in, do `main`, and never return into the parent's code."""
    status = 1
    try:
        limits.die_with(parent)
        # What our parent left as garbage may hold descriptors, of whose numbers we soon make other use: if it were
        # collected here, it would close ours ("the process that opened it died", once in some hundred scans)
        gc.freeze()
        # whoever forked us may have had no need of it
        gc.enable()
        os.setpgid(0, 0)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        if not _debugging():
            # what libraries print there has been near hostile bytes, and a CI system takes some lines as commands
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
        os.closerange(_FIRST_FREE, link.fileno())
        os.closerange(link.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
        main(link)
        status = 0
    except BaseException:
        if _debugging():
            traceback.print_exc()
    finally:
        os._exit(status)


def _debugging() -> bool:
    return "LICWATCH_DEBUG" in os.environ
