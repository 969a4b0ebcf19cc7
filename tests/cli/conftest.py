# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line in a folder of its own, and a project to scan, for every command's tests."""

from tests.cli.test_scan import project, run

__all__ = ["project", "run"]
