# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a name is all that a line says, but for the marks of a comment, the word "License" or a line of copyright.

A line among other names of licenses is an item of a list, and lists tell what there is, not what holds.
"""

import re

from licwatch.grammar.text import Text

#: Lines are looked at as far as this; a longer one is no statement.
_REACH = 300
_LICENSE = (
    r"licen[sc]e|licencia|licenza|licenca|licentie|licencja|licens|lisens|lizenz|ライセンス|许可|许可证|라이선스"
    r"|лицензия"
)
#: Tags of markup; cells, items and links are parts of tables and lists.
_TAG = r"<(?!(?:td|th|li|option|code|h[1-6]|a(?![^<>]*rel=.?license))\b)[^<>\n]{0,200}>"
_ANY_TAG = r"<[^<>\n]{0,200}>"
_LEAD = re.compile(
    rf"(?:{_TAG}|[\s/*;%!>|•.:=]|#(?!#)|--|@?\b(?:rem|dnl|comment|obj_info|999|g04|the|under|{_LICENSE})\b)*+"
)
_TAIL = re.compile(
    rf"(?:{_TAG}|[\s/*#;%.!|<>)\]:,-]|\b(?:{_LICENSE}|licensed|public|(?:no|some) rights reserved|(?:19|20)\d\d)\b"
    r"|https?://\S{1,160}+)*+"
)
_COPYRIGHT = r"(?:copyright|copyleft|\(c\)|\N{COPYRIGHT SIGN})[^\n]{1,120}"
_BEHIND_COPYRIGHT = re.compile(rf"[\s/*;%!>|.:=#-]*{_COPYRIGHT}[,;.|/-]\s{{0,3}}(?:licen[sc]e:?\s)?")
_BEFORE_COPYRIGHT = re.compile(rf"\s?[,;.|/-]?\s{{0,3}}{_COPYRIGHT}")
_BY = re.compile(r"\s(?:by|von|par|por|di|door)\s[A-Z\u00c0-\u00de][^\n.:;]{0,60}\.?")
_ITEM = re.compile(r"\s*(?:[-+•]|\d{1,3}[.)])\s")
_OTHER_NAME = re.compile(
    r"(?:the\s)?(?:cc[\s\-_]?(?:by|0|zero)|creative\s?commons|attribution\b|gnu\b|[al]?gpl|gfdl|mit\b|apache\b"
    r"|[023]?-?bsd|mpl|mozilla|isc\b|cern|tapr|solderpad|shl-|public domain|unlicense|wtfpl|ofl|sil\s|eupl|odbl|pddl"
    r"|epl|eclipse|artistic|proprietary|all rights|no licen|free art|lal\b|other\b|none\b|commercial|zlib|boost|bsl)"
)
#: Words after which a sentence goes on in the next line.
_RUNS_ON = re.compile(
    r"\b(?:or|and|the|a|an|of|under|to|is|are|with|by|for|in|than|like|as|from|that|not|oder|und|der|die|eine?r?|unter"
    r"|ou|et|la|le|une?|sous|de|du|o|y|e|el|una|bajo|con|di|il|sotto|os?|uma|com|sob|een|het|en|of|onder|van)$"
)
#: A line of prose that was broken is about as long.
_FULL = 50
_ADDRESS = re.compile(r"https?:|www\.|[a-z]+\.[a-z]+/")
_QUOTES = "\"'`\u201c\u201d\u201e\u00ab\u00bb()[]<> \t\r\n."


def is_whole(text: Text, start: int, end: int) -> bool:
    """Whether there is nothing but the name."""
    if len(text.folded) - (end - start) > _REACH:
        return False
    before, after = text.folded[:start], text.folded[end:]
    if "\n" in before.strip() or "\n" in after.strip():
        return False
    return bool(_LEAD.fullmatch(before.strip(_QUOTES)) and _TAIL.fullmatch(after.strip(_QUOTES)))


def _lead(before: str, name: str) -> str:
    """What is before a name on its line; a link in Markdown begins with a bracket."""
    return before.rstrip("![") if "](" in name else before


def is_own_line(text: Text, start: int, end: int) -> bool:
    """Whether the lines on which a name stands say no more than the name, and those beside them are no names."""
    begin, close = _line(text.folded, start, end)
    if begin < 0 or close < 0:
        return False
    before, after = _lead(text.folded[begin:start], text.folded[start:end]), text.folded[end:close]
    if _ITEM.match(before) or not any(letter.isupper() or letter > "\u2e80" for letter in text.given[start:end]):
        return False
    is_all = _LEAD.fullmatch(before) and _TAIL.fullmatch(after)
    is_with_holder = (_BEHIND_COPYRIGHT.fullmatch(before) and _TAIL.fullmatch(after)) or (
        _LEAD.fullmatch(before) and (_BEFORE_COPYRIGHT.fullmatch(after) or _BY.fullmatch(text.given, end, close))
    )
    return bool(is_all or is_with_holder) and not _is_part(text, begin, close)


def _line(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the line begins and ends; -1 for one that is too long."""
    begin = folded.rfind("\n", max(0, start - _REACH), start)
    close = folded.find("\n", end, end + _REACH)
    if begin < 0 and start > _REACH:
        return -1, -1
    if close < 0 and len(folded) - end > _REACH:
        return -1, -1
    return begin + 1, close if close >= 0 else len(folded)


def _is_part(text: Text, begin: int, close: int) -> bool:
    """Whether lines beside it are names, too, or its sentence begins above or goes on below."""
    folded = text.folded
    above = folded[max(0, begin - _REACH) : begin].rstrip().rpartition("\n")[2]
    below = folded[close : close + _REACH].lstrip().partition("\n")[0]
    if any(_OTHER_NAME.match(_bare(line)) for line in (above, below)):
        return True
    directly_above = _bare(folded[max(0, begin - _REACH) : max(0, begin - 1)].rpartition("\n")[2]).rstrip()
    directly_below = _bare(text.given[close + 1 : close + _REACH].partition("\n")[0])
    is_full = len(directly_above) > _FULL and directly_above[-1] not in ".:;!?"
    goes_on = directly_below[:1].islower() and not _ADDRESS.match(directly_below)
    return goes_on or is_full or bool(_RUNS_ON.search(directly_above))


def _bare(line: str) -> str:
    return re.sub(rf"^(?:{_ANY_TAG}|[\s/*#;%!>|•.\"'(\[+-]|\d{{1,2}}[.)])*", "", line)
