# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line: one thin file per command. Clock, user, host and terminal enter here and nowhere else."""
