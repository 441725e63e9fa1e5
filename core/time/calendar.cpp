// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendar.h"

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>

#include <algorithm>

namespace dateline::time {
namespace {

// Boost's Gregorian generator over plain integers. Its usual year, month and day types check their range in
// every constructor and throw, which costs more than the reckoning; all that comes here is in range already.
using BoostYmd = boost::date_time::year_month_day_base<unsigned short, unsigned short, unsigned short>;
using BoostCalendar = boost::date_time::gregorian_calendar_base<BoostYmd, std::uint32_t>;

constexpr std::int64_t kCycleYears = 400;
constexpr std::int64_t kCycleDays = 146'097;
constexpr std::int64_t kUnixEpochJdn = 2'440'588; // Boost's day number of 1970-01-01
constexpr std::int64_t kFirstBoostYear = 1400;
constexpr std::int64_t kBoostYears = 8600;         // 1400..9999
constexpr std::int64_t kFirstBoostDay = 2'232'400; // 1400-01-01
constexpr std::int64_t kBoostDays = 3'141'086;     // to 9999-12-31

constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Cycles to take away so that the year falls in 1600..1999.
constexpr std::int64_t cyclesOfYear(std::int64_t year) {
    return floorDiv(year - 1600, kCycleYears);
}

bool isBoostYear(std::int64_t year) {
    return static_cast<std::uint64_t>(year - kFirstBoostYear) < static_cast<std::uint64_t>(kBoostYears);
}

DayNumber daysInBoostRange(std::int64_t year, int month, int day) {
    const BoostYmd ymd(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                       static_cast<unsigned short>(day));
    return static_cast<DayNumber>(BoostCalendar::day_number(ymd)) - kUnixEpochJdn;
}

BoostYmd boostYmd(const CivilDate& date, std::int64_t cycles) {
    return {static_cast<unsigned short>(date.year - cycles * kCycleYears),
            static_cast<unsigned short>(date.month), static_cast<unsigned short>(date.day)};
}

} // namespace

bool isLeapYear(std::int64_t year) {
    return BoostCalendar::is_leap_year(static_cast<unsigned short>(year - cyclesOfYear(year) * kCycleYears));
}

int daysInMonth(std::int64_t year, int month) {
    if (month != 2) {
        return BoostCalendar::end_of_month_day(2000, static_cast<unsigned short>(month));
    }
    return isLeapYear(year) ? 29 : 28;
}

bool isValid(const CivilDate& date) {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= daysInMonth(date.year, date.month);
}

DayNumber toDays(const CivilDate& date) {
    if (isBoostYear(date.year)) {
        return daysInBoostRange(date.year, date.month, date.day);
    }
    const std::int64_t cycles = cyclesOfYear(date.year);
    return daysInBoostRange(date.year - cycles * kCycleYears, date.month, date.day) + cycles * kCycleDays;
}

CivilDate toCivil(DayNumber days) {
    std::int64_t jdn = days + kUnixEpochJdn;
    std::int64_t cycles = 0;
    if (static_cast<std::uint64_t>(jdn - kFirstBoostDay) >= static_cast<std::uint64_t>(kBoostDays)) {
        cycles = floorDiv(jdn - kFirstBoostDay, kCycleDays);
        jdn -= cycles * kCycleDays;
    }
    const BoostYmd ymd = BoostCalendar::from_day_number(static_cast<std::uint32_t>(jdn));
    return {ymd.year + cycles * kCycleYears, ymd.month, ymd.day};
}

Weekday weekdayOf(DayNumber days) {
    // 400 years are whole weeks, so no cycle is needed: 1970-01-01 was a Thursday.
    const std::int64_t sinceMonday = (days + 3) % 7;
    return static_cast<Weekday>((sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1);
}

IsoWeek isoWeekOf(DayNumber days) {
    const CivilDate date = toCivil(days);
    const int week = BoostCalendar::week_number(boostYmd(date, cyclesOfYear(date.year)));
    std::int64_t year = date.year;
    if (week >= 52 && date.month == 1) {
        --year;
    } else if (week == 1 && date.month == 12) {
        ++year;
    }
    return {year, week};
}

DayNumber mondayOf(const IsoWeek& week) {
    const DayNumber january4 = toDays({week.year, 1, 4}); // always in week 1
    const DayNumber firstMonday = january4 - (static_cast<int>(weekdayOf(january4)) - 1);
    return firstMonday + 7 * (week.week - 1);
}

CivilDate addMonths(const CivilDate& date, std::int64_t months) {
    const std::int64_t month0 = date.month - 1 + months;
    const std::int64_t year = date.year + floorDiv(month0, 12);
    const int month = static_cast<int>(month0 - floorDiv(month0, 12) * 12) + 1;
    return {year, month, std::min(date.day, daysInMonth(year, month))};
}

} // namespace dateline::time
