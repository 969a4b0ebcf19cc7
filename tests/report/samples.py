# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Reports to render: built from the model's values alone, with no scan and no engine."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from licwatch.model import merkle
from licwatch.model.conclusion import Basis, BasisKind, Conclusion
from licwatch.model.facts import Correction, Credit, Detection, Excerpt, Match
from licwatch.model.item import Kind
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import (
    Counts,
    HolderCount,
    LicenseCount,
    Options,
    Origin,
    Report,
    ReportItem,
    Status,
    Summary,
    Versions,
)
from licwatch.model.role import Role, RoleName
from licwatch.report import json_report

LICENSE_TEXT = Role(RoleName.LICENSE_TEXT, "its name is that of a license text")
NOTHING = Conclusion(None, Basis(BasisKind.NONE))
MIT_WORDS = (
    "Permission is hereby granted, free of charge, to any person obtaining a copy",
    'of this software and associated documentation files (the "Software"), to deal',
    "in the Software without restriction, including without limitation the rights",
)


def own(expression: str, kind: BasisKind = BasisKind.OWN) -> Conclusion:
    return Conclusion(expression, Basis(kind))


def inherited(expression: str, source: str, distance: int = 0) -> Conclusion:
    return Conclusion(expression, Basis(BasisKind.INHERITED, source, distance))


def match(expression: str = "MIT", start: int = 1, end: int = 3, **given: object) -> Match:
    told: dict[str, object] = {
        "start_line": start,
        "end_line": end,
        "license_expression": expression.lower(),
        "license_expression_spdx": expression,
        "score": 100.0,
        "matcher": "2-aho",
        "rule_identifier": f"{expression.lower()}_27.RULE",
        "matched_length": 20,
        "match_coverage": 100.0,
        "rule_relevance": 100,
    }
    return Match(**told | given)  # type: ignore[arg-type]


def detection(*matches: Match, lines: Iterable[str] = MIT_WORDS, **given: object) -> Detection:
    met = matches or (match(),)
    given = {"identifier": f"{met[0].license_expression}-{met[0].rule_identifier}"} | given
    excerpt = Excerpt(tuple(enumerate(lines, met[0].start_line)))
    return Detection(met[0].license_expression, met[0].license_expression_spdx, met, excerpt=excerpt, **given)  # type: ignore[arg-type]


def correction(said: str, now: str) -> Correction:
    return Correction(12, 12, "a-slug", said, now, "the reason", "2-aho", "a.RULE", 99.5)


def item(path: str, conclusion: Conclusion = NOTHING, status: Status = Status.SCANNED, **given: object) -> ReportItem:
    told: dict[str, object] = {
        "kind": Kind.FILE,
        "sha256": hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest(),
        "size": len(path) * 100,
        "copyrights": (),
        "holders": (),
        "authors": (),
        **_detected(given),
    }
    return ReportItem(path=path, status=status, conclusion=conclusion, **told | given)  # type: ignore[arg-type]


def _detected(given: Mapping[str, object]) -> dict[str, str]:
    """What the detections of an item say together."""
    found: Any = given.get("detections", ())
    names = ("license_expression", "license_expression_spdx")
    told = {f"detected_{name}": dict.fromkeys(getattr(one, name) for one in found) for name in names}
    return {name: " AND ".join(expressions) for name, expressions in told.items() if expressions}


def gap(path: str, *problems: Problem, **given: object) -> ReportItem:
    unread: dict[str, object] = {"copyrights": None, "holders": None, "authors": None, "sha256": None}
    return item(path, NOTHING, Status.UNSCANNED, problems=problems, **unread | given)


def skipped(path: str, rule: str, **given: object) -> ReportItem:
    unread: dict[str, object] = {"copyrights": None, "holders": None, "authors": None, "sha256": None}
    return item(path, NOTHING, Status.SKIPPED, rule=rule, **unread | given)


