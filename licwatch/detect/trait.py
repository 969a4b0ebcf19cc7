# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The traits of a name on which ScanCode's reading of a content depends, and nothing else of it.

A trait is a stand-in name: ScanCode's tests of a path give the same answers for it. Most paths share a few traits, so
that copies of a content under many names are analyzed once.
"""

import posixpath
import re

_SOURCE = (
    ".ada .adb .asm .asp .aj .bas .bat .c .c++ .cc .clj .cob .cpp .cs .csh .csx .cxx .d .e .el .f .fs .f77 .f90 "
    ".for .fth .ftn .go .h .hh .hpp .hs .html .htm .hxx .java .js .jsx .jsp .ksh .kt .lisp .lua .m .m4 .nim .pas "
    ".php .pl .pp .ps1 .py .r .rb .ruby .rs .s .scala .sh .swift .ts .vhdl .verilog .vb .groovy .po"
)
_MARKUP = ".html .htm .php .phps .jsp .jspx .xml .pom"
_BINARY = ".pyc .pgm .mp3 .mp4 .mpeg .mpg .emf .pbm .ppm"
_SCRIPT = ".js.map .css.map .min.js .typeface.json .json package.json .mjs .jsm"
#: ScanCode compares these without regard to case.
_FOLDED = (".svg", ".tga", ".doc", ".docx", ".xlsx", ".ppt", ".pptx")
_FOLDED_PACKAGES = (".jar", ".war", ".ear", ".zip", ".whl", ".egg", ".gem")
#: Any of these means JavaScript in whatever case; in another than this one it means no more than that.
_FOLDED_SCRIPT = (".js", ".jsm", ".mjs")
#: Names in any case of files that list people in a form of their own.
_PEOPLE = "credit credits credits.rst credits.txt credits.md author authors authors.rst authors.txt authors.md"
_CREDITS = frozenset(_PEOPLE.split())
#: Whole names of which the language is known.
_LANGUAGE = re.compile(
    r"BUCK|BUILD|Gemfile|PKGBUILD|Rakefile|SCons(truct|cript)|WORKSPACE|.*Makefile|(?i:\.?(bash_.*|(ba|z)shrc))",
    re.DOTALL,
)

_EXACT = frozenset(" ".join((_SOURCE, _MARKUP, _BINARY, _SCRIPT)).split())
#: From the longest down. To look up an end of each length is quicker than to try each suffix.
_LENGTHS = sorted(set(map(len, _EXACT)), reverse=True)
_FOLDED_ENDS = _FOLDED + _FOLDED_PACKAGES


def trait(path: bytes) -> str:
    """The stand-in for a path: ASCII, total on any bytes."""
    folder = "locale/" if b"locale" in path else ""
    name = path.rpartition(b"/")[2].decode("ascii", "replace")
    last = _last_part(name)
    if last.lower() in _CREDITS:
        # the suffixes of such names mean nothing else
        return folder + ("credits.txt" if "." in last else "credits")
    return folder + "content" + _suffix(name)


def _suffix(name: str) -> str:
    for length in _LENGTHS:
        if (suffix := name[-length:]) in _EXACT:
            # "package.json" is a whole name that ScanCode tests as a suffix
            return suffix if suffix.startswith(".") else f"-{suffix}"
    lower = name.lower()
    if lower.endswith(_FOLDED_ENDS):
        return name[-next(len(suffix) for suffix in _FOLDED_ENDS if lower.endswith(suffix)) :]
    if lower.endswith(_FOLDED_SCRIPT):
        return ".JS"
    # new office documents are told by the last letter of any name
    return ("" if _is_guessed(name) else ".other") + ("x" if name.endswith("x") else "")


def _last_part(name: str) -> str:
    """What ScanCode takes for the name of a file: it parts paths at backslashes, too."""
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _is_guessed(name: str) -> bool:
    """Whether the language is guessed at by the content: for a name without a suffix, unless it is known."""
    last = _last_part(name)
    return not posixpath.splitext(last)[1] and not _LANGUAGE.fullmatch(last)


def is_credits(trait: str) -> bool:
    """Whether the name is that of a file that lists people in a form of its own."""
    return trait.rpartition("/")[2] in _CREDITS
