#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0
# Installs a bundle and scans with it where there is no network:  packaging/try_bundle.sh BUNDLE.tar
# Needs a kernel that lets this user make namespaces; says so loudly where it does not.
set -euo pipefail
bundle=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tar -xf "$bundle" -C "$scratch"
mkdir "$scratch/project"
printf '# SPDX-License-Identifier: MIT\n' > "$scratch/project/a.py"
apart=(unshare --net)
[ "$(id -u)" = 0 ] || apart+=(--map-root-user)
"${apart[@]}" true || { echo "SKIPPED: this kernel makes no network namespace for this user"; exit 77; }
"${apart[@]}" env -i PATH="$PATH" HOME="$scratch/home" bash -euo pipefail -c '
    cd "$0"
    sh licwatch-bundle/install.sh "$0/installed"
    installed/bin/licwatch --version
    installed/bin/licwatch scan project -o report
    grep -q "\"license_expression_spdx\": \"MIT\"" report/report.json
    ls installed/index
' "$scratch"
echo "held: the bundle installs and scans without a network"
