# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A report that someone edited by hand is refused in words, or it can be rendered; there is no third way."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licwatch.errors import UsageError
from licwatch.model.report import Report
from licwatch.report import FORMATS, json_load, json_report, terminal
from tests.report import samples

SMALL = "".join(json_report.render(samples.small()))
VALUES: list[Any] = [None, True, 0, -1, 10**40, 1.5, "", "x", [], ["x"], [[]], {}, {"x": 1}, [{}], [None]]
VALUE = st.sampled_from(VALUES)


def places(told: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a JSON value, as (what holds it, its key there)."""
    waiting = [told]
    while waiting:
        held = waiting.pop()
        keys = list(held) if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
        for key in keys:
            yield held, key
            waiting.append(held[key])


COUNT = sum(1 for _ in places(json.loads(SMALL)))


def rendered(report: Report) -> None:
    for form in FORMATS.values():
        for chunk in form.render(report):
            chunk.encode()
    terminal.summary(report, []).encode()


@given(st.integers(0, COUNT - 1), VALUE)
def test_any_value_in_any_place_is_refused_or_rendered(place: int, value: object) -> None:
    told = json.loads(SMALL)
    held, key = list(places(told))[place]
    held[key] = value
    try:
        report = json_load.load(json.dumps(told).encode())
    except UsageError:
        return
    rendered(report)


@given(st.integers(0, COUNT - 1))
def test_any_value_left_out_is_refused_or_rendered(place: int) -> None:
    told = json.loads(SMALL)
    held, key = list(places(told))[place]
    del held[key]
    try:
        report = json_load.load(json.dumps(told).encode())
    except UsageError:
        return
    rendered(report)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"size": 700', '"size": "700"'),
        ('"size": 700', '"size": 700.5'),
        ('"path": "LICENSE"', '"path": 7'),
        ('"kind": "file"', '"kind": "book"'),
        ('"match_coverage": 100.0', '"match_coverage": "100"'),
        ('"match_coverage": 100.0', '"match_coverage": 1e999'),
        ('"notes": [', '"notes": [1, '),
        ('"copyrights": true', '"copyrights": 1'),
        ('"depth": 8', '"depth": -8'),
        ('"own": 1', '"own": -1'),
        ('"distance": 1', '"distance": null'),
        ('"source": "LICENSE"', '"source": null'),
        ('"status": "skipped"', '"status": "scanned"'),
        ('"detection_log": []', '"detection_log": [null]'),
        ('"lines": [[', '"lines": [["x", "y"], ['),
        ('"path": "LICENSE"', '"path": "\\ud800"'),
        ('"path": "LICENSE"', '"path": "\\udfff"'),
        ('"reason": "encrypted"', '"reason": "tired"'),
    ],
)
def test_what_does_not_fit_is_refused_in_words(old: str, new: str) -> None:
    assert old in SMALL
    with pytest.raises(UsageError, match="the report is damaged: ") as met:
        json_load.load(SMALL.replace(old, new, 1).encode())
    assert met.value.remedy


def test_a_whole_score_comes_back_as_it_is_written() -> None:
    report = json_load.load(SMALL.replace('"score": 100.0', '"score": 100').encode())
    assert "".join(json_report.render(report)) == SMALL
