# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Beside a statement, what mentions a license and grants nothing is a clue; what grants stays."""

import pytest

from tests.detect.corrections.table import Case, check, each, met, tag

HEAD = "# SPDX-License-" + "Identifier: MIT\n"
NOTICE = "/* Permission to use, copy and sell this\n * is granted to all who keep these lines. */\n"


def beside_tag(line: str, said: str | None, *slugs: str, key: str = "apache-2.0") -> Case:
    return Case(f"{HEAD}{line}\n", each(tag("mit", 1), met(key, 2)), said, slugs)


BOTH = "MIT AND Apache-2.0"
STAYS: dict[str, Case] = {
    "a grant": beside_tag("# The parts below are licensed under Apache 2.0", BOTH),
    "a grant over two lines": Case(
        f"{HEAD}# What follows may be redistributed\n# by Apache 2.0\n", each(tag("mit", 1), met("apache-2.0", 3)), BOTH
    ),
    "a declaration": beside_tag("license: Apache-2.0", BOTH),
    "a release": beside_tag("<p>Released as Apache 2.0.</p>", BOTH),
    "no statement beside it": Case("see Apache-2.0 there\n", each(met("apache-2.0", 1)), "Apache-2.0"),
    "the same license": Case(f"{HEAD}# as in LICENSES/MIT.txt\n", each(tag("mit", 1), met("mit", 2)), "MIT"),
    "a notice of its own": Case(
        f"{HEAD}# words\n# words\n", each(tag("mit", 1), met("apache-2.0", 2, 3, length=60)), BOTH
    ),
    "words of a license beside a notice": Case(
        f"{NOTICE}// MIT license - see site\n",
        each(met("apache-2.0", 1, 2, length=60), met("mit", 3)),
        "Apache-2.0 AND MIT",
    ),
    "a list below a notice": Case(
        f"{NOTICE}\nlicenses/mit.txt\n    their library\n",
        each(met("apache-2.0", 1, 2, length=60), met("mit", 4)),
        "Apache-2.0 AND MIT",
    ),
    "below a notice that stands late": Case(
        "\n" * 40 + f"{NOTICE}MIT\n", each(met("apache-2.0", 41, 42, length=60), met("mit", 43)), "Apache-2.0 AND MIT"
    ),
}
GOES: dict[str, Case] = {
    "the name of a file": beside_tag("# as LICENSES/Apache-2.0.txt is", "MIT", "mention"),
    "names of files": beside_tag("# LICENSE, LICENSE-APACHE-2.0, NOTICE.md", "MIT", "mention"),
    "a name in a comment": beside_tag("# what Apache 2.0 makes of it", "MIT", "mention"),
    "a style": beside_tag(".apache2 { color: red }", "MIT", "mention"),
    "a list of sources": beside_tag("   src/vendor/Apache-2.0.txt \\", "MIT", "mention"),
    "in inline code": beside_tag(
        "It is now possible to write `SPDX-Valid-License: Apache-2.0` there.", "MIT", "mention"
    ),
    "about other files": beside_tag(
        "`src/a.py` and `src/b.py` are licensed under Apache-2.0.", "MIT", "about-other-files"
    ),
    "beside a notice": Case(
        f"{NOTICE}int public_domain;\n",
        each(met("apache-2.0", 1, 2, length=60), met("public-domain", 3, length=5)),
        "Apache-2.0",
        ("mention",),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)
