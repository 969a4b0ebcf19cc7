# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""What is quoted is not said, and what is said is not taken for a quote."""

import pytest

from tests.detect.corrections.table import Case, check, each, fuzzy, met, tag

# in two parts, since tools would read them in this file as well
TAG = "SPDX-License-" + "Identifier"
START, END = "REUSE-" + "IgnoreStart", "REUSE-" + "IgnoreEnd"
HEAD = f"# {TAG}: MIT\n"
TESTS = f'''{HEAD}
def test_it():
    text = """
        {TAG}: 0BSD
        License: GPL-2.0
    """
'''
NOTICE = "/*\n * Permission to use is granted\n * provided that these lines stay\n */\n"

STAYS: dict[str, Case] = {
    "a tag in a comment": Case(HEAD, each(tag("mit", 1)), "MIT"),
    "a tag in a comment of vim": Case(f'" {TAG}: MIT\n" on it goes\n', each(tag("mit", 1)), "MIT"),
    "a tag as documentation": Case(f'"""{TAG}: MIT"""\n', each(tag("mit", 1)), "MIT"),
    "a tag in documentation": Case(f'"""\nWords.\n\n{TAG}: MIT\n"""\n', each(tag("mit", 4)), "MIT"),
    "a tag in JSON": Case(f'{{"$comment": "{TAG}: MIT"}}\n', each(tag("mit", 1)), "MIT"),
    "a tag that is a key": Case(f'{{"{TAG}": "MIT"}}\n', each(tag("mit", 1)), "MIT"),
    "a tag with a choice": Case(f"// {TAG}: (MIT OR ISC)\n", each(tag("mit", 1)), "MIT"),
    "a tag with a link": Case(f"{TAG}: [MIT](https://host/MIT)\n", each(tag("mit", 1)), "MIT"),
    "a string where nothing is stated": Case(
        'show("under the GPL");\n', each(met("gpl-1.0-plus", 1)), "GPL-1.0-or-later"
    ),
    "a declaration": Case(
        f"{HEAD}license = 'Apache-2.0'\n", each(tag("mit", 1), met("apache-2.0", 2)), "MIT AND Apache-2.0"
    ),
    "a classifier": Case(
        f"{HEAD}    'License :: OSI Approved :: Apache Software License',\n",
        each(tag("mit", 1), met("apache-2.0", 2, length=6)),
        "MIT AND Apache-2.0",
    ),
    "a quotation in prose": Case(
        f'{HEAD}The parts in src/ are, as they say, "licensed under the Apache License".\n',
        each(tag("mit", 1), met("apache-2.0", 2, length=5)),
        "MIT AND Apache-2.0",
    ),
    "a comment within words": Case(
        f"{HEAD}# It isn't the author's, it's licensed under Apache 2.0\n",
        each(tag("mit", 1), met("apache-2.0", 2)),
        "MIT AND Apache-2.0",
    ),
    "a string that says the same": Case(f'{HEAD}print("MIT")\n', each(tag("mit", 1), met("mit", 2)), "MIT"),
}

GOES: dict[str, Case] = {
    "between the marks": Case(
        f"# {START}\n# {TAG}: ISC\n# {END}\n# {TAG}: MIT\n",
        each(tag("isc", 2), tag("mit", 4)),
        "MIT",
        ("reuse-ignored",),
    ),
    "a pattern": Case(f"if (/{TAG}: (.*)/) {{\n", each(tag("unknown-spdx", 1)), None, ("tag-in-pattern",)),
    "a format": Case(f"out = '{TAG}: %s' % name\n", each(tag("unknown-spdx", 1)), None, ("tag-in-pattern",)),
    "a template": Case(f"echo {TAG}: ${{LICENSE}}\n", each(tag("unknown-spdx", 1)), None, ("tag-in-pattern",)),
    "what is searched for": Case(f"grep -r '{TAG}: MIT' .\n", each(tag("mit", 1)), None, ("string-of-code",)),
    "what is printed": Case(f'print("{TAG}: MIT")\n', each(tag("mit", 1)), None, ("string-of-code",)),
    "what is compared with": Case('if (license == "MIT") {\n', each(met("mit", 1)), None, ("string-of-code",)),
    "test data": Case(TESTS, each(tag("mit", 1), tag("0bsd", 5), met("gpl-2.0", 6)), "MIT", ("string-of-code",)),
    "a message": Case(
        f'{HEAD}show("Released under the GNU GPL, version 2");\n',
        each(tag("mit", 1), met("gpl-2.0", 2, length=9)),
        "MIT",
        ("string-of-code",),
    ),
    "a message to be translated": Case(
        f'{HEAD}#: src/it.c:9\nmsgid ""\n"This is free software, under the terms of "\n"the GNU GPL, version 2"\n',
        each(tag("mit", 1), fuzzy("gpl-1.0-plus", 4, 5, length=30, coverage=95)),
        "MIT",
        ("string-of-code",),
    ),
    "beside a notice": Case(
        f'{NOTICE}puts("GPL, any version");\n',
        each(met("isc", 2, 3, length=60, says="ISC"), met("gpl-1.0-plus", 5)),
        "ISC",
        ("string-of-code",),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)
