// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"
#include "core/time/gregorian/calendar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// How fine a date is, finest first.
enum class Grain : std::uint8_t {
    Clock,
    Part,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    None
};

/// The calendar days [first, last] that an expression names, and how it is written.
struct Placement {
    time::DayNumber first = 0;
    time::DayNumber last = 0;
    Grain grain = Grain::None;
    std::string value; ///< TIMEX3
    std::string edtf;  ///< without `~`
};

/// An expression in the calendar.
struct ResolvedTime {
    std::string type;
    std::string value;
    std::string mod;
    std::optional<Placement> placement; ///< nothing: no calendar date (durations, sets, "recently")
    std::string when;                   ///< EDTF; empty: an event cannot be dated by it
    bool isStretch = false;             ///< `when` is a stretch of time up to the anchor ("in recent months")
    bool isUnplaced = false; ///< names a time, but nothing known tells which: "Friday" of an undated text
    bool isChosen = false;   ///< `when` is what the user chose
    std::optional<model::Anchor> anchor;
    std::vector<model::ExplanationStep> steps;
    std::vector<std::string> alternatives; ///< EDTF
    double confidence = 0;
};

Placement dayPlacement(time::DayNumber day);
/// Some days in a row, at most a month: a feast of several days.
Placement daysPlacement(time::DayNumber first, time::DayNumber last);
Placement yearPlacement(std::int64_t year);
Placement monthPlacement(std::int64_t year, int month);
/// Monday to Sunday.
Placement weekPlacement(time::DayNumber anyDay);
Placement weekendPlacement(time::DayNumber anyDay);
/// SP, SU, FA or WI; the winter of a year ends in the next one.
Placement seasonPlacement(std::int64_t year, std::string_view season);
Placement quarterPlacement(std::int64_t year, int quarter);
Placement halfPlacement(std::int64_t year, int half);
Placement decadePlacement(std::int64_t firstYear);
/// 20 is 1900-1999; negative: BC.
Placement centuryPlacement(std::int64_t century);

/// "2013", "BC0264".
std::string timexYear(std::int64_t year);
/// "2013", "-0263".
std::string edtfYear(std::int64_t year);
std::string edtfDay(time::DayNumber day);

} // namespace dateline::extract
