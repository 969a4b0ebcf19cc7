# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Who a text names: copyright statements, holders, authors. ScanCode's data and answers, an implementation of our own.

Why: ScanCode's own needs some 65 ms a file, most of it for trying 1,100 expressions on every word and 400 rules on
every group of lines. Its data (words, patterns, grammar, lists of what to cut and drop) is compiled into one small file
of the index folder (`build`); at scan time neither ScanCode nor its libraries are imported. The way of a text:

    hints -> groups -> lexer -> grammar -> statements -> refine

`hints` finds, in the whole text at once, the few lines that are looked at at all. A word's label depends on the word
alone and what a group says on its labels alone: both are remembered, within bounds.
"""

from pathlib import Path

from licwatch.detect.copyrights.detector import Copyrights
from licwatch.detect.copyrights.tables import read

__all__ = ["Copyrights", "build", "load"]


def load(folder: Path) -> Copyrights:
    """From an index folder, in some milliseconds. Raises EngineError."""
    return Copyrights(read(folder))


def build(folder: Path) -> None:
    """Compile into an index folder. Imports ScanCode."""
    from licwatch.detect.copyrights import compiler

    compiler.build(folder)
