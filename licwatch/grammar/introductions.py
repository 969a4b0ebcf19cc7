# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Words before and behind a name that make it a license of the text: "is released under the", "steht unter einer".

And those that make it none: "not licensed under", "compatible with". Folded, in the languages of the tables.
"""

import re

from licwatch.grammar import talk

_MARKS = r"""[\s"'{\[<*_`#/%;=\-]*"""
#: In sentences that are broken in a comment, the marks of the comment stand between two words.
_BLANK, _BLANKS = r"\s", r"[\s#*/;%]{1,12}"
#: Small words between "licensed under" and the name.
_SMALL = (
    *("the", "a", "an", "terms", "conditions", "of", "following", "license", "licence", "open", "free", "version"),
    *("der", "die", "den", "dem", "des", "einer", "eines", "eine", "bedingungen", "lizenz", "vom", "typ"),
    *("la", "le", "les", "l'", "un", "une", "du", "de", "termes", "selon", "type"),
    *("el", "los", "una", "lo", "terminos", "licencia", "licencias", "condiciones"),
    *("il", "della", "dei", "di", "licenza", "termini"),
    *("o", "os", "uma", "da", "do", "dos", "termos", "licenca"),
    *("een", "het", "van", "licentie", "voorwaarden", "licencji", "licens", "licensen", "lisens", "internationale"),
)
_GIVEN = (
    "licen[sc]ed|released|published|distributed|available|shared|provided|offered|issued|placed|put|covered|protected"
    "|governed|redistributed|contributed|dedicated|waived|supplied|open-sourced"
)
_GIVING = "(?:may|can|to) use|reuse|copy|modify|share|distributes?|redistribute|licenses?|releases?|publishe?s?"
_INTRODUCED = (
    # English
    rf"(?:{_GIVEN})\s(?:under|as|by|with|through|via|using|on|according to)",
    rf"(?:{_GIVEN})\b[^.;:!?]{{0,60}}\sunder",
    rf"(?:{_GIVING})\b[^.;:!?]{{0,40}}\sunder",
    r"licen[sc]ed",
    r"(?:is|are|falls?|be used|used|copied|modified|shared|files?|work|designs?|models?|documentation|docs|everything"
    r"|firmware|hardware|software|code|text|content|data|images?)\sunder",
    r"(?:subject|pursuant) to",
    r"(?:under|according to|in accordance with)(?:\sthe)?\s(?:terms|conditions|licen[sc]e)",
    r"(?:this|the)\s(?:work|file|design|model|board|project|document|drawing|part|thing|hardware|image|font)\sis",
    r"__licen[sc]e__\s?=",
    # French
    r"selon\sles\stermes",
    r"sous",
    # German
    r"(?:lizenziert|lizensiert|veroffentlicht|freigegeben|verfugbar|verbreitet|bereitgestellt)\s(?:nach|mit|gemass)",
    r"unter",
    # Spanish, Italian, Portuguese, Dutch
    r"bajo",
    r"(?:con|segun|sotto|secondo|sob|com|segundo|onder|met)\s(?:la\s|una\s|los\s|i\s|a\s|uma\s|os\s|de\s|een\s)?"
    r"(?:licencia|terminos|licenza|termini|licenca|termos|licentie|voorwaarden)",
    r"(?:licenciad|publicad|distribuid|liberad|disponibilizad|rilasciat|distribuit|pubblicat|concess)[oaie]s?"
    r"\s(?:bajo|con|sotto|in|sob|com)",
    r"(?:gelicen[ts]ieerd|vrijgegeven|gepubliceerd|beschikbaar|valt|vallen)\s(?:onder|met)",
    # Polish, Czech and Slovak, the North, Russian
    r"na\s(?:licencji|warunkach)",
    r"pod\s(?:licenci|licencou|licenco|licencom)",
    r"(?:licens\w*|lisens\w*|slappt|utgitt|udgivet)\sunder",
    r"(?:по|под|на условиях)[ ](?:лицензи)\w+",
)
#: In languages that have no blanks between words.
_INTRODUCED_CLOSELY = (
    r"采用|採用|基于|遵循|依据|依照|이\s저작물은|(?:作品|ファイル|データ|モデル|図面|画像|文書|本書)[はを]、?"
)
_OF_WHAT = (
    "hardware|software|documentation|document|content|design|model|file|art|artwork|asset|media|data|text|image|code"
    "|copyright|usage|creative commons"
)
_KEYS = (
    rf"(?:(?:{_OF_WHAT})s?(?:\sfiles?)(?=\s?:)|(?:(?:{_OF_WHAT})\s)?(?:licen[sc]e|licencia|licenza|licenca|licentie"
    r"|licencja|licens|lisens|lizenz|rights?|terms"
    r"|rights reserved|copyleft|copyright|licen[sc]e information|usage terms"
    r"|terms of use|droits|rechte|nutzungsrechte|derechos|diritti|direitos|hardware|documentation|software"
    r"|docs|licensing|ライセンス|利用許諾|许可|许可证|许可协议|授权|授權|라이선스|лицензия|ліцензія))"
)
_SMALLS = rf"(?:(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})\b{_MARKS}){{0,7}}"
_LEADS = "|".join(_INTRODUCED).replace(_BLANK, _BLANKS)
_BEFORE = re.compile(
    rf"(?:(?:(?<![^\W_])(?:{_LEADS})|{_INTRODUCED_CLOSELY}){_MARKS}:?{_MARKS}{_SMALLS}"
    rf"|(?<![\w.\"'-])@?{_KEYS}(?:\s?:|\s-|\s(?:is|ist|est|es|e):?|\s?=(?!=))[\s*_\[(<|]*{_SMALLS})$"
)
#: Directly behind the name.
_BEHIND = re.compile(
    r"[\s\"')\]>*_,-]{0,4}(?:(?:lizenziert|lizensiert|freigegeben|veroffentlicht)\b|licen[sc]ed(?=\s*(?:\Z|[.,;!\n)<]|by\s))"
    r"|ライセンス|の下|のもと|で公開|で配布|で提供|です|许可|許可|授权|授權|协议|進行|进行|라이선스|에 따라)"
)
#: A name in such company is talked about, not given.
_TALKING = (
    *(
        "todo",
        "fixme",
        "not",
        "never",
        "neither",
        "nor",
        "no",
        "cannot",
        "unlike",
        "incompatible",
        "compatible",
        "except",
    ),
    *("excluding", "unless", "if", "whether", "than", "instead", "formerly", "previously", r"e\.g", "such as"),
    *(
        "for example",
        "for instance",
        "would",
        "could",
        "might",
        "should",
        "must",
        "to be",
        "best",
        "better",
        "consider",
    ),
    *("choose", "chose", "prefer", "recommend", "suggest", "similar", "like", "compared", "versus", "vs", "one of"),
    *("any of", "either", "some(?! rights)", "most", "many", "anything"),
    # German, French, Spanish, Italian, Portuguese, Dutch, Polish
    *("nicht", r"kein\w*", "wenn", "ob", "statt", "kompatibel", "pas", "jamais", "si", "sauf", "nunca", "excepto"),
    *("non", "tranne", "nao", "niet", "geen", "behalve", "nie"),
)
_TALK = re.compile(rf"\b(?:{'|'.join(_TALKING)})\b|n't\b")
#: Formulas that deny nothing, and addresses.
_HARMLESS = re.compile(
    r"(?:unless|except|if not|where not)(?:\s(?:where|as|when|if))?\s(?:otherwise\s)?(?:explicitly\s|expressly\s)?"
    r"(?:noted|stated|specified|indicated|mentioned|marked|credited)(?:\sotherwise|\sdifferently)?"
    r"|(?:soweit|sofern|wenn|falls)\snicht\s(?:anders|anderweitig)\s\w+"
    r"|sauf\s(?:mention|indication)s?\s(?:du\s)?contraires?"
    r"|salvo\s(?:que\sse\sindique\slo\scontrario|indicac[a-z]+\sem\scontrario|indicazioni?\scontrari[ae]"
    r"|donde\sse\s\w+)"
    r"|tenzij\sanders\s\w+|https?://\S+"
)
_TALK_BEHIND = re.compile(
    r"[\s\"')\],*#/]{0,8}(?:licen[sc]e,?\s)?with\s(?:the\s|an?\s)?(?:[\w.-]+\s){0,4}exception(?!\sof\b|s?\sfor\b)"
    r"|[\s\"')\]]{0,3}-?(?:compatible|incompatible|kompatibel|style|like\b|similar|vs\b|versus|alike\b|or similar"
    r"|or equivalent|clone|licen[sc]es\b|(?:and|or)\s(?:similar|others?|compatible|any other)|\?"
    r"|(?:licen[sc]e\s)?(?:allows?|requires?|permits?|means|does|doesn't|isn't|cannot|was|were|has"
    r"|is\s(?:a|an|not|the|one|more|less|in)\b))"
)
_DUAL = re.compile(
    r"\b(?:dual(?:ly)?|double|doppelt|triple|tri|multi|multiple)[\s\-]{0,2}licen[sc]\w*\s[^.;!?]{0,60}$"
    r"|\bdual[\s\-]{1,2}$"
)
_SENTENCE = re.compile(r"(?<!\be\.g)(?<!\bi\.e)[.!?;]\s|。|\n\s*\n|\r\n\s*\r\n|\n[\s*#/;%]*\n")
_WINDOW = 160
#: How far to look back for them through tags, which carry addresses and styles.
_MARKED_UP = 900
_TAG = re.compile(r"<[a-z/][^<>]{0,600}>")
_ADDRESS = re.compile(r"https?://\S{1,120}[\s(\[]{0,3}$")
#: A name that ends like this is given in languages that put the license last, unless it is the topic of a sentence.
_CLOSELY_BEHIND = ("ライセンス", "라이선스", "许可协议", "許可協議", "許諾", "授权", "授權")
_TOPIC = re.compile(r"\s?(?:は|と|では|について|の(?!下|もと)|互換|은|는|와|과|允许|要求)")


def is_introduced(folded: str, start: int, end: int = 0) -> bool:
    """Whether words about licensing lead to a name that begins at a place, are its last, or follow it directly."""
    if _BEFORE.search(_words_before(folded, start)):
        return True
    is_closed = folded.endswith(_CLOSELY_BEHIND, start, end) and not _TOPIC.match(folded, end)
    return end > start and (is_closed or bool(_BEHIND.match(folded, end)))


def is_choice(folded: str, start: int) -> bool:
    """Whether what follows is one of several licenses to choose from: "dual-licensed under"."""
    return bool(_DUAL.search(folded[max(0, start - _WINDOW) : start]))


def is_talked_about(folded: str, start: int, end: int) -> bool:
    """Whether the sentence compares, denies or advises."""
    before = _words_before(folded, start)
    sentence = before[max((found.end() for found in _SENTENCE.finditer(before)), default=0) :]
    sentence = without_formulas(sentence)
    return bool(_TALK.search(sentence) or _TALK_BEHIND.match(folded, end)) or talk.gives_none(sentence, folded, end)


def _words_before(folded: str, start: int) -> str:
    """What leads to a place, without the tags of markup and without an address directly before it."""
    before = _TAG.sub("", folded[max(0, start - _MARKED_UP) : start])
    return _ADDRESS.sub("", before)[-_WINDOW:]


def without_formulas(folded: str) -> str:
    """A text without addresses and without "unless otherwise noted", which denies nothing."""
    return _HARMLESS.sub(" ", folded)
