// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/axis_ticks.h"
#include "core/layout/axis/tick_labels.h"
#include "core/time/gregorian/calendar.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

time::Instant day(std::int64_t year, int month, int dayOfMonth) {
    return time::startOf(time::toDays({year, month, dayOfMonth}));
}

std::string joined(const std::vector<Tick>& ticks) {
    std::string text;
    for (const Tick& tick : ticks) {
        text += tick.label.empty() ? "" : (text.empty() ? "" : "|") + tick.label;
    }
    return text;
}

AxisTicks ticksFor(time::Instant from, time::Instant to, double width) {
    return axisTicks(TimeScale::fitting(from, to, width), width, FixedWidthMetrics());
}

TEST(AxisTicks, MonthsUnderTheirYear) {
    const AxisTicks ticks = ticksFor(day(2025, 1, 1), day(2025, 6, 1), 700);
    EXPECT_EQ(joined(ticks.minor), "Jan|Feb|Mar|Apr|May");
    EXPECT_EQ(joined(ticks.major), "2025");
    EXPECT_NEAR(ticks.minor[1].x, 700 * 31 / 151.0, 1e-6);
}

TEST(AxisTicks, EveryZoomHasItsTiers) {
    struct Case {
        time::Instant from;
        std::int64_t spanMicros;
        const char* minor;
        const char* major;
    };
    const time::Instant may = day(2025, 5, 3);
    for (const Case& c : {
             Case{may, 2 * time::kMicrosPerHour, "00:00|00:15|00:30|00:45|01:00|01:15|01:30|01:45",
                  "3 May 2025"},
             Case{may, time::kMicrosPerDay, "00:00|03:00|06:00|09:00|12:00|15:00|18:00|21:00", "3 May 2025"},
             Case{may, 8 * time::kMicrosPerDay, "3|4|5|6|7|8|9|10", "May 2025"},
             Case{day(2025, 5, 5), 42 * time::kMicrosPerDay, "5|12|19|26|2|9", "May 2025|June 2025"},
             Case{day(1998, 1, 1), 3652 * time::kMicrosPerDay,
                  "1998|1999|2000|2001|2002|2003|2004|2005|2006|2007", "1990s|2000s"},
             Case{day(-50, 1, 1), 36524 * time::kMicrosPerDay, "50 BC|40 BC|30 BC|20 BC|10 BC|1|10|20|30|40",
                  "1st century BC|1st century"},
             // Round years are those people count, not the astronomer's: there was no year 0.
             Case{day(-1499, 1, 1), 1'460'000 * time::kMicrosPerDay,
                  "1500 BC|1000 BC|500 BC|1|500|1000|1500|2000",
                  "1st millennium BC|1st millennium|2nd millennium"},
             Case{may, 8000, "0 ms|1 ms|2 ms|3 ms|4 ms|5 ms|6 ms|7 ms", "3 May 2025, 00:00:00"},
         }) {
        const AxisTicks ticks = ticksFor(c.from, {c.from.micros + c.spanMicros}, 700);
        EXPECT_EQ(joined(ticks.minor), c.minor);
        EXPECT_EQ(joined(ticks.major), c.major);
    }
}

TEST(AxisTicks, NoLabelIsCutAtTheRightEdge) {
    // The last of May begins in view, its name would not end there.
    const AxisTicks ticks = ticksFor(day(2025, 1, 1), day(2025, 5, 5), 700);
    EXPECT_EQ(ticks.minor.size(), 5U);
    EXPECT_EQ(joined(ticks.minor), "Jan|Feb|Mar|Apr");
}

TEST(AxisTicks, APeriodThatBeganLeftOfTheViewKeepsItsLabel) {
    const AxisTicks ticks = ticksFor(day(2025, 2, 10), day(2025, 11, 10), 700);
    ASSERT_FALSE(ticks.major.empty());
    EXPECT_LT(ticks.major.front().x, 0);
    EXPECT_GE(ticks.major.front().labelX, 0);
    EXPECT_EQ(ticks.major.front().label, "2025");
}

