# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Jinja2 templates and styles that ship with licwatch, as package data of `licwatch.templates`."""
