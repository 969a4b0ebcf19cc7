# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The version of licwatch. setup.cfg says the same, and a test holds them together."""

__version__ = "0.1.0"
