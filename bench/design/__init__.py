# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Design files: what licwatch and ScanCode read in files and phrases whose licenses are known."""
