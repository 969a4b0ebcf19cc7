# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Following "see COPYING": detections that refer to another file take up what that file says.

Depends on neighbors, so it is a step after the facts, over all paths of a scan. The order is that of ScanCode's walk
(bottom-up, files before folders, names without regard to case), since a file that was followed may be referred to.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from licwatch.detect.expressions import combine, keys
from licwatch.detect.identifiers import identifier
from licwatch.model.facts import Detection, LicenseFacts, Match
from licwatch.model.matcher import EXACT

# More keys than this are a file that lists licenses rather than one that grants some
_MOST_KEYS = 5
_FOLLOWED = "unknown-reference-to-local-file"


def follow(facts: Mapping[str, LicenseFacts]) -> dict[str, LicenseFacts]:
    """The facts that change, by path ("/" between folders, relative to the root of what was scanned)."""
    now = dict(facts)
    changed: dict[str, LicenseFacts] = {}
    referring = [path for path, known in facts.items() if any(_references(d) for d in known.detections)]
    folders = frozenset(above for path in facts for above in _above(path)) if referring else frozenset()
    for path in sorted(referring, key=_walk_order):
        followed = tuple(_follow(path, detection, now, folders) for detection in now[path].detections)
        if followed != now[path].detections:
            changed[path] = now[path] = _summed(now[path], followed)
    return changed


def _walk_order(path: str) -> tuple[tuple[bool, str, str], ...]:
    """Sorts as ScanCode walks bottom-up: in each folder its files, then its folders with all that is below them."""
    *folders, name = path.split("/")
    return (*((True, folder.lower(), folder) for folder in folders), (False, name.lower(), name))


def _references(detection: Detection) -> list[str]:
    return list(dict.fromkeys(name for match in detection.matches for name in match.referenced_filenames))


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _follow(path: str, detection: Detection, facts: Mapping[str, LicenseFacts], folders: frozenset[str]) -> Detection:
    names = _references(detection)
    if not names or len({match.from_file for match in detection.matches}) > 1:
        return detection
    met = [(found, facts[found]) for name in names if (found := _find(name, path, facts, folders))]
    brought = [(found, d) for found, license_facts in met for d in license_facts.detections]
    if not brought or not _is_worth_it(detection, [d for _, d in brought]):
        return detection
    added = tuple(
        match if match.from_file else replace(match, from_file=found) for found, d in brought for match in d.matches
    )
    return _extended(detection, added, [d.identifier for _, d in brought])


def _find(name: str, path: str, facts: Mapping[str, LicenseFacts], folders: frozenset[str]) -> str | None:
    """The path that a name refers to: beside the file, else at the root (of the archive, for what is in one)."""
    name = posixpath.normpath(name.replace("\\", "/").rstrip("/"))
    world, into, inner = path.rpartition("!/")
    for folder in (posixpath.dirname(inner), ""):
        found = posixpath.normpath(posixpath.join(folder, name))
        if found.startswith(("../", "/")):
            continue
        found = world + into + found
        if found in facts:
            return found
        if found in folders:
            # ScanCode takes the first thing of that name, even a folder, which says nothing
            return None
    return None


def _is_worth_it(detection: Detection, brought: list[Detection]) -> bool:
    """Whether the reference adds to what is known, rather than pointing at notices or at a list of licenses."""
    own = detection.license_expression
    referenced = combine([d.license_expression for d in brought])
    if referenced is None:
        return False
    if "unknown" in own or referenced == own:
        return True
    return keys(own) != keys(referenced) and len(keys(referenced)) <= _MOST_KEYS


def _extended(detection: Detection, added: tuple[Match, ...], identifiers: list[str]) -> Detection:
    matches = (*detection.matches, *added)
    stating = _without(matches, _is_intro)
    stating = _without(stating, lambda match: bool(match.referenced_filenames))
    expression = combine([match.license_expression for match in stating])
    spdx = combine([match.license_expression_spdx for match in stating])
    assert expression
    assert spdx
    content = sorted([*identifiers, detection.identifier])
    return replace(
        detection,
        license_expression=expression,
        license_expression_spdx=spdx,
        matches=matches,
        identifier=identifier(expression, content),
        detection_log=(_FOLLOWED,),
    )


def _without(matches: tuple[Match, ...], drop: Callable[[Match], bool]) -> tuple[Match, ...]:
    """The matches that are not dropped; all of them if none would be left."""
    return tuple(match for match in matches if not drop(match)) or matches


def _is_intro(match: Match) -> bool:
    introduces = match.is_license_intro or match.is_license_clue or match.license_expression == "free-unknown"
    return introduces and (match.matcher == EXACT or match.match_coverage == 100)


def _summed(facts: LicenseFacts, detections: tuple[Detection, ...]) -> LicenseFacts:
    return replace(
        facts,
        license_expression=combine([d.license_expression for d in detections]),
        license_expression_spdx=combine([d.license_expression_spdx for d in detections]),
        detections=detections,
    )
