# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences that name a license and give none: of the past, of plans, of any works, of the license of something else.

Folded. What grants in the past tense ("was released under CC BY by Ada") grants all the same, and so does "may be used
under"; only words that say that it is over, to come, or asked of others are here.
"""

import re

_GIVE = r"(?:re|sub|dual-?)?(?:licen[sc]ed?|released?|publish(?:ed)?)"
_BEFORE = re.compile(
    # the past
    rf"\b(?:until|prior to|originally\s(?:\w+\s)?{_GIVE}\s(?:under|as|with)|used to be"
    r"|(?:versions?|releases?|files?)\s(?:before|prior|up to)|(?:before|pre)\s(?:version\s|v\s?)?\d"
    r"|(?:old|older|earlier|prior|previous)\s(?:versions?|releases?|files?|sites?)|from the old)\b"
    # plans, promises, advice
    r"|\bwill be (?:re)?(?:licensed|licenced|released|published|made)"
    r"|\bmay (?:be )?(?:re)?(?:released?|licen[sc]ed?)\b"
    r"|\b(?:how|plan\w*|intend\w*|want\w*|wish\w*|hop(?:e|es|ing)|going|refus\w+|expected|asked?\s\w+(?:\s\w+)?)"
    rf"\sto\s(?:be\s)?{_GIVE}\b"
    rf"|\bto\s{_GIVE}\syour\b|\b(?:select|pick)\s(?:a|an|the|your|one)?\s?licen[sc]e|\b(?:agree that|when you)\b"
    # the license of something else, or of nothing
    r"|\b(?:original|previous|old|older|former|recommended|default|suggested|example|sample|upstream|preferred|accepted"
    r"|allowed|required|possible|compatible|non|third[ -]party)[ -](?:\w+\s)?licen[sc]es?\s?:"
    r"|\b(?:phrase|text|words?|string|sentence|saying)(?:\sgoes)?\s?,?\s?[\"']"
    r"|\b(?:program|software|tool|script|plug-?in|exporter|app|application)s?\s"
    r"(?:that (?:made|wrote|created|exported|generated) \w+\s)"
    r"|\b(?:created|made|generated|exported|written|produced|powered|rendered)\s(?:with|by|using)\s(?:an?\s|the\s)?"
    r"(?:program|software|tool|script|plug-?in|exporter|app|application)s?\s"
    # other languages
    r"|(?<![^\W_])(?:не|нет|нельзя|neni|nejsou|inte|icke|ikke|degil|nem)(?![^\W_])"
    r"|[不未非没沒無](?:是|采用|採用|适用|適用|使用|基于|依|以)"
)
_BEHIND = re.compile(
    r"[ \t\"')\]]{0,3}(?:licen[sc]e )?(?:can|must|may|should|will|needs?|cannot|can't|in the future|once|if you)\b"
    r"|\s?(?:ライセンス)?\s?(?:では(?:ありません|ない|なく)|でない|じゃない)"
    r"|\s?(?:라이선스)?\s?[가이]\s?아[니닙]"
    r"|[ \t]?(?:neni|nie jest|ist nicht|n'est pas|no es|non e|ikke|inte|degil)(?![^\W_])"
)
#: A box to be ticked, which is not.
_BOX = re.compile(r"(?:\[\s?\]|\(\s?\)|[\u2610\u25a1\u25cb])[ \t]*$")


def gives_none(sentence: str, folded: str, end: int) -> bool:
    """Whether what stands before a name in its sentence, or directly behind it, makes that it gives no license."""
    return bool(_BEFORE.search(sentence) or _BEHIND.match(folded, end))


def is_choice_not_made(folded: str, start: int) -> bool:
    """Whether an empty box stands before a name."""
    return bool(_BOX.search(folded, max(0, start - 8), start))
