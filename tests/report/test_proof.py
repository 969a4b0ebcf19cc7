# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""A report by itself: what is as it was written is verified, and nothing else is."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.errors import UsageError
from licwatch.model import merkle, summary
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import HolderCount, LicenseCount, Report
from licwatch.report import FORMATS, json_report, manifest, proof
from licwatch.report.manifest import Listed, Manifest
from licwatch.report.proof.difference import MEANS, Files, Mark, Proof
from tests.report import samples

BOTH = ("json", "html")
SMALL = samples.small()


def rendered(report: Report, formats: tuple[str, ...] = BOTH) -> dict[str, bytes]:
    return {f"report{FORMATS[name].SUFFIX}": "".join(FORMATS[name].render(report)).encode() for name in formats}


def vouched(files: Mapping[str, bytes], digest: str) -> dict[str, bytes]:
    """The files with a COMPLETE.json that fits them, as a forger would compute it too."""
    listed = {name: Listed(hashlib.sha256(content).hexdigest(), len(content)) for name, content in files.items()}
    complete = manifest.text(Manifest(manifest.SCAN_REPORT, digest, listed))
    return {**files, manifest.NAME: complete.encode()}


def written(report: Report, formats: tuple[str, ...] = BOTH) -> dict[str, bytes]:
    return vouched(rendered(report, formats), report.digest)


def proven(folder: Mapping[str, bytes]) -> Proof:
    complete = folder[manifest.NAME]
    contents = {name: folder[name] for name in proof.listed(complete) if name in folder}
    return proof.prove(Files(complete, contents, tuple(sorted(folder))))


def marks(folder: Mapping[str, bytes]) -> set[Mark]:
    return {difference.mark for difference in proven(folder).differences}


def found(folder: Mapping[str, bytes]) -> bool:
    """Whether it is told that something is wrong: as a difference, or as a kind that nobody knows."""
    try:
        return bool(marks(folder))
    except UsageError:
        return True


