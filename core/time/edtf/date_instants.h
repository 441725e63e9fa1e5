// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/date_range.h"
#include "core/time/gregorian/instant.h"

namespace dateline::time {

/// The instants a date can mean: from `first` up to, but not including, `end`.
struct InstantRange {
    Instant first;
    Instant end;

    friend bool operator==(const InstantRange&, const InstantRange&) = default;
};

/// Days go from midnight to midnight, a time of day for as long as its last written part: 14:05 is a minute.
/// A floating time is put on the axis as if it were UTC. What lies beyond the axis becomes Instant::min() or
/// Instant::max().
InstantRange instantsOf(const EdtfDate& date, Hemisphere hemisphere = Hemisphere::Northern);

/// The start of the day, or the nearest end of the axis.
Instant startOfSaturated(const CivilDate& day);

} // namespace dateline::time
