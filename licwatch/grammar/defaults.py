# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Values that are no statement by people: placeholders of programs, licenses of programs, pointers to elsewhere."""

import re

from licwatch.grammar.reading import ELSEWHERE, Reading, default, reference
from licwatch.grammar.text import fold

NAME = "defaults"
#: The reason of a value that leaves it to another field.
OTHER = "it says that the terms are others, which stand elsewhere"
_LONGEST = 300
#: What programs write where nobody said anything.
_PLACEHOLDERS = frozenset(
    (
        *(
            "unknown",
            "unspecified",
            "undefined",
            "none",
            "null",
            "nil",
            "n/a",
            "na",
            "nan",
            "[]",
            "{}",
            "()",
            "-",
            "--",
        ),
        *("?", "...", ".", "''", '""', "$", "default", "string", "your license"),
        *("license name", "license here", "tbd", "todo", "fixme", "xxx", "noassertion", "unbekannt", "inconnu"),
        *("author name", "author", "authorisation", "authorization", "authorisation status", "authorization status"),
        *("the authorising person", "the authorizing person", "authorised", "authorized", "not authorized"),
        *(
            "authorising person",
            "not specified",
            "not available",
            "no license specified",
            "license: none",
            "${license}",
        ),
        *("todo: license", "describe your license here", "license declaration", "<license>", "[license]", "untitled"),
        *(
            "insert license here",
            "specify license",
            "none specified",
            "not set",
            "unset",
            "not defined",
            "nicht angegeben",
        ),
        *("notspecified", "license not specified"),
    )
)
_PROGRAMS = re.compile(
    r"(?:rhinoceros|rhino|solidworks|autocad|inventor|fusion|catia|creo|sketchup|blender|zbrush|maya|3ds max|matlab"
    r"|altium)\b.{0,60}\b(?:licen[sc]e|evaluation|educational|student|commercial|beta|trial)\b.{0,40}"
    r"|(?:educational|student|evaluation|trial) (?:version|licen[sc]e)"
    r"|produced by an autodesk .{0,40}"
)
_NO_LICENSE = re.compile(r"unlicensed|no licen[sc]e|nolicen[sc]e|not licensed|keine lizenz|sans licence|sin licencia")
_OTHER = re.compile(
    r"other|other[ -](?:license.*|open|at|closed|nc)|custom|see (?:notes?|description)"
    r"|various|mixed|multiple|autre|andere|otra|altro"
)
_FILE = re.compile(
    r"(?:see|siehe|voir|ver|zie|see also|refer to|read|as in|in|file|files|see the|included in|see in|cf\.?)?[\s:]*"
    r"(?:the\s|accompanying\s|file\s|files\s|in\s|license\s|at\s|our\s|website\s)*[\s:]*[\"'<(]?"
    r"(?:(?:https?://|www\.)\S+|\.{0,2}/?[\w.%/\\~-]{0,120}"
    r"(?:licen[sc]e|copying|copyright|unlicense|lizenz|legal|notice|readme|terms|eula)[\w.%/\\~-]{0,60}"
    r"|\.{1,2}/[\w.%/\\~-]{1,160}|[\w%/\\~-]{1,120}\.(?:txt|md|rst|html?|pdf|rtf|docx?))"
    r"[\"'>)]?(?:\s(?:file|for details?|for more|for terms|for license|in this).{0,40})?[.\s]*"
)
_SEE = re.compile(
    r"see licen[sc]e (?:in|at) .{1,200}"
    r"|see (?:the )?(?:licen[sc]e|terms|copying|readme)\b.{0,80}|as (?:above|below|stated).{0,60}"
)


def placeholder(value: str) -> Reading | None:
    """A value that some program put there."""
    if len(value) > _LONGEST:
        return None
    folded = " ".join(fold(value).split())
    if folded in _PLACEHOLDERS:
        return default(NAME, "a placeholder, as programs write it")
    if _PROGRAMS.fullmatch(folded):
        return default(NAME, "the license of the program that wrote the file")
    return None


def elsewhere(value: str) -> Reading | None:
    """A value that says that the terms are somewhere else, or that there are none."""
    if len(value) > _LONGEST:
        return None
    folded = " ".join(fold(value).split())
    if _NO_LICENSE.fullmatch(folded):
        return reference(NAME, "it says that no license is given")
    if _OTHER.fullmatch(folded):
        return reference(NAME, OTHER)
    if _SEE.fullmatch(folded) or _FILE.fullmatch(folded):
        return reference(NAME, ELSEWHERE)
    return None
