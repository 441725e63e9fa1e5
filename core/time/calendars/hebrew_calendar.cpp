// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/hebrew_calendar.h"

#include "core/base/floor_division.h"

namespace dateline::time {

namespace {

constexpr DayNumber kHebrewEpoch = -2'092'590; // -3760-09-07 in the Gregorian calendar
constexpr int kTishri = 7;

// Days from the epoch to the mean new year, put off so that no fast falls beside a sabbath.
std::int64_t elapsedDays(std::int64_t year) {
    const std::int64_t months = (235 * year - 234) / 19;
    const std::int64_t parts = 12'084 + 13'753 * months;
    const std::int64_t days = 29 * months + parts / 25'920;
    return floorMod(3 * (days + 1), 7) < 3 ? days + 1 : days;
}
DayNumber newYear(std::int64_t year) {
    const std::int64_t before = elapsedDays(year - 1);
    const std::int64_t here = elapsedDays(year);
    const std::int64_t after = elapsedDays(year + 1);
    const int correction = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return kHebrewEpoch + here + correction;
}
int lastMonth(std::int64_t year) {
    return isHebrewLeapYear(year) ? 13 : 12;
}
int lengthOfMonth(std::int64_t year, int month) {
    const auto length = static_cast<int>(newYear(year + 1) - newYear(year));
    const bool isLong = length == 355 || length == 385;
    const bool isShort = length == 353 || length == 383;
    switch (month) {
    case 2:
    case 4:
    case 6:
    case 10:
    case 13:
        return 29;
    case 8:
        return isLong ? 30 : 29;
    case 9:
        return isShort ? 29 : 30;
    case 12:
        return isHebrewLeapYear(year) ? 30 : 29;
    default:
        return 30;
    }
}

} // namespace

bool isHebrewLeapYear(std::int64_t year) {
    return floorMod(7 * year + 1, 19) < 7;
}

DayNumber hebrewDay(std::int64_t year, int month, int day) {
    DayNumber found = newYear(year) + day - 1;
    for (int m = kTishri; m != month;) {
        found += lengthOfMonth(year, m);
        m = m == lastMonth(year) ? 1 : m + 1;
    }
    return found;
}

std::optional<DayNumber> hebrewDayIn(std::int64_t gregorianYear, int month, int day) {
    for (std::int64_t year = gregorianYear + 3760; year <= gregorianYear + 3761; ++year) {
        if (year < 1) {
            continue;
        }
        const DayNumber found = hebrewDay(year, month == 12 ? lastMonth(year) : month, day);
        if (toCivil(found).year == gregorianYear) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace dateline::time
