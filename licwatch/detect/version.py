# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Which ScanCode, which rule data, which SPDX license list: without importing any of it."""

import re
from functools import cache
from importlib import metadata, util
from pathlib import Path

from licwatch.errors import EngineError
from licwatch.model.report import Versions
from licwatch.version import __version__

_INDEX = "licensedcode/data/cache/license_index/index_cache"


@cache
def versions() -> Versions:
    """What the answers depend on. Raises EngineError when ScanCode is not installed."""
    try:
        distribution = metadata.distribution("scancode-toolkit")
    except metadata.PackageNotFoundError as error:
        raise EngineError(
            "ScanCode is not installed", "install licwatch with its dependencies: pip install ."
        ) from error
    return Versions(__version__, distribution.version, _data_digest(distribution), _spdx_list())


def _data_digest(distribution: metadata.Distribution) -> str:
    """Of the prebuilt index, as the package's own record states it: the file has 400 MB, too many to hash each time."""
    record = distribution.read_text("RECORD") or ""
    stated = re.search(rf"^{re.escape(_INDEX)},sha256=([\w-]+),", record, re.MULTILINE)
    return stated.group(1)[:16] if stated else f"unrecorded-{distribution.version}"


def _spdx_list() -> str:
    """As ScanCode's configuration states it. Read as text: importing that module makes folders."""
    found = util.find_spec("scancode_config")
    text = Path(found.origin).read_text("utf-8") if found and found.origin else ""
    stated = re.search(r"^spdx_license_list_version = '([\w.]+)'", text, re.MULTILINE)
    return stated.group(1) if stated else "unknown"