TEST(AxisTicks, AWeekThatBeganInTheMonthBeforeIsNotNamedUnderThisOne) {
    // 1 March 2007 was a Thursday.
    const AxisTicks ticks = ticksFor(day(2007, 3, 1), day(2007, 6, 30), 1280);
    EXPECT_EQ(joined(ticks.minor).substr(0, 4), "5|12");
    EXPECT_EQ(joined(ticks.major).substr(0, 10), "March 2007");
    EXPECT_EQ(joined(ticksFor(day(2007, 3, 8), day(2007, 6, 30), 1280).minor).substr(0, 4), "5|12");
}

TEST(AxisTicks, LabelsNeverOverlapAtAnyZoom) {
    const FixedWidthMetrics metrics;
    TimeScale scale = TimeScale::fitting(day(-20000, 1, 1), day(20000, 1, 1), 900);
    for (int i = 0; i < 400; ++i) {
        const AxisTicks ticks = axisTicks(scale, 900, metrics);
        ASSERT_LE(ticks.minor.size(), 30U) << scale.microsPerPixel();
        for (const auto* tier : {&ticks.minor, &ticks.major}) {
            double end = -1e9;
            for (const Tick& tick : *tier) {
                if (!tick.label.empty()) {
                    ASSERT_GE(tick.labelX, end) << tick.label << " at " << scale.microsPerPixel();
                    end = tick.labelX + metrics.width(tick.label, TextRole::TickMinor);
                }
            }
        }
        scale = scale.zoomedAt(450, 1.1);
    }
}

TEST(AxisTicks, BordersAreTheCalendars) {
    EXPECT_EQ(floorTo({TickUnit::Month, 3}, day(2024, 2, 29)), day(2024, 1, 1));
    EXPECT_EQ(nextAfter({TickUnit::Month, 1}, day(2024, 2, 1)), day(2024, 3, 1));
    EXPECT_EQ(floorTo({TickUnit::Week, 1}, day(2025, 5, 4)), day(2025, 4, 28)); // a Sunday's Monday
    EXPECT_EQ(floorTo({TickUnit::Year, 10}, day(-5, 1, 1)), day(-9, 1, 1));
    EXPECT_EQ(floorTo({TickUnit::Year, 500}, day(-498, 12, 31)), day(-499, 1, 1)); // 500 BC
    EXPECT_EQ(floorTo({TickUnit::Year, 500}, day(-500, 12, 31)), day(-999, 1, 1)); // 501 BC
    EXPECT_EQ(nextAfter({TickUnit::Year, 500}, day(-499, 1, 1)), day(1, 1, 1));
    EXPECT_EQ(nextAfter({TickUnit::Year, 500}, day(1, 1, 1)), day(500, 1, 1));
    EXPECT_EQ(floorTo({TickUnit::Hour, 6}, {day(1969, 12, 31).micros + 7 * time::kMicrosPerHour}),
              (time::Instant{day(1969, 12, 31).micros + 6 * time::kMicrosPerHour}));
}

TEST(TickLabels, SpansInWords) {
    EXPECT_EQ(spanInWords(day(2025, 1, 1), day(2025, 6, 9)), "1 Jan – 8 Jun 2025");
    EXPECT_EQ(spanInWords(day(2024, 12, 1), day(2025, 6, 9)), "1 Dec 2024 – 8 Jun 2025");
    EXPECT_EQ(spanInWords(day(-43, 1, 1), day(14, 1, 1)), "44 BC – 13");
}

TEST(AxisTicks, WeeksAreNamedByTheirNumbersOnWish) {
    const FixedWidthMetrics metrics;
    const time::Instant start = time::startOf(time::toDays({2024, 12, 30})); // Monday of 2025-W01
    const TimeScale days(start, double(time::kMicrosPerDay) / 60);
    const AxisTicks byDay = axisTicks(days, 700, metrics, true);
    EXPECT_EQ(byDay.majorStep, (TickStep{TickUnit::Week, 1}));
    EXPECT_EQ(byDay.major.front().label, "2025-W01 · 30 Dec");
    EXPECT_EQ(byDay.minor.front().label, "30");
    const TimeScale weeks(start, double(time::kMicrosPerDay) / 10);
    EXPECT_EQ(axisTicks(weeks, 700, metrics, true).minor[1].label, "W02");
    EXPECT_EQ(axisTicks(weeks, 700, metrics).minor[1].label, "6");
}

} // namespace
} // namespace dateline::layout
