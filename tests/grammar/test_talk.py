# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences and values that name a license and give none: the past, plans, advice, questions, names of other things."""

import pytest

from licwatch.model.statement import StatementKind
from tests.grammar.asking import AUTHOR, HOLDER, LICENSE, SOURCE, TITLE, TOOL, URL, claim, spoken

OVER_OR_TO_COME = [
    "Until 2019 the files were licensed under CC BY-SA 3.0.",
    "Versions before 1.0 were released under CC BY-NC 3.0.",
    "Prior releases were under CC BY-SA 3.0",
    "Originally licensed under CC BY 3.0",
    "We moved away from CC BY-SA 4.0 in 2019.",
    "It will be released under CC BY-SA 4.0 once finished.",
    "It may be released under CC BY 4.0 in the future.",
    "By submitting you agree that your work will be licensed under CC BY 4.0",
    "All contributions are expected to be licensed under CC BY 4.0.",
    "We plan to release it under CC BY-SA 4.0",
    "The author refused to license it under CC BY 4.0.",
    "I asked the author to release it under CC BY 4.0",
]
OF_ANY_WORKS = [
    "Works licensed under CC BY-SA 4.0 must be attributed.",
    "A work licensed under CC BY-SA 4.0 can be remixed.",
    "Hardware under CERN-OHL-S v2 must publish its sources.",
    "How to license your work under CC BY-SA 4.0",
    "To release your work under CC BY 4.0, click here.",
    "When you publish under CC BY 4.0, say so.",
    "Select license: CC BY 4.0, CC BY-SA 4.0, CC0",
    "[ ] CC BY 4.0",
    "( ) CC BY-SA 4.0",
    "\u2610 CC BY 4.0",
]
OF_SOMETHING_ELSE = [
    "This file was created with a program licensed under CC BY 4.0",
    "Powered by software released under CC0",
    "The program that made this is licensed under CC BY-SA 4.0.",
    *(f"{which} license: CC BY 4.0" for which in ("Original", "Previous", "Recommended", "Default", "Upstream")),
    "e.g. License: CC BY 4.0",
    'The text "licensed under CC BY 4.0" appears in the footer.',
    'as the saying goes, "released under CC BY-SA"',
]
DENIED = [
    "Rather than CC BY-SA 4.0, we chose MIT.",
    "Never released under CC BY-NC 4.0.",
    "License: anything but CC BY-NC 4.0",
    "本作品は CC BY 4.0 ではありません",
    "本作品不采用 CC BY 4.0 许可协议",
    "未采用CC BY 4.0",
    "CC BY 4.0 라이선스가 아닙니다",
    "\N{CYRILLIC CAPITAL LETTER EN}\N{CYRILLIC SMALL LETTER IE} под лицензией CC BY 4.0",
    "pod licencí CC BY není",
    "Ceci n'est pas sous licence CC BY-SA 4.0",
    "Nie jest na licencji CC BY 4.0",
]
WORDS = [
    *(
        "CC BY Studio 4.0 released",
        "The CC by line",
        "CC: by the way",
        "Please cc by 4.0 pm",
        "$(CC) -DBY=1",
        "cc -by -sa",
    ),
    *(
        "Licensed to you by Example Inc",
        "Licensed to you by CC",
        "Made BY Example SA",
        "Copyright Example S.A.",
        "BY SA",
    ),
    *("Designed at CERN", "CERN openlab", "We discussed the CERN OHL v1.2 at the workshop.", "J1 NC CC1 CC2 ND"),
    *("Exposition Art Libre", "Free art for everyone", "All Rights Reserved. CERN", "Attribution 4.0", "表示 継承"),
    *("The story is in the public domain of thought.", "Public Domain Comics presents", "A tale of public domain"),
    *("cc-by.py", "docs/cc-by-sa-4.0.md", "mv CC-BY-4.0.txt LICENSES/", 'open("CC-BY-SA-4.0.txt")'),
]
GIVEN = [
    "This model was released under CC BY 4.0 by Ada.",
    "This work may be used under the CC BY 4.0 license.",
    "This shall be licensed under CC BY 4.0",
    "I decided to release this under CC BY 4.0.",
    "I hereby agree to release this under CC BY 4.0",
    "Originally created by Ada, licensed under CC BY 4.0",
    "Licensed under CC BY 4.0, you must give credit",
    "Licensed under CC BY 4.0\nMay be printed without supports",
    "Made with FreeCAD, licensed under CC BY 4.0",
    "Design documentation license: CC BY 4.0",
    "Open source license: CC BY 4.0",
    "本作品采用 CC BY 4.0 许可协议",
]
NO_VALUES: list[tuple[StatementKind, list[str]]] = [
    (
        LICENSE,
        [
            *(
                "not CC BY",
                "non CC BY-SA 4.0",
                "incompatible with CC BY-SA",
                "CC BY compatible",
                "CC BY 4.0?",
                "BY",
                "SA",
            ),
            *("cc-by.py", "icons/cc-by.svg", "License Key: AB12-CC0-1.0", "choose: CC BY, CC0", "[ ] CC BY 4.0"),
            *(
                "was CC BY 3.0",
                "CC BY 3.0 until 2019",
                "will be CC BY 4.0",
                "CC BY 4.0 (planned)",
                "proposed: CC BY 4.0",
            ),
            *(
                "не CC BY 4.0",
                "CC BY 4.0ではありません",
                "非 CC BY 4.0",
                "kein CC BY",
                "MIT Media Lab",
                "Apache Helicopter",
            ),
            *("Rhinoceros 6.0 - Beta Lab License", "Student version", "${license}", "{{license}}", "modified MIT"),
            *("CC BY 4.0 for personal use only", "Licensed to Ada Example", "Inkscape 1.2", "exposition art libre"),
        ],
    ),
    (
        HOLDER,
        [
            *("CC0 GmbH", "CC BY Studio", "BY Design GmbH", "Example SA", "© Creative Commons", "GPL Lighting Ltd"),
            *("(c) 2020 Creative Commons", "Art Libre SARL", "(c) Public Domain Comics", "Licensed to you by Example"),
        ],
    ),
    (AUTHOR, ["cc by ada", "MIT", "CERN", "Art Libre"]),
    (TITLE, ["CC BY-SA 4.0", "Public Domain", "Art Libre", "How to license under CC BY 4.0", "CERN OHL"]),
    (SOURCE, ["https://creativecommons.org/", "CERN", "Wikipedia (CC BY-SA)", "not CC BY"]),
    (TOOL, ["CC BY 4.0", "Licensed under CC BY 4.0", "GPL Ghostscript 9.5"]),
    (
        URL,
        [
            *(
                "https://creativecommons.org/",
                "https://creativecommons.org/choose/",
                "https://creativecommons.org/licenses/",
            ),
            *(
                "https://creativecommons.org.example.org/licenses/by/4.0/",
                "https://notcreativecommons.org/licenses/by/4.0/",
            ),
            *(
                "https://example.org/?u=https://creativecommons.org/licenses/by/4.0/",
                "mailto:cc-by@example.org",
                "#CC0",
            ),
        ],
    ),
]


@pytest.mark.parametrize("text", OVER_OR_TO_COME + OF_ANY_WORKS + OF_SOMETHING_ELSE + DENIED + WORDS)
def test_must_not_fire(text: str) -> None:
    assert spoken(text) == []
    assert spoken(f"Peg\n\n{text}\n\nAda") == []


@pytest.mark.parametrize("text", GIVEN)
def test_must_fire(text: str) -> None:
    assert spoken(text) == ["CC-BY-4.0"]


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in NO_VALUES for value in values])
def test_values_that_give_none(kind: StatementKind, value: str) -> None:
    made = claim(value, kind)
    assert made is None or made.license_expression_spdx is None or not made.grade.by_people
