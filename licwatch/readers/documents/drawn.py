# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is written in a drawing, as a person reads it, and what only names the program that wrote the file."""

import re

from licwatch.readers.documents.markup import by_blocks, plain

_PLACE = re.compile(r"\s(dy|y|[\w:]*role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LINES = frozenset(("text", "textarea", "flowpara", "flowline", "tbreak"))
_TOOL = re.compile(
    r"\s*!?(?P<told>Generator\s*:\s*\S.*|(Created|Generated|Produced|Exported)\s+(with|using)\s+\S.*"
    r"|(Generated|Produced|Exported)\s+(by|from)\s+\S.*|Uploaded to: SVG ?Repo.*"
    r"|(Created by|Creator:) (potrace|FontForge|fontcustom|Corel|fig2dev|Adobe|cairo|gnuplot|Inkscape).*)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"licen[cs]|copyright|©|\(c\)|\bCC\b|\bCC[-0]|public domain|rights|creativecommons", re.IGNORECASE)
_LONGEST_TOOL = 200
_EMBEDDED = re.compile(r"[A-Za-z0-9+/=]{200,}")
_STYLE_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


class _Placed:
    """Where lines begin: programs cut a line of text into pieces, which stand at one height."""

    def __init__(self) -> None:
        self._height = ""

    def between(self, sign: str, name: str, rest: str) -> str:
        if name != "tspan":
            return "\n" if name in _LINES else by_blocks(sign, name, rest)
        return "\n" if not sign and self._is_lower(rest) else ""

    def _is_lower(self, rest: str) -> bool:
        place = {key: double or single for key, double, single in _PLACE.findall(rest)}
        if any(key.endswith("role") and value == "line" for key, value in place.items()):
            return True
        if place.get("dy", "0").strip("0.empxt% ") or place.get("y", self._height) != self._height:
            self._height = place.get("y", self._height)
            return True
        return False


def written(markup: str) -> str:
    """The text of an element, a line for each that is drawn."""
    return plain(markup, _Placed().between)


def tool_of(comment: str) -> str:
    """What a program says of itself in a comment; empty when it is none of a program."""
    found = _TOOL.match(comment)
    return found["told"].strip() if found else ""


def is_more_than_a_name(comment: str) -> bool:
    """Whether a notice may stand in a comment: generated drawings name each node in one."""
    return " " in comment or "\n" in comment or bool(_RIGHTS.search(comment))


def says_more(comment: str) -> bool:
    """Whether something may be said in a comment besides a program's name."""
    tool = tool_of(comment)
    return tool != comment.strip("! ") or len(tool) > _LONGEST_TOOL or bool(_RIGHTS.search(tool))


def script_prose(script: str) -> str:
    """A script, without what is embedded in it."""
    return _EMBEDDED.sub("", script.replace("<![CDATA[", "").replace("]]>", "")).strip()


def style_prose(style: str) -> str:
    """The comments of a style sheet."""
    return "\n".join(comment.strip("/* \n") for comment in _STYLE_COMMENT.findall(style))
