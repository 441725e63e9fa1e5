// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/calendar.h"

#include <optional>
#include <string>

namespace dateline::time {

/// A day, month or year of the Julian calendar ("O.S.", GEDCOM's @#DJULIAN@, Wikidata's Q1985786), kept as
/// what it is. Years are astronomical and begin on 1 January; whoever reads "1731/2" or a year begun in March
/// gives the historical year, 1732.
struct JulianDate {
    std::int64_t year = 1;
    std::optional<int> month; ///< 1..12
    std::optional<int> day;   ///< only with a month

    friend auto operator<=>(const JulianDate&, const JulianDate&) = default;
};

bool isJulianLeapYear(std::int64_t year);
bool isValidJulian(const JulianDate& date);

/// The day on the one axis; month and day not given are the first. Any year within 10^12 of 0.
DayNumber daysOf(const JulianDate& date);
JulianDate toJulian(DayNumber days);

/// Where it is placed, in the Gregorian calendar: a day as a day, a month or year as one time within the days
/// it covers there: March 1700 O.S. is [1700-03-12..1700-04-11]. Years -9998 to 9998.
Edtf edtfOf(const JulianDate& date);
/// "11 February 1732 (Julian)".
std::string inWords(const JulianDate& date);

} // namespace dateline::time