def report(items: Sequence[ReportItem], **given: object) -> Report:
    """The items with the counts, the summary and the digest that belong to them."""
    told: dict[str, object] = {
        "origin": Origin("sample-1.0", "folder", "every file of the folder as it lies there"),
        "versions": Versions("0.1.0", "32.5.0", "3f1c9d0b52aa", "3.27"),
        "options": Options(),
        "digest": merkle.root([json_report.leaf(one) for one in items]),
        "complete": all(one.status is not Status.UNSCANNED for one in items),
        "summary": summed(items),
        "items": tuple(items),
    }
    return Report(**told | given)  # type: ignore[arg-type]


def summed(items: Sequence[ReportItem]) -> Summary:
    statuses = Counter(one.status for one in items)
    owned: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for one in items:
        expression = one.conclusion.license_expression_spdx
        if expression:
            (taken if one.conclusion.basis.kind is BasisKind.INHERITED else owned)[expression] += 1
    names = sorted(owned.keys() | taken.keys(), key=lambda name: (-owned[name] - taken[name], name))
    holders = Counter(value for one in items for value in {holder.value for holder in one.holders or ()})
    looked_at = (one for one in items if one.status in (Status.SCANNED, Status.OPAQUE) and one.kind is not Kind.ARCHIVE)
    return Summary(
        Counts(len(items), *(statuses[status] for status in Status)),
        tuple(LicenseCount(name, owned[name], taken[name]) for name in names),
        tuple(HolderCount(*counted) for counted in sorted(holders.items(), key=lambda told: (-told[1], told[0]))),
        tuple(one.path for one in items if one.role == LICENSE_TEXT),
        sum(one.conclusion.license_expression_spdx is None for one in looked_at),
    )


def small() -> Report:
    """One of everything: the golden files show it."""
    return report(
        _top() + _source() + _containers() + _left(),
        origin=Origin(
            "sample-1.0",
            "git-revision",
            "every file of the revision; untracked files and history were not looked at",
            revision="v1.0",
            commit="4b825dc642cb6eb9a060e54bf8d69288fbee4904",
            notes=("the repository is a shallow clone",),
        ),
        options=Options(exclude=("vendor/",)),
        date="2026-01-31",
    )


def _top() -> list[ReportItem]:
    whole = match("MIT", 1, 21, matcher="1-hash", rule_identifier="mit.LICENSE", matched_length=161)
    words = ["The MIT License", "", "Copyright (c) 2019 Ada Example <ada@example.org>", "", *MIT_WORDS]
    found = detection(whole, identifier="mit-a822f434-d61f")
    stated = Credit(3, 3, "Copyright (c) 2019 Ada Example <ada@example.org>")
    return [
        item(
            "LICENSE",
            own("MIT"),
            role=LICENSE_TEXT,
            detections=(replace(found, excerpt=Excerpt((*enumerate(words, 1), (21, "SOFTWARE.")), cut=True)),),
            copyrights=(stated,),
            holders=(Credit(3, 3, "Ada Example"),),
        ),
        item(
            "README.md",
            inherited("MIT", "LICENSE"),
            clues=(match("MIT", 12, 12, score=35.5, matcher="3-seq"),),
            corrections=(correction("MIT", ""), correction("CC-BY-NC-3.0", "CC-BY-NC-SA-3.0")),
        ),
        item("logo.blend", inherited("MIT", "LICENSE"), Status.OPAQUE, copyrights=None, holders=None, authors=None),
    ]


def _source() -> list[ReportItem]:
    tag = match("Apache-2.0", 2, 2, matcher="1-spdx-id", rule_identifier="spdx-license-identifier-apache_2_0-1")
    refers = match("LicenseRef-scancode-see-license", 4, 4, score=90.0, referenced_filenames=("COPYING",))
    followed = match("GPL-2.0-only", 1, 340, from_file="src/COPYING")
    holders = (Credit(1, 1, "The Sample Authors"),)
    return [
        *(item(f"src/data{number:02}.txt", inherited("MIT", "LICENSE", 1)) for number in range(14)),
        item(
            "src/main.py",
            own("Apache-2.0", BasisKind.OWN_TAG),
            detections=(detection(tag, lines=["# SPDX-License-Identifier: Apache-2.0"]),),
            copyrights=(Credit(1, 1, "Copyright 2020-2024 The Sample Authors"),),
            holders=holders,
            authors=(Credit(9, 10, "Grace Example"),),
        ),
        item(
            "src/old.c",
            own("GPL-2.0-only"),
            detections=(
                detection(
                    refers, followed, lines=["/* see the file COPYING */"], detection_log=("unknown-reference-to-file",)
                ),
            ),
            holders=holders,
        ),
    ]


