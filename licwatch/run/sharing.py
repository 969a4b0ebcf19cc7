# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sharing: equal facts of different contents held once.

A project's header stands in most of its files. Held once, it takes memory once; and whoever works through all items
can tell by identity that this one was done already.
"""

from dataclasses import replace
from typing import TypeVar

from licwatch.model.facts import Facts, LicenseFacts

T = TypeVar("T")


class Shared:
    """What was met so far. Only values that can be compared go in."""

    def __init__(self) -> None:
        self._kept: dict[object, object] = {}

    def facts(self, facts: Facts) -> Facts:
        """Equal facts, made of values that are shared with all others that were asked for."""
        licenses, copyrights = facts.licenses, facts.copyrights
        if licenses and (licenses.detections or licenses.clues or licenses.claims):
            licenses = self._licenses(licenses)
        if copyrights:
            copyrights = self._one(copyrights)
        if licenses is facts.licenses and copyrights is facts.copyrights:
            return facts
        return replace(facts, licenses=licenses, copyrights=copyrights)

    def _licenses(self, licenses: LicenseFacts) -> LicenseFacts:
        # the share of the text that they are differs from file to file
        detections = tuple([self._one(detection) for detection in licenses.detections])
        claims = tuple([self._one(claim) for claim in licenses.claims])
        return replace(licenses, detections=self._one(detections), clues=self._one(licenses.clues), claims=claims)

    def _one(self, value: T) -> T:
        kept: T = self._kept.setdefault(value, value)  # type: ignore[assignment]
        return kept
