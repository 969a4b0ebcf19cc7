# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Languages: which programming language a file is written in, by its suffix."""

from pathlib import PurePath

_SUFFIXES = {
    "Assembly": "s asm",
    "C": "c h",
    "C#": "cs",
    "C++": "cc cpp cxx hh hpp hxx",
    "Elixir": "ex exs",
    "Erlang": "erl hrl",
    "Fortran": "f f77 f90 f95 for",
    "Go": "go",
    "Haskell": "hs lhs",
    "Java": "java",
    "JavaScript": "js mjs cjs jsx",
    "Lisp": "el lisp cl",
    "Lua": "lua nse rockspec",
    "M4": "m4",
    "Objective-C": "m mm",
    "OCaml": "ml mli mll mly",
    "Pascal": "pas",
    "Perl": "pl pm t",
    "PHP": "php",
    "Python": "py pyi pyx",
    "R": "r",
    "Ruby": "rb rake gemspec",
    "Rust": "rs",
    "Scheme": "scm",
    "shell": "sh bash zsh ksh",
    "Tcl": "tcl",
    "TypeScript": "ts tsx mts cts",
}
_LANGUAGES = {f".{suffix}": language for language, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}


def language(path: str) -> str | None:
    """None for what is no program: texts, data, pictures."""
    return _LANGUAGES.get(PurePath(path).suffix.lower())
