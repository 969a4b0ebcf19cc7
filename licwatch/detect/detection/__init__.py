# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""License matches -> detections: what stands together and says one license expression, and what is a clue only."""
