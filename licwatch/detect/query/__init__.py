# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines of text -> tokens with their places, in runs that are matched one by one."""
