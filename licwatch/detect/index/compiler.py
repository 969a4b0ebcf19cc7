# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
"""Compiling ScanCode's rules, in a process of its own: it takes over a gigabyte, which ends with it.

    python -m licwatch.detect.index.compiler FOLDER

Writes the compiled index into FOLDER, all or nothing, and says each step in a line. What is wrong is the last line.
"""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

STEPS = ("reading ScanCode's rules", "compiling licenses", "compiling copyrights", "writing")


def main() -> int:
    """Exit code 1 with a line that says why, when there is no index."""
    place = Path(sys.argv[1])
    # The index makes millions of objects that all stay: collecting garbage meanwhile takes two thirds of the time
    gc.disable()
    beside = Path(tempfile.mkdtemp(prefix=".building-", dir=place.parent))
    try:
        _compile(beside)
        beside.chmod(0o755)
        shutil.rmtree(place, ignore_errors=True)
        os.rename(beside, place)
    except Exception as error:  # whatever is wrong with an installation: ScanCode raises a plain Exception
        print((str(error) or type(error).__name__).splitlines()[0], flush=True)
        return 1
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return 0


def _compile(folder: Path) -> None:
    print(STEPS[0], flush=True)
    _import_quietly()
    from licensedcode import cache, stopwords

    from licwatch.detect import copyrights
    from licwatch.detect.index import build, store

    known = cache.get_cache()
    print(STEPS[1], flush=True)
    tables = build.build(known.index, known.db, known.spdx_symbols, stopwords.STOPWORDS)
    print(STEPS[2], flush=True)
    copyrights.build(folder)
    print(STEPS[3], flush=True)
    store.write(tables, folder)


def _import_quietly() -> None:
    """Import ScanCode's configuration, which makes a folder in the home and one in the temporary folder; both go."""
    scratch = tempfile.mkdtemp(prefix="licwatch-scancode-")
    try:
        os.environ.update(SCANCODE_CACHE=scratch, SCANCODE_TEMP=scratch)
        import scancode_config  # noqa: F401 - its import sets the places
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
