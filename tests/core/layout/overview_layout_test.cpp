// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overview_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr Rect kArea{4, 5, 800, 68};

EventIndex index() {
    std::vector<IndexedEvent> events;
    for (const char* date : {"2025-01", "2025-02", "2025-05-03", "2025-05-04", "2025-05-04"}) {
        events.push_back({drawnExtentOf(edtf(date)), 0, 1});
    }
    return EventIndex(events, 1);
}

TEST(OverviewLayout, CountsEventsWhereTheyAre) {
    const Overview overview = overviewOf(index(), kArea);
    ASSERT_FALSE(overview.bars.empty());
    EXPECT_EQ(overview.bars.front().count, 1U);
    EXPECT_EQ(overview.bars.back().count, 3U);
    EXPECT_GT(overview.bars.back().area.height, overview.bars.front().area.height);
    for (const Overview::Bar& bar : overview.bars) {
        EXPECT_GE(bar.area.x, kArea.x);
        EXPECT_LE(bar.area.right(), kArea.right());
        EXPECT_GE(bar.area.y, kArea.y);
    }
    EXPECT_EQ(overview.startLabel, "January 2025");
    EXPECT_EQ(overview.endLabel, "May 2025");
}

TEST(OverviewLayout, ADayStandsOutOfAVagueDate) {
    const EventIndex events(
        {{drawnExtentOf(edtf("2024-01/2025-12")), 0, 1}, {drawnExtentOf(edtf("2025-03-04")), 0, 1}}, 1);
    const Overview overview = overviewOf(events, kArea);
    double lowest = kArea.height;
    double highest = 0;
    std::size_t high = 0;
    for (const Overview::Bar& bar : overview.bars) {
        lowest = std::min(lowest, bar.area.height);
        highest = std::max(highest, bar.area.height);
    }
    for (const Overview::Bar& bar : overview.bars) {
        high += bar.area.height == highest ? 1 : 0;
    }
    EXPECT_EQ(high, 1U);
    EXPECT_LT(lowest, highest / 5);
}

TEST(OverviewLayout, TheWindowIsThePartInView) {
    const Overview overview = overviewOf(index(), kArea);
    const Rect all = windowIn(overview, kArea, overview.scale, kArea.width);
    EXPECT_NEAR(all.x, kArea.x, 1e-6);
    EXPECT_NEAR(all.width, kArea.width, 1e-6);
    const Rect half = windowIn(overview, kArea, overview.scale.zoomedAt(0, 2), kArea.width);
    EXPECT_NEAR(half.width, kArea.width / 2, 1e-6);
}

TEST(OverviewLayout, NothingDatedGivesNoBars) {
    EXPECT_TRUE(overviewOf(EventIndex({{drawnExtentOf(std::nullopt), 0, 1}}, 1), kArea).bars.empty());
    EXPECT_TRUE(overviewOf(EventIndex(), kArea).bars.empty());
}

TEST(OverviewLayout, ErasStandWhereTheyAreAndEndWithTheStrip) {
    const auto era = [](const char* when, std::uint32_t colour) {
        return EraInfo{"An era", when, drawnExtentOf(edtf(when)), colour};
    };
    const Overview overview =
        overviewOf(index(), kArea, {}, {era("2025-03/..", 1), era("2025-02", 2), era("1990/1995", 3)});
    ASSERT_EQ(overview.eras.size(), 2U); // one is long before
    EXPECT_EQ(overview.eras[0].colour, 2U);
    EXPECT_NEAR(overview.eras[0].area.x, kArea.x + overview.scale.toX(drawnExtentOf(edtf("2025-02")).start),
                1e-6);
    EXPECT_NEAR(overview.eras[0].area.right(),
                kArea.x + overview.scale.toX(drawnExtentOf(edtf("2025-03")).start), 1e-6);
    EXPECT_NEAR(overview.eras[1].area.x, overview.eras[0].area.right(), 1e-6);
    EXPECT_EQ(overview.eras[1].area.right(), kArea.right());
}

} // namespace
} // namespace dateline::layout
