# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Build an offline bundle: every wheel, the compiled index, an installer. `make bundle` runs this.

    python packaging/bundle.py OUTPUT.tar

The bundle is for this platform and this minor version of Python; the same input gives the same list of files.
"""

import platform
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = "licwatch-bundle"


def main() -> int:
    """Write the bundle to the path given."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    output = Path(sys.argv[1])
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="licwatch-bundle-") as scratch:
        folder = Path(scratch) / NAME
        gather(folder)
        with tarfile.open(output, "w") as bundle:
            for path in sorted(folder.rglob("*")):
                bundle.add(path, path.relative_to(scratch), recursive=False, filter=_plain)
    print(f"the bundle is {output}: copy it, unpack it, run  sh {NAME}/install.sh")
    return 0


def gather(folder: Path) -> None:
    """Everything that an installation needs, into a folder."""
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    lock = ROOT / "lock/run.txt"
    pip = (sys.executable, "-m", "pip", "-q", "--disable-pip-version-check")
    _run(*pip, "download", "--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", lock, "-d", wheels)
    _run(*pip, "wheel", "--no-deps", "-w", wheels, ROOT)
    _run(sys.executable, "-m", "licwatch", "index", "build", "--index", folder / "index")
    for name, source in (
        ("run.txt", lock),
        ("install.sh", ROOT / "packaging/install.sh"),
        ("LICENSE", ROOT / "LICENSE"),
    ):
        (folder / name).write_bytes(source.read_bytes())
    version = "{}.{}".format(*sys.version_info[:2])
    (folder / "PLATFORM").write_text(f"{platform.system()} {platform.machine()} {version}\n")


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True)


def _plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the builder's user, group and clock."""
    info.uid = info.gid = info.mtime = 0
    info.uname = info.gname = ""
    return info


if __name__ == "__main__":
    sys.exit(main())
