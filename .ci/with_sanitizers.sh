#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_sanitizers.sh COMMAND…: runs it so that a finding of a sanitizer fails it.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
# LSan splits at ':' and blanks, so a path with blanks cannot be named here; a copy without them can.
suppressions=$(mktemp /tmp/dateline-lsan-XXXXXX)
trap 'rm -f -- "$suppressions"' EXIT
cp -- "$root/.ci/lsan.supp" "$suppressions"
export LSAN_OPTIONS=suppressions=$suppressions:print_suppressions=0
"$@"
