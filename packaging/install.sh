#!/bin/sh
# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
# Installs licwatch from this bundle, without a network:  sh install.sh [FOLDER]   (default: ~/.local/share/licwatch)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
place=${1:-"$HOME/.local/share/licwatch"}
python=${PYTHON:-python3}
"$python" - "$here/PLATFORM" <<'CHECK'
import platform, sys
built = open(sys.argv[1]).read().split()
here = [platform.system(), platform.machine(), "%d.%d" % sys.version_info[:2]]
if here != built:
    sys.exit("this bundle is for %s %s with Python %s; this is %s %s with Python %s. Set PYTHON=... to another interpreter." % (*built, *here))
CHECK
mkdir -p "$place"
"$python" -m venv --clear "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check --no-index --find-links "$here/wheels" \
    --require-hashes -r "$here/run.txt"
"$place/venv/bin/pip" install -q --disable-pip-version-check --no-index --no-deps "$here"/wheels/licwatch-*.whl
cp -R "$here/index" "$place/"
mkdir -p "$place/bin"
cat > "$place/bin/licwatch" <<RUN
#!/bin/sh
export LICWATCH_INDEX="\${LICWATCH_INDEX:-$place/index}"
exec "$place/venv/bin/licwatch" "\$@"
RUN
chmod 755 "$place/bin/licwatch"
echo "licwatch is installed: $place/bin/licwatch"
