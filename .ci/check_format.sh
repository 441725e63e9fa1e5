#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source is not as clang-format 14 has it. Other versions format otherwise, so it is that one.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

find app core tests ui \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 -P "$(nproc)" -n 20 clang-format-14 --dry-run -Werror
