// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dateline {

/// a / b rounded down, also for negative a, as calendars count. b > 0.
constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// What floorDiv() leaves: 0..b-1. b > 0.
constexpr std::int64_t floorMod(std::int64_t a, std::int64_t b) {
    return a % b + (a % b < 0 ? b : 0);
}

} // namespace dateline
