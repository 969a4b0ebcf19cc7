# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Addresses are found however they are written, nothing else is taken for one, and no text makes it slow."""

import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from licwatch.model.facts import Credit
from licwatch.model.problem import Problem, Reason
from licwatch.report.identities import addresses, masked, without_addresses
from tests.report import samples

NO_ADDRESS = [
    "",
    "@",
    "root@localhost",
    "ada at home",
    "meet at example.org",
    "look at the dot in the middle",
    "point at the dot product",
    "5 @ 3.com",
    "@param name.first",
    "@app.route('/')",
    "@@global.setting",
    "product = a@b.T",
    "user@host:path",
    "git@example.org:group/project",
    "git@example.org:project.git",
    "git+ssh://git@example.org/project",
    "https://ada:secret@example.org/",
    "https://example.org/@ada.l",
    "@ada@example.org",
    "lodash@4.17.21",
    "lodash@npm:4.17.21",
    "foo@1.0.0-rc.alpha",
    "foo@v1.2.beta",
    "@scope/name@18.0.0",
    "actions/checkout@v4.1",
    "image@sha256:0123.ab",
    "logo@2x.png",
    "logo@1.5x.zip",
    "button@hover.svg",
    "getty@tty1.service",
    "memcpy@@GLIBC_2.14",
    "ada@10.0.0.1",
]

#: Each text with one address, and what becomes of it.
ADDRESS = [
    ("ada@example.org", "#@example.org"),
    ("Ada Example <ada@example.org>.", "Ada Example <#@example.org>."),
    ("Ada@Example.ORG", "#@Example.ORG"),
    ("(ada@example.org, and others)", "(#@example.org, and others)"),
    ("mailto:ada@example.org?subject=x", "mailto:#@example.org?subject=x"),
    ("mailto://ada@example.org", "mailto://#@example.org"),
    ("mailto:ada%40example.org", "mailto:#%40example.org"),
    ("https://example.org/ada@example.org", "https://example.org/#@example.org"),
    ("users/ada@example.org/notes.txt", "users/#@example.org/notes.txt"),
    ("ada&#64;example&#46;org", "#&#64;example&#46;org"),
    ("ada\\@example.org", "#\\@example.org"),
    ("ada@@example.org", "#@@example.org"),
    ("ada [at] example [dot] org", "# [at] example [dot] org"),
    ("ada(AT)example.org", "#(AT)example.org"),
    ("ada <@> example.org", "# <@> example.org"),
    ("ada at example dot org", "# at example dot org"),
    ("ada AT example DOT org", "# AT example DOT org"),
    ("<ada at example.org>", "<# at example.org>"),
    ("<ada at example dot org>", "<# at example dot org>"),
    ("ada@example.org: see there", "#@example.org: see there"),
    ("-ada@example.org-", "-#@example.org-"),
    ("ada@example.org\N{CJK UNIFIED IDEOGRAPH-4E2D}", "#@example.org\N{CJK UNIFIED IDEOGRAPH-4E2D}"),
]
OTHER_MAILBOXES = [
    ("163@163.com", "#@163.com"),
    ("a.b_c+d-e@mail.example-site.co.uk", "#@mail.example-site.co.uk"),
    ("ada@[192.0.2.1]", "#@[192.0.2.1]"),
    ("ada@xn--bcher-kva.example", "#@xn--bcher-kva.example"),
    ("j\u00f3zsef@p\u00e9lda.\u0440\u0444", "#@p\u00e9lda.\u0440\u0444"),
    ("a@b.co@c.org", "#@#@c.org"),
    (f"{'a' * 64}@example.org", "#@example.org"),
]


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_is_no_address(text: str) -> None:
    assert masked(text, lambda _: "#") is text


@pytest.mark.parametrize(("text", "shown"), ADDRESS + OTHER_MAILBOXES)
def test_is_an_address(text: str, shown: str) -> None:
    assert masked(text, lambda _: "#") == shown


@pytest.mark.parametrize(("text", "shown"), ADDRESS)
def test_is_the_same_mailbox_however_it_is_written(text: str, shown: str) -> None:
    assert [address.mailbox for address in addresses(text)] == ["ada@example.org"]


WORDS = [
    "ada",
    "b.co",
    "@",
    " at ",
    " dot ",
    "org",
    ".",
    "[at]",
    "%40",
    "&#64;",
    "://",
    ":",
    "/",
    "<",
    ">",
    "[",
    "1.2",
    " ",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=3)).map("".join)


@given(TEXTS)
@example("git@b.co:ada@b.co/x")
@example("a@b@b.co")
def test_what_was_masked_stays_as_it_is(text: str) -> None:
    once = masked(text, lambda _: "[mailbox-1]")
    assert masked(once, lambda _: "[mailbox-2]") == once


@given(TEXTS)
def test_only_what_is_before_the_sign_changes(text: str) -> None:
    found = list(addresses(text))
    ends = [0, *(address.end for address in found)]
    starts = [*(address.start for address in found), len(text)]
    assert masked(text, lambda _: "#") == "#".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert all(0 <= end <= start for end, start in zip(ends, starts, strict=True))


@given(TEXTS, TEXTS)
def test_an_address_among_other_words_is_found(before: str, after: str) -> None:
    assert "lovelace" not in masked(f"{before} <lovelace@example.org> {after}", lambda _: "#")


@pytest.mark.parametrize(
    "text",
    ["a@", "a.", "@", "a", "b.", " at ", "<a at b.", "a at b dot ", "x@[", "[at", "a@b.co:", "://", "[ at ]", "a@b[.]"],
)
def test_no_text_makes_it_slow(text: str) -> None:
    started = time.process_time()
    masked(f"a@{text * (200_000 // len(text))}", lambda _: "#")
    assert time.process_time() - started < 2


def test_mailboxes_are_numbered_in_one_report_and_told_apart() -> None:
    said = (
        Credit(1, 1, "Copyright Ada <ada@example.org>"),
        Credit(2, 2, "Copyright Bob <bob@example.org>, Ada <ADA@example.org>"),
    )
    report = without_addresses(samples.report([samples.item("a", copyrights=said)]))
    assert [statement.value for statement in report.items[0].copyrights or ()] == [
        "Copyright Ada <[mailbox-1]@example.org>",
        "Copyright Bob <[mailbox-2]@example.org>, Ada <[mailbox-1]@example.org>",
    ]
    assert without_addresses(report) == report


def texts(value: object) -> Iterator[str]:
    if isinstance(value, bytes):
        yield value.decode("latin-1")
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (text for part in value for text in texts(part))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (text for field in fields(value) for text in texts(getattr(value, field.name)))


def test_no_text_of_a_report_keeps_an_address() -> None:
    report = samples.hostile("ada.lovelace@example.org")
    assert sum("lovelace" in text for text in texts(report)) > 40
    assert not any("lovelace" in text for text in texts(without_addresses(report)))


def test_the_bytes_of_a_name_are_masked_too() -> None:
    report = samples.report([samples.item("ada@example.org\\xff", path_bytes=b"ada@example.org\xff")])
    (item,) = without_addresses(report).items
    assert (item.path, item.path_bytes) == ("[mailbox-1]@example.org\\xff", b"[mailbox-1]@example.org\xff")


def test_a_report_without_addresses_is_the_same_object() -> None:
    report = samples.report([samples.item("logo@2x.png", problems=(Problem(Reason.CYCLE, "at once"),))])
    assert without_addresses(report) is report
