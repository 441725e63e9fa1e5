// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/text/text_metrics.h"

#include <string>
#include <vector>

namespace dateline::layout {

enum class TickUnit { Microsecond, Millisecond, Second, Minute, Hour, Day, Week, Month, Year };

/// A regular division of the axis: every `count` units, on the calendar's borders.
struct TickStep {
    TickUnit unit = TickUnit::Year;
    std::int64_t count = 1;

    friend bool operator==(const TickStep&, const TickStep&) = default;
};

/// The border at or before an instant, and the border after one. Weeks start on Monday (ISO 8601); years of
/// more than one count from year 0.
time::Instant floorTo(TickStep step, time::Instant at);
time::Instant nextAfter(TickStep step, time::Instant border);

struct Tick {
    double x = 0; ///< of its border; may lie left of the view for the first one
    double labelX =
        0; ///< where the label starts: a period that began left of the view keeps its label in view
    std::string label; ///< empty where there is no room
};

/// The two tiers of the axis: small periods below, the larger ones they belong to above.
struct AxisTicks {
    TickStep minorStep;
    TickStep majorStep;
    std::vector<Tick> minor;
    std::vector<Tick> major;
};

/// Ticks for [0, width) of a scale, the finest that leave every label room. With week numbers, days stand
/// under the ISO 8601 weeks they belong to, and weeks are named by theirs.
AxisTicks axisTicks(const TimeScale& scale, double width, const TextMetrics& metrics,
                    bool hasWeekNumbers = false);

} // namespace dateline::layout
