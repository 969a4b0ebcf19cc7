# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Work in place: one process, no isolation. For debugging, and for input that one trusts."""

from collections.abc import Callable

from licwatch.model.problem import Problem
from licwatch.run.analyze import Engine, attempt
from licwatch.run.intake import Intake
from licwatch.run.plan import Deliver, Outcome, Plan


class Inline:
    """Runs an intake's arrivals one by one. The engine is loaded when the first content needs it."""

    def __init__(self, load: Callable[[], Engine]) -> None:
        self._load = load
        self._engine: Engine | None = None

    def run(self, intake: Intake, plan: Plan, deliver: Deliver) -> None:
        """Until the intake is done. Raises TargetError and EngineError."""
        for arrival, content in intake.arrivals():
            (task,) = plan([(arrival, content is not None)])
            if task is None or content is None:
                continue
            self._engine = self._engine or self._load()
            made = attempt(self._engine, content, task.key, task.want)
            deliver(Outcome(task, problem=made) if isinstance(made, Problem) else Outcome(task, made))
