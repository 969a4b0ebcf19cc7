# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Fields in stanzas."""

from licwatch.readers.manifests.stanzas import stanzas


def test_stanzas_fields_and_their_lines() -> None:
    met = list(stanzas("\n# c\nA: 1\n 2\n\tthree\nB-c:x\n\n \nD:\n e\n"))
    assert [[(field.name, field.lines, field.line) for field in stanza] for stanza in met] == [
        [("A", ("1", "2", "three"), 3), ("B-c", ("x",), 6)],
        [("D", ("", "e"), 9)],
    ]
    assert [field.value for stanza in met for field in stanza] == ["1\n2\nthree", "x", "e"]


def test_in_a_mail_spaces_continue_a_field() -> None:
    met = list(stanzas("A: 1\n \n 2\nB: 3\n\nC: 4", spaces_divide=False))
    assert [[field.value for field in stanza] for stanza in met] == [["1\n\n2", "3"], ["4"]]


def test_what_is_no_field_belongs_to_none() -> None:
    met = list(stanzas("A: 1\nprose\n of it\nB: 2\n"))
    assert [[(field.name, field.value) for field in stanza] for stanza in met] == [[("A", "1"), ("B", "2")]]
    assert list(stanzas("prose\n\n more\n")) == []
