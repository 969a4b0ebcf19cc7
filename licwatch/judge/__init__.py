# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""From facts to what holds. Pure: nothing here reads, waits or asks the clock."""
