# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.json keeps its contract, and comes back as what it was."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields, replace
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from licwatch.errors import UsageError
from licwatch.model import merkle
from licwatch.model.budget import Budgets
from licwatch.model.conclusion import BasisKind
from licwatch.model.facts import Credit
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import Options, Report, ReportItem, Status
from licwatch.report import json_load, json_report
from licwatch.report.escape import UNSAFE
from tests.report import samples

SCHEMA: dict[str, Any] = json.loads(resources.files("licwatch.rules").joinpath("report.schema.json").read_text("utf-8"))

ACCEPTED = {
    "one of everything": samples.small(),
    "nothing": samples.report([]),
    "no copyrights": samples.report(
        [samples.item("a", copyrights=None, holders=None, authors=None)], options=Options(copyrights=False)
    ),
    "a name that is no UTF-8": samples.report([samples.item("a\\xff", path_bytes=b"a\xff")]),
    "read in part": samples.report([samples.item("a.zip", problems=(Problem(Reason.MISMATCH_TRAILING),))]),
    "every reason": samples.report([samples.gap(reason, Problem(reason)) for reason in Reason]),
    "every kind": samples.report([samples.item(kind, kind=kind) for kind in Kind]),
}

Change = Callable[[dict[str, Any]], object]


def item_of(told: dict[str, Any], status: str) -> dict[str, Any]:
    met: dict[str, Any] = next(item for item in told["items"] if item["status"] == status)
    return met


REFUSED: dict[str, Change] = {
    "another contract": lambda told: told.update(schema="licwatch/report/2"),
    "an unknown key": lambda told: told.update(more=1),
    "an unknown key of an item": lambda told: told["items"][0].update(more=1),
    "an unknown key of a detection": lambda told: told["items"][0]["detections"][0].update(more=1),
    "no status": lambda told: told["items"][0].pop("status"),
    "an unknown status": lambda told: told["items"][0].update(status="clean"),
    "an unknown kind": lambda told: told["items"][0].update(kind="socket2"),
    "an unknown reason": lambda told: told["problems"][0].update(reason="tired"),
    "unscanned without a reason": lambda told: item_of(told, "unscanned").update(problems=[]),
    "skipped without a rule": lambda told: item_of(told, "skipped").pop("rule"),
    "scanned, yet with a rule": lambda told: told["items"][0].update(rule="symlink"),
    "inherited from nowhere": lambda told: told["items"][1]["basis"].update(source=None),
    "own, yet from somewhere": lambda told: told["items"][0]["basis"].update(source="LICENSE"),
    "a score beyond 100": lambda told: told["items"][0]["detections"][0].update(score=101),
    "a detection without a match": lambda told: told["items"][0]["detections"][0].update(matches=[]),
    "line 0": lambda told: told["items"][0]["copyrights"][0].update(start_line=0),
    "a digest that is none": lambda told: told["run"].update(digest="abc"),
    "an unknown budget": lambda told: told["run"]["options"]["budgets"].update(patience=1),
    "findings, which are not of this version": lambda told: told["findings"].append({}),
}


def text_of(report: Report) -> str:
    return "".join(json_report.render(report))


def fits(told: object) -> bool:
    return bool(Draft202012Validator(SCHEMA).is_valid(told))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ACCEPTED)
def test_the_schema_accepts(name: str) -> None:
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(json.loads(text_of(ACCEPTED[name])))]
    assert errors == []


@pytest.mark.parametrize("name", REFUSED)
def test_the_schema_refuses(name: str) -> None:
    told = json.loads(text_of(samples.small()))
    changed = deepcopy(told)
    REFUSED[name](changed)
    assert changed != told
    assert not fits(changed)


@pytest.mark.parametrize(
    ("name", "enum"), [("reason", Reason), ("kind", Kind), ("status", Status), ("basis_kind", BasisKind)]
)
def test_the_schema_lists_what_the_code_lists(name: str, enum: type[Reason | Kind | Status | BasisKind]) -> None:
    assert SCHEMA["$defs"][name]["enum"] == list(enum)


def test_the_schema_is_strict_and_explains_itself() -> None:
    waiting: list[Any] = [SCHEMA]
    while waiting:
        met = waiting.pop()
        waiting += met.values() if isinstance(met, dict) else met if isinstance(met, list) else ()
        if isinstance(met, dict) and met.get("type") == "object":
            assert met["additionalProperties"] is False
            assert met["description"]
            assert all("description" in told or "$ref" in told for told in met["properties"].values())


def test_the_schema_knows_every_budget() -> None:
    told = SCHEMA["properties"]["run"]["properties"]["options"]["properties"]["budgets"]
    assert list(told["properties"]) == told["required"] == [budget.name for budget in fields(Budgets)]


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_loaded_renders_the_same(name: str) -> None:
    text = text_of(ACCEPTED[name])
    loaded = json_load.load(text.encode())
    assert loaded == ACCEPTED[name]
    assert text_of(loaded) == text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        text_of(samples.small()).replace("licwatch/report/1", "licwatch/report/0").encode(),
        text_of(samples.small()).replace("git.submodule", "git.sub").encode(),
        text_of(samples.small()).replace('"scanned": 21', '"scanned": 22').encode(),
        text_of(samples.small()).encode()[:-20],
        b"[" * 100_000,
    ],
)
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError):
        json_load.load(data)


def test_golden() -> None:
    samples.golden("report.json", text_of(samples.small()))


@given(st.text())
def test_hostile_text_is_one_line_of_json_and_comes_back(text: str) -> None:
    report = samples.hostile(text)
    rendered = text_of(report)
    assert not UNSAFE.search(rendered.replace("\n", ""))
    lines = rendered.encode().decode().split("\n")
    start = lines.index(' "items": [') + 1
    told = [json.loads(line.rstrip(",")) for line in lines[start : start + len(report.items)]]
    assert [one["path"] for one in told] == [one.path for one in report.items]
    assert json_load.load(rendered.encode()) == replace(report, date=text or None)


@given(st.text(st.characters(categories=["Cs", "Cc", "Cf"])))
def test_no_text_breaks_the_encoding(text: str) -> None:
    told = json.loads(text_of(samples.hostile(text)).encode().decode())
    assert told["run"]["target"]["name"] == json.loads(json.dumps(text))


ITEM = samples.small().items[0]


@pytest.mark.parametrize(
    "changed",
    [
        replace(ITEM, path="LICENSE2"),
        replace(ITEM, sha256="0" * 64),
        replace(ITEM, size=1),
        replace(ITEM, status=Status.OPAQUE),
        replace(ITEM, conclusion=samples.own("MIT", BasisKind.OWN_TAG)),
        replace(ITEM, detections=()),
        replace(ITEM, copyrights=None),
        replace(ITEM, holders=(Credit(3, 4, "Ada Example"),)),
        replace(ITEM, problems=(Problem(Reason.IO_CHANGED),)),
    ],
)
def test_a_change_of_an_item_changes_the_digest(changed: ReportItem) -> None:
    report = samples.small()
    assert samples.report((changed, *report.items[1:])).digest != report.digest


def test_the_digest_stays_with_the_items_and_can_be_taken_from_the_lines() -> None:
    report = samples.small()
    assert samples.report(report.items, date="1999-12-31").digest == report.digest
    lines = text_of(report).split("\n")
    start = lines.index(' "items": [') + 1
    leaves = [line.strip().removesuffix(",").encode() for line in lines[start : start + len(report.items)]]
    assert merkle.root(leaves) == report.digest
    assert samples.report(report.items[::-1]).digest != report.digest
