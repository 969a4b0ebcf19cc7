# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines of code, told from prose and from declarations without knowing the language."""

import re

from licwatch.detect.corrections.text import LONG, Text, is_prose

_DIRECTIVE = re.compile(r"\s*#\s*(define|if|ifdef|ifndef|undef|elif|include)\b")
_CODE = re.compile(
    r"\s*(?:"
    r"(?:static|const|int|unsigned|void|char|struct|enum|return|import|from|def|class|var|let|if|elif|for|while|with|"
    r"public|private|protected|final|else|assert|yield|raise|throw|case)\b.*[=({;:,)\]].*"
    r"|@?[\w.\[\]\"'>*$-]+\s*(?:[-+|:?]?=|<<)[^=].*"
    r"|[\w.>:-]+\((?!v?\d|see\b).*"
    r"|(?:return|import)\s+[\w.]+"
    r"|.*[;{}\])]\s*(?:\\|//.*|/\*.*|#.*)?$"
    r"|.*\w\((?!s\)|c\)).*\).*"
    r"|.*\w[.]\w+\(.*"
    r"|.*(?:->|::\w|=>|&&|\|\||==|!=).*"
    r")"
)
# keywords in a row, which look like words of a sentence
_MODIFIED = re.compile(
    r"\s*(?:public|private|protected|static)\s+(?:static|final|abstract|const|class|void|int|boolean|String)\b.*[=({;]"
)
# of these, what prose never has: "GPL (see COPYING);" is none of them
_SURE = re.compile(
    r"\s*(?:"
    r"(?:static|const|int|unsigned|void|char|struct|enum|return|import|def|class|var|elif|assert)\s+[\w*&.<].*[=({;:,)\w]"
    r"|(?:public|private|protected|export)\s+\w+\s+\w.*[=({].*"
    r"|@?[\w.\[\]\"'>*$-]+\s*(?:[-+|:?]?=|<<)[^=].*"
    r"|[A-Za-z_][\w.>:-]*(?:_\w+|[.]\w+|[a-z][A-Z]\w*)\(.*"
    r"|[a-z_][\w.]*\((?!v?\d|see\b)[^()]*\)\s*[;{:]?"
    r"|(?:return|import)\s+[\w.]+"
    r"|.*\w[.]\w+\(.*"
    r"|.*\w(?:->|::|\s*=>|\s*&&|\s*\|\||\s*==|\s*!=)\s*\w.*"
    r")"
)
#: A value of something that is called license: a manifest, a build file, metadata.
_DECLARATION = re.compile(
    r"""^[\s\-{(]*(?:(["'])licen[sc]es?(?:Expression|Info)?\1|(?:\w+[ .])*licen[sc]es?\b)\s*(?:[:=]|=>|:=|\()\s*"""
    r"""["'\[{(<]*\s*[A-Z0-9(][\w.+ ():,/|&-]*["'\]});,>]*\s*$"""
    r"""|^\s*licen[sc]es?\s+["']?[\w.+-]+(?:\s+(?:AND|OR|WITH)\s+[\w.+-]+)*["']?\s*$|License\s*::|MODULE_LICENSE""",
    re.IGNORECASE,
)


def is_declaration(line: str) -> bool:
    """Whether a line gives something that is called license a value that could be one."""
    found = _DECLARATION.search(line)
    return bool(found) and not re.search(r"\w\.\w+\(|\w\(\)", line)


def is_code(text: Text, number: int) -> bool:
    """Whether a line is code: no comment, no prose, no declaration of a license."""
    line = text.line(number)
    if len(line) >= LONG or (text.is_comment(number) and not _DIRECTIVE.match(line)):
        return False
    if is_declaration(line) or (is_prose(text.unquoted(number)) and not _MODIFIED.match(line)):
        return False
    return bool(_DIRECTIVE.match(line) or _CODE.fullmatch(line))


def is_surely_code(text: Text, number: int) -> bool:
    """Whether a line is code that cannot be read as anything else."""
    line = text.line(number)
    return bool(_DIRECTIVE.match(line)) or (is_code(text, number) and bool(_SURE.fullmatch(line.rstrip())))
