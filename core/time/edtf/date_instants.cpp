// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/date_instants.h"

namespace dateline::time {
namespace {

std::int64_t lengthOf(EdtfTime::Parts parts) {
    switch (parts) {
    case EdtfTime::Parts::Hour:
        return kMicrosPerHour;
    case EdtfTime::Parts::Minute:
        return kMicrosPerMinute;
    case EdtfTime::Parts::Second:
        return kMicrosPerSecond;
    case EdtfTime::Parts::Fraction:
        return 1;
    case EdtfTime::Parts::None:
        break;
    }
    return kMicrosPerDay;
}

} // namespace

Instant startOfSaturated(const CivilDate& day) {
    if (day.year < kMinAxisYear) {
        return Instant::min();
    }
    if (day.year > kMaxAxisYear) {
        return Instant::max();
    }
    return startOf(toDays(day));
}

InstantRange instantsOf(const EdtfDate& date, Hemisphere hemisphere) {
    const DayRange days = dayRangeOf(date, hemisphere);
    Instant first = startOfSaturated(days.first);
    if (!date.hasTime()) {
        Instant end = startOfSaturated(days.last);
        if (end != Instant::min() && end != Instant::max()) {
            end.micros += kMicrosPerDay;
        }
        return {first, end};
    }
    if (first == Instant::min() || first == Instant::max()) {
        return {first, first};
    }
    const EdtfTime& time = date.time;
    first.micros += (time.hour * 60 + time.minute - time.offsetMinutes) * kMicrosPerMinute +
                    time.second * kMicrosPerSecond + time.micros;
    return {first, {first.micros + lengthOf(time.parts)}};
}

} // namespace dateline::time
