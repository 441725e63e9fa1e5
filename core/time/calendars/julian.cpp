// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/julian.h"

#include "core/base/floor_division.h"
#include "core/base/require.h"
#include "core/time/arithmetic/period.h"
#include "core/time/gregorian/month_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::time {
namespace {

constexpr std::int64_t kLeapCycleDays = 1461;  // 4 years
constexpr DayNumber kMarch1OfYear0 = -719'470; // Julian 0000-03-01, from 1970-01-01

int daysInJulianMonth(std::int64_t year, int month) {
    return month == 2 && isJulianLeapYear(year)
               ? 29
               : daysInMonth(2001, month); // as the Gregorian, but for leap years
}

std::string yearWords(std::int64_t year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

} // namespace

bool isJulianLeapYear(std::int64_t year) {
    return year % 4 == 0;
}

bool isValidJulian(const JulianDate& date) {
    const int month = date.month.value_or(1);
    if (month < 1 || month > 12 || (date.day && !date.month)) {
        return false;
    }
    const int day = date.day.value_or(1);
    return day >= 1 && day <= daysInJulianMonth(date.year, month);
}

// Years are reckoned from March, so that the leap day is the last of its year, and months by the pattern of
// 153 days in five of them (Fliegel and Van Flandern, 1968; as Boost does for the Gregorian calendar).
DayNumber daysOf(const JulianDate& date) {
    DATELINE_REQUIRE(isValidJulian(date));
    const int month = date.month.value_or(1);
    const std::int64_t year = date.year - (month <= 2 ? 1 : 0);
    const int fromMarch = (month + 9) % 12;
    return kMarch1OfYear0 + 365 * year + floorDiv(year, 4) + (153 * fromMarch + 2) / 5 +
           date.day.value_or(1) - 1;
}

JulianDate toJulian(DayNumber days) {
    const std::int64_t sinceMarch = days - kMarch1OfYear0;
    const std::int64_t cycle = floorDiv(sinceMarch, kLeapCycleDays);
    const std::int64_t inCycle = sinceMarch - cycle * kLeapCycleDays; // 0..1460
    const std::int64_t yearOfCycle =
        std::min<std::int64_t>(inCycle / 365, 3);                     // the 1461st day is the leap day
    const int inYear = static_cast<int>(inCycle - 365 * yearOfCycle); // 0..365
    const int fromMarch = (5 * inYear + 2) / 153;                     // 0..11
    const int day = inYear - (153 * fromMarch + 2) / 5 + 1;
    const int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return {4 * cycle + yearOfCycle + (month <= 2 ? 1 : 0), month, day};
}

Edtf edtfOf(const JulianDate& date) {
    const CivilDate first = toCivil(daysOf(date));
    if (date.day) {
        return edtfOf(Period{first, first, TimeUnit::Day});
    }
    const int lastMonth = date.month.value_or(12);
    const CivilDate last =
        toCivil(daysOf(JulianDate{date.year, lastMonth, daysInJulianMonth(date.year, lastMonth)}));
    return edtfOf(Period{first, last, TimeUnit::Day});
}

std::string inWords(const JulianDate& date) {
    std::string words = yearWords(date.year);
    if (date.month) {
        words = fmt::format("{} {}", monthName(*date.month), words);
    }
    if (date.day) {
        words = fmt::format("{} {}", *date.day, words);
    }
    return words + " (Julian)";
}

} // namespace dateline::time
