# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Matchers: how a license rule was met, by ScanCode's names for it."""

#: All of a text is the rule.
HASH = "1-hash"
#: An SPDX tag.
TAG = "1-spdx-id"
#: The rule, word for word.
EXACT = "2-aho"
#: Much of the rule.
SEQUENCE = "3-seq"
