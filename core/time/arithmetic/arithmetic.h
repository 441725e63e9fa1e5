// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/arithmetic/period.h"
#include "core/time/edtf/date_range.h"
#include "core/time/gregorian/calendar.h"

#include <cstdint>
#include <optional>

namespace dateline::time {

/// The unit that holds the day: its week, month, decade …
Period periodOf(const CivilDate& day, TimeUnit unit);

/// The day `count` units later (negative: earlier). Months and more keep the day of the month, or take the
/// last one there is.
CivilDate shiftDay(const CivilDate& day, TimeUnit unit, std::int64_t count);

/// What "two years ago" or "three weeks later" says: the answer is as exact as the unit counted in, unless a
/// granularity is given ("two years ago today" is a day).
Period shift(const CivilDate& from, TimeUnit unit, std::int64_t count);
Period shift(const CivilDate& from, TimeUnit unit, std::int64_t count, TimeUnit granularity);

/// `nth` 1..5 from the month's start, -1..-5 from its end; nothing where the month has no such day.
std::optional<CivilDate> nthWeekday(std::int64_t year, int month, Weekday weekday, int nth);

/// The nearest such weekday strictly before or after the day.
CivilDate weekdayBefore(const CivilDate& day, Weekday weekday);
CivilDate weekdayAfter(const CivilDate& day, Weekday weekday);
/// The same, or the day itself.
CivilDate weekdayOnOrBefore(const CivilDate& day, Weekday weekday);
CivilDate weekdayOnOrAfter(const CivilDate& day, Weekday weekday);

/// "Early May", "mid-2010", "the late 1990s": the first, middle and last third, known to the next smaller
/// unit. A convention: a month's days 1–10, 11–20, 21–end; a quarter's months; a year's months 1–4, 5–8,
/// 9–12; a decade's years 0–3, 4–6, 7–9; a century's years 0–33, 34–66, 67–99; a week's Mon–Tue, Wed–Thu,
/// Fri–Sun. A day has no parts here and is given back whole.
enum class PeriodPart { Start, Middle, End };
Period partOf(const CivilDate& day, TimeUnit unit, PeriodPart part);
/// The same as EDTF, its vague inner edges approximate: the early 1990s are [1990..1993~], mid-2010 is
/// [2010-05~..2010-08~].
Edtf partEdtf(const CivilDate& day, TimeUnit unit, PeriodPart part, Within within = Within::OneTime);

/// 1..4.
int quarterOf(const CivilDate& day);
/// A calendar quarter, `quarter` 1..4.
Period quarter(std::int64_t year, int quarter);
/// 1 or 2: January to June, July to December.
Period halfYear(std::int64_t year, int half);

/// When a fiscal year starts, and which year names it.
struct FiscalCalendar {
    int startMonth = 10;         ///< 1..12
    bool isNamedByItsEnd = true; ///< fiscal 2025 of the United States: October 2024 to September 2025

    friend bool operator==(const FiscalCalendar&, const FiscalCalendar&) = default;
};
Period fiscalYear(std::int64_t name, const FiscalCalendar& calendar);
/// `quarter` 1..4 from the fiscal year's start.
Period fiscalQuarter(std::int64_t name, int quarter, const FiscalCalendar& calendar);
/// The name of the fiscal year that holds the day.
std::int64_t fiscalYearOf(const CivilDate& day, const FiscalCalendar& calendar);

enum class Season { Spring, Summer, Autumn, Winter };
/// Meteorological: whole months. The season that begins in December is named by that year and ends in the
/// next.
Period seasonOf(std::int64_t year, Season season, Hemisphere hemisphere = Hemisphere::Northern);
/// The season the day falls in; January and February give the one that began the December before.
Period seasonAt(const CivilDate& day, Hemisphere hemisphere = Hemisphere::Northern);
/// EDTF: "2001-21" in the north, "2001-29" in the south (which says so by itself).
Edtf seasonEdtf(std::int64_t year, Season season, Hemisphere hemisphere = Hemisphere::Northern);

} // namespace dateline::time
