// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf.h"
#include "core/time/instant.h"

#include <optional>

namespace dateline::time {

/// When something can have started and ended, as its EDTF says: startMin <= startMax, endMin <= endMax,
/// startMin <= endMax. Ends are exclusive (the instant after the last one meant). Absent: the value sets no
/// bound (an open or unknown end).
///   1987           start in [1987-01-01, 1988-01-01), end there too: one time, known to the year
///   2009/2011      starts somewhere in 2009, ends somewhere in 2011: the whole range
///   [2009..2011]   one day within: start and end both anywhere from 2009 to 2011
///   ../2025-05-05  start open
struct TimeBounds {
    std::optional<Instant> startMin;
    std::optional<Instant> startMax;
    std::optional<Instant> endMin;
    std::optional<Instant> endMax;

    friend bool operator==(const TimeBounds&, const TimeBounds&) = default;
};

TimeBounds boundsOf(const Edtf& date);

} // namespace dateline::time
