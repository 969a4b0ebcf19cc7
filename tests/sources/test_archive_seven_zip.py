# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""7z archives: read in memory under a budget, or told that the extra is missing."""

import importlib.util
import io
from collections.abc import Callable

import py7zr
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licwatch.decode import seven_zip
from licwatch.model.budget import KIB, Budgets
from licwatch.model.problem import Reason
from tests.archives import came_out

MIT, GPL = b"MIT License\n", b"GPL\n"


def packed(files: dict[str, bytes], **options: object) -> bytes:
    held = io.BytesIO()
    with py7zr.SevenZipFile(held, "w", **options) as archive:  # type: ignore[arg-type]
        for name, content in files.items():
            archive.writestr(content, name)
    return held.getvalue()


GOOD = packed({"LICENSE": MIT, "src/a.c": GPL, "empty": b"", "ünïcödé": b"x"})


def told(content: bytes, budgets: Budgets = Budgets()) -> dict[bytes, object]:  # noqa: B008 - frozen
    return dict(came_out(content, budgets, b"x.7z"))


def test_members_come_out() -> None:
    assert told(GOOD) == {b"LICENSE": MIT, b"src/a.c": GPL, b"empty": b"", "ünïcödé".encode(): b"x"}


def test_a_bomb_stops_at_the_budget() -> None:
    bomb = packed({"LICENSE": MIT, "zeros": bytes(1 << 20)})
    met = told(bomb, Budgets(member=100 * KIB))
    assert met[b"LICENSE"] == MIT
    assert met[b"zeros"] is Reason.LIMIT_BYTES
    met = told(bomb, Budgets(ratio_floor=KIB, ratio=10))
    assert met[b"zeros"] is Reason.LIMIT_RATIO


def test_an_encrypted_one_says_so() -> None:
    assert told(packed({"a": MIT}, password="secret"))[b"a"] is Reason.ENCRYPTED
    whole = packed({"a": MIT}, password="secret", header_encryption=True)
    assert told(whole) == {b"": Reason.ENCRYPTED}


@pytest.mark.parametrize("cut", [10, 40, len(GOOD) // 2, len(GOOD) - 1])
def test_one_that_was_cut_is_damaged(cut: int) -> None:
    assert told(GOOD[:cut])[b""] is Reason.CORRUPT_HEADER


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seven_zip, "find_spec", lambda _name: None)
    assert importlib.util.find_spec("py7zr")
    assert told(GOOD) == {b"": Reason.UNSUPPORTED_METHOD}


Change = Callable[[bytes], bytes]


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_a_changed_byte_never_raises(at: int, byte: int) -> None:
    changed = GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]
    if changed.startswith(seven_zip.MAGIC):
        assert told(changed) is not None
