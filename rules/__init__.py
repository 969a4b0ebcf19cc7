# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules and JSON Schemas that ship with licwatch, as package data of `licwatch.rules`."""
