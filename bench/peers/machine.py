# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Machine: what was measured on, and which licwatch."""

import os
import platform
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: What decides how licwatch behaves.
_OURS = ("licwatch", "rules", "reports", "lock")


def described() -> dict[str, str]:
    """The machine in words. No host name."""
    return {
        "processor": _field("/proc/cpuinfo", "model name") or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) * 1024 / 1e9:.0f} GB",
        "kernel": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def commit() -> str:
    """The last commit that changed what is measured, with "+" when something there is not committed; else empty."""
    last = _git("log", "-1", "--format=%h", "--", *_OURS)
    return last + ("+" if _git("status", "--porcelain", "--", *_OURS) else "")


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _field(file: str, name: str) -> str:
    for line in Path(file).read_text("utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return " ".join(value.split())
    return ""
