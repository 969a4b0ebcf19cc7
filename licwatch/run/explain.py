# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Explaining one item: a scan of it and of what may govern it, with every statement kept."""

import inspect
from dataclasses import replace

from licwatch import readers
from licwatch.errors import TargetError
from licwatch.model.explanation import Explanation
from licwatch.model.item import shown
from licwatch.run.gathering import key_of
from licwatch.run.scan import Listener, Request, scanned


def explain(request: Request, path: bytes, listener: Listener) -> Explanation:
    """Everything about one item of the request's target. Raises TargetError and EngineError."""
    report, gathering = scanned(replace(request, statements=True), listener)
    item = next((one for one in report.items if one.path == shown(path)), None)
    arrival = next((one for one in gathering.arrivals if one.path == path), None)
    if item is None or arrival is None:
        raise TargetError(
            f"there is no {shown(path)} in {report.origin.name}", "name it as in the report of `licwatch scan`"
        )
    key = key_of(arrival)
    facts = gathering.facts.get(key) if key else None
    return Explanation(
        item,
        arrival.reader or "",
        _format(arrival.reader),
        (facts.statements or ()) if facts else (),
        tuple(one.path for one in report.items if one is not item and one.rule is None),
    )


def _format(reader: str | None) -> str:
    """What a reader reads, in the words of its own first paragraph."""
    module = readers.register().get(reader or "")
    return " ".join((inspect.getdoc(module) or "").split("\n\n")[0].split()) if module else ""
