// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace dateline::time {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerMinute = 60 * kMicrosPerSecond;
inline constexpr std::int64_t kMicrosPerHour = 60 * kMicrosPerMinute;
inline constexpr std::int64_t kMicrosPerDay = 24 * kMicrosPerHour;

/// A point on the one axis: microseconds from 1970-01-01T00:00:00 in the proleptic Gregorian calendar, no
/// leap seconds. Reaches about 290,000 years to either side. 0 is a time like any other; absence is
/// std::optional. Floating times (wall clock of a place not named) are put here as if they were UTC.
struct Instant {
    std::int64_t micros = 0;

    static constexpr Instant min() { return {INT64_MIN}; }
    static constexpr Instant max() { return {INT64_MAX}; }

    friend auto operator<=>(Instant, Instant) = default;
};

} // namespace dateline::time
