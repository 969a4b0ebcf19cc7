# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of licwatch: frozen values without input or output. They import nothing of ours but each other."""
