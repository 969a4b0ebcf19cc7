# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Accuracy: what licwatch, its engine alone, and plain ScanCode say of labelled files, side by side."""
