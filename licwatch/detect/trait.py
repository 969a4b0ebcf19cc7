# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The traits of a name on which ScanCode's reading of a content depends, and nothing else of it.

A trait is a stand-in name: ScanCode's tests of a path give the same answers for it. Most paths share a few traits, so
that copies of a content under many names are analyzed once.
"""

_SOURCE = (
    ".ada .adb .asm .asp .aj .bas .bat .c .c++ .cc .clj .cob .cpp .cs .csh .csx .cxx .d .e .el .f .fs .f77 .f90 "
    ".for .fth .ftn .go .h .hh .hpp .hs .html .htm .hxx .java .js .jsx .jsp .ksh .kt .lisp .lua .m .m4 .nim .pas "
    ".php .pl .pp .ps1 .py .r .rb .ruby .rs .s .scala .sh .swift .ts .vhdl .verilog .vb .groovy .po"
)
_MARKUP = ".html .htm .php .phps .jsp .jspx .xml .pom"
_BINARY = ".pyc .pgm .mp3 .mp4 .mpeg .mpg .emf .pbm .ppm"
_SCRIPT = ".js.map .css.map .min.js .typeface.json .json package.json .mjs .cjs .jsm"
#: ScanCode compares these without regard to case.
_FOLDED = (".svg", ".tga", ".doc", ".docx", ".xlsx", ".ppt", ".pptx")
_FOLDED_PACKAGES = (".jar", ".war", ".ear", ".zip", ".whl", ".egg", ".gem")

_EXACT = sorted({*" ".join((_SOURCE, _MARKUP, _BINARY, _SCRIPT)).split()}, key=lambda s: (-len(s), s))


def trait(path: bytes) -> str:
    """The stand-in for a path: ASCII, total on any bytes."""
    folder = "locale/" if b"locale" in path else ""
    name = path.rpartition(b"/")[2].decode("ascii", "replace")
    return folder + "content" + _suffix(name)


def _suffix(name: str) -> str:
    for suffix in _EXACT:
        if name.endswith(suffix):
            # "package.json" is a whole name that ScanCode tests as a suffix
            return suffix if suffix.startswith(".") else f"-{suffix}"
    lower = name.lower()
    for suffix in _FOLDED + _FOLDED_PACKAGES:
        if lower.endswith(suffix):
            return name[-len(suffix) :]
    # a name with a suffix of no meaning is not guessed at by its content, one without is
    return ".other" if "." in name.strip(".") else ""
