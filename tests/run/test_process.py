# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Child processes: nothing of their parent's can spoil what they do."""

import gc
import os
import socket
from pathlib import Path

from licwatch.run import process


class _Holder:
    """Garbage that holds a descriptor, which only a collection would find."""

    def __init__(self, path: Path) -> None:
        self.number = os.open(path, os.O_RDONLY)
        self.itself = self

    def __del__(self) -> None:
        os.close(self.number)


def test_garbage_of_the_parent_closes_nothing_of_the_child(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"whole")
    gc.collect()
    gc.disable()
    try:
        number = _Holder(path).number

        def main(link: socket.socket) -> None:
            # the same number again, now that all but the connection was closed
            os.dup2(os.open(path, os.O_RDONLY), number)
            gc.collect()
            link.sendall(os.read(number, 10))

        child = process.fork(main)
        assert child.link.recv(10) == b"whole"
        child.kill()
    finally:
        gc.enable()
        gc.collect()
