// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/bulk_span.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

/// A hundred years with an event each, and others around, in the order of time.
std::vector<tests::Told> century(std::vector<tests::Told> before, const std::vector<tests::Told>& after) {
    for (int year = 1900; year < 2000; ++year) {
        before.push_back({"event", std::to_string(year), 0});
    }
    before.insert(before.end(), after.begin(), after.end());
    return before;
}

std::optional<BulkSpan> bulkIn(const std::vector<tests::Told>& told) {
    return bulkOf(tests::toldContent(told, 1)->index);
}

TEST(BulkSpan, LeavesOutTheFewThatAreFarOff) {
    const auto bulk = bulkIn(century({{"old", "-0899", 0}, {"old", "-0479", 0}}, {{"late", "2600", 0}}));
    ASSERT_TRUE(bulk);
    EXPECT_EQ(bulk->outside, 3U);
    EXPECT_EQ(bulk->start, drawnExtentOf(edtf("1900")).start);
    EXPECT_EQ(bulk->end, drawnExtentOf(edtf("1999")).end);
}

TEST(BulkSpan, IsNothingWhereLittleWouldBeGained) {
    EXPECT_FALSE(bulkIn(century({}, {})));
    EXPECT_FALSE(bulkIn(century({{"old", "1750", 0}}, {}))); // not four times as long
}

TEST(BulkSpan, ManyAreNoOutliers) {
    std::vector<tests::Told> ancient;
    for (int year = 100; year < 120; ++year) {
        ancient.push_back({"old", fmt::format("{:04}", year), 0});
    }
    EXPECT_FALSE(bulkIn(century(ancient, {})));
}

TEST(BulkSpan, FewEventsAreAllShown) {
    EXPECT_FALSE(bulkIn({{"old", "-0899", 0}, {"a", "1999", 0}, {"b", "2000", 0}}));
    EXPECT_FALSE(bulkIn({}));
}

TEST(BulkSpan, WhatHasNoStartIsNotMeasured) {
    const auto bulk = bulkIn(century({{"until", "../1999", 0}, {"old", "-0899", 0}}, {{"no date", "", 0}}));
    ASSERT_TRUE(bulk);
    EXPECT_EQ(bulk->outside, 1U);
}

} // namespace
} // namespace dateline::layout
