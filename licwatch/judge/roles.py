# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Roles: what an item is for. So far only the files that state the license of a folder."""

import re

LICENSE_TEXT = "license-text"

#: Names by which projects state the license of a folder, with any of the suffixes that licensee and ScanCode know.
_LICENSE_NAME = re.compile(
    r"(un)?licen[sc]e([-_.][\w.+-]+)?|copying([-_.][\w.+-]+)?|[\w.+]+[-_]licen[sc]e(\.(txt|md|rst|html))?",
    re.IGNORECASE,
)
#: Looks like one by name, but is code about licenses.
_CODE = re.compile(r"\.(py|js|ts|go|rs|c|h|cc|cpp|java|rb|php|sh|json|ya?ml|toml|xml|css|spdx|license)$", re.IGNORECASE)


def is_license_file(path: str) -> bool:
    """Whether a file is named as one that states the license of the folder in which it lies."""
    name = path.rpartition("/")[2]
    return bool(_LICENSE_NAME.fullmatch(name)) and not _CODE.search(name)
