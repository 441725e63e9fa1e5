// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/bounds/time_bounds.h"
#include "core/time/edtf/edtf.h"

#include <compare>

namespace dateline::time {

/// What can be said of two dates neither of which may be known exactly.
enum class Certainty {
    No,        ///< whatever the dates stand for, it is not so
    Possibly,  ///< it depends on what they stand for
    Certainly, ///< whatever they stand for, it is so
};

/// `a` is over before `b` starts. Of two events of one day: Possibly, both ways.
Certainty isBefore(const TimeBounds& a, const TimeBounds& b);
/// `a` starts after `b` is over.
Certainty isAfter(const TimeBounds& a, const TimeBounds& b);
/// `a` neither starts before `b` nor ends after it.
Certainty isDuring(const TimeBounds& a, const TimeBounds& b);
/// There is a time that is part of both.
Certainty overlaps(const TimeBounds& a, const TimeBounds& b);

/// A date as the stretch it names, for questions like "during 2025-03" or "from 2009 to 2011": it starts
/// exactly with the first and ends exactly with the last instant it can mean. boundsOf(2025-03) on the other
/// hand is some time within March. An open or unknown end has no limit.
TimeBounds asPeriod(const Edtf& date, Hemisphere hemisphere = Hemisphere::Northern);

/// The one order of dates in lists: total, and the same for the same dates every time.
///   1. by the earliest start; what has none comes first;
///   2. the wider one first: by the latest end, later first, none before all (1987, then 1987-01-01);
///   3. by the latest start, then by the earliest end; none comes last;
///   4. by the canonical form, so that only equal dates are equivalent: 1987, 1987?, 1987~.
/// Years beyond the axis are compared as years in 1 and 2.
std::strong_ordering chronological(const Edtf& a, const Edtf& b);

} // namespace dateline::time
