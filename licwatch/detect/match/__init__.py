# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Query -> license matches: exact ones, similar ones, and what of them counts. ScanCode's order of steps and filters."""
