// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/resolved_time.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {
namespace {

using time::CivilDate;
using time::DayNumber;

DayNumber lastDayOf(std::int64_t year, int month) {
    return time::toDays({year, month, time::daysInMonth(year, month)});
}

Placement stretch(DayNumber first, DayNumber last, Grain grain, std::string value) {
    return {first, last, grain, std::move(value), edtfDay(first) + "/" + edtfDay(last)};
}

// EDTF has no name of one piece for these.
Placement yearsPlacement(std::int64_t first, std::int64_t last, Grain grain, std::string value) {
    return {time::toDays({first, 1, 1}), time::toDays({last, 12, 31}), grain, std::move(value),
            edtfYear(first) + "/" + edtfYear(last)};
}

} // namespace

std::string timexYear(std::int64_t year) {
    return year > 0 ? fmt::format("{:04}", year) : fmt::format("BC{:04}", 1 - year);
}

std::string edtfYear(std::int64_t year) {
    return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

std::string edtfDay(DayNumber day) {
    const CivilDate date = time::toCivil(day);
    return fmt::format("{}-{:02}-{:02}", edtfYear(date.year), date.month, date.day);
}

Placement dayPlacement(DayNumber day) {
    const CivilDate date = time::toCivil(day);
    return {day, day, Grain::Day, fmt::format("{}-{:02}-{:02}", timexYear(date.year), date.month, date.day),
            edtfDay(day)};
}

Placement daysPlacement(DayNumber first, DayNumber last) {
    if (first == last) {
        return dayPlacement(first);
    }
    return stretch(first, last, last - first < 10 ? Grain::Week : Grain::Month, dayPlacement(first).value);
}

Placement yearPlacement(std::int64_t year) {
    return {time::toDays({year, 1, 1}), time::toDays({year, 12, 31}), Grain::Year, timexYear(year),
            edtfYear(year)};
}

Placement monthPlacement(std::int64_t year, int month) {
    return {time::toDays({year, month, 1}), lastDayOf(year, month), Grain::Month,
            fmt::format("{}-{:02}", timexYear(year), month), fmt::format("{}-{:02}", edtfYear(year), month)};
}

Placement weekPlacement(DayNumber anyDay) {
    const time::IsoWeek week = time::isoWeekOf(anyDay);
    const DayNumber monday = time::mondayOf(week);
    return stretch(monday, monday + 6, Grain::Week,
                   fmt::format("{}-W{:02}", timexYear(week.year), week.week));
}

Placement weekendPlacement(DayNumber anyDay) {
    const time::IsoWeek week = time::isoWeekOf(anyDay);
    const DayNumber monday = time::mondayOf(week);
    return stretch(monday + 5, monday + 6, Grain::Weekend,
                   fmt::format("{}-W{:02}-WE", timexYear(week.year), week.week));
}

Placement seasonPlacement(std::int64_t year, std::string_view season) {
    const int index = season == "SP" ? 0 : season == "SU" ? 1 : season == "FA" ? 2 : 3;
    const int month = 3 + 3 * index;
    const std::int64_t endYear = index == 3 ? year + 1 : year;
    const int endMonth = index == 3 ? 2 : month + 2;
    return {time::toDays({year, month, 1}), lastDayOf(endYear, endMonth), Grain::Season,
            fmt::format("{}-{}", timexYear(year), season), fmt::format("{}-{}", edtfYear(year), 21 + index)};
}

Placement quarterPlacement(std::int64_t year, int quarter) {
    const int month = quarter * 3 - 2;
    return {time::toDays({year, month, 1}), lastDayOf(year, month + 2), Grain::Quarter,
            fmt::format("{}-Q{}", timexYear(year), quarter),
            fmt::format("{0}-{1:02}/{0}-{2:02}", edtfYear(year), month, month + 2)};
}

Placement halfPlacement(std::int64_t year, int half) {
    const int month = half * 6 - 5;
    return {time::toDays({year, month, 1}), lastDayOf(year, month + 5), Grain::Half,
            fmt::format("{}-H{}", timexYear(year), half),
            fmt::format("{0}-{1:02}/{0}-{2:02}", edtfYear(year), month, month + 5)};
}

Placement decadePlacement(std::int64_t firstYear) {
    if (firstYear <= 0) {
        const std::int64_t start = -firstYear; // "the 480s BC": 489 to 480
        return yearsPlacement(1 - start - 9, 1 - start, Grain::Decade, fmt::format("BC{:03}", start / 10));
    }
    return {time::toDays({firstYear, 1, 1}), time::toDays({firstYear + 9, 12, 31}), Grain::Decade,
            fmt::format("{:03}", firstYear / 10), fmt::format("{:03}X", firstYear / 10)};
}

Placement centuryPlacement(std::int64_t century) {
    if (century <= 0) {
        const std::int64_t ordinal = -century; // the 5th century BC: 500 to 401, which are -499 to -400
        Placement placed = yearsPlacement(1 - ordinal * 100, 100 - ordinal * 100, Grain::Century,
                                          fmt::format("BC{:02}", ordinal - 1));
        if (ordinal > 1) { // there is no -0000
            placed.edtf = fmt::format("-{:02}XX", ordinal - 1);
        }
        return placed;
    }
    const std::int64_t first = (century - 1) * 100;
    return {time::toDays({first, 1, 1}), time::toDays({first + 99, 12, 31}), Grain::Century,
            fmt::format("{:02}", century - 1), fmt::format("{:02}XX", century - 1)};
}

} // namespace dateline::extract
