// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_date.h"
#include "core/time/gregorian/calendar.h"

namespace dateline::time {

/// Whose seasons 21..24 are; 25..32 say it themselves.
enum class Hemisphere { Northern, Southern };

/// The days a date can mean, both ends included.
struct DayRange {
    CivilDate first;
    CivilDate last;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// The earliest and the latest day that fit what was written: 1560-XX-25 gives 1560-01-25 and 1560-12-25,
/// -01XX the years -199 to -100, XXXX the years 0 to 9999, 1950S2 the years 1900 to 1999. Seasons are the
/// meteorological ones, of three whole months; the one that begins in December ends in the next year.
DayRange dayRangeOf(const EdtfDate& date, Hemisphere hemisphere = Hemisphere::Northern);

/// For the parser: whether any month from 1 to 12 fits the month's digits.
bool hasMonthThatFits(const EdtfDate& date);
/// For the parser: whether any day of the calendar fits.
bool hasDayThatFits(const EdtfDate& date);

/// Whether `to` can be the end of something that starts with `from`: some day that `to` can mean is not
/// before some day `from` can mean.
bool canFollow(const EdtfDate& from, const EdtfDate& to);

/// The first month and the number of months of a grouping 21..41; past 12, the months of the next year.
struct MonthSpan {
    int first = 1;
    int count = 12;
};
MonthSpan monthsOfGrouping(int grouping, Hemisphere hemisphere = Hemisphere::Northern);

} // namespace dateline::time
