#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh SECONDS: builds every fuzzer of tests/fuzz with clang 14, and shares the time among them.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh

configure fuzz build-fuzz
cmake --build build-fuzz >&2
mapfile -t fuzzers < <(find build-fuzz/tests/fuzz -maxdepth 1 -type f -executable)
for fuzzer in "${fuzzers[@]}"; do
    name=$(basename -- "$fuzzer")
    mkdir -p "build-fuzz/corpus/$name"
    more=()
    [ ! -d "tests/fuzz/corpus/$name" ] || more+=("tests/fuzz/corpus/$name")
    [ ! -f "tests/fuzz/$name.dict" ] || more+=("-dict=tests/fuzz/$name.dict")
    say "$name"
    "$fuzzer" -max_total_time=$((${1:-60} / ${#fuzzers[@]} + 1)) -max_len=4096 -rss_limit_mb=2048 -timeout=10 \
        -print_final_stats=0 -verbosity=0 "build-fuzz/corpus/$name" "${more[@]}"
done
