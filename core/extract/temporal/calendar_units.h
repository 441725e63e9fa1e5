// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/resolved_time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::extract {

/// What a newspaper may mean by a year: farther ones stay unplaced.
inline constexpr std::int64_t kFarthestYear = 9999;

/// Units are the codes of the rule files: S MIN H D N W WE M Q Y DE CE.
Grain grainOfUnit(std::string_view unit);
Grain grainOfPrecision(time::Precision precision);
/// In words for explanations: "day".
std::string_view unitWord(std::string_view unit);
/// The unit that holds a day.
Placement unitAround(time::DayNumber day, std::string_view unit);
/// The day `count` units later; months and longer keep the day of the month where it exists.
time::DayNumber moved(time::DayNumber day, std::string_view unit, std::int64_t count);
/// What lies `count` units ("D", "W", "M", "Y") from a date: a day for days and weeks, else a month or a
/// year. Nothing where the date is too coarse for the unit.
std::optional<Placement> countedFrom(const Placement& date, std::string_view unit, std::int64_t count);

/// 1..12.
std::string_view monthName(int month);
/// "5 May 2025".
std::string dayInWords(time::DayNumber day);

} // namespace dateline::extract
