// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/gregorian/calendar.h"

#include "core/base/floor_division.h"

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>

#include <algorithm>
#include <array>

namespace dateline::time {
namespace {

// Boost's Gregorian generator over plain integers. Its usual year, month and day types check their range in
// every constructor and throw, which costs more than the reckoning; all that comes here is in range already.
using BoostYmd = boost::date_time::year_month_day_base<unsigned short, unsigned short, unsigned short>;
using BoostCalendar = boost::date_time::gregorian_calendar_base<BoostYmd, std::uint32_t>;

constexpr std::int64_t kCycleYears = 400;
constexpr std::int64_t kCycleDays = 146'097;
constexpr std::int64_t kUnixEpochJdn = 2'440'588; // Boost's day number of 1970-01-01

// The generator keeps a year in 16 bits after adding 4800 to it: it is exact for its years 0 to 60,735. Every
// date is moved by 16 cycles first, so that the years -6000 to 53,999, which is to say nearly all, need
// nothing more; those beyond are moved there by as many whole cycles as it takes.
constexpr std::int64_t kShiftYears = 16 * kCycleYears;
constexpr std::int64_t kShiftDays = 16 * kCycleDays + kUnixEpochJdn; // from our day number to Boost's, moved
constexpr std::int64_t kFirstYear = -6000;
constexpr std::int64_t kYears = 60'000;

constexpr std::int64_t boostDayNumber(std::int64_t year, int month) {
    return static_cast<std::int64_t>(BoostCalendar::day_number(
        BoostYmd(static_cast<unsigned short>(year), static_cast<unsigned short>(month), 1)));
}

/// Days from 1 March to the first of a month 1..12 of the year that begins in March.
constexpr std::array<int, 13> kDaysFromMarch = [] {
    std::array<int, 13> days{};
    for (int month = 1; month <= 12; ++month) {
        const std::int64_t year = month <= 2 ? 2002 : 2001;
        days[static_cast<std::size_t>(month)] =
            static_cast<int>(boostDayNumber(year, month) - boostDayNumber(2001, 3));
    }
    return days;
}();

constexpr DayNumber kFirstDay = boostDayNumber(kFirstYear + kShiftYears, 1) - kShiftDays;
constexpr std::int64_t kDays = kYears / kCycleYears * kCycleDays;

bool isNear(std::int64_t year) {
    return static_cast<std::uint64_t>(year - kFirstYear) < static_cast<std::uint64_t>(kYears);
}

/// Cycles to take away so that the year falls in 1600..1999.
constexpr std::int64_t cyclesOfYear(std::int64_t year) {
    return floorDiv(year - 1600, kCycleYears);
}

/// `year` is near. Boost reckons the year from its 1 March, with the month's share from the table: half the
/// time of its whole formula.
DayNumber daysOfNear(std::int64_t year, int month, int day) {
    const std::int64_t marchYear = year + kShiftYears - (month <= 2 ? 1 : 0);
    return boostDayNumber(marchYear, 3) + kDaysFromMarch[static_cast<std::size_t>(month)] + day - 1 -
           kShiftDays;
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
    if (isNear(date.year)) {
        return daysOfNear(date.year, date.month, date.day);
    }
    const std::int64_t cycles = cyclesOfYear(date.year);
    return daysOfNear(date.year - cycles * kCycleYears, date.month, date.day) + cycles * kCycleDays;
}

CivilDate toCivil(DayNumber days) {
    std::int64_t years = -kShiftYears;
    if (static_cast<std::uint64_t>(days - kFirstDay) >= static_cast<std::uint64_t>(kDays)) {
        const std::int64_t cycles = floorDiv(days, kCycleDays);
        days -= cycles * kCycleDays;
        years += cycles * kCycleYears;
    }
    const BoostYmd ymd = BoostCalendar::from_day_number(static_cast<std::uint32_t>(days + kShiftDays));
    return {ymd.year + years, ymd.month, ymd.day};
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
    return firstMonday + std::int64_t{7} * (week.week - 1);
}

CivilDate addMonths(const CivilDate& date, std::int64_t months) {
    const std::int64_t month0 = date.month - 1 + months;
    const std::int64_t year = date.year + floorDiv(month0, 12);
    const int month = static_cast<int>(month0 - floorDiv(month0, 12) * 12) + 1;
    return {year, month, std::min(date.day, daysInMonth(year, month))};
}

} // namespace dateline::time
