// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/tick_labels.h"

#include "core/time/gregorian/calendar.h"
#include "core/time/gregorian/month_names.h"

#include <fmt/format.h>

namespace dateline::layout {
namespace {

using time::CivilDate;
using time::Instant;

CivilDate dateOf(Instant at) {
    return time::toCivil(time::dayOf(at));
}

std::int64_t microsOfDay(Instant at) {
    return at.micros - time::startOf(time::dayOf(at)).micros;
}

// Astronomical year 0 is 1 BC.
std::string yearLabel(std::int64_t year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

std::string ordinal(std::int64_t n) {
    const std::int64_t tens = n % 100;
    const char* ending = tens >= 11 && tens <= 13 ? "th"
                         : n % 10 == 1            ? "st"
                         : n % 10 == 2            ? "nd"
                         : n % 10 == 3            ? "rd"
                                                  : "th";
    return fmt::format("{}{}", n, ending);
}

std::string dayLabel(const CivilDate& date) {
    return fmt::format("{} {} {}", date.day, time::monthName(date.month), yearLabel(date.year));
}

std::string clockLabel(Instant at, bool seconds) {
    const std::int64_t ofDay = microsOfDay(at);
    const std::int64_t hour = ofDay / time::kMicrosPerHour;
    const std::int64_t minute = ofDay / time::kMicrosPerMinute % 60;
    return seconds ? fmt::format("{:02}:{:02}:{:02}", hour, minute, ofDay / time::kMicrosPerSecond % 60)
                   : fmt::format("{:02}:{:02}", hour, minute);
}

} // namespace

std::string minorLabel(TickStep step, Instant border) {
    const CivilDate date = dateOf(border);
    switch (step.unit) {
    case TickUnit::Microsecond:
        return fmt::format("{} µs", microsOfDay(border) % 1000);
    case TickUnit::Millisecond:
        return fmt::format("{} ms", microsOfDay(border) / 1000 % 1000);
    case TickUnit::Second:
        return clockLabel(border, true);
    case TickUnit::Minute:
    case TickUnit::Hour:
        return clockLabel(border, false);
    case TickUnit::Day:
    case TickUnit::Week:
        return fmt::format("{}", date.day);
    case TickUnit::Month:
        return std::string(time::monthShortName(date.month));
    case TickUnit::Year:
        return yearLabel(date.year);
    }
    return {};
}

std::string majorLabel(TickStep step, Instant border) {
    const CivilDate date = dateOf(border);
    switch (step.unit) {
    case TickUnit::Microsecond:
    case TickUnit::Millisecond:
    case TickUnit::Second:
        return fmt::format("{}, {}{}", dayLabel(date), clockLabel(border, true),
                           step.unit == TickUnit::Millisecond
                               ? fmt::format(".{:03}", microsOfDay(border) / 1000 % 1000)
                               : std::string());
    case TickUnit::Minute:
    case TickUnit::Hour:
        return fmt::format("{}, {}", dayLabel(date), clockLabel(border, false));
    case TickUnit::Day:
    case TickUnit::Week:
        return dayLabel(date);
    case TickUnit::Month:
        return fmt::format("{} {}", time::monthName(date.month), yearLabel(date.year));
    case TickUnit::Year:
        break;
    }
    if (step.count == 1) {
        return yearLabel(date.year);
    }
    if (step.count == 10 && date.year >= 10) {
        return fmt::format("{}s", date.year);
    }
    if (step.count == 100 || step.count == 1000) {
        const char* name = step.count == 100 ? "century" : "millennium";
        return date.year > 0
                   ? fmt::format("{} {}", ordinal(date.year / step.count + 1), name)
                   : fmt::format("{} {} BC", ordinal((1 - date.year + step.count - 1) / step.count), name);
    }
    return fmt::format("from {}", yearLabel(date.year));
}

std::string weekLabel(TickStep, Instant border) {
    return fmt::format("W{:02}", time::isoWeekOf(time::dayOf(border)).week);
}

std::string weekOfYearLabel(TickStep, Instant border) {
    const time::IsoWeek week = time::isoWeekOf(time::dayOf(border));
    const CivilDate monday = dateOf(border);
    return fmt::format("{}-W{:02} · {} {}", yearLabel(week.year), week.week, monday.day,
                       time::monthShortName(monday.month));
}

std::string spanInWords(Instant start, Instant end) {
    const CivilDate from = dateOf(start);
    const CivilDate to = dateOf(Instant{end.micros - 1});
    const auto shortDay = [](const CivilDate& date) {
        return fmt::format("{} {}", date.day, time::monthShortName(date.month));
    };
    if (from == to) {
        return fmt::format("{} {}, {} – {}", shortDay(from), yearLabel(from.year), clockLabel(start, true),
                           clockLabel(end, true));
    }
    if (to.year - from.year >= 20) {
        return fmt::format("{} – {}", yearLabel(from.year), yearLabel(to.year));
    }
    if (from.year == to.year) {
        return fmt::format("{} – {} {}", shortDay(from), shortDay(to), yearLabel(to.year));
    }
    return fmt::format("{} {} – {} {}", shortDay(from), yearLabel(from.year), shortDay(to),
                       yearLabel(to.year));
}

} // namespace dateline::layout
