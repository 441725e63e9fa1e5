// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/date_range.h"
#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/instant.h"

#include <optional>

namespace dateline::time {

/// When something can have started and ended, as its EDTF says: startMin <= startMax, endMin <= endMax,
/// startMin <= endMin, startMax <= endMax. Maxima are exclusive (the instant after the last one meant).
/// Absent: the value sets no bound (an open or unknown end).
///   1987           start in [1987-01-01, 1988-01-01), end there too: one time, known to the year
///   2009/2011      starts somewhere in 2009, ends somewhere in 2011: the whole range
///   [2009..2011]   one day within: start and end both anywhere from 2009 to 2011
///   {2009,2011}    in both: starts in 2009, ends in 2011
///   ../2025-05-05  start open: startMin and startMax absent
struct TimeBounds {
    std::optional<Instant> startMin;
    std::optional<Instant> startMax;
    std::optional<Instant> endMin;
    std::optional<Instant> endMax;

    friend bool operator==(const TimeBounds&, const TimeBounds&) = default;
};

/// `~` and `?` widen nothing. Beyond the axis (Y170000002) a bound is Instant::min() or Instant::max().
TimeBounds boundsOf(const Edtf& date, Hemisphere hemisphere = Hemisphere::Northern);

/// The earliest and the latest day meant, for people and files; absent where the value sets none. Not limited
/// by the axis. A time with an offset is on its local day.
struct DayBounds {
    std::optional<CivilDate> earliest;
    std::optional<CivilDate> latest;

    friend bool operator==(const DayBounds&, const DayBounds&) = default;
};
DayBounds dayBoundsOf(const Edtf& date, Hemisphere hemisphere = Hemisphere::Northern);

} // namespace dateline::time
