# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""All names of licenses in a text, by all tables: where two claim the same words, the longer name counts."""

from collections.abc import Iterable, Sequence
from itertools import islice

from licwatch.grammar import cc_url, cern, creative_commons, gnu, names, other_hardware, spdx, urls
from licwatch.grammar.reading import Mention, Table, mentions
from licwatch.grammar.spdx import Known
from licwatch.grammar.text import Text

#: Names of the design world, which the general engine misreads.
OF_DESIGNS: tuple[Table, ...] = (creative_commons, cern, other_hardware)
_OF_OTHERS: tuple[Table, ...] = (gnu, names)


def of_designs(text: Text, most: int) -> list[Mention]:
    """Names of the design world, of each table so many at most."""
    return _apart(mention for table in OF_DESIGNS for mention in islice(mentions(text, table), most))


def all_names(text: Text, known: Known, *, is_license: bool) -> list[Mention]:
    """Names, addresses and ids of any license; with the short ones that mean one only in a license field."""
    bare = (names.Bare(),) if is_license else ()
    tables: Sequence[Table] = (*OF_DESIGNS, *_OF_OTHERS, cc_url, urls.Addresses(known), spdx.Ids(known), *bare)
    return _apart(mention for table in tables for mention in mentions(text, table))


def _apart(met: Iterable[Mention]) -> list[Mention]:
    """Names that share no letter, in their order."""
    result: list[Mention] = []
    for mention in sorted(met, key=lambda one: (one.start, -one.end)):
        if not result or mention.start >= result[-1].end:
            result.append(mention)
        elif mention.end - mention.start > result[-1].end - result[-1].start:
            result[-1] = mention
    return result
