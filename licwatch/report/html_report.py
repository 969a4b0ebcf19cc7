# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.html: one file for people, which loads nothing and runs nothing but its own few lines of script.

Every value that the templates print passes `_printed`, so that no place in them can forget to escape: what is unsafe to
look at is made visible there, what is too long is cut, and Jinja2 escapes what is unsafe as HTML. The
Content-Security-Policy, which allows our style and script by their hashes alone, is the second wall.
"""

import base64
import hashlib
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib import resources
from itertools import islice

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from licwatch.model.report import Report
from licwatch.report.bounds import Bounds, first, shortened
from licwatch.report.escape import visible
from licwatch.report.evidence import basis_words, conflict_words, numbered, sections
from licwatch.report.overview import bars, budgets, gaps, license_files, shares, size, skips, verdict
from licwatch.report.reasons import WORDS
from licwatch.report.tree import Closed, Cut, Group, Opened, Row, say, walk

NAME = "html"
SUFFIX = ".html"
VERBATIM = False

_TEMPLATES = ("report.html.j2", "head.html.j2", "tree.html.j2", "evidence.html.j2")
#: Pieces of the template that are joined to one chunk.
_PIECES = 500
#: How many fragments are kept for when their values are met again.
_FRAGMENTS = 2_000


def render(report: Report, bounds: Bounds = Bounds()) -> Iterator[str]:  # noqa: B008 - frozen
    """The page in chunks. What goes beyond the bounds is counted on the page."""
    style, script = _own("report.css"), _own("report.js")
    template = _environment(bounds).get_template("report.html.j2")
    pieces = template.generate(
        report=report,
        style=Markup(style),  # noqa: S704 - ours, and no data
        script=Markup(script),  # noqa: S704 - ours, and no data
        policy=_policy(style, script),
        **_values(report, bounds),
    )
    while chunk := "".join(islice(pieces, _PIECES)):
        yield chunk


def _values(report: Report, bounds: Bounds) -> dict[str, object]:
    evident = numbered(report, bounds)
    addresses = {number for number, _ in evident.rows}
    return {
        "verdict": verdict(report),
        "shares": shares(report),
        "bars": bars(report, bounds),
        "components": first(report.components, bounds.rows),
        "holders": first(report.summary.holders, bounds.rows),
        "license_files": license_files(report, addresses, bounds),
        "gaps": gaps(report, bounds),
        "skips": tuple(skips(report, bounds)),
        "budgets": tuple(budgets(report)),
        "tree": walk(report.items, addresses, bounds),
        "sections": sections(evident.rows, bounds),
        "sections_more": evident.more,
    }


def _environment(bounds: Bounds) -> Environment:
    environment = Environment(
        autoescape=True,
        # for a template that is compiled for each page and run once it costs more than it saves
        optimized=False,
        undefined=StrictUndefined,
        finalize=partial(_printed, most=bounds.characters),
        loader=DictLoader({name: _resource(name) for name in _TEMPLATES}),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(basis_words=basis_words, conflict_words=conflict_words, say=say, why=WORDS, lines=_lines)
    # what a macro makes of a value follows from the value; the same header stands in most files of a project
    environment.globals["once"] = lru_cache(_FRAGMENTS)(lambda macro, value: macro(value))
    environment.tests.update(
        opened=lambda step: isinstance(step, Opened),
        closed=lambda step: isinstance(step, Closed),
        row=lambda step: isinstance(step, Row),
        group=lambda step: isinstance(step, Group),
        cut=lambda step: isinstance(step, Cut),
    )
    environment.filters.update(
        number=lambda value: f"{value:,}",
        items=lambda count: f"{count:,} item{'' if count == 1 else 's'}",
        percent=lambda value: f"{value:.4g}",
        size=size,
        sentence=lambda text: text[:1].upper() + text[1:],
    )
    return environment


def _lines(start: int, end: int) -> str:
    return f"line {start:,}" if start == end else f"lines {start:,}\N{EN DASH}{end:,}"


def _printed(value: object, most: int) -> object:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        # most texts have nothing in them that needs a look at each character
        plain = len(value) <= most and value.isascii() and value.isprintable()
        return value if plain else visible(shortened(value, most))
    if isinstance(value, int | float):
        return value
    raise TypeError(f"a template prints a {type(value).__name__}")


def _resource(name: str) -> str:
    return resources.files("licwatch.templates").joinpath(name).read_text("utf-8")


def _own(name: str) -> str:
    """A style or script of ours, without the license notice of its source, which would speak for the whole page."""
    return _resource(name).partition("*/\n")[2]


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
