# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""licwatch: an open-license compliance scanner that watches over the commons.

In scripts, `licwatch.scan` does what the command line does; docs/api.md has recipes.
"""

from typing import TYPE_CHECKING, Any

from licwatch.version import __version__

if TYPE_CHECKING:
    from licwatch.api import render, scan

__all__ = ["__version__", "render", "scan"]


def __getattr__(name: str) -> Any:
    # importing a package is not to cost what scanning costs
    if name in ("scan", "render"):
        from licwatch import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
