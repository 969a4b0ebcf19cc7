# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of readers share: asking the reader that the bytes choose, and breaking its samples."""

import random

from licwatch.model.passage import Passage
from licwatch.model.problem import Problem
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers import Reader, choose

Met = list[Passage | Statement | Problem]
#: Key, value and kind of a statement.
Said = tuple[str, str, StatementKind]


def read(reader: object, content: bytes, name: str = "") -> Met:
    """All that a reader makes of a content, which must be the one that is chosen for it."""
    assert choose(content, name) is reader
    return list(choose(content, name).read(content, "content.other"))


def said(met: Met) -> list[Said]:
    """The statements, without their places."""
    return [(one.key, one.value, one.kind) for one in met if isinstance(one, Statement)]


def prose(met: Met) -> list[str]:
    """The passages."""
    return [one.content.decode() for one in met if isinstance(one, Passage)]


def survives(reader: Reader, sample: bytes, times: int = 150) -> None:
    """Cut short at many places, and with bytes changed, removed and repeated, a sample never makes a reader raise."""
    chance = random.Random(len(sample))
    for _ in range(times):
        for broken in (sample[: chance.randrange(len(sample) + 1)], mutated(sample, chance)):
            assert all(isinstance(one, Passage | Statement | Problem) for one in reader.read(broken, "content.other"))
            choose(broken)


def mutated(sample: bytes, chance: random.Random) -> bytes:
    """A sample with a few of its bytes changed, removed, repeated or overwritten."""
    broken = bytearray(sample)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(4):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(1, 40)]
            case 2:
                broken[at:at] = broken[at : at + chance.randrange(1, 40)]
            case _:
                broken[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff", b"<![<"))
    return bytes(broken)
