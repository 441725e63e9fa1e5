// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/calendar_units.h"

#include <fmt/format.h>

#include <array>

namespace dateline::extract {

using time::CivilDate;
using time::DayNumber;

namespace {

constexpr std::array<std::string_view, 13> kMonthNames = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

} // namespace

std::string_view monthName(int month) {
    return kMonthNames[static_cast<std::size_t>(month)];
}

Grain grainOfUnit(std::string_view unit) {
    return unit == "D" || unit == "N" || unit == "H" || unit == "MIN" || unit == "S" ? Grain::Day
           : unit == "W"                                                             ? Grain::Week
           : unit == "WE"                                                            ? Grain::Weekend
           : unit == "M"                                                             ? Grain::Month
           : unit == "Q"                                                             ? Grain::Quarter
           : unit == "DE"                                                            ? Grain::Decade
           : unit == "CE"                                                            ? Grain::Century
                                                                                     : Grain::Year;
}

Grain grainOfPrecision(time::Precision precision) {
    switch (precision) {
    case time::Precision::Instant:
    case time::Precision::Second:
    case time::Precision::Minute:
    case time::Precision::Hour:
        return Grain::Clock;
    case time::Precision::Day:
        return Grain::Day;
    case time::Precision::Month:
        return Grain::Month;
    case time::Precision::Season:
        return Grain::Season;
    case time::Precision::Year:
        return Grain::Year;
    case time::Precision::Decade:
        return Grain::Decade;
    default:
        return Grain::Century;
    }
}

std::string_view unitWord(std::string_view unit) {
    return unit == "D"     ? "day"
           : unit == "W"   ? "week"
           : unit == "WE"  ? "weekend"
           : unit == "M"   ? "month"
           : unit == "Q"   ? "quarter"
           : unit == "DE"  ? "decade"
           : unit == "CE"  ? "century"
           : unit == "H"   ? "hour"
           : unit == "MIN" ? "minute"
           : unit == "S"   ? "second"
           : unit == "N"   ? "night"
                           : "year";
}

Placement unitAround(DayNumber day, std::string_view unit) {
    const CivilDate date = time::toCivil(day);
    switch (grainOfUnit(unit)) {
    case Grain::Week:
        return weekPlacement(day);
    case Grain::Weekend:
        return weekendPlacement(day);
    case Grain::Month:
        return monthPlacement(date.year, date.month);
    case Grain::Quarter:
        return quarterPlacement(date.year, (date.month + 2) / 3);
    case Grain::Year:
        return yearPlacement(date.year);
    case Grain::Decade:
        return decadePlacement(date.year > 0 ? date.year / 10 * 10 : -((1 - date.year) / 10 * 10));
    case Grain::Century:
        return centuryPlacement(date.year > 0 ? date.year / 100 + 1 : -((0 - date.year) / 100 + 1));
    default:
        return dayPlacement(day);
    }
}

DayNumber moved(DayNumber day, std::string_view unit, std::int64_t count) {
    const CivilDate date = time::toCivil(day);
    const auto months = [&](std::int64_t n) {
        const CivilDate there = time::addMonths(date, n);
        return time::toDays(there);
    };
    switch (grainOfUnit(unit)) {
    case Grain::Week:
    case Grain::Weekend:
        return day + 7 * count;
    case Grain::Month:
        return months(count);
    case Grain::Quarter:
        return months(3 * count);
    case Grain::Year:
        return months(12 * count);
    case Grain::Decade:
        return months(120 * count);
    case Grain::Century:
        return months(1200 * count);
    default:
        return unit == "D" || unit == "N" ? day + count : day;
    }
}

std::optional<Placement> countedFrom(const Placement& date, std::string_view unit, std::int64_t count) {
    const bool isInDays = unit == "D" || unit == "W";
    if ((!isInDays && unit != "M" && unit != "Y") || date.grain > (isInDays      ? Grain::Day
                                                                   : unit == "M" ? Grain::Month
                                                                                 : Grain::Year)) {
        return std::nullopt;
    }
    return unitAround(moved(date.first, unit, count), isInDays ? "D" : unit);
}

std::string dayInWords(DayNumber day) {
    const CivilDate date = time::toCivil(day);
    return fmt::format("{} {} {}", date.day, monthName(date.month), date.year);
}

} // namespace dateline::extract
