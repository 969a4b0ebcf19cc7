# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Messages between our processes: a length, a JSON record, and descriptors beside it.

JSON and not pickle: what a worker sends back has been near hostile bytes, and must not be able to run anything.
"""

import os
import socket
import struct
from typing import TypeVar

from licwatch.decode import records

T = TypeVar("T")

_HEADER = struct.Struct("!IB")
_MOST = 256 << 20


class ConnectionLostError(Exception):
    """The other side is gone, or does not speak as it should."""


def send(link: socket.socket, value: object, fds: tuple[int, ...] = ()) -> None:
    """Send one record, with copies of at most 8 descriptors. Blocks; raises ConnectionLostError."""
    data = records.encode(value)
    try:
        message = _HEADER.pack(len(data), len(fds)) + data
        # in one piece as long as it fits: whoever is woken by the header then has the rest at hand
        sent = socket.send_fds(link, [message], fds)
        link.sendall(memoryview(message)[sent:])
    except OSError as error:
        raise ConnectionLostError(str(error)) from error


def receive(link: socket.socket, kind: type[T]) -> tuple[T, list[int]]:
    """The next record and its descriptors, which the caller closes. Raises ConnectionLostError at the end."""
    fds: list[int] = []
    try:
        header = _exactly(link, _HEADER.size, fds)
        length, count = _HEADER.unpack(header)
        if length > _MOST or count != len(fds):
            raise ConnectionLostError(f"a message of {length} bytes with {len(fds)} of {count} descriptors")
        return records.decode(_exactly(link, length, fds), kind), fds
    except (OSError, records.RecordError) as error:
        close_all(fds)
        raise ConnectionLostError(str(error)) from error
    except BaseException:
        close_all(fds)
        raise


def _exactly(link: socket.socket, size: int, fds: list[int]) -> bytes:
    parts: list[bytes] = []
    while size:
        # descriptors ride on the header only
        if not parts and not fds:
            data, more, _flags, _address = socket.recv_fds(link, size, 8)
            fds.extend(more)
        else:
            data = link.recv(min(size, 1 << 20))
        if not data:
            raise ConnectionLostError("the other side closed the connection")
        parts.append(data)
        size -= len(data)
    return b"".join(parts)


def close_all(fds: list[int]) -> None:
    """Close descriptors."""
    for fd in fds:
        os.close(fd)