def _containers() -> list[ReportItem]:
    field = detection(
        match("CC-BY-SA-4.0", 5, 5), lines=["\tCC BY-SA 4.0"], location="meta.xml", key="dc:rights", reader="odf"
    )
    return [
        item("models/parts.zip", kind=Kind.ARCHIVE),
        item("models/parts.zip!/bracket.stl"),
        item("models/parts.zip!/deep/notes.odt", own("CC-BY-SA-4.0"), kind=Kind.DOCUMENT, detections=(field,)),
        gap("models/parts.zip!/locked.3mf", Problem(Reason.ENCRYPTED, "AES-256"), kind=Kind.DOCUMENT),
        gap("models/torn.tar.gz", Problem(Reason.CORRUPT_TRUNCATED, "ends after 4,096 bytes"), kind=Kind.ARCHIVE),
    ]


def _left() -> list[ReportItem]:
    return [
        gap("third_party/lib", Problem(Reason.GIT_SUBMODULE, "commit 9fceb02"), kind=Kind.SUBMODULE),
        skipped("tools/latest", "symlink", kind=Kind.SYMLINK, target="../src"),
        skipped("vendor", "exclude:vendor/", kind=Kind.DIRECTORY),
    ]


def big(count: int) -> Report:
    """Many items: one of ten has evidence, one of a hundred a gap, in folders of up to fifty."""
    items = [item("LICENSE", own("MIT"), role=LICENSE_TEXT, detections=(detection(),))]
    found = (detection(match(start=7, end=9)), detection(match("Apache-2.0", 40, 41), lines=MIT_WORDS[:2]))
    for number in range(count - 1):
        path = f"part{number // 1000:03}/module{number // 50:04}/file{number:06}.c"
        if number % 100 == 7:
            items.append(gap(path, Problem(Reason.LIMIT_TIME, "20 seconds")))
        elif number % 10 == 0:
            items.append(item(path, own("MIT AND Apache-2.0"), detections=found))
        else:
            items.append(item(path, inherited("MIT", "LICENSE", 2)))
    return report(items)


def hostile(text: str) -> Report:
    """A report in which every text that a target decides is the given one."""
    met = replace(match(), matcher=text, rule_identifier=text, referenced_filenames=(text,), from_file=text)
    found = replace(
        detection(match(text), met, lines=[text], location=text, key=text, identifier=text, reader=text),
        detection_log=(text,),
    )
    said = (Credit(1, 1, text, text),)
    mended = Correction(1, 1, text, text, text, text, text, text, 1.0, text)
    items = [
        item(
            f"{text}/{text}",
            own(text),
            detections=(found,),
            clues=(met,),
            corrections=(mended,),
            copyrights=said,
            authors=said,
            oid=text,
        ),
        item(f"x/{text}", inherited(text, text), role=Role(RoleName.DATA, text), holders=said, path_bytes=b"x/\xff"),
        gap(f"y/{text}", Problem(Reason.IO_ERROR, text)),
        skipped(f"z/{text}", text, kind=Kind.SYMLINK, target=text),
    ]
    return report(
        items,
        origin=Origin(text, text, text, text, text, text, (text,)),
        versions=Versions(text, text, text, text),
        options=Options(include=(text,), exclude=(text,)),
        date=text,
    )


def golden(name: str, text: str) -> None:
    """The text is that of the golden file; with LICWATCH_ACCEPT=1 it becomes that."""
    path = Path(__file__).parent.parent / "golden" / name
    if os.environ.get("LICWATCH_ACCEPT") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text, f"{name} looks otherwise now; `make golden` accepts it"
