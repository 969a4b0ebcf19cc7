# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Usage: a command run to its end, and what it and all of its processes cost.

CPU seconds are the kernel's, of every process: one whose parent died unwaited comes to us, as we are the subreaper.
Memory is sampled: proportional set sizes (a page that N processes share counts an Nth for each) summed over the
processes. Sampling takes a fiftieth of a core at most, so the samples of large processes lie further apart.
"""

import ctypes
import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36
_SHORTEST = 0.02
#: One in so many CPU seconds of ours: where time is what is measured, and where memory is.
SELDOM, OFTEN = 50, 4
_LAST_WORDS = 5.0


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds and bytes: the peak of the sum, the largest single resident set. No code: killed for taking too long.

    `others` is the CPU time that went elsewhere meanwhile: to other programs, other machines on the same host, us.
    """

    wall: float
    cpu: float
    memory: int
    largest: int
    others: float
    code: int | None


def run(command: Sequence[str], folder: Path, more: Mapping[str, str], seconds: float, one_in: int = SELDOM) -> Usage:
    """Run a command in a folder, with more in its environment; what it prints goes into the file "said" there."""
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "cannot be the parent of processes that lost theirs")
    with (folder / "said").open("wb") as out:
        before, began = _busy(), time.monotonic()
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=folder, env={**os.environ, **more}
        )
    try:
        memory, ended = _watch(child.pid, seconds, one_in)
        wall, busy = time.monotonic() - began, _busy() - before
    except BaseException:
        _kill()
        raise
    finally:
        cpu, largest, status = _reap(child.pid)
        child.returncode = os.waitstatus_to_exitcode(status)
    others = max(0.0, busy - cpu)
    return Usage(wall, cpu, memory, largest, others, child.returncode if ended else None)


def descendants(pid: int) -> list[int]:
    """The processes below one, by the parents that the kernel names."""
    below: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdecimal() and (parent := _parent(name)):
            below.setdefault(parent, []).append(int(name))
    found, waiting = [], [pid]
    while waiting:
        children = below.get(waiting.pop(), [])
        found += children
        waiting += children
    return found


def proportional(pid: int) -> int:
    """The proportional set size of a process; 0 when it is gone. Raises PermissionError."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as lines:
            return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _busy() -> float:
    """CPU seconds that were not idle since the start of the machine, of all cores."""
    with open("/proc/stat", encoding="ascii") as lines:
        user, nice, system, _idle, _waiting, *irqs_and_stolen = map(int, next(lines).split()[1:9])
    return (user + nice + system + sum(irqs_and_stolen)) / os.sysconf("SC_CLK_TCK")


def _parent(pid: str) -> int:
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            # the name of the program, in parentheses, may hold anything
            return int(stat.read().rpartition(b")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _watch(pid: int, seconds: float, one_in: int) -> tuple[int, bool]:
    """The peak of memory until a child ends, and whether it did by itself."""
    peak, until = 0, time.monotonic() + seconds
    handle = os.pidfd_open(pid)
    try:
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        pause = _SHORTEST
        while not poll.poll(pause * 1000):
            if time.monotonic() > until:
                _kill()
                return peak, False
            began = time.process_time()
            peak = max(peak, sum(map(proportional, descendants(os.getpid()))))
            pause = max(_SHORTEST, one_in * (time.process_time() - began))
        return peak, True
    finally:
        os.close(handle)


def _reap(pid: int) -> tuple[float, int, int]:
    """Wait for all our children; CPU seconds of all, the largest resident set, the wait status of one of them."""
    cpu, largest, status, until = 0.0, 0, 0, time.monotonic() + _LAST_WORDS
    while True:
        try:
            met, how, spent = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return cpu, largest, status
        if not met:
            if time.monotonic() > until:
                _kill()
            time.sleep(0.005)
            continue
        cpu += spent.ru_utime + spent.ru_stime
        largest = max(largest, spent.ru_maxrss * 1024)
        status = how if met == pid else status


def _kill() -> None:
    """End all that came of the command: this program has no other children."""
    for pid in descendants(os.getpid()):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
