# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""VRM avatars: the license, the permissions and the people that their `meta` names, of version 0 and of version 1.

In version 1 all avatars have one license, and what it allows is set by other fields; so these are statements as well.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from licwatch.decode.records import RecordError
from licwatch.model.passage import Passage
from licwatch.model.problem import Problem, Reason
from licwatch.model.statement import Statement, StatementKind
from licwatch.readers.sniffed import Sniffed
from licwatch.readers.solids import gltf
from licwatch.readers.solids.fields import prose, told

NAME = "vrm"
VERSION = 1

_ZERO, _ONE = "VRM", "VRMC_vrm"
_LICENSE, _URL, _AUTHOR = StatementKind.LICENSE, StatementKind.URL, StatementKind.AUTHOR
#: In the order in which a person would ask; two names are misspelled in the format.
_KINDS: Mapping[str, Mapping[str, StatementKind]] = {
    _ZERO: {
        "title": StatementKind.TITLE,
        "author": _AUTHOR,
        "reference": StatementKind.SOURCE,
        "licenseName": _LICENSE,
        "otherLicenseUrl": _URL,
        "otherPermissionUrl": _URL,
        "allowedUserName": _LICENSE,
        "violentUssageName": _LICENSE,
        "sexualUssageName": _LICENSE,
        "commercialUssageName": _LICENSE,
    },
    _ONE: {
        "name": StatementKind.TITLE,
        "authors": _AUTHOR,
        "copyrightInformation": StatementKind.HOLDER,
        "references": StatementKind.SOURCE,
        "licenseUrl": _URL,
        "otherLicenseUrl": _URL,
        "avatarPermission": _LICENSE,
        "commercialUsage": _LICENSE,
        "creditNotation": _LICENSE,
        "allowRedistribution": _LICENSE,
        "modification": _LICENSE,
        "allowExcessivelyViolentUsage": _LICENSE,
        "allowExcessivelySexualUsage": _LICENSE,
        "allowPoliticalOrReligiousUsage": _LICENSE,
        "allowAntisocialOrHateUsage": _LICENSE,
    },
}
_THIRD_PARTIES = "thirdPartyLicenses"


def wants(sniffed: Sniffed) -> bool:
    """A glTF scene with one of the two extensions and a `meta` in it."""
    if not gltf.wants(sniffed):
        return False
    whole = gltf.json_of(sniffed.content)
    return b'"meta"' in whole and (b'"VRM"' in whole or b'"VRMC_vrm"' in whole)


def read(content: bytes, trait: str) -> Iterator[Passage | Statement | Problem]:
    """What the avatar says, then what is said of it as a scene."""
    try:
        scene = gltf.scene_of(content)
    except RecordError as error:
        yield Problem(Reason.CORRUPT_HEADER, f"broken JSON: {error}")
        return
    extensions = gltf.an_object(scene.get("extensions"))
    for name in _KINDS:
        meta = gltf.an_object(gltf.an_object(extensions.get(name)).get("meta"))
        yield from _said(f"extensions.{name}.meta", meta, _KINDS[name])
    yield from gltf.said(scene)


def _said(location: str, meta: Mapping[str, Any], kinds: Mapping[str, StatementKind]) -> Iterator[Passage | Statement]:
    for key, kind in kinds.items():
        for value in gltf.a_list(meta.get(key)) or [meta.get(key)]:
            if isinstance(value, bool):
                value = "true" if value else "false"
            # the program leaves a second address empty in every file
            if isinstance(value, str) and value.strip():
                yield from told(location, key, value, kind)
    others = meta.get(_THIRD_PARTIES)
    if isinstance(others, str) and others.strip():
        yield prose(location, _THIRD_PARTIES, others)
