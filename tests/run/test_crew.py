# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The crew and its nursery, where workers are born and buried at the same time."""

import os
import select
from collections.abc import Iterator

import pytest

from licwatch.model.budget import Budgets
from licwatch.run.crew import Crew, Placed
from licwatch.run.nursery import Nursery
from licwatch.run.plan import Key, Outcome, Task, Want
from licwatch.run.spool import Spool, SpoolWriter
from tests.fake_engine import FakeEngine


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    made = Nursery(lambda _tell: FakeEngine(), Budgets(), lambda _text: None)
    yield made
    made.close()


def spoken(nursery: Nursery) -> bool:
    return bool(select.select([nursery], [], [], 5)[0])


def test_a_worker_that_is_born_while_another_is_buried_is_not_forgotten(nursery: Nursery) -> None:
    nursery.ask()
    first = nursery.take()
    assert first
    nursery.ask()
    assert spoken(nursery)
    # it ends by itself when nobody speaks to it, or is ended
    assert nursery.bury(first) in ("ended by signal 9", "ended with status 0")
    assert nursery.born
    assert not select.select([nursery], [], [], 0)[0]
    second = nursery.take()
    assert second
    assert second.pid != first.pid
    second.link.close()


def test_a_crew_hires_whoever_is_there(nursery: Nursery) -> None:
    nursery.ask()
    first = nursery.take()
    assert first
    nursery.ask()
    assert spoken(nursery)
    nursery.bury(first)
    outcomes: list[Outcome] = []
    crew = Crew(1, nursery, Budgets(), lambda _placed, outcome: outcomes.append(outcome))
    writer = SpoolWriter()
    place = writer.add(b"SPDX-License-Identifier: MIT\n")
    crew.add(Placed(Task(Key("0" * 64, "content", "text"), Want()), Spool(os.dup(writer.fd)), *place))
    writer.close()
    while crew.busy:
        crew.dispatch()
        assert nursery.expecting == 0
        with select_all(crew) as ready:
            for call in ready:
                call()
    crew.close()
    assert outcomes[0].facts
    assert outcomes[0].facts.licenses
    assert outcomes[0].facts.licenses.license_expression == "MIT"


class select_all:  # noqa: N801 - reads as a function
    """What has spoken of a crew's connections, within five seconds."""

    def __init__(self, crew: Crew) -> None:
        import selectors

        self._selector = selectors.DefaultSelector()
        crew.register(self._selector)

    def __enter__(self) -> list:  # type: ignore[type-arg]
        spoken = self._selector.select(5)
        assert spoken, "nobody says a word"
        return [key.data for key, _ in spoken]

    def __exit__(self, *_error: object) -> None:
        self._selector.close()
