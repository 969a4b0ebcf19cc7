# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Order, speed, memory, failure. Nothing else knows of processes, caches or the order of work."""
