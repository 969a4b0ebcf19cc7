# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Messages and processes."""

import os
import socket
import time
from dataclasses import dataclass

import pytest

from licwatch.run import frames, limits, process, spool


@dataclass(frozen=True)
class Note:
    text: str
    number: int = 0


def test_a_record_and_its_descriptor_arrive() -> None:
    left, right = socket.socketpair()
    writer = spool.SpoolWriter()
    assert writer.add(b"") == (0, 0)
    place = writer.add(b"content")
    frames.send(left, Note("hello", 7), (writer.fd,))
    writer.close()
    note, fds = frames.receive(right, Note)
    assert note == Note("hello", 7)
    assert spool.read_place(fds[0], *place) == b"content"
    assert spool.read_place(fds[0], 0, 0) == b""
    frames.close_all(fds)
    left.close()
    with pytest.raises(frames.ConnectionLostError):
        frames.receive(right, Note)
    right.close()


def test_a_record_of_another_type_is_refused() -> None:
    left, right = socket.socketpair()
    frames.send(left, {"text": 5})
    with pytest.raises(frames.ConnectionLostError):
        frames.receive(right, Note)
    left.close()
    right.close()


def test_a_child_answers_and_can_be_killed() -> None:
    child = process.fork(lambda link: frames.send(link, Note("from the child", os.getpid())))
    note, _ = frames.receive(child.link, Note)
    assert note == Note("from the child", child.pid)
    child.kill()
    sleeper = process.fork(lambda _link: time.sleep(60))
    started = time.monotonic()
    sleeper.kill()
    assert time.monotonic() - started < 5


def test_a_child_has_no_descriptor_of_ours() -> None:
    read, write = os.pipe()

    def look(link: socket.socket) -> None:
        open_ones = [fd for fd in range(3, 64) if fd != link.fileno() and _is_open(fd)]
        frames.send(link, Note(repr(open_ones)))

    child = process.fork(look)
    note, _ = frames.receive(child.link, Note)
    child.kill()
    os.close(read)
    os.close(write)
    assert note.text == "[]"


def _is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def test_memory_is_bounded_in_a_child() -> None:
    def greedy(link: socket.socket) -> None:
        limits.confine(64 << 20, 1 << 20)
        try:
            # more than the free memory that a process can have left from before
            bytearray(64 << 30)
        except MemoryError:
            frames.send(link, Note("refused"))

    child = process.fork(greedy)
    note, _ = frames.receive(child.link, Note)
    child.kill()
    assert note.text == "refused"
