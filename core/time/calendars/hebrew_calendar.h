// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"

#include <optional>

namespace dateline::time {

/// The day of a date in the Hebrew calendar, by its arithmetic (Reingold and Dershowitz, Calendrical
/// Calculations, ch. 8). Months as they number them: Nisan is 1, Tishri, with which the year begins, 7, Adar
/// 12, in a leap year the second Adar 13. A day begins with the evening before it; the day given is the one
/// it ends on. Dates before the 4th century, when the calendar was not yet computed, are only nominal.
DayNumber hebrewDay(std::int64_t year, int month, int day);

bool isHebrewLeapYear(std::int64_t year);

/// The day of the Gregorian year on which the Hebrew `month` and `day` fall first; month 12 stands for the
/// last Adar of a year, in which Purim is kept.
std::optional<DayNumber> hebrewDayIn(std::int64_t gregorianYear, int month, int day);

} // namespace dateline::time
