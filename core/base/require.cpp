// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/require.h"

#include <cstdio>
#include <cstdlib>

namespace dateline::detail {

void requirementFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "dateline: a bug: %s does not hold at %s:%d\n", condition, file, line);
    std::abort();
}

} // namespace dateline::detail
