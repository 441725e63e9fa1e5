// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/time_scale.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

using time::Instant;

TEST(TimeScale, FittingShowsTheSpanFromEdgeToEdge) {
    const TimeScale scale = TimeScale::fitting({1000}, {5000}, 400);
    EXPECT_DOUBLE_EQ(scale.toX({1000}), 0);
    EXPECT_DOUBLE_EQ(scale.toX({5000}), 400);
    EXPECT_EQ(scale.toInstant(100), Instant{2000});
}

TEST(TimeScale, ZoomKeepsTheInstantUnderTheCursor) {
    const TimeScale scale = TimeScale::fitting({0}, {time::kMicrosPerDay * 400}, 1000);
    const Instant under = scale.toInstant(333);
    for (const double factor : {0.2, 0.99, 1.25, 40.0}) {
        EXPECT_NEAR(scale.zoomedAt(333, factor).toX(under), 333, 0.01) << factor;
    }
}

TEST(TimeScale, PanMovesTheDrawingWithTheHand) {
    const TimeScale scale = TimeScale::fitting({0}, {1'000'000}, 100);
    EXPECT_NEAR(scale.pannedBy(30).toX({0}), 30, 1e-6);
}

TEST(TimeScale, SaturatesAtTheEndsOfTheAxis) {
    TimeScale scale = TimeScale::fitting(Instant::min(), Instant::max(), 800);
    for (int i = 0; i < 200; ++i) {
        scale = scale.zoomedAt(0, 0.5).pannedBy(1e9);
    }
    EXPECT_LE(scale.microsPerPixel(), TimeScale::kMaxMicrosPerPixel);
    EXPECT_LT(scale.toInstant(0), Instant{0});
    for (int i = 0; i < 400; ++i) {
        scale = scale.zoomedAt(400, 2);
    }
    EXPECT_GE(scale.microsPerPixel(), TimeScale::kMinMicrosPerPixel);
}

TEST(TimeScale, AnEmptySpanGetsADay) {
    const TimeScale scale = TimeScale::fitting({5}, {5}, 100);
    EXPECT_DOUBLE_EQ(scale.microsPerPixel() * 100, double(time::kMicrosPerDay));
}

} // namespace
} // namespace dateline::layout
