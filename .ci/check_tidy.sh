#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy 14 with .clang-tidy over all sources, or over those named.
# The static analyser was half of the time (of timeline_view.cpp's 27 s it took 14), most of it in following calls
# deep into Qt and the standard library: `shallow` reads the same functions in 1.5 s. ANALYSER=deep follows them.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

# clang cannot read GCC's precompiled headers, so this tree has none. It is never built: a source of ours needs
# nothing that moc or rcc makes (tests do, and are not checked here).
# Configured anew every time: a file that its list does not know is read with a neighbour's options.
cmake --preset dev -B build-tidy -DDATELINE_TESTS=OFF -DDATELINE_WARNINGS_AS_ERRORS=OFF \
    -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null

if [ $# -gt 0 ]; then
    printf '%s\0' "$@"
else
    find app core ui -name '*.cpp' -print0
fi | xargs -0 -P "$(nproc)" -n 4 clang-tidy-14 -p build-tidy --quiet --warnings-as-errors='*' \
    --extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang --extra-arg="mode=${ANALYSER:-shallow}" 2> >(
    grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter' >&2 || true
)
