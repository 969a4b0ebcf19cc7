# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Conclusions, first form: an item's own words, else those of the license file that governs its folder.

Its own SPDX tag decides over everything else that was detected in it. A license that it names is not replaced by the
one in a file that it refers to ("v3 or later, see COPYING"), as ScanCode does: a license's text does not know who may
choose a later one. Without words of its own, it inherits from the nearest folder upwards that has a license file,
provided that this is clear: of several that differ (LICENSE-MIT and LICENSE-APACHE, COPYING and COPYING.LESSER) only
people know whether all hold, or one at choice, or each for a part. A license file that nobody understood is a license
all the same, and no folder below takes that of a folder above it. Nothing is inherited across the border of an archive
or document, nor where REUSE says what holds (REUSE.toml, a sidecar with the suffix `.license`), which is not read yet:
silence is safer than a guess.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from licwatch.judge.expressions import all_of, conjuncts, is_unknown
from licwatch.judge.folders import Folders, folder_of
from licwatch.judge.roles import governs, is_declaration, is_license_file
from licwatch.model.conclusion import Basis, BasisKind, Conclusion
from licwatch.model.facts import Detection, LicenseFacts, Match
from licwatch.model.matcher import TAG

NOTHING = Conclusion(None, Basis(BasisKind.NONE))

_REMEMBERED = 10_000

_DEP5 = ".reuse/dep5"
_SIDECAR = ".license"


class Looked(NamedTuple):
    """An item that was looked at: its shown path and what it says; an opaque one says nothing."""

    path: str
    licenses: LicenseFacts


@dataclass(frozen=True, slots=True)
class _Governing:
    """What the license files of one folder say; None when they do not say it clearly. The first of them by name."""

    expression: str | None
    source: str


def conclude(items: Iterable[Looked]) -> dict[str, Conclusion]:
    """The conclusion for every item, by path."""
    own = {item.path: _own(item) for item in items}
    # what a sidecar says is about the file beside it
    own |= {f"{path}{_SIDECAR}": NOTHING for path in _described(own) if path in own}
    governing = _governing(own)
    declared, folders = _declared(own), Folders(governing)
    return {
        path: conclusion if _says(conclusion) or declared(path) else _inherited(path, governing, folders)
        for path, conclusion in own.items()
    }


def _declared(paths: Iterable[str]) -> Callable[[str], bool]:
    """Whether REUSE says elsewhere what holds for a file: in a declaration above it or in a sidecar."""
    known = frozenset(paths)
    folders = {folder_of(path) for path in known if path.rpartition("/")[2] == "REUSE.toml"}
    above = Folders(folders | {path.removesuffix(_DEP5) for path in known if path.endswith(_DEP5)})
    described = frozenset(_described(known))
    return lambda path: path in described or above.nearest(path) is not None


def _described(paths: Iterable[str]) -> list[str]:
    """The files that have a sidecar, if they are there."""
    return [path.removesuffix(_SIDECAR) for path in paths if path.endswith(_SIDECAR)]


def _says(conclusion: Conclusion) -> bool:
    return conclusion.license_expression_spdx is not None


def _own(item: Looked) -> Conclusion:
    facts = item.licenses
    if is_declaration(item.path):
        # what it says is about other files
        return NOTHING
    tags = [m.license_expression_spdx for d in facts.detections for m in _own_matches(d) if m.matcher == TAG]
    tags = [tag for tag in tags if not is_unknown(tag)]
    # the tag of a license text is about a part of it
    if tags and not is_license_file(item.path):
        return _concluded(all_of(tags), BasisKind.OWN_TAG)
    said = [_stated(detection) for detection in facts.detections]
    return _concluded(all_of(said), BasisKind.OWN) if said else NOTHING


@lru_cache(_REMEMBERED)
def _concluded(expression: str, kind: BasisKind, source: str | None = None, distance: int | None = None) -> Conclusion:
    """One value for all items of which the same holds."""
    return Conclusion(expression, Basis(kind, source, distance))


def _own_matches(detection: Detection) -> list[Match]:
    return [match for match in detection.matches if not match.from_file]


def _stated(detection: Detection) -> str:
    own = [match.license_expression_spdx for match in _own_matches(detection)]
    named = [expression for expression in own if not is_unknown(expression)]
    followed = len(own) < len(detection.matches)
    return all_of(named) if followed and named else detection.license_expression_spdx


def _governing(own: Mapping[str, Conclusion]) -> dict[str, _Governing]:
    """By folder ("" is the root, "a.zip!/" the root of an archive), what governs it."""
    texts: dict[str, list[str]] = {}
    for path in sorted(filter(is_license_file, own)):
        texts.setdefault(folder_of(path), []).append(path)
    return {folder: _agreed({path: own[path] for path in paths}) for folder, paths in texts.items()}


def _agreed(texts: Mapping[str, Conclusion]) -> _Governing:
    """What the license files of one folder say together."""
    stating = [path for path in texts if governs(path)]
    said = [texts[path].license_expression_spdx for path in stating]
    known = [expression for expression in said if expression and not is_unknown(expression)]
    first = (stating or list(texts))[0]
    agree = len({frozenset(conjuncts(expression)) for expression in known}) == 1 and len(known) == len(said)
    return _Governing(known[0] if agree else None, first)


def _inherited(path: str, governing: Mapping[str, _Governing], folders: Folders) -> Conclusion:
    if is_license_file(path):
        return NOTHING
    folder = folders.nearest(path)
    met = governing[folder] if folder is not None else None
    if folder is None or met is None or met.expression is None:
        return NOTHING
    distance = path.count("/", len(folder))
    return _concluded(met.expression, BasisKind.INHERITED, met.source, distance)
