# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode's clean-up of strings as data. For compiling only.

Some of ScanCode's tables of replacements have no name of their own: they stand in functions as chains of calls. Such a
chain is read from the function's syntax tree, as a list of steps:

    ["replace", old, new]   ["sub", pattern, new]   ["strip", characters]   ["words"]   ["markup"]   ["ascii"]

`words` puts one space between words; `markup` and `ascii` are whole procedures (see licwatch.detect.copyrights.lines).
"""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

Step = list[str]

_PROCEDURES = {"strip_known_markup_from_text": "markup", "toascii": "ascii"}
# Line ends become spaces in the step that follows
_WITHOUT_EFFECT = ("unixlinesep",)


def steps(function: Callable[..., Any]) -> list[Step]:
    """The steps of a function that hands one string down a chain; of one with conditions, those before the first."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(tree, ast.FunctionDef)
    found: list[Step] = []
    for statement in tree.body:
        match statement:
            case ast.Assign(value=value) | ast.Return(value=ast.expr() as value):
                found += _chain(value, function)
            case ast.If(test=ast.Name(id=name)) if name.startswith("TRACE"):
                pass
            case ast.Expr(value=ast.Constant()):
                pass
            case _:
                break
    return found


def _chain(node: ast.expr, function: Callable[..., Any]) -> list[Step]:
    """Steps from the innermost call outwards."""
    match node:
        case ast.Name():
            return []
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=" "), attr="join"), args=[words]):
            return [*_chain(words, function), ["words"]]
        case ast.Call(func=ast.Attribute(value=inner, attr="split"), args=[]):
            return _chain(inner, function)
        case ast.Call(func=ast.Attribute(value=inner, attr=name), args=arguments):
            return [*_chain(inner, function), [name, *map(_text, arguments)]]
        case ast.Call(func=ast.Name(id=name), args=[*arguments, inner]):
            return [*_chain(inner, function), *_called(function.__globals__[name], list(map(_text, arguments)))]
    raise ValueError(f"not a chain: {ast.dump(node)}")


def _called(called: Any, arguments: list[str]) -> list[Step]:
    """A call of a compiled pattern's `sub`, of a known procedure or of another chain."""
    if called.__name__ == "sub":
        return [["sub", called.__self__.pattern, *arguments]]
    if called.__name__ in _PROCEDURES:
        return [[_PROCEDURES[called.__name__]]]
    return [] if called.__name__ in _WITHOUT_EFFECT else steps(called)


def _text(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, str)
    return node.value


def replacements(function: Callable[..., Any]) -> list[tuple[str, str]]:
    """The (old, new) pairs of a function that first of all replaces."""
    return [(step[1], step[2]) for step in steps(function) if step[0] == "replace"]
