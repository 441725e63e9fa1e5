// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/instant.h"

#include <compare>
#include <cstdint>

namespace dateline::time {

/// Days from 1970-01-01 in the proleptic Gregorian calendar; negative before it.
using DayNumber = std::int64_t;

/// A calendar day. Years are astronomical: 0 is 1 BC, -1 is 2 BC.
struct CivilDate {
    std::int64_t year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..daysInMonth(year, month)

    friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// ISO 8601: Monday is 1, Sunday is 7.
enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// ISO 8601 week date: the week belongs to the year that holds its Thursday.
struct IsoWeek {
    std::int64_t year = 1970;
    int week = 1; ///< 1..53

    friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

bool isLeapYear(std::int64_t year);
/// `month` 1..12.
int daysInMonth(std::int64_t year, int month);
bool isValid(const CivilDate& date);

/// Years the axis can hold with room to spare; a valid date outside them is refused by who parses it.
inline constexpr std::int64_t kMinAxisYear = -290'000;
inline constexpr std::int64_t kMaxAxisYear = 290'000;

/// Defined for every year from -10^12 to 10^12, far beyond the axis. `date` must be valid. Boost.DateTime's
/// Gregorian generators reckon; years they cannot hold are moved to them by whole cycles (400 years = 146,097
/// days = 20,871 weeks) and back.
DayNumber toDays(const CivilDate& date);
CivilDate toCivil(DayNumber days);
Weekday weekdayOf(DayNumber days);
IsoWeek isoWeekOf(DayNumber days);
DayNumber mondayOf(const IsoWeek& week);

/// Same day of the month `months` later (negative: earlier); a day that month does not have becomes its last.
CivilDate addMonths(const CivilDate& date, std::int64_t months);

/// Start of the day. `days` within the axis.
constexpr Instant startOf(DayNumber days) {
    return {days * kMicrosPerDay};
}
/// The day an instant falls in.
constexpr DayNumber dayOf(Instant at) {
    return at.micros / kMicrosPerDay - (at.micros % kMicrosPerDay < 0 ? 1 : 0);
}

} // namespace dateline::time
