# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Conclusions, first form: an item's own words, else those of the license file that governs its folder.

Its own SPDX tag decides over everything else that was detected in it. Without words of its own, it inherits from the
nearest folder upwards that has a license file; all license files of that folder hold. Nothing is inherited across the
border of an archive or document: what is packed in there has a story of its own, and silence is safer than a guess.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from licwatch.judge.expressions import all_of, is_unknown
from licwatch.judge.roles import is_license_file
from licwatch.model.conclusion import Basis, BasisKind, Conclusion
from licwatch.model.facts import LicenseFacts

NOTHING = Conclusion(None, Basis(BasisKind.NONE))

_SPDX_TAG = "1-spdx-id"
_INTO = "!/"


@dataclass(frozen=True, slots=True)
class Looked:
    """An item that was looked at: its shown path and what it says; an opaque one says nothing."""

    path: str
    licenses: LicenseFacts


@dataclass(frozen=True, slots=True)
class _Governing:
    """What the license files of one folder say together, and the first of them by name."""

    expression: str
    source: str


def conclude(items: Iterable[Looked]) -> dict[str, Conclusion]:
    """The conclusion for every item, by path."""
    looked = list(items)
    own = {item.path: _own(item.licenses) for item in looked}
    governing = _governing(own)
    return {
        path: conclusion if conclusion.license_expression_spdx else _inherited(path, governing)
        for path, conclusion in own.items()
    }


def _own(facts: LicenseFacts) -> Conclusion:
    tags = [d.license_expression_spdx for d in facts.detections if all(m.matcher == _SPDX_TAG for m in d.matches)]
    if tags:
        return Conclusion(all_of(tags), Basis(BasisKind.OWN_TAG))
    if facts.license_expression_spdx:
        return Conclusion(facts.license_expression_spdx, Basis(BasisKind.OWN))
    return NOTHING


def _governing(own: Mapping[str, Conclusion]) -> dict[str, _Governing]:
    """By folder ("" is the root, "a.zip!/" the root of an archive), what governs it."""
    said: dict[str, list[tuple[str, str]]] = {}
    for path in sorted(own):
        expression = own[path].license_expression_spdx
        # "see the license" without a license is a clue about one file, and nothing to hold others to
        if expression and is_license_file(path) and not is_unknown(expression):
            said.setdefault(_folder(path), []).append((path, expression))
    return {
        folder: _Governing(all_of([expression for _, expression in files]), files[0][0])
        for folder, files in said.items()
    }


def _folder(path: str) -> str:
    """Of a path, with a slash at its end; the root's is empty."""
    return path[: path.rfind("/") + 1]


def _inherited(path: str, governing: Mapping[str, _Governing]) -> Conclusion:
    folder, distance = _folder(path), 0
    while True:
        met = governing.get(folder)
        if met:
            return Conclusion(met.expression, Basis(BasisKind.INHERITED, met.source, distance))
        if not folder or folder.endswith(_INTO):
            return NOTHING
        folder, distance = _folder(folder[:-1]), distance + 1
