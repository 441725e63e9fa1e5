// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/lane_rows.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

LaneRows rows(std::size_t count) {
    return {std::vector<double>(count, 40), false};
}

TEST(LaneRows, AllRowsWhereThereIsRoom) {
    const auto heights = shareHeight({rows(1), rows(3)}, 1000);
    EXPECT_EQ(heights[0].rows, 1U);
    EXPECT_EQ(heights[1].rows, 3U);
    EXPECT_FALSE(heights[1].hasStrip);
    EXPECT_GT(heights[0].spare, 0);
}

TEST(LaneRows, TheBusiestLaneGivesUpRowsFirst) {
    const auto heights = shareHeight({rows(1), rows(6), rows(2)}, 460);
    EXPECT_EQ(heights[0].rows, 1U);
    EXPECT_LT(heights[1].rows, 6U);
    EXPECT_EQ(heights[2].rows, 2U);
    EXPECT_TRUE(heights[1].hasStrip);
}

TEST(LaneRows, OfEqualLanesTheOneThatHidesLeastGivesUpARow) {
    std::vector<LaneRows> lanes = {rows(3), rows(3), rows(3)};
    lanes[0].rowEvents = {5, 4, 1};
    lanes[1].rowEvents = {9, 9, 9};
    lanes[2].rowEvents = {4, 4, 2};
    const double all = shareHeight(lanes, 1e6)[0].height * 3;
    const auto heights = shareHeight(lanes, all - 170, 1);
    EXPECT_EQ(heights[0].rows, 2U);
    EXPECT_EQ(heights[1].rows, 3U);
    EXPECT_EQ(eventsHidden(lanes[0], heights[0].rows), 1U);
}

TEST(LaneRows, ARowThatThereIsRoomForGoesBackToTheLaneThatHidesMost) {
    std::vector<LaneRows> lanes = {rows(2), rows(2), rows(3)};
    lanes[2].rowHeights = {40, 40, 300}; // with it goes room for two more
    const double all = 3 * (LaneMetrics::kHeader + LaneMetrics::kBottom) +
                       7 * (LaneMetrics::kMark + LaneMetrics::kRowGap) + 6 * 40 + 300;
    const auto heights = shareHeight(lanes, all - 10, 1);
    EXPECT_EQ(heights[0].rows, 2U);
    EXPECT_EQ(heights[1].rows, 2U);
    EXPECT_EQ(heights[2].rows, 2U);
    // The widest lane gives up its high row and the others theirs before it was its turn again.
    lanes = {rows(3), rows(3)};
    lanes[0].rowHeights = {40, 40, 200};
    lanes[1].rowEvents = {8, 8, 8};
    lanes[0].rowEvents = {1, 1, 9};
    const double both = shareHeight(lanes, 1e6)[0].height + shareHeight(lanes, 1e6)[1].height - 2 * 56;
    const auto shared = shareHeight(lanes, both - 100, 1);
    EXPECT_EQ(shared[1].rows, 3U);
    EXPECT_EQ(shared[0].rows, 2U);
}

TEST(LaneRows, NeverFewerThanTheLeastEvenIfItMustScroll) {
    const auto heights = shareHeight({rows(9), rows(9)}, 10, 2);
    EXPECT_EQ(heights[0].rows, 2U);
    EXPECT_EQ(heights[1].rows, 2U);
    EXPECT_EQ(heights[0].spare, 0);
}

TEST(LaneRows, WhereItMustScrollRowsAreKeptUpToAHeight) {
    auto heights = shareHeight({rows(9), rows(4)}, 10, 2, 700);
    EXPECT_LT(heights[0].rows, 9U);
    EXPECT_GT(heights[0].rows, 4U);
    EXPECT_LE(heights[0].height + heights[1].height, 700);
    heights = shareHeight({rows(9), rows(4)}, 10, 2, 7000);
    EXPECT_EQ(heights[0].rows, 9U);
    EXPECT_EQ(heights[0].spare, 0);
}

TEST(LaneRows, CollapsedAndHiddenLanesKeepTheirHeight) {
    LaneRows collapsed;
    collapsed.fixed = LaneMetrics::kCollapsed;
    LaneRows hidden;
    hidden.fixed = 0;
    const auto heights = shareHeight({collapsed, rows(2), hidden}, 1000);
    EXPECT_EQ(heights[0].height, LaneMetrics::kCollapsed);
    EXPECT_EQ(heights[2].height, 0);
    EXPECT_FALSE(heights[0].hasStrip);
    EXPECT_GT(heights[1].spare, 0);
}

TEST(LaneRows, AHundredThousandLanesAreSharedOutAtOnce) {
    const auto heights = shareHeight(std::vector<LaneRows>(100'000, rows(9)), 800);
    EXPECT_EQ(heights.front().rows, 2U);
    EXPECT_EQ(heights.back().rows, 2U);
}

TEST(LaneRows, NoLanesNeedNothing) {
    EXPECT_TRUE(shareHeight({}, 100).empty());
}

} // namespace
} // namespace dateline::layout
