// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/grid_positions.h"
#include "tests/support/bursty_timeline.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dateline::layout {
namespace {

TEST(GridPositions, AreThoseOfASearchHoweverOneCameThere) {
    const EventIndex index(tests::burstyEvents(20'000), 8);
    GridPositions grid(index);
    for (const double micros : {3e6, 7.3e9, 1e13, 3e15}) {
        // Ahead, a little back, far away and again: parts of what is asked for are known.
        for (const double first : {-3.0, 40.0, 31.0, 70.0, 5000.0, 20.0}) {
            constexpr std::size_t kCount = 64;
            const std::uint32_t* borders = grid.of(3, micros, first, kCount);
            for (std::size_t i = 0; i <= kCount; ++i) {
                const time::Instant border = grid.border(micros, first + double(i));
                ASSERT_EQ(borders[i], index.firstNotBefore(index.inLane(3), border))
                    << "cells of " << micros << ", " << first << " + " << i;
            }
        }
    }
}

TEST(GridPositions, AreHandedDownFromGridsTwiceAndHalfAsWide) {
    const EventIndex index(tests::burstyEvents(20'000), 8);
    GridPositions grid(index);
    double micros = 4e13;
    double middle = 9;
    // In and out again as a hand zooms, with a pan in between.
    for (const double factor : {2.0, 2.0, 2.0, 2.0, 0.5, 2.0, 0.5, 0.5, 0.25, 4.0}) {
        micros /= factor;
        middle = std::floor(middle * factor) + 5;
        constexpr std::size_t kCount = 40;
        const double first = middle - 20;
        const std::uint32_t* borders = grid.of(3, micros, first, kCount);
        for (std::size_t i = 0; i <= kCount; ++i) {
            const time::Instant border = grid.border(micros, first + double(i));
            ASSERT_EQ(borders[i], index.firstNotBefore(index.inLane(3), border))
                << "cells of " << micros << ", " << first << " + " << i;
        }
    }
}

TEST(GridPositions, TellsTheCellOfAnInstant) {
    const EventIndex index(tests::burstyEvents(100), 8);
    const GridPositions grid(index);
    const auto first = double(index.range()->first.micros);
    EXPECT_EQ(grid.cellOf(1000, first), 0);
    EXPECT_EQ(grid.cellOf(1000, first + 999), 0);
    EXPECT_EQ(grid.cellOf(1000, first + 1000), 1);
    EXPECT_EQ(grid.cellOf(1000, first - 1), -1);
    EXPECT_EQ(double(grid.border(1000, 7).micros), first + 7000);
}

} // namespace
} // namespace dateline::layout
