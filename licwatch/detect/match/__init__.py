# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Query -> license matches: exact ones, similar ones, what of them counts. ScanCode's steps, in its order."""
