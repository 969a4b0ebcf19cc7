# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Where licwatch keeps its own files: never inside what is scanned."""

import os
import re
from pathlib import Path

REPORT_FOLDER = "licwatch-report"
# what scans write, also those that were cut off in the middle
_OURS = re.compile(r"\.?(report(\.scancode)?\.(json|html)|COMPLETE\.json)(\.\d+\.new)?")


def _home() -> Path:
    base = os.environ.get("XDG_CACHE_HOME", "")
    # the XDG rules: a relative path is to be ignored
    return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "licwatch"


def cache_folder(given: str | None) -> Path:
    """Of the facts: --cache, LICWATCH_CACHE, or the user's cache folder."""
    return Path(given or os.environ.get("LICWATCH_CACHE") or _home())


def index_folder(given: str | None) -> Path:
    """Of the compiled license index: --index, LICWATCH_INDEX, or the user's cache folder."""
    return Path(given or os.environ.get("LICWATCH_INDEX") or _home() / "index")


def _holds_reports(folder: str) -> bool:
    try:
        return all(_OURS.fullmatch(name) for name in os.listdir(folder))
    except OSError:
        return False


def reports_below(target: str, output: str) -> tuple[bytes, ...]:
    """Our report folders that lie below a target, as paths from there: the one to be written, and the default one.

    A folder in which there is anything else than reports is no report folder: its files are looked at.
    """
    root = os.path.realpath(os.fsencode(target))
    places = {os.path.realpath(os.fsencode(place)) for place in (output, REPORT_FOLDER) if _holds_reports(place)}
    return tuple(sorted(os.path.relpath(place, root) for place in places if place.startswith(root.rstrip(b"/") + b"/")))
