# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A scan's report: whether its files follow from report.json, and report.json from its own items.

So a summary or a page that was forged together with COMPLETE.json is found as well. A forged item is not, by the report
alone: the target shows it, or a scan.
"""

from collections.abc import Iterator
from dataclasses import fields

from licwatch.decode.records import RecordError
from licwatch.errors import UsageError
from licwatch.model import merkle, summary
from licwatch.model.report import Counts, Report, Summary
from licwatch.report import FORMATS, html_report, json_load, json_report, manifest
from licwatch.report.identities import without_addresses
from licwatch.report.json_shape import PlacedProblem
from licwatch.report.manifest import Manifest
from licwatch.report.proof.difference import Difference, Files, Mark, Proof
from licwatch.version import __version__

SCHEMA = manifest.SCAN_REPORT

_REPORT = f"report{json_report.SUFFIX}"
_PAGE = f"report{html_report.SUFFIX}"
_BY_FILE = {f"report{form.SUFFIX}": form for form in FORMATS.values()}
_START, _END = b'\n "items": [\n', b"\n ],\n"


def check(told: Manifest, files: Files) -> Proof:
    """Everything that follows from report.json."""
    data = files.contents.get(_REPORT)
    if not isinstance(data, bytes):
        note = f"there is no {_REPORT} to read, so nothing else could be held against it"
        return Proof(tuple(_page_alone(told, files)), (note,))
    try:
        report = json_load.load(data)
    except UsageError as error:
        damaged = Difference(Mark.REPORT_DAMAGED, _REPORT, error.message)
        return Proof((damaged,), (f"{_REPORT} cannot be read, so nothing else could be held against it",))
    differences = [*_digests(told, report, data), *_summary(report), *_tail(report, data)]
    notes = []
    if report.versions.licwatch == __version__:
        differences += _rendered(report, files)
    else:
        notes.append(_another_version(report, told))
    return Proof(tuple(differences), tuple(notes), report=report)


def _page_alone(told: Manifest, files: Files) -> Iterator[Difference]:
    page = files.contents.get(_PAGE)
    if isinstance(page, bytes) and told.digest.encode() not in page:
        yield Difference(Mark.DIGEST, manifest.NAME, f"its digest is {told.digest}, which {_PAGE} does not show")


def _another_version(report: Report, told: Manifest) -> str:
    others = sorted(told.files)
    return (
        f"{', '.join(others)}: written by licwatch {report.versions.licwatch}; this is {__version__}, which may write "
        "otherwise, so rendering again shows nothing"
    )


def _digests(told: Manifest, report: Report, data: bytes) -> Iterator[Difference]:
    leaves = _lines(data)
    root = merkle.root(leaves)
    if root != report.digest:
        yield Difference(Mark.DIGEST, _REPORT, f"its digest is {report.digest}, its items give {root}")
    if told.digest != report.digest:
        yield Difference(Mark.DIGEST, manifest.NAME, f"its digest is {told.digest}, that of {_REPORT} {report.digest}")
    if not _are_items(leaves, report):
        yield Difference(Mark.DIGEST, _REPORT, "its lines of items are not the items that a program reads in it")


def _lines(data: bytes) -> list[bytes]:
    """The lines of the items as they stand in the file: what the digest is made of, whatever version wrote them."""
    _, start, rest = data.partition(_START)
    items, _, _ = rest.partition(_END)
    return [line.strip().removesuffix(b",") for line in items.split(b"\n") if line.strip()] if start else []


def _are_items(leaves: list[bytes], report: Report) -> bool:
    """Whether the lines say what the JSON says: a key that is there twice could make them differ."""
    try:
        return tuple(map(json_load.load_item, leaves)) == report.items
    except RecordError:
        return False


def _summary(report: Report) -> Iterator[Difference]:
    says, gives = report.summary, summary.summed(report.items)
    for field in fields(Counts):
        yield from _figure(field.name, getattr(says.counts, field.name), getattr(gives.counts, field.name))
    yield from _figure("silent", says.silent, gives.silent)
    for field in fields(Summary):
        one, other = getattr(says, field.name), getattr(gives, field.name)
        if isinstance(one, tuple) and one != other:
            place = next(
                (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
            )
            detail = (
                f"{field.name}: {len(one):,} are told, the items give {len(other):,}; they part at number {place + 1:,}"
            )
            yield Difference(Mark.SUMMARY, _REPORT, detail)
    yield from _figure("complete", report.complete, summary.complete(report.items))
    twice = len(report.items) - len({item.path for item in report.items})
    if twice:
        yield Difference(Mark.SUMMARY, _REPORT, f"{twice:,} items have a path that another one has too")


def _figure(name: str, says: int, gives: int) -> Iterator[Difference]:
    if says != gives:
        yield Difference(Mark.SUMMARY, _REPORT, f"{name}: it says {says}, the items give {gives}")


def _tail(report: Report, data: bytes) -> Iterator[Difference]:
    try:
        tail = json_load.load_tail(data)
    except RecordError as error:
        yield Difference(Mark.REPORT_DAMAGED, _REPORT, str(error))
        return
    gives = tuple(PlacedProblem(item.path, p.reason, p.detail) for item in report.items for p in item.problems)
    if tail.problems != gives:
        detail = f"{len(tail.problems):,} are told, the items have {len(gives):,}, and they are not the same"
        yield Difference(Mark.PROBLEMS, _REPORT, detail)
    if tail.findings:
        yield Difference(Mark.SUMMARY, _REPORT, "it has findings, which no scan of this version makes")


def _rendered(report: Report, files: Files) -> Iterator[Difference]:
    """Every file that a format makes, made again."""
    for name, content in files.contents.items():
        if isinstance(content, str):
            continue
        form = _BY_FILE.get(name)
        if form is None:
            yield Difference(Mark.RENDERING, name, f"licwatch {__version__} writes no file of this name")
            continue
        # addresses may be masked in it or not: both are ways to render the same report
        ways = (report,) if form.VERBATIM else (without_addresses(report), report)
        again = ("".join(form.render(shown)).encode() for shown in ways)
        places = [_line(content, other) for other in again if other != content]
        if len(places) == len(ways):
            yield Difference(Mark.RENDERING, name, f"rendered again it differs from line {max(places):,} on")


def _line(one: bytes, other: bytes) -> int:
    pairs = enumerate(zip(one.split(b"\n"), other.split(b"\n"), strict=False), 1)
    return next((number for number, (a, b) in pairs if a != b), min(one.count(b"\n"), other.count(b"\n")) + 1)
