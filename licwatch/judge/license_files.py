# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""License files: which files are license texts, and which of them govern their folder.

Names tell. A name that is about a license in some other way (code, a template, a key) is no license text; a license
text for something else than the folder (third parties, fonts, documentation) governs nothing.
"""

import re

#: What a path has behind it when an archive holds the name more than once.
_TWIN = re.compile(r"#\d+$")
#: In such a folder lie texts, for whoever refers to them (https://reuse.software).
_TEXTS = "LICENSES"
_FOLDERS_OF_TEXTS = frozenset(("licenses", "licences"))

_BETWEEN_WORDS = re.compile("[-_.]")
_ONE = re.compile(r"(un)?licen[sc]e|copying(v?\d)?")
_SOME = re.compile(r"((third|3rd)party)?licen[sc]es")
#: What may stand beside it in the name of the license for everything here: which license, not what for.
_WHICH = re.compile(
    r"(mit|x11|isc|apache|asl|bsd|[al]?gpl|lesser|lib|mpl|epl|eupl|cddl|zlib|boost|bsl|artistic|psf|cc0|wtfpl|ofl|clause)"
    r"(v?\d{1,4})?|v?\d{1,4}"
)

_PROSE = "txt text md mkd markdown rst adoc org tex htm html xhtml pdf rtf doc docx odt"
_TEXT_SUFFIXES = frozenset(_PROSE.split())
_CODE = """
    py pyi pyc js mjs cjs jsx ts mts cts tsx vue svelte go rs c h cc cpp cxx hh hpp hxx m mm java class jar kt kts
    groovy gradle scala clj cs csproj fs vb resx rb erb php pl pm lua r jl swift dart ex exs erl hs ml mli el sh bash
    bat cmd ps1 cmake mk in am sql proto graphql css scss sass less json jsonl yaml yml toml ini cfg conf properties
    lock xml xsd xsl xslt csv tsv po pot mo png jpg jpeg gif svg ico bmp webp so o a dll exe bin dat db lic key pem gz
    bz2 xz zst zip tar sig asc sha256 j2 jinja jinja2 tmpl template tpl ejs hbs mustache twig haml ipynb map snap orig
    bak rej patch diff
"""
#: Of code, data and forms; and of notes on the license of the one file whose name stands before.
_OTHER_SUFFIXES = frozenset((*_CODE.split(), "spdx", "license", "licence"))
_OTHER_WORDS = frozenset(("header", "headers", "template", "templates", "check", "checker", "keys", "report"))


def is_license_file(path: str) -> bool:
    """Whether a file is a license text, by its name or since it lies in a folder of texts."""
    # what all that follows needs somewhere: this is asked of every path, more than once
    lower = path.lower()
    if not ("licen" in lower or "copying" in lower):
        return False
    *folders, name = _TWIN.sub("", path).split("/")
    words = _words(name)
    if words is None:
        return False
    return _TEXTS in folders or _is_statement(words) or any(_is_about_licenses(word) for word in (words[0], words[-1]))


def is_declaration(path: str) -> bool:
    """Whether a file says what holds for other files, by the REUSE specification."""
    return path.rpartition("/")[2] == "REUSE.toml" or path.endswith(".reuse/dep5")


def governs(path: str) -> bool:
    """Whether a license text is named as the one for everything in its folder and below."""
    *folders, name = _TWIN.sub("", path).split("/")
    if _TEXTS in folders or (folders and folders[-1].lower() in _FOLDERS_OF_TEXTS):
        return False
    words = _words(name)
    return words is not None and _is_statement(words)


def _words(name: str) -> list[str] | None:
    """Of a name, without the suffix of a text; None when the name is not that of a text."""
    words = _BETWEEN_WORDS.split(name.lower())
    if len(words) > 1 and name[-len(words[-1]) - 1] == ".":
        if words[-1] in _OTHER_SUFFIXES:
            return None
        if words[-1] in _TEXT_SUFFIXES:
            words.pop()
    return None if _OTHER_WORDS.intersection(words) else words


def _is_statement(words: list[str]) -> bool:
    """Whether the words say "license", and else nothing but which."""
    rest = [word for word in words if not _ONE.fullmatch(word)]
    return len(rest) == len(words) - 1 and all(_WHICH.fullmatch(word) for word in rest)


def _is_about_licenses(word: str) -> bool:
    return bool(_ONE.fullmatch(word) or _SOME.fullmatch(word))