WRITTEN = {
    "one of everything": written(SMALL),
    "nothing": written(samples.report([])),
    "json alone": written(SMALL, ("json",)),
    "a page alone": written(SMALL, ("html",)),
    "no file": written(SMALL, ()),
    "hostile text": written(samples.hostile('\x1b[2J\n<b>"\\u202e')),
    "a path that looks like the frame": written(
        samples.report([samples.item('\n "items": [\n'), samples.item("\n ],\n")])
    ),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_was_written_is_verified(name: str) -> None:
    assert proven(WRITTEN[name]).differences == ()


def test_the_proof_says_what_it_is_of() -> None:
    made = proven(WRITTEN["one of everything"])
    assert (made.digest, made.files, made.report, made.notes) == (SMALL.digest, 2, SMALL, ())


@given(st.data())
@settings(deadline=None)
def test_any_flipped_byte_is_found(data: st.DataObject) -> None:
    folder = dict(WRITTEN[data.draw(st.sampled_from(["one of everything", "json alone", "a page alone"]))])
    name = data.draw(st.sampled_from(sorted(folder)))
    content = bytearray(folder[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    folder[name] = bytes(content)
    assert found(folder)


def test_any_flipped_bit_of_complete_json_is_found() -> None:
    folder = written(samples.report([]), ("json",))
    complete = folder[manifest.NAME]
    for place in range(len(complete)):
        for bit in range(8):
            changed = complete[:place] + bytes([complete[place] ^ 1 << bit]) + complete[place + 1 :]
            assert found({**folder, manifest.NAME: changed}), (place, bit)


def same_value(change: Callable[[bytes], bytes]) -> bytes:
    complete = WRITTEN["one of everything"][manifest.NAME]
    changed = change(complete)
    assert changed != complete
    assert manifest.parse(changed) == manifest.parse(complete)
    return changed


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: data.rstrip(),
        lambda data: data.replace(b'"schema": ', b'"schema":  '),
        lambda data: data.replace(b"digest", b"\\u0064igest"),
        lambda data: data.replace(b'{\n "schema"', b'{\n "more": 1,\n "schema"'),
        lambda data: data.replace(b'{\n "schema"', b'{\n "digest": "",\n "schema"'),
        lambda data: json.dumps(json.loads(data)).encode(),
    ],
)
def test_another_spelling_of_the_same_complete_json_is_found(change: Callable[[bytes], bytes]) -> None:
    assert marks({**WRITTEN["one of everything"], manifest.NAME: same_value(change)}) == {Mark.MANIFEST}


def forged(change: Callable[[bytes], bytes], name: str = "report.json", digest: str = SMALL.digest) -> dict[str, bytes]:
    """A file changed, and COMPLETE.json made to fit."""
    files = rendered(SMALL)
    changed = change(files[name])
    assert changed != files[name]
    return vouched({**files, name: changed}, digest)


def of_report(report: Report) -> dict[str, bytes]:
    """A forged report, rendered and vouched for as if it were true."""
    return written(report)


def of_summary(**given: object) -> dict[str, bytes]:
    return of_report(replace(SMALL, summary=replace(SMALL.summary, **given)))  # type: ignore[arg-type]


COUNTS = SMALL.summary.counts
FORGED = {
    "a page that was replaced": (forged(lambda _: b"<h1>MIT</h1>", "report.html"), {Mark.RENDERING}),
    "one byte of the page": (forged(lambda page: page.replace(b"MIT", b"ISC", 1), "report.html"), {Mark.RENDERING}),
    "an item, its digest forgotten": (
        forged(lambda data: data.replace(b'"README.md"', b'"README.me"')),
        {Mark.DIGEST, Mark.RENDERING},
    ),
    "an unknown key": (
        forged(lambda data: data.replace(b'{"path": "README', b'{"a": 1, "path": "README')),
        {Mark.DIGEST, Mark.RENDERING},
    ),
    "an unknown key of the run": (forged(lambda data: data.replace(b'"run": {', b'"run": {"a": 1,')), {Mark.RENDERING}),
    "a second list of items": (forged(lambda data: data[:-2] + b',"items": []}\n'), None),
    "a space": (forged(lambda data: data.replace(b"  {", b"   {", 1)), {Mark.RENDERING}),
    "a problem left out": (
        forged(lambda data: data[: data.index(b'\n "problems": [') + 14] + b"[]}\n"),
        {Mark.PROBLEMS, Mark.RENDERING},
    ),
    "a finding": (
        forged(lambda data: data.replace(b'"findings": []', b'"findings": [{}]')),
        {Mark.SUMMARY, Mark.RENDERING},
    ),
    "a digest in the report": (of_report(replace(SMALL, digest="0" * 64)), {Mark.DIGEST}),
    "a digest in COMPLETE.json": (vouched(rendered(SMALL), "0" * 64), {Mark.DIGEST}),
    "counts": (of_summary(counts=replace(COUNTS, scanned=22, unscanned=2)), {Mark.SUMMARY}),
    "silence": (of_summary(silent=0), {Mark.SUMMARY}),
    "licenses": (of_summary(licenses=(LicenseCount("MIT", 27, 0),)), {Mark.SUMMARY}),
    "holders": (of_summary(holders=(HolderCount("Eve", 27),)), {Mark.SUMMARY}),
    "license files": (of_summary(license_files=()), {Mark.SUMMARY}),
    "completeness": (of_report(replace(SMALL, complete=True)), {Mark.SUMMARY}),
    "a path that is there twice": (of_report(samples.report([samples.item("a"), samples.item("a")])), {Mark.SUMMARY}),
    "no report at all": (vouched({**rendered(SMALL), "report.json": b"{}"}, SMALL.digest), {Mark.REPORT_DAMAGED}),
    "a file that no format makes": (vouched({**rendered(SMALL), "report.txt": b""}, SMALL.digest), {Mark.RENDERING}),
    "a page of another report": (vouched(rendered(SMALL, ("html",)), "0" * 64), {Mark.DIGEST}),
    "a name that leads out": (vouched({**rendered(SMALL), "../report.txt": b""}, SMALL.digest), {Mark.MANIFEST}),
    "itself": (vouched({**rendered(SMALL), manifest.NAME: b""}, SMALL.digest), None),
    "no COMPLETE.json of ours": ({**rendered(SMALL), manifest.NAME: b"[]"}, {Mark.MANIFEST}),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGED)
def test_what_was_forged_together_with_complete_json_is_found(name: str) -> None:
    folder, expected = FORGED[name]
    assert marks(folder) == expected if expected else marks(folder)


def test_what_is_missing_or_extra_is_found() -> None:
    folder = dict(WRITTEN["one of everything"])
    page = folder.pop("report.html")
    assert marks(folder) == {Mark.FILE_MISSING}
    assert marks({**WRITTEN["json alone"], "report.html": page}) == {Mark.FILE_EXTRA}


def test_what_cannot_be_read_is_told() -> None:
    folder = WRITTEN["one of everything"]
    contents: dict[str, bytes | str] = {"report.json": folder["report.json"], "report.html": "it is a link"}
    made = proof.prove(Files(folder[manifest.NAME], contents, tuple(folder)))
    assert [(one.mark, one.where, one.detail) for one in made.differences] == [
        (Mark.FILE_UNREADABLE, "report.html", "it is a link")
    ]


def test_another_version_is_never_a_difference() -> None:
    other = replace(SMALL, versions=replace(SMALL.versions, licwatch="0.0.7"))
    folder = written(other)
    folder = vouched({"report.json": folder["report.json"], "report.html": b"drawn otherwise"}, SMALL.digest)
    made = proven(folder)
    assert made.differences == ()
    assert "written by licwatch 0.0.7" in made.notes[0]
    assert "report.html" in made.notes[0]


def test_of_another_version_what_does_not_follow_is_found() -> None:
    other = replace(SMALL, versions=replace(SMALL.versions, licwatch="0.0.7"))
    assert marks(written(replace(other, complete=True))) == {Mark.SUMMARY}
    data = rendered(other, ("json",))["report.json"]
    # the lines that the digest is made of are true, and what a program reads is not
    twice = data[:-2] + b',"items": []}\n'
    assert Mark.DIGEST in marks(vouched({"report.json": twice}, SMALL.digest))


def test_an_unknown_kind_is_refused_by_name() -> None:
    complete = manifest.text(Manifest("licwatch/dossier/9\x1b", "", {}))
    with pytest.raises(UsageError, match=r"licwatch/dossier/9\\u001b"):
        proof.prove(Files(complete.encode(), {}, (manifest.NAME,)))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_complete_json_is_nothing_breaks(data: bytes) -> None:
    assert found({manifest.NAME: data})


def test_every_mark_means_something() -> None:
    assert set(MEANS) == set(Mark)


def test_every_kind_is_registered_under_its_schema() -> None:
    assert all(schema == artifact.SCHEMA for schema, artifact in proof.ARTIFACTS.items())


def test_the_summary_is_the_sum_of_the_items() -> None:
    for report in (SMALL, samples.report([]), samples.big(300), samples.hostile("x")):
        assert summary.summed(report.items) == samples.summed(report.items)
        assert summary.complete(report.items) == report.complete


def test_a_forged_item_is_beyond_the_report_alone() -> None:
    """What only the target or a scan can tell: items that are forged with everything that follows from them."""
    forged_items = (replace(SMALL.items[0], sha256="0" * 64), *SMALL.items[1:])
    digest = merkle.root([json_report.leaf(item) for item in forged_items])
    assert marks(written(replace(SMALL, items=forged_items, digest=digest))) == set()


def test_a_problem_with_another_reason_is_found() -> None:
    data = rendered(SMALL, ("json",))["report.json"]
    start = data.index(b'\n "problems"')
    changed = data[:start] + data[start:].replace(b'"encrypted"', b'"io.error"', 1)
    assert Mark.PROBLEMS in marks(vouched({"report.json": changed}, SMALL.digest))
    assert Problem(Reason.ENCRYPTED, "AES-256") in {p for item in SMALL.items for p in item.problems}
