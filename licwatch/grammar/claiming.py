# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From statements to claims: each is read by the words of its format, then by the words of all, then beside the others.

A name and an address of one thing belong together: where one leaves open what the other says, both say it. Where they
contradict each other, each claims what it says.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from licwatch.grammar import defaults, freecad, lines, makerworld, prose, thingiverse, values, vrm
from licwatch.grammar.families import is_of
from licwatch.grammar.reading import Reading
from licwatch.grammar.spdx import Known
from licwatch.grammar.text import Text
from licwatch.model.claim import Claim, Grade
from licwatch.model.statement import Statement, StatementKind

_LICENSE, _URL, _HOLDER, _TOOL = StatementKind.LICENSE, StatementKind.URL, StatementKind.HOLDER, StatementKind.TOOL
_EMPTY = Reading(Grade.EMPTY_BY_TOOL, None, "defaults", "the field is there and empty, as programs leave it")
#: Words that hold in the formats of one reader only.
_VOCABULARIES: dict[str, Callable[[Statement, Sequence[Statement]], Reading | None]] = {
    "3mf": makerworld.read,
    "fcstd": freecad.read,
    "gltf": vrm.read,
    "thingiverse": lambda statement, _: thingiverse.value(statement.value),
    "vrm": vrm.read,
}
#: Formats whose documentation says that of several licenses one may be chosen.
_AT_CHOICE = frozenset(("pom",))
_FEWEST_OF_CHOICE = 2
Read = tuple[Statement, Reading]


def claims(reader: str, statements: Sequence[Statement], known: Known) -> tuple[Claim, ...]:
    """What the statements of one content claim; `reader` is the name of the reader that found them."""
    tools = [one for one in statements if one.kind is _TOOL]
    things: dict[tuple[object, ...], list[Statement]] = {}
    for statement in dict.fromkeys(statements):
        things.setdefault((statement.location, statement.scope, statement.about), []).append(statement)
    made: dict[Statement, Claim] = {}
    for thing in things.values():
        beside = [*thing, *tools] if reader in _VOCABULARIES else []
        read = [(one, reading) for one in thing if (reading := _read(reader, one, beside, known))]
        made.update((statement, _claim(statement, reading)) for statement, reading in _together(read))
    told = tuple(made[one] for one in dict.fromkeys(statements) if one in made)
    return _at_choice(told) if reader in _AT_CHOICE else told


def _at_choice(told: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims of a format in which several licenses are a choice, as one expression."""
    offered = dict.fromkeys(one.license_expression_spdx for one in told if one.license_expression_spdx)
    if len(offered) < _FEWEST_OF_CHOICE:
        return told
    choice = " OR ".join(f"({one})" if " " in one else one for one in offered)
    return tuple(
        replace(one, license_expression_spdx=choice, why=f"{one.why}; several licenses of this format are a choice")
        if one.license_expression_spdx
        else one
        for one in told
    )


def _claim(statement: Statement, reading: Reading) -> Claim:
    return Claim(statement, reading.grade, reading.license_expression_spdx, reading.table, reading.why)


def _read(reader: str, statement: Statement, beside: Sequence[Statement], known: Known) -> Reading | None:
    value = statement.value.strip()
    if statement.kind in (_LICENSE, _URL):
        if not value:
            return _EMPTY
        vocabulary = _VOCABULARIES.get(reader)
        if vocabulary and (reading := vocabulary(statement, beside)):
            return reading
        return values.license_value(value, known) if statement.kind is _LICENSE else values.address(value, known)
    if not value or statement.kind is _TOOL:
        return None
    if statement.kind is _HOLDER:
        return values.of_rights(value, known)
    return _of_others(value, is_title=statement.kind is StatementKind.TITLE)


def _of_others(value: str, *, is_title: bool) -> Reading | None:
    """What authors, sources and titles say; a title that is nothing but a name is a title."""
    met = list(prose.phrases(value))
    if len(met) != 1 or (is_title and lines.is_whole(Text.of(value), met[0].start, met[0].end)):
        return None
    return Reading(met[0].grade, met[0].license_expression_spdx, met[0].table, met[0].why)


def _together(read: Sequence[Read]) -> Iterator[Read]:
    """Each reading with what the fields of other kinds add; of two fields for a license, one may well be empty."""
    said = {(one.kind, reading.license_expression_spdx): reading for one, reading in read}
    is_said = any(reading is not _EMPTY for one, reading in read if one.kind in (_LICENSE, _URL))
    for statement, reading in read:
        if reading is not _EMPTY:
            yield (
                statement,
                _beside(reading, [other for (kind, _), other in said.items() if kind is not statement.kind]),
            )
        elif not is_said:
            yield statement, reading


def _beside(reading: Reading, others: Sequence[Reading]) -> Reading:
    """A reading with what the fields beside it add, if they add one and the same."""
    is_open = reading.why == defaults.OTHER
    more = [other for other in others if other.license_expression_spdx and (is_open or _adds(reading, other))]
    if len({other.license_expression_spdx for other in more}) != 1:
        return reading
    said = more[0]
    why = f"{reading.why}; the field beside it says {said.license_expression_spdx}"
    return Reading(said.grade, said.license_expression_spdx, reading.table, why)


def _adds(reading: Reading, other: Reading) -> bool:
    return is_of(other.license_expression_spdx or "", reading.license_expression_spdx or "")
