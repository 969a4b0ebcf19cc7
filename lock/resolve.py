# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Resolve the lock files anew from setup.cfg, with hashes, for every supported Python. Needs `uv` on the path."""

import configparser
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def listed(text: str) -> list[str]:
    """Requirements of one setup.cfg value, without its comments."""
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def main() -> None:
    """Write run.txt, dev.txt and reuse.txt."""
    setup = configparser.ConfigParser()
    setup.read(HERE.parent / "setup.cfg")
    run = listed(setup["options"]["install_requires"])
    extras = setup["options.extras_require"]
    # the tests read 7z archives as well
    dev = listed(extras["dev"]) + listed(extras["7z"])
    # reuse is GPL-3.0-or-later: a separate command in an environment of its own
    wanted = {"run": run, "dev": run + dev, "reuse": ["reuse[charset-normalizer]>=5"]}
    for name, requirements in wanted.items():
        with tempfile.NamedTemporaryFile("w", suffix=".in") as source:
            source.write("\n".join(requirements))
            source.flush()
            options = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--python-version", "3.11"]
            subprocess.run(
                ["uv", "pip", "compile", "-q", *options, source.name, "-o", HERE / f"{name}.txt"], check=True
            )


if __name__ == "__main__":
    main()
