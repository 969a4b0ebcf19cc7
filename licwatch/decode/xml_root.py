# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The root element of an XML document, told from its first bytes without parsing it."""

import re

# What stands before the root. Nothing is demanded after it, so that no part of it is ever tried twice
_PROLOG = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]")


def root_of(head: bytes) -> str:
    """The local name of the root element; empty when it is no XML, or the root stands behind the end of `head`."""
    if not head.lstrip().startswith(b"<"):
        return ""
    prolog = _PROLOG.match(head)
    found = _ROOT.match(head, prolog.end() if prolog else 0)
    return found[2].decode() if found else ""
