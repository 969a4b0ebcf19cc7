# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Conclusions: for each item the statement that is nearest and strongest, by one stated order (model/conclusion.py).

A declaration that overrides; the item's own tag, sidecar, fields, words; a declaration that names it; what governs its
folder. What another statement says of the same item and does not agree is kept as a conflict, never outvoted. A
declaration for everything is weaker than what governs a folder further down.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from licwatch.judge.agreement import agree
from licwatch.judge.declarations import Declarations, Declared, Precedence
from licwatch.judge.expressions import all_of
from licwatch.judge.license_files import is_declaration
from licwatch.judge.own import NOTHING, Looked, concluded, own
from licwatch.judge.projects import Projects
from licwatch.model.conclusion import BasisKind, Conclusion, Conflict

__all__ = ["NOTHING", "Looked", "conclude"]

_SIDECAR = ".license"


def conclude(items: Iterable[Looked]) -> dict[str, Conclusion]:
    """The conclusion for every item, by path."""
    looked = list(items)
    said = {item.path: own(item) for item in looked}
    declarations, projects = Declarations(looked), Projects(looked, said)

    def of(item: Looked) -> Conclusion:
        if is_declaration(item.path):
            # nothing else says anything of it
            return NOTHING
        mine, described = _with_sidecar(item.path, said)
        declared = declarations.of(item.path)
        if declared and declared.precedence is Precedence.OVERRIDE:
            return _against(_by(declared, BasisKind.OVERRIDE), mine)
        if mine.license_expression_spdx:
            return _beside(mine, declared) if declared else mine
        if described:
            return NOTHING
        if declared is None:
            return NOTHING if declarations.are_unread(item.path) else projects.of(item.path, item.role)
        return _elsewhere(declared, projects.of(item.path, item.role))

    return {item.path: of(item) for item in looked}


def _with_sidecar(path: str, said: Mapping[str, Conclusion]) -> tuple[Conclusion, bool]:
    """What a file says of itself, or its sidecar, which counts instead (https://reuse.software).

    Also whether one of the two is the other's sidecar: then nothing is said by what lies around.
    """
    mine, sidecar = said[path], path + _SIDECAR
    if sidecar not in said:
        return mine, path.endswith(_SIDECAR) and path.removesuffix(_SIDECAR) in said
    beside = said[sidecar].license_expression_spdx
    if beside is None:
        return mine, True
    return _against(concluded(beside, BasisKind.SIDECAR, sidecar, 0), mine), True


def _elsewhere(declared: Declared, governed: Conclusion) -> Conclusion:
    """A declaration for everything is weaker than what governs a folder further down."""
    distance = governed.basis.distance
    is_nearer = distance is not None and distance < declared.distance
    return governed if declared.everything and is_nearer else _by(declared, BasisKind.DECLARED)


def _by(declared: Declared, kind: BasisKind) -> Conclusion:
    return concluded(declared.expression, kind, declared.source, declared.distance)


def _beside(mine: Conclusion, declared: Declared) -> Conclusion:
    """A file's own words with a declaration that holds beside them, or is contradicted by them."""
    expression = mine.license_expression_spdx
    assert expression
    if agree(expression, declared.expression):
        return mine
    if declared.precedence is Precedence.AGGREGATE:
        return replace(mine, license_expression_spdx=all_of((expression, declared.expression)))
    return _against(mine, _by(declared, BasisKind.DECLARED))


def _against(stronger: Conclusion, weaker: Conclusion) -> Conclusion:
    """The stronger one, with what the weaker says otherwise as a conflict."""
    one, other = stronger.license_expression_spdx, weaker.license_expression_spdx
    assert one
    kept = (*stronger.conflicts, *weaker.conflicts)
    if other and not agree(one, other):
        kept = (*kept, Conflict(other, weaker.basis.kind, weaker.basis.source or ""))
    return replace(stronger, conflicts=tuple(dict.fromkeys(kept))) if kept else stronger
