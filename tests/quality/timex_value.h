// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"

#include <optional>
#include <string>
#include <utility>

namespace dateline::quality {

/// One spelling for values that mean the same: "P2DE" and "P20Y", "2013-XX-XX" and "2013".
std::string plainValue(std::string value);

/// First and last day that a TIMEX3 value names; nothing for durations, references and years before Christ.
std::optional<std::pair<time::DayNumber, time::DayNumber>> daysOfValue(const std::string& written);

} // namespace dateline::quality
