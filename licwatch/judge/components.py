# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Components: folders that are things of their own, each with what is declared, found and concluded, side by side.

The root; the root of an archive; a folder with a manifest; a folder below one that is there for what others made. An
item belongs to the nearest of them.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from licwatch.judge import claims
from licwatch.judge.folders import Folders, folder_of
from licwatch.judge.license_files import governs, is_license_file
from licwatch.judge.own import Looked, own
from licwatch.judge.projects import Projects
from licwatch.judge.role_names import VENDORED
from licwatch.model.claim import Grade
from licwatch.model.component import Component, ComponentKind, Declared, Found
from licwatch.model.conclusion import Conclusion
from licwatch.model.role import RoleName
from licwatch.model.statement import Scope

_INTO = "!/"


def components(
    items: Sequence[Looked], conclusions: Mapping[str, Conclusion], documents: Container[str] = ()
) -> tuple[Component, ...]:
    """All components, in the order of their paths. What is embedded in `documents` (their paths) makes none."""
    kinds: dict[str, ComponentKind] = {}
    for item in items:
        for folder, kind in _roots(item):
            if folder.removesuffix(_INTO) not in documents:
                kinds.setdefault(folder, kind)
    kinds[""] = ComponentKind.PROJECT
    folders = Folders(kinds)
    # what lies in an archive has the archive's root above it at least
    belongs = [(folders.nearest(item.path) or "", item) for item in items]
    texts = {item.path: own(item) for item in items if is_license_file(item.path)}
    projects = Projects(items, texts)
    found: dict[str, Counter[str]] = {folder: Counter() for folder in kinds}
    declared: dict[str, list[Declared]] = {folder: [] for folder in kinds}
    counts: Counter[str] = Counter()
    for folder, item in belongs:
        counts[folder] += 1
        conclusion = conclusions[item.path]
        if conclusion.license_expression_spdx and not conclusion.basis.kind.is_elsewhere:
            found[folder][conclusion.license_expression_spdx] += 1
        if folder_of(item.path) == folder:
            declared[folder] += _declared(item, texts)
    return tuple(
        _component(folder, kinds[folder], counts[folder], projects, declared[folder], found[folder])
        for folder in sorted(kinds)
    )


def _roots(item: Looked) -> Iterator[tuple[str, ComponentKind]]:
    """The folders above an item that are components because of it."""
    path = item.path
    at = path.find(_INTO)
    while at >= 0:
        yield path[: at + len(_INTO)], ComponentKind.ARCHIVE
        at = path.find(_INTO, at + 1)
    folder = folder_of(path)
    if item.role == RoleName.MANIFEST and any(c.statement.scope is Scope.PROJECT for c in item.licenses.claims):
        yield folder, ComponentKind.PACKAGE
    if item.role == RoleName.VENDORED:
        *above, _ = path.split("/")
        lower = [part.lower() for part in above]
        at = next((at for at, part in enumerate(lower) if part in VENDORED), len(lower))
        if at + 1 < len(above):
            yield "/".join(above[: at + 2]) + "/", ComponentKind.VENDORED


def _declared(item: Looked, texts: Mapping[str, Conclusion]) -> Iterator[Declared]:
    if is_license_file(item.path):
        expression = texts[item.path].license_expression_spdx
        if governs(item.path) and expression:
            yield Declared(expression, item.path, Grade.EXPLICIT)
        return
    for claim in claims.by_people(item.licenses.claims):
        if claim.statement.scope is Scope.PROJECT and claim.license_expression_spdx:
            yield Declared(claim.license_expression_spdx, item.path, claim.grade, claim.statement.about)


def _component(
    folder: str,
    kind: ComponentKind,
    items: int,
    projects: Projects,
    declared: Iterable[Declared],
    found: Counter[str],
) -> Component:
    concluded = projects.below(folder, RoleName.VENDORED if kind is ComponentKind.VENDORED else "")
    return Component(
        folder.removesuffix("/") if not folder.endswith(_INTO) else folder,
        kind,
        items,
        concluded.license_expression_spdx,
        tuple(sorted(set(declared))),
        tuple(sorted((Found(e, n) for e, n in found.items()), key=lambda f: (-f.items, f.license_expression_spdx))),
        concluded.conflicts,
    )
