# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""ScanCode's rules, compiled once into arrays that every process maps into memory."""
