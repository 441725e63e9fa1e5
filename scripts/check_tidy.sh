#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy 14 with .clang-tidy over all sources, or over those named.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source scripts/setup.sh

# clang cannot read GCC's precompiled headers, so this tree has none; it is never built, but for what moc and
# rcc make of our headers.
configure dev build-tidy -B build-tidy -DDATELINE_TESTS=ON -DDATELINE_WARNINGS_AS_ERRORS=OFF \
    -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
ninja -C build-tidy -t targets all | sed -n 's/^\([^/]*_autogen\): phony$/\1/p' |
    xargs -r ninja -C build-tidy >&2

if [ $# -gt 0 ]; then
    printf '%s\0' "$@"
else
    find app core ui -name '*.cpp' -print0
fi | xargs -0 -P "$(nproc)" -n 4 clang-tidy-14 -p build-tidy --quiet --warnings-as-errors='*' 2> >(
    grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter' >&2 || true
)
