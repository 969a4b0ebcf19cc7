# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""licwatch: an open-license compliance scanner that watches over the commons."""

__version__ = "0.1.0"
