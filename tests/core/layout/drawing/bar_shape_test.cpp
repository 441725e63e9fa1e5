// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/bar_shape.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

constexpr double kWidth = 1000;

DrawList::Bar shape(const char* date, const char* from, const char* to) {
    const TimeScale scale =
        TimeScale::fitting(drawnExtentOf(edtf(from)).start, drawnExtentOf(edtf(to)).start, kWidth);
    return barShape(drawnExtentOf(edtf(date)), scale, kWidth, 0);
}

TEST(BarShape, AMonthIsAsWideAsAMonth) {
    const DrawList::Bar bar = shape("2025-04", "2025-01-01", "2025-07-01");
    EXPECT_FALSE(bar.isDot);
    EXPECT_NEAR(bar.area.x, kWidth * 90 / 181, 1e-6);
    EXPECT_NEAR(bar.area.width, kWidth * 30 / 181, 1e-6);
    EXPECT_EQ(bar.fadeLeft, 0);
}

TEST(BarShape, ADayIsADotFromAfarAndABarFromNear) {
    EXPECT_TRUE(shape("2025-04-10", "2025-01-01", "2025-07-01").isDot);
    EXPECT_FALSE(shape("2025-04-10", "2025-04-01", "2025-05-01").isDot);
}

TEST(BarShape, ApproximateEndsFade) {
    const DrawList::Bar bar = shape("2025-02~/2025-05", "2025-01-01", "2025-07-01");
    EXPECT_GT(bar.fadeLeft, 20);
    EXPECT_EQ(bar.fadeRight, 0);
}

TEST(BarShape, AnOpenStartReachesTheEdgeWithAnArrow) {
    const DrawList::Bar bar = shape("../2025-05-05", "2025-01-01", "2025-07-01");
    EXPECT_TRUE(bar.arrowLeft);
    EXPECT_LT(bar.area.x, 10);
    EXPECT_GT(bar.fadeLeft, 100);
}

TEST(BarShape, FarEndsAreCutToWhatPaintersCanTake) {
    const DrawList::Bar bar = shape("0001/9999", "2025-04-01T10:00:00", "2025-04-01T10:00:01");
    EXPECT_GE(bar.area.x, -100);
    EXPECT_LE(bar.area.right(), kWidth + 100);
}

} // namespace
} // namespace dateline::layout
