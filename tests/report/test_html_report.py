# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""report.html is one well-formed page that no text of a target can change, and that counts what it leaves out."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from licwatch.model.facts import Excerpt
from licwatch.model.problem import Problem, Reason
from licwatch.model.report import HolderCount, LicenseCount, Options, Report, Status
from licwatch.report import html_report
from licwatch.report.bounds import Bounds
from licwatch.report.escape import UNSAFE
from tests.report import samples

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    '"onload="alert(1)',
    "' onmouseover='alert(1)",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "--><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;&amp;",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe",
    "a\u2066b\u2069",
    "line\nbreak\r\ttab",
    "\x00\ufeff\u200b\ud800",
    "soft\u00adhyphen\U000e0041tag",
    "]]><!--",
)

REPORTS = {
    "one of everything": (samples.small(), Bounds()),
    "nothing": (samples.report([]), Bounds()),
    "many": (samples.big(400), Bounds()),
    "cut": (samples.big(400), Bounds(5, 500, 40, 3, 1, 1, 30)),
    "hostile": (samples.hostile(HOSTILE[0]), Bounds()),
}


def page(report: Report, bounds: Bounds | None = None) -> str:
    return "".join(html_report.render(report, bounds or Bounds()))


@lru_cache(maxsize=8)
def parsed(text: str) -> Element:
    """The page as a strict HTML parser reads it: any error raises."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return tree


def skeleton(tree: Element) -> list[tuple[str, dict[str, str]]]:
    """Every element with its attributes, none of which may hold a text of a target."""
    return [(str(element.tag), dict(element.attrib)) for element in tree.iter()]


def read(tree: Element) -> str:
    """What a person reads, without the script."""
    body = tree.find("body")
    assert body is not None
    return " ".join("".join("".join(part.itertext()) for part in body if part.tag != "script").split())


@pytest.mark.parametrize("name", REPORTS)
def test_well_formed_with_unique_ids_and_no_dead_link(name: str) -> None:
    tree = parsed(page(*REPORTS[name]))
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    assert [known for known, count in ids.items() if count > 1] == []
    hrefs = [element.get("href", "") for element in tree.iter("a")]
    assert [href for href in hrefs if not href.startswith("#") or href[1:] not in ids] == []
    labels = [element.get("aria-labelledby") for element in tree.iter() if element.get("aria-labelledby")]
    assert [label for label in labels if label not in ids] == []


@pytest.mark.parametrize("name", REPORTS)
def test_headings_skip_no_level(name: str) -> None:
    levels = [int(str(e.tag)[1]) for e in parsed(page(*REPORTS[name])).iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    tree = parsed(page(samples.small()))
    told = [e.get("content", "") for e in tree.iter("meta") if e.get("http-equiv") == "Content-Security-Policy"]
    (script,), (style,) = list(tree.iter("script")), list(tree.iter("style"))
    assert told == [
        f"default-src 'none'; style-src '{hashed(style.text)}'; script-src '{hashed(script.text)}'; "
        "base-uri 'none'; form-action 'none'"
    ]


def hashed(text: str | None) -> str:
    assert text
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_or_moves_the_screen(text: str) -> None:
    rendered = page(samples.hostile(text))
    assert not UNSAFE.search(rendered.replace("\n", ""))
    rendered.encode()
    tree = parsed(rendered)
    assert len(list(tree.iter("script"))) == len(list(tree.iter("style"))) == 1
    assert {str(e.tag) for e in tree.iter()} <= {str(e.tag) for e in parsed(page(samples.small())).iter()}
    attributes = {name for _, given in skeleton(tree) for name in given}
    assert attributes.isdisjoint({"style", "src", "srcset", "action", "formaction"})
    assert not any(name.startswith("on") for name in attributes)


@given(st.text(st.characters(exclude_characters="/"), min_size=1))
@settings(max_examples=20, deadline=None)
@example("javascript:alert(1)")
@example('" autofocus onfocus="alert(1)')
def test_every_text_gives_the_same_elements_and_attributes(text: str) -> None:
    assert skeleton(parsed(page(samples.hostile(f"-{text}")))) == skeleton(parsed(page(samples.hostile("-"))))


@pytest.mark.parametrize(
    ("report", "mark"),
    [
        (samples.report([samples.item("a")]), "Complete: no item in scope was left unread."),
        (
            samples.report([samples.item("a", status=Status.OPAQUE)]),
            "1 item of unknown format was hashed, not searched",
        ),
        (samples.report([samples.skipped("a", "symlink")]), "1 item was left out by a rule"),
        (samples.report([]), "Empty: there was nothing to look at."),
        (samples.report([samples.gap("a", Problem(Reason.ENCRYPTED))]), "Incomplete: 1 item could not be looked at."),
        (samples.small(), "Incomplete: 3 items could not be looked at."),
        (samples.small(), "accept it by name: --accept git.submodule"),
        (samples.report([], options=Options(copyrights=False)), "Copyrights were not looked for"),
    ],
)
def test_says(report: Report, mark: str) -> None:
    assert mark in read(parsed(page(report)))


@pytest.mark.parametrize(
    ("report", "mark"),
    [
        (samples.report([]), "Complete:"),
        (samples.small(), "Complete:"),
        (samples.report([samples.gap("a", Problem(Reason.ENCRYPTED))]), "Nothing within the scope was left unread"),
        (samples.report([samples.item("a", problems=(Problem(Reason.CYCLE),))]), "Complete:"),
        (samples.report([samples.item("a")], complete=False), "Complete:"),
        (samples.report([samples.item("a")], complete=False), "Nothing within the scope was left unread"),
        (samples.report([samples.item("a")]), "Incomplete:"),
        (samples.report([samples.item("a")], options=Options(copyrights=False)), "No copyright holder was found"),
    ],
)
def test_does_not_say(report: Report, mark: str) -> None:
    assert mark not in read(parsed(page(report)))


def test_words_accuse_nobody_and_are_american() -> None:
    assert re.findall(r"(?i)violat|infring|breach|guilt|licence|colour", page(samples.small())) == []


def test_an_excerpt_shows_its_lines_and_marks_those_that_matched() -> None:
    found = samples.detection(samples.match(start=2, end=3))
    found = replace(found, excerpt=Excerpt(tuple(enumerate(("\tone", "<b>two</b>", "three", "four"), 1))))
    tree = parsed(page(samples.report([samples.item("a", detections=(found,))])))
    lines = [e for e in tree.iter("li") if e.get("value")]
    assert [(e.get("value"), "".join(e.itertext())) for e in lines] == [
        ("1", "1    one"),
        ("2", "2<b>two</b>"),
        ("3", "3three"),
        ("4", "4four"),
    ]
    assert ["".join(e.itertext()) for e in tree.iter("mark")] == ["<b>two</b>", "three"]


def many() -> Report:
    """Enough of everything to run into any bound."""
    detections = (samples.detection(), samples.detection(samples.match("Apache-2.0")))
    items = [
        *(samples.item(f"src/{n}.c", samples.own(f"LicenseRef-{n}"), detections=detections) for n in range(4)),
        *(samples.item(f"data/{n}") for n in range(5)),
        *(samples.gap(f"gap/{n}", Problem(Reason.ENCRYPTED)) for n in range(3)),
        *(samples.skipped(f"vendor/{n}", "exclude:vendor/") for n in range(3)),
    ]
    return samples.report(items)


CUTS: dict[str, tuple[Bounds, str]] = {
    "sections": (Bounds(sections=1), "3 items more have evidence for which this page has no room"),
    "excerpts": (Bounds(excerpts=0), "No room for the excerpt on this page"),
    "names": (Bounds(names=6), "6 items more in 2 folders (3 not looked at) are not on this page"),
    "files": (Bounds(names=6), "5 items more are not on this page"),
    "names of a folder": (Bounds(names=8), "and 3 items more, not on this page"),
    "licenses": (Bounds(rows=1), "3 more of the license expressions are not on this page"),
    "gaps": (Bounds(rows=1), "2 more of these places are not on this page"),
    "skips": (Bounds(rows=2), "1 more of these items is not on this page"),
    "details": (Bounds(details=1), "1 more of the detections of this file is not on this page"),
    "characters": (Bounds(characters=40), "characters left out]"),
}


@pytest.mark.parametrize("name", CUTS)
def test_what_is_cut_is_counted(name: str) -> None:
    bounds, words = CUTS[name]
    assert words in read(parsed(page(many(), bounds)))


@pytest.mark.parametrize("name", CUTS)
def test_what_is_not_cut_is_not_said_to_be(name: str) -> None:
    _, words = CUTS[name]
    assert words.lstrip("0123456789 ") not in read(parsed(page(many())))
    assert not re.search("not on this page|no room|left out\\]", read(parsed(page(many()))))


def test_long_lists_fold() -> None:
    licenses = tuple(LicenseCount(f"L-{n}", n, 0) for n in range(30, 0, -1))
    holders = tuple(HolderCount(f"H-{n}", n) for n in range(30, 0, -1))
    summary = replace(samples.summed([]), licenses=licenses, holders=holders)
    tree = parsed(page(samples.report([], summary=summary)))
    told = read(tree)
    assert "10 more" in told
    assert "18 more" in told
    texts = {element.text for element in tree.iter()}
    assert texts >= {f"{name}-{number}" for name in "LH" for number in range(1, 31)}


def test_golden_and_the_same_twice() -> None:
    text = page(samples.small())
    assert page(samples.small()) == text
    samples.golden("report.html", text)


def test_chunks_are_few_and_memory_is_not_asked_for_the_whole_page() -> None:
    sizes = [len(chunk) for chunk in html_report.render(samples.big(2_000))]
    assert max(sizes) < sum(sizes) / 4
