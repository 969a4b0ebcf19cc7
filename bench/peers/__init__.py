# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Peers: licwatch beside ScanCode, licensecheck, reuse and Provenant: time, memory, and how they grow."""
