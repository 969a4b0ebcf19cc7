# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What governs a folder and all below it: its license file, and the manifest of the project that it is.

In one folder the license file is the stronger of the two, since programs write manifests, with a license that nobody
chose. Where it agrees with the manifest, the manifest says it more exactly; where several license files differ, only
a manifest can say how they belong together. A license that nobody understood is a license all the same: no folder below
takes that of a folder above it. Nothing is inherited across the border of an archive or document, nor by what others
made and lies in a folder for that (`vendor/`): the license of a project does not speak for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from licwatch.judge import claims
from licwatch.judge.agreement import agree, is_vaguer
from licwatch.judge.expressions import conjuncts, is_unknown
from licwatch.judge.folders import Folders, folder_of
from licwatch.judge.license_files import governs, is_license_file
from licwatch.judge.own import NOTHING, Looked
from licwatch.judge.role_names import VENDORED
from licwatch.model.claim import Claim
from licwatch.model.conclusion import Basis, BasisKind, Conclusion, Conflict
from licwatch.model.role import RoleName
from licwatch.model.statement import Scope

#: What of a project a file of some role belongs to, where a manifest speaks of these apart.
_PART_OF = {
    "design-source": "hardware",
    "design-output": "hardware",
    "documentation": "documentation",
    "media": "documentation",
    "source": "software",
    "generated": "software",
    "test": "software",
}

_PARTS = ("hardware", "documentation", "software")


@dataclass(frozen=True, slots=True)
class Said:
    """What one sort of file in a folder says, and which of them; None when they do not say it clearly."""

    expression: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Governing:
    """What governs a folder. `parts` are what a manifest says of hardware, documentation and software apart."""

    texts: Said | None
    manifest: Said | None
    parts: tuple[tuple[str, Said], ...] = ()
    differing: tuple[str, ...] = ()

    def of(self, role: str, distance: int) -> Conclusion:
        """What holds for a file of some role, so many folders further down."""
        part = dict(self.parts).get(_PART_OF.get(role, ""))
        manifest, texts = part or self.manifest, self.texts
        if manifest is None or manifest.expression is None:
            return _from(BasisKind.INHERITED, texts, distance)
        if texts is None or texts.expression is None:
            # license files of which each is a part of what the manifest says, or which nobody understood
            if texts is None or self._explains(manifest.expression):
                return _from(BasisKind.MANIFEST, manifest, distance)
            return NOTHING
        if part or is_vaguer(texts.expression, manifest.expression):
            return _from(BasisKind.MANIFEST, manifest, distance)
        if agree(texts.expression, manifest.expression):
            return _from(BasisKind.INHERITED, texts, distance)
        conflict = Conflict(manifest.expression, BasisKind.MANIFEST, manifest.source)
        return _from(BasisKind.INHERITED, texts, distance, (conflict,))

    def _explains(self, expression: str) -> bool:
        named = {word for word in expression.replace("(", " ").replace(")", " ").split() if word not in ("AND", "OR")}
        return bool(self.differing) and all(any(agree(one, name) for name in named) for one in self.differing)


class Projects:
    """Asks what governs for one path at a time."""

    def __init__(self, items: Iterable[Looked], own: Mapping[str, Conclusion]) -> None:
        self._items = [item for item in items if item.licenses.claims]
        self._own = own

    @cached_property
    def by_folder(self) -> dict[str, Governing]:
        """By folder ("" is the root, "a.zip!/" the root of an archive), what governs it."""
        texts: dict[str, list[str]] = {}
        for path in sorted(filter(is_license_file, self._own)):
            texts.setdefault(folder_of(path), []).append(path)
        manifests: dict[str, list[tuple[str, Claim]]] = {}
        for item in self._items:
            for claim in claims.by_people(item.licenses.claims):
                if claim.statement.scope is Scope.PROJECT and not is_license_file(item.path):
                    manifests.setdefault(folder_of(item.path), []).append((item.path, claim))
        return {
            folder: _governing({path: self._own[path] for path in texts.get(folder, ())}, manifests.get(folder, []))
            for folder in texts.keys() | manifests.keys()
        }

    @cached_property
    def _folders(self) -> Folders:
        return Folders(self.by_folder)

    def of(self, path: str, role: str) -> Conclusion:
        """What holds for a file that says nothing itself."""
        return NOTHING if is_license_file(path) else self._nearest(path, role)

    def below(self, folder: str, role: str = "") -> Conclusion:
        """What holds for a file in a folder that says nothing itself; the folder has a slash at its end."""
        return self._nearest(folder, role)

    def _nearest(self, path: str, role: str) -> Conclusion:
        folder = self._folders.nearest(path)
        if folder is None or (role == RoleName.VENDORED and VENDORED.isdisjoint(folder.lower().split("/"))):
            return NOTHING
        return self.by_folder[folder].of(role, path.count("/", len(folder)))


def _from(kind: BasisKind, said: Said | None, distance: int, conflicts: tuple[Conflict, ...] = ()) -> Conclusion:
    if said is None or said.expression is None:
        return NOTHING
    return Conclusion(said.expression, Basis(kind, said.source, distance), conflicts)


def _governing(texts: Mapping[str, Conclusion], manifests: list[tuple[str, Claim]]) -> Governing:
    by_part: dict[str, list[tuple[str, Claim]]] = {}
    for path, claim in manifests:
        by_part.setdefault(claim.statement.about, []).append((path, claim))
    parts = tuple((about, _one(by_part[about])) for about in _PARTS if about in by_part)
    whole = _one(by_part[""]) if "" in by_part else None
    said = {texts[path].license_expression_spdx for path in texts if governs(path)}
    differing = tuple(sorted(one for one in said if one and not is_unknown(one))) if None not in said else ()
    return Governing(_agreed(texts) if texts else None, whole, parts, differing if len(differing) > 1 else ())


def _one(said: list[tuple[str, Claim]]) -> Said:
    """What the manifests of one folder say: that of the first by name, unless another contradicts it."""
    first = min(path for path, _ in said)
    expression = claims.summed([claim for path, claim in said if path == first])
    others = {path for path, _ in said} - {first}
    clear = all(agree(claims.summed([c for path, c in said if path == other]), expression) for other in others)
    return Said(expression if clear else None, first)


def _agreed(texts: Mapping[str, Conclusion]) -> Said:
    """What the license files of one folder say together."""
    stating = [path for path in texts if governs(path)]
    said = [texts[path].license_expression_spdx for path in stating]
    known = [expression for expression in said if expression and not is_unknown(expression)]
    first = (stating or list(texts))[0]
    clear = len({frozenset(conjuncts(expression)) for expression in known}) == 1 and len(known) == len(said)
    return Said(known[0] if clear else None, first)
