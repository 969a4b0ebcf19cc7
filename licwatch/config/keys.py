# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The table of keys. Reader, `licwatch config show` and the JSON Schema follow it; add a key here."""

from collections.abc import Mapping
from dataclasses import dataclass

from licwatch.config import kinds
from licwatch.config.kinds import Kind, number, size
from licwatch.model.budget import GIB, KIB, MIB

TIB = 1 << 40


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values of one kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Section:
    """Keys of its own. A text in its place stands for the key `alone`; `needs` are the keys that must be there."""

    keys: Mapping[str, "Key"]
    alone: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sections:
    """A list of sections, each about another `name`."""

    section: Section
    name: str


Shape = Kind | Many | Section | Sections


@dataclass(frozen=True, slots=True)
class Key:
    """`help` is for people, `example` what may stand behind the key; `works` is whether it has an effect today."""

    help: str
    shape: Shape
    example: object
    works: bool = True


_LATER = "Has no effect yet."

_BUDGETS = {
    "depth": Key("Containers within each other.", number(1, 64), 8),
    "entries_per_archive": Key("Entries of one archive.", number(1, 100_000_000), 100_000),
    "entries": Key("Entries in all.", number(1, 100_000_000), 1_000_000),
    "member": Key("Size of one file or member; at most half of memory.", size(1, 64 * GIB), "256 MiB"),
    "archive": Key("Size of all that comes out of one archive.", size(1, 64 * TIB), "2 GiB"),
    "ratio": Key("Bytes out for each byte in, of one archive.", number(1, 1_000_000), 200),
    "ratio_floor": Key("Size that may come out before the ratio counts.", size(1, TIB), "16 MiB"),
    "header": Key("Size of one header or table of names.", size(1, GIB), "1 MiB"),
    "name": Key("Size of one path.", size(1, MIB), "64 KiB"),
    "seconds": Key("Wall time for one distinct content.", number(1, 86_400), 20),
    "memory": Key("Memory of each process, on top of the license index.", size(64 * MIB, TIB), "1 GiB"),
    "spool": Key("Size of what waits for the workers.", size(64 * KIB, 64 * GIB), "64 MiB"),
}

_PROJECT = Section(
    {
        "name": Key(f"What the project is called. {_LATER}", kinds.NAME, "Pump controller", works=False),
        "license": Key(
            f"The license that it gives, an SPDX expression. {_LATER}", kinds.LICENSE, "CERN-OHL-S-2.0", works=False
        ),
    }
)
_POLICY = Key(f"Policy packs, by name or path. {_LATER}", Many(kinds.PACK), ["osi-approved"], works=False)

_FOLDERS = Section(
    {
        "path": Key("The folder, from the top of the project.", kinds.FOLDER, "firmware", works=False),
        "project": Key("What the project below it says of itself.", _PROJECT, {"license": "MIT"}, works=False),
        "exclude": Key("Patterns of what is left out below it.", Many(kinds.EXCLUSION), ["/build/"], works=False),
        "policy": _POLICY,
    },
    needs=("path",),
)
_EXTENDS = Section(
    {
        "file": Key("The file, relative to this one.", kinds.FILE, "policies/base.yml"),
        "sha256": Key("The SHA-256 that the file must have.", kinds.SHA256, "0123456789abcdef" * 4),
    },
    alone="file",
    needs=("file", "sha256"),
)

TOP = Section(
    {
        "version": Key("The version of this form.", kinds.VERSION, 1),
        "extends": Key(
            "Another file that this one builds upon, below the folder of the configuration.",
            _EXTENDS,
            "policies/base.yml",
        ),
        "include": Key("Only these paths; patterns as in .gitignore.", Many(kinds.PATTERN), ["/src/", "*.kicad_pcb"]),
        "exclude": Key(
            "Not these paths, which are listed as skipped; patterns as in .gitignore.",
            Many(kinds.EXCLUSION),
            ["/vendor/"],
        ),
        "untracked": Key("In a git work tree also files neither tracked nor ignored.", kinds.YES_NO, "yes"),
        "copyrights": Key("Whether to look for copyrights, too; `no` is faster.", kinds.YES_NO, "no"),
        "corrections": Key(
            "Whether to mend known wrong answers of ScanCode's, each on the record.", kinds.YES_NO, "no"
        ),
        "budgets": Key("How much of its input licwatch is willing to read.", Section(_BUDGETS), {"member": "512 MiB"}),
        "accept": Key(
            "Reasons for which an item may stay unread without exit code 3.", Many(kinds.REASON), ["git.submodule"]
        ),
        "project": Key("What the project says of itself.", _PROJECT, {"license": "CERN-OHL-S-2.0"}, works=False),
        "policy": _POLICY,
        "folders": Key(
            "What holds below single folders, for monorepos.",
            Sections(_FOLDERS, "path"),
            [{"path": "firmware", "project": {"license": "MIT"}}],
            works=False,
        ),
    }
)
