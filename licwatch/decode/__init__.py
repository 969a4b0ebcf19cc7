# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Bounded decoders that several rooms need. They know no paths on a disk and never extract."""
