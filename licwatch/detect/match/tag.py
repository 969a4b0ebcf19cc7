# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""License tags as matches, each with a rule of its own that is made for what it says."""

import hashlib

from licwatch.detect.expressions import spdx
from licwatch.detect.identifiers import safe_name
from licwatch.detect.index.rule import Flag, Rule
from licwatch.detect.index.tables import Names
from licwatch.detect.match.license_match import LicenseMatch, found
from licwatch.detect.query.query import Query
from licwatch.detect.query.tags import Tag
from licwatch.detect.tag_expressions import read
from licwatch.model.matcher import TAG


def tag_matches(query: Query, names: Names) -> list[LicenseMatch]:
    """One for each tag of a text after which something stands."""
    made = [(tag, read(tag.text, names.spdx_symbols)) for tag in query.tags]
    return [
        found(_rule(tag, expression, names), TAG, query, tag.start, 0, tag.end - tag.start + 1)
        for tag, expression in made
        if expression
    ]


def _rule(tag: Tag, expression: str, names: Names) -> Rule:
    digest = hashlib.sha1(f"{expression!r}{tag.text!r}".encode(), usedforsecurity=False).hexdigest()
    return Rule(
        rid=-1,
        identifier=f"spdx-license-identifier-{safe_name(expression)}-{digest}",
        license_expression=expression,
        license_expression_spdx=spdx(expression, names.spdx_keys),
        flags=Flag.IS_LICENSE_TAG,
        length=tag.end - tag.start + 1,
        relevance=100,
    )
