// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/axis_ticks.h"

#include "core/base/floor_division.h"
#include "core/base/require.h"
#include "core/layout/axis/tick_labels.h"
#include "core/time/gregorian/calendar.h"

#include <algorithm>
#include <array>

namespace dateline::layout {
namespace {

using time::CivilDate;
using time::Instant;

constexpr double kLabelGap = 14;   // between a label's end and the next border
constexpr double kMinSpacing = 48; // between two borders: closer ones are a fence, not an axis

struct Tiers {
    TickStep minor;
    TickStep major;
    const char* widestLabel = "";
};

// Finest first. Each pair is one look of the axis.
constexpr std::array kTiers = {
    Tiers{{TickUnit::Microsecond, 100}, {TickUnit::Millisecond, 1}, "900 µs"},
    Tiers{{TickUnit::Millisecond, 1}, {TickUnit::Second, 1}, "888 ms"},
    Tiers{{TickUnit::Millisecond, 10}, {TickUnit::Second, 1}, "888 ms"},
    Tiers{{TickUnit::Millisecond, 100}, {TickUnit::Second, 1}, "888 ms"},
    Tiers{{TickUnit::Second, 1}, {TickUnit::Minute, 1}, "08:08:08"},
    Tiers{{TickUnit::Second, 5}, {TickUnit::Minute, 1}, "08:08:08"},
    Tiers{{TickUnit::Second, 15}, {TickUnit::Minute, 1}, "08:08:08"},
    Tiers{{TickUnit::Minute, 1}, {TickUnit::Hour, 1}, "08:08"},
    Tiers{{TickUnit::Minute, 5}, {TickUnit::Hour, 1}, "08:08"},
    Tiers{{TickUnit::Minute, 15}, {TickUnit::Day, 1}, "08:08"},
    Tiers{{TickUnit::Hour, 1}, {TickUnit::Day, 1}, "08:08"},
    Tiers{{TickUnit::Hour, 3}, {TickUnit::Day, 1}, "08:08"},
    Tiers{{TickUnit::Hour, 6}, {TickUnit::Day, 1}, "08:08"},
    Tiers{{TickUnit::Day, 1}, {TickUnit::Month, 1}, "28"},
    Tiers{{TickUnit::Week, 1}, {TickUnit::Month, 1}, "28"},
    Tiers{{TickUnit::Month, 1}, {TickUnit::Year, 1}, "May"},
    Tiers{{TickUnit::Month, 3}, {TickUnit::Year, 1}, "May"},
    Tiers{{TickUnit::Year, 1}, {TickUnit::Year, 10}, "2028"},
    Tiers{{TickUnit::Year, 2}, {TickUnit::Year, 10}, "2028"},
    Tiers{{TickUnit::Year, 5}, {TickUnit::Year, 10}, "2028"},
    Tiers{{TickUnit::Year, 10}, {TickUnit::Year, 100}, "2028"},
    Tiers{{TickUnit::Year, 20}, {TickUnit::Year, 100}, "2028"},
    Tiers{{TickUnit::Year, 50}, {TickUnit::Year, 100}, "2028"},
    Tiers{{TickUnit::Year, 100}, {TickUnit::Year, 1000}, "2028 BC"},
    Tiers{{TickUnit::Year, 500}, {TickUnit::Year, 1000}, "2028 BC"},
    Tiers{{TickUnit::Year, 1000}, {TickUnit::Year, 10'000}, "12000 BC"},
    Tiers{{TickUnit::Year, 5000}, {TickUnit::Year, 10'000}, "12000 BC"},
    Tiers{{TickUnit::Year, 10'000}, {TickUnit::Year, 100'000}, "280000 BC"},
    Tiers{{TickUnit::Year, 50'000}, {TickUnit::Year, 100'000}, "280000 BC"},
    Tiers{{TickUnit::Year, 100'000}, {TickUnit::Year, 1'000'000}, "280000 BC"},
};

constexpr double kMicrosPerMeanYear = 365.2425 * double(time::kMicrosPerDay);

// Microseconds of a unit of fixed length; months and years have none.
std::int64_t fixedMicros(TickUnit unit) {
    switch (unit) {
    case TickUnit::Microsecond:
        return 1;
    case TickUnit::Millisecond:
        return 1000;
    case TickUnit::Second:
        return time::kMicrosPerSecond;
    case TickUnit::Minute:
        return time::kMicrosPerMinute;
    case TickUnit::Hour:
        return time::kMicrosPerHour;
    case TickUnit::Day:
        return time::kMicrosPerDay;
    case TickUnit::Week:
        return 7 * time::kMicrosPerDay;
    case TickUnit::Month:
    case TickUnit::Year:
        break;
    }
    return 0;
}

double meanMicros(TickStep step) {
    switch (step.unit) {
    case TickUnit::Month:
        return double(step.count) * kMicrosPerMeanYear / 12;
    case TickUnit::Year:
        return double(step.count) * kMicrosPerMeanYear;
    default:
        return double(step.count) * double(fixedMicros(step.unit));
    }
}

Instant startOfYear(std::int64_t year) {
    // Ticks at the ends of the axis must not leave it.
    const std::int64_t held = std::clamp(year, time::kMinAxisYear, time::kMaxAxisYear);
    return time::startOf(time::toDays({held, 1, 1}));
}

Instant startOfMonth(std::int64_t monthsFromYear0) {
    const std::int64_t year = floorDiv(monthsFromYear0, 12);
    if (year < time::kMinAxisYear || year > time::kMaxAxisYear) {
        return startOfYear(year);
    }
    return time::startOf(time::toDays({year, int(monthsFromYear0 - year * 12) + 1, 1}));
}

// Several years together end where people count them to: 500 BC is followed by the year 1, as there was no
// year 0, and that by 500. (Astronomical year 0 is 1 BC, -499 is 500 BC.)
std::int64_t stepsBeforeYear(std::int64_t count, std::int64_t year) {
    return count == 1 || year > 0 ? floorDiv(year, count) : floorDiv(year - 1, count);
}

std::int64_t yearAfterSteps(std::int64_t count, std::int64_t steps) {
    return count == 1 || steps > 0 ? steps * count : steps * count + 1;
}

// An instant's count of steps from the origin of its unit.
std::int64_t stepsBefore(TickStep step, Instant at) {
    if (const std::int64_t micros = fixedMicros(step.unit)) {
        // 1970-01-01 was a Thursday; weeks are counted from the Monday before.
        const std::int64_t shift = step.unit == TickUnit::Week ? 3 * time::kMicrosPerDay : 0;
        // A scale saturates there too; a step more still fits into 64 bits.
        constexpr std::int64_t kLimit = 9'200'000'000'000'000'000;
        const std::int64_t clamped = std::clamp(at.micros, -kLimit, kLimit);
        return floorDiv(clamped + shift, micros * step.count);
    }
    const CivilDate date = time::toCivil(time::dayOf(at));
    return step.unit == TickUnit::Year ? stepsBeforeYear(step.count, date.year)
                                       : floorDiv(date.year * 12 + date.month - 1, step.count);
}

Instant borderAt(TickStep step, std::int64_t steps) {
    if (const std::int64_t micros = fixedMicros(step.unit)) {
        const std::int64_t shift = step.unit == TickUnit::Week ? 3 * time::kMicrosPerDay : 0;
        return {steps * micros * step.count - shift};
    }
    return step.unit == TickUnit::Year ? startOfYear(yearAfterSteps(step.count, steps))
                                       : startOfMonth(steps * step.count);
}

std::vector<Tick> ticksOf(TickStep step, const TimeScale& scale, double width, const TextMetrics& metrics,
                          TextRole role, std::string (*label)(TickStep, Instant)) {
    std::vector<Tick> ticks;
    const std::int64_t first = stepsBefore(step, scale.toInstant(0));
    Instant border = borderAt(step, first);
    double x = scale.toX(border);
    for (std::int64_t n = first; x < width; ++n) {
        const Instant next = borderAt(step, n + 1);
        if (next <= border) {
            break; // the axis ends here
        }
        const double nextX = scale.toX(next);
        Tick tick{x, std::max(x, 0.0) + 6, label(step, border)};
        if (tick.labelX + metrics.width(tick.label, role) + 4 > std::min(nextX, width + 4)) {
            tick.label.clear();
        }
        ticks.push_back(std::move(tick));
        border = next;
        x = nextX;
    }
    return ticks;
}

} // namespace

Instant floorTo(TickStep step, Instant at) {
    return borderAt(step, stepsBefore(step, at));
}

Instant nextAfter(TickStep step, Instant border) {
    return borderAt(step, stepsBefore(step, border) + 1);
}

AxisTicks axisTicks(const TimeScale& scale, double width, const TextMetrics& metrics, bool hasWeekNumbers) {
    const auto fits = [&](const Tiers& tiers) {
        const double spacing = meanMicros(tiers.minor) / scale.microsPerPixel();
        return spacing >= kMinSpacing &&
               spacing >= metrics.width(tiers.widestLabel, TextRole::TickMinor) + kLabelGap;
    };
    const auto found = std::find_if(kTiers.begin(), kTiers.end(), fits);
    Tiers tiers = found != kTiers.end() ? *found : kTiers.back();
    const bool isDays = tiers.minor.unit == TickUnit::Day;
    const bool isWeeks = tiers.minor.unit == TickUnit::Week;
    if (hasWeekNumbers && isDays) {
        tiers.major = {TickUnit::Week, 1};
    }
    AxisTicks ticks{
        tiers.minor,
        tiers.major,
        ticksOf(tiers.minor, scale, width, metrics, TextRole::TickMinor,
                hasWeekNumbers && isWeeks ? weekLabel : minorLabel),
        ticksOf(tiers.major, scale, width, metrics, TextRole::TickMajor,
                hasWeekNumbers && isDays ? weekOfYearLabel : majorLabel),
    };
    // "26" of a week that began in February says nothing under "March".
    for (Tick& tick : ticks.minor) {
        if (std::any_of(ticks.major.begin(), ticks.major.end(), [&](const Tick& major) {
                return tick.x < 0 && tick.x < major.x && major.x <= tick.labelX;
            })) {
            tick.label.clear();
        }
    }
    return ticks;
}

} // namespace dateline::layout
