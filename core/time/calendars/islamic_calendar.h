// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"

#include <optional>

namespace dateline::time {

/// The day of a date in the tabular Islamic calendar: 30-year cycles of 19 years of 354 and 11 of 355 days
/// (the 2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th), counted from Friday 16 July 622
/// (Julian). Reingold and Dershowitz, Calendrical Calculations, ch. 7. Months begin where the new moon is
/// seen, so a real one may begin a day earlier or later. `year` from 1, `month` 1 to 12, `day` 1 to 30.
DayNumber islamicDay(std::int64_t year, int month, int day);

/// The first day of the Gregorian year on which the Islamic `month` and `day` fall; nothing where it has none
/// (an Islamic year is eleven days shorter) or before the calendar began.
std::optional<DayNumber> islamicDayIn(std::int64_t gregorianYear, int month, int day);

} // namespace dateline::time
