# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
r"""\`python -m licwatch\`."""

from licwatch.cli.main import main

if __name__ == "__main__":
    main()
