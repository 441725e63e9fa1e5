#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into an empty prefix and tries what lies there. The tree is that of the tests: a release lays out the same
# files, and compiling every source once more would find nothing new.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh

configure dev build
cmake --build build >&2
prefix=$(mktemp -d /tmp/dateline-prefix-XXXXXX)
trap 'rm -rf -- "$prefix"' EXIT
cmake --install build --prefix "$prefix" --strip >/dev/null

for file in bin/dateline share/applications/org.dateline.Dateline.desktop \
    share/metainfo/org.dateline.Dateline.metainfo.xml share/mime/packages/org.dateline.Dateline.xml \
    share/icons/hicolor/scalable/apps/org.dateline.Dateline.svg \
    share/dateline/samples/cartels-and-the-border.dateline share/doc/dateline/README.md; do
    [ -s "$prefix/$file" ] || die "The installation lacks $file"
done
"$prefix/bin/dateline" --version
"$prefix/bin/dateline" list "$prefix/share/dateline/samples/cartels-and-the-border.dateline" >/dev/null
"$prefix/bin/dateline" render "$prefix/share/dateline/samples/cartels-and-the-border.dateline" -o "$prefix/a.png"
du -sh "$prefix" | sed 's/\t.*/ installed/'
