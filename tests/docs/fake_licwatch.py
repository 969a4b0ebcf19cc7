# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.docs.fake_licwatch`: the command line with the fake engine, for what needs a shell."""

from unittest import mock

from licwatch import detect
from licwatch.cli.main import main
from tests.fake_engine import FakeEngine

if __name__ == "__main__":
    with mock.patch.object(detect, "load", return_value=FakeEngine()):
        main()
