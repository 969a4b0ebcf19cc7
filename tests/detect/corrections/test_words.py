# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Names in code and words that follow each other by chance, and the many short statements that look like them."""

import pytest

from tests.detect.corrections.table import Case, check, each, met

DECLARED = {
    "a setup script": "setup(name='it', license='MIT')",
    "a setup script, a line each": "    license='MIT',",
    "a manifest": "license = 'MIT'",
    "a manifest with a table": 'license = {text = "MIT"}',
    "a gem": "s.license = 'MIT'",
    "several": "spec.licenses = ['MIT', 'Ruby']",
    "a makefile": "LICENSE = MIT",
    "a recipe": 'LICENSE = "GPL-2.0-only & MIT"',
    "a package": "License: MIT and BSD",
    "a formula": 'license "MIT"',
    "metadata": "__license__ = 'MIT'",
    "a description": "License: MIT | file LICENSE",
    "a module": 'MODULE_LICENSE("Dual MIT/GPL");',
    "cmake": 'set(CPACK_RPM_PACKAGE_LICENSE "MIT")',
    "gradle": "licenses { license { name = 'MIT License' } }",
    "markup": "<license>MIT</license>",
    "JSON": '  "license": "MIT",',
}
SAID = {
    "a word": "MIT",
    "with where to look": "MIT (see LICENSE)",
    "with a version": "MIT(v1)",
    "with a stop": "MIT (see COPYING);",
    "a list": "- MIT",
    "a row": "| it | MIT | 1.0 |",
    "a comment": "// MIT",
    "a comment after code": "int a = b.c(d); // MIT license",
    "a comment in code": "var a=1;/* MIT License */function b(){return a}",
    "a banner": "/*! it v1.2 | MIT License | host */ (function(){}());",
    "a sentence": "This is under the MIT license, as it was (before 2004);",
    "a constant": 'const license = "MIT"',
    "a heading": "MIT License",
}
STAYS = {
    **{name: Case(line + "\n", each(met("mit", 1)), "MIT") for name, line in (DECLARED | SAID).items()},
    "below a heading": Case("## License\n\nMIT\n", each(met("mit", 1, 3)), "MIT"),
    "below a line": Case("License\n=======\n\nMIT\n", each(met("mit", 1, 4)), "MIT"),
    "a longer match": Case("mit = it.mit();\n", each(met("mit", 1, length=9)), "MIT"),
    "lines that are not known": Case("", each(met("mit", 7, 9)), "MIT"),
}

CODE = (
    "mit = 3",
    "def is_mit(license):",
    "    return license.mit",
    "#define SGI_MIT_IRQ 4",
    "EXPORT_SYMBOL_MIT(it);",
    "const a = them.license.mit();",
    "import mit",
    "if (a->mit && b) {",
    "public static final String MIT_LICENSE = Mit.V2;",
)
GOES = {
    **{line: Case(line + "\n", each(met("mit", 1)), None, ("name-in-code",)) for line in CODE},
    "a file that is read": Case("licenses = json.load(it)\n", each(met("json", 1)), None, ("name-in-code",)),
    "over a blank line": Case(
        "the words of one paragraph, which end with it and the license\n\nMIT is a place in Cambridge\n",
        each(met("mit", 1, 3)),
        None,
        ("words-apart",),
    ),
}


@pytest.mark.parametrize("case", STAYS.values(), ids=STAYS)
def test_must_not_fire(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", GOES.values(), ids=GOES)
def test_must_fire(case: Case) -> None:
    check(case)
