# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""One `git cat-file` process in the clean room, spoken to through pipes under a clock."""

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import time
import weakref

from licwatch.model.problem import Reason
from licwatch.sources.git.cleanroom import Room

_PIPE = 1 << 20
_READ = 1 << 16
_MAX_LINE = 200
_MAX_COMPLAINT = 1 << 14
_F_SETPIPE_SZ = 1031


class BrokenAnswerError(Exception):
    """git's answer cannot be trusted, or there is none; its process is of no more use."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


class CatFile:
    """`git cat-file` with one mode. An answer that takes longer than `seconds` is cut off."""

    def __init__(self, room: Room, mode: str, seconds: int) -> None:
        self._process = subprocess.Popen(
            [room.git, "cat-file", mode],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=room.environment(),
            cwd=room.path,
            process_group=0,
            bufsize=0,
        )
        self._end = weakref.finalize(self, _end, self._process)
        assert self._process.stdin
        assert self._process.stdout
        assert self._process.stderr
        self._in, self._out, self._err = (
            pipe.fileno() for pipe in (self._process.stdin, self._process.stdout, self._process.stderr)
        )
        self._poll = select.poll()
        for fd in (self._in, self._out, self._err):
            os.set_blocking(fd, False)
        self._poll.register(self._out, select.POLLIN)
        self._poll.register(self._err, select.POLLIN)
        with contextlib.suppress(OSError):
            fcntl.fcntl(self._out, _F_SETPIPE_SZ, _PIPE)
        self._seconds = seconds
        self._waiting_since = 0.0
        self._unsent = b""
        self._buffer = b""
        self._at = 0
        self.complaint = b""

    def send(self, questions: bytes) -> None:
        """Ask. What does not fit into the pipe at once is sent while answers are read."""
        if self._at < len(self._buffer):
            raise BrokenAnswerError(Reason.CORRUPT_SIZE, "git said more than it announced")
        self._unsent += questions
        self._waiting_since = time.monotonic()
        self._write()
        if self._unsent:
            self._poll.register(self._in, select.POLLOUT)

    def _write(self) -> None:
        try:
            self._unsent = self._unsent[os.write(self._in, self._unsent) :]
        except BlockingIOError:
            return
        except OSError as error:
            raise BrokenAnswerError(Reason.CORRUPT_PACK, "git ended before it was asked") from error

    def line(self) -> bytes:
        """The next line, without its end."""
        while (end := self._buffer.find(b"\n", self._at, self._at + _MAX_LINE)) < 0:
            if len(self._buffer) - self._at >= _MAX_LINE:
                raise BrokenAnswerError(Reason.CORRUPT_SIZE, "git's answer does not begin with a header")
            self._buffer, self._at = self._buffer[self._at :] + self._more(), 0
        line = self._buffer[self._at : end]
        self._at = end + 1
        return line

    def take(self, size: int) -> bytes:
        """The next `size` bytes."""
        have = len(self._buffer) - self._at
        if have < size:
            parts = [self._buffer[self._at :]]
            while have < size:
                parts.append(self._more(max(size - have, _READ)))
                have += len(parts[-1])
            self._buffer, self._at = b"".join(parts), 0
        taken = self._buffer[self._at : self._at + size]
        self._at += size
        return taken

    def answered(self) -> None:
        """One answer was taken whole and is good: the clock starts anew."""
        self._waiting_since = 0.0

    def waited(self) -> float:
        """Seconds since the answer that is due was first waited for."""
        return time.monotonic() - self._waiting_since if self._waiting_since else 0.0

    def _more(self, most: int = _READ) -> bytes:
        now = time.monotonic()
        self._waiting_since = self._waiting_since or now
        deadline = self._waiting_since + self._seconds
        while (left := deadline - time.monotonic()) > 0:
            ready = dict(self._poll.poll(left * 1000))
            self.listen()
            if self._in in ready:
                self._write()
                if not self._unsent:
                    self._poll.unregister(self._in)
            if self._out in ready:
                chunk = os.read(self._out, min(most, _PIPE))
                if not chunk:
                    raise self._ended()
                return chunk
        raise BrokenAnswerError(Reason.LIMIT_TIME, f"git gave no answer within {self._seconds} s")

    def listen(self) -> None:
        """Drain what git complains of; kept up to a bound."""
        try:
            while said := os.read(self._err, _MAX_COMPLAINT):
                self.complaint = (self.complaint + said)[:_MAX_COMPLAINT]
            self._poll.unregister(self._err)
        except (BlockingIOError, KeyError):
            return

    def _ended(self) -> BrokenAnswerError:
        if b"memory" in self.complaint or b"mmap" in self.complaint:
            return BrokenAnswerError(Reason.LIMIT_MEMORY, "git needed more memory for it than the budget allows")
        return BrokenAnswerError(Reason.CORRUPT_PACK, "git gave up on it")

    def kill(self) -> None:
        """End the process and whatever it started; done too when this is forgotten."""
        self._end()


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()
