# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What holds for all corrections, whatever they are given."""

import time

from hypothesis import given
from hypothesis import strategies as st

from licwatch.decode import records
from licwatch.detect.corrections import correct, corrected, text_of
from licwatch.model.facts import LicenseFacts, Match
from tests.detect.corrections.table import each, facts, met, one, tag

LINES = st.lists(
    st.sampled_from(
        [
            "",
            "# SPDX-License-" + "Identifier: MIT",
            "SPDX-License-" + "Identifier: LicenseRef-X OR MIT",
            'print("GPL version 2 or later")',
            "GNU General Public License, version 2, or any later version",
            "http://creativecommons.org/licenses/by-sa/4.0/",
            'x = """',
            "gpl = 3",
            "Eclipse Public License 2.0",
            "License: MIT",
            "::",
            "    ```",
            "it's \"'`\\",
        ]
    ),
    max_size=8,
)
KEYS = st.sampled_from(
    [
        "mit",
        "gpl-2.0",
        "gpl-1.0-plus",
        "lgpl-2.1-plus",
        "cc-by-4.0",
        "epl-1.0",
        "unknown-spdx",
        "unrar",
        "generic-exception",
    ]
)
MATCHES = st.builds(
    lambda key, line, more, length, coverage, matcher: met(
        key, line, line + more, length=length, coverage=coverage, matcher=matcher
    ),
    KEYS,
    st.integers(1, 9),
    st.integers(0, 3),
    st.integers(1, 300),
    st.sampled_from([20.0, 80.0, 100.0]),
    st.sampled_from(["1-hash", "1-spdx-id", "2-aho", "3-seq"]),
)


@given(LINES, st.lists(st.lists(MATCHES, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple))
def test_nothing_is_lost(lines: list[str], found: tuple[tuple[Match, ...], ...]) -> None:
    engine = facts(found)
    now = correct(engine, text_of("\n".join(lines).encode()))
    assert now.uncorrected == engine
    assert bool(now.corrections) is (now != engine)
    # a match is where it was, or a clue, or on the record
    known = {m.start_line for d in now.detections for m in d.matches} | {m.start_line for m in now.clues}
    known |= {c.start_line for c in now.corrections}
    assert known >= {m.start_line for matches in found for m in matches}
    assert records.decode(records.encode(now), LicenseFacts) == now
    assert correct(engine, text_of("\n".join(lines).encode())) == now


def test_without_a_detection_nothing_is_looked_at() -> None:
    silent = LicenseFacts(clues=(met("mit", 1),))
    assert corrected(silent, b"MIT\n", "content") is silent


def test_of_a_format_that_is_no_text_nothing_is_known() -> None:
    engine = facts(one(met("gpl-2.0", 1)))
    binary = b"\x7fELF\2\1\1\0" + bytes(range(256)) * 9
    assert corrected(engine, b"GPL version 2 or later\n" + binary, "content") == engine
    assert corrected(engine, b"GPL version 2 or later\n", "content").license_expression_spdx == "GPL-2.0-or-later"


def test_the_clue_keeps_what_the_engine_said() -> None:
    engine = facts(each(tag("mit", 1), met("apache-2.0", 2)))
    now = correct(engine, text_of(b"# SPDX-License-" + b"Identifier: MIT\nuse(apache2, 0);\n"))
    assert [m.license_expression_spdx for m in now.clues] == ["Apache-2.0"]
    assert now.detections == engine.detections[:1]


def test_long_lines_and_long_lists_take_no_time() -> None:
    content = (b'var license = "GPL version 2";' * 40_000) + b"\nlicense: MIT\n" * 3_000
    lists = facts(one(*(met("gpl-2.0" if n % 2 else "gpl-1.0-plus", n % 3000 + 1) for n in range(6_000))))
    started = time.monotonic()
    correct(lists, text_of(content))
    assert time.monotonic() - started < 10
