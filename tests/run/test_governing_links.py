# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""License files that are links, stand twice, or could not be read: the folder above is not asked in their place."""

import io
import os
import tarfile
from pathlib import Path

import pytest

from tests.scanning import scanned

MIT, GPL = b"SPDX-License-Identifier: MIT\n", b"SPDX-License-Identifier: GPL-3.0-only\n"


def tarred(path: Path, *members: "Member") -> Path:
    """Members as (name, content or where a link leads, type)."""
    with tarfile.open(path, "w") as tar:
        for name, content, kind in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            if isinstance(content, str):
                info.linkname = content
                tar.addfile(info)
            else:
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    return path


FILE, LINK, HARD, FIFO = tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE
Member = tuple[str, bytes | str, bytes]
TREES: dict[str, tuple[list[Member], str | None]] = {
    "a link to another license": ([("v/LICENSE", "../texts/gpl3.txt", LINK)], "GPL-3.0-only"),
    "a link up": ([("v/LICENSE", "../LICENSE", LINK)], "MIT"),
    "a link to nowhere": ([("v/LICENSE", "/usr/share/licenses/x", LINK)], None),
    "a hard link": ([("v/LICENSE", "texts/gpl3.txt", HARD)], "GPL-3.0-only"),
    "two of one name": ([("v/LICENSE", MIT, FILE), ("v/LICENSE", GPL, FILE)], None),
    "two of one name that agree": ([("v/LICENSE", GPL, FILE), ("v/LICENSE", GPL, FILE)], "GPL-3.0-only"),
    "a name with two slashes": ([("v//LICENSE", GPL, FILE)], "GPL-3.0-only"),
    "a name with a dot": ([("v/./LICENSE", GPL, FILE)], "GPL-3.0-only"),
    "no file at all": ([("v/LICENSE", "", FIFO)], None),
    "nothing": ([], "MIT"),
}


@pytest.mark.parametrize("case", TREES)
def test_what_governs_a_folder(tmp_path: Path, case: str) -> None:
    members, expected = TREES[case]
    common: list[Member] = [("LICENSE", MIT, FILE), ("texts/gpl3.txt", GPL, FILE), ("v/x.c", b"int x;", FILE)]
    report = scanned(tarred(tmp_path / "t.tar", *common, *members))
    told = {item.path: item.conclusion.license_expression_spdx for item in report.items}
    assert told["v/x.c"] == expected


def test_a_link_in_a_folder_governs_as_well(tmp_path: Path) -> None:
    for name, content in (("LICENSE", MIT), ("gpl", GPL), ("v/x.c", b"int x;")):
        (tmp_path / "t" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "t" / name).write_bytes(content)
    os.symlink("../gpl", tmp_path / "t/v/COPYING")
    told = {item.path: item.conclusion for item in scanned(tmp_path / "t").items}
    assert told["v/x.c"].license_expression_spdx == "GPL-3.0-only"
    assert told["v/x.c"].basis.source == "v/COPYING"
    assert told["v/COPYING"].license_expression_spdx is None
