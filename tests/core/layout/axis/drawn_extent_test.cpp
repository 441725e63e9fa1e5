// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/drawn_extent.h"
#include "core/time/gregorian/calendar.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

time::Instant day(std::int64_t year, int month, int dayOfMonth) {
    return time::startOf(time::toDays({year, month, dayOfMonth}));
}

TEST(DrawnExtent, SaysHowEachKindOfDateIsDrawn) {
    using E = DrawnExtent;
    struct Case {
        const char* date;
        int flags;
    };
    for (const Case& c : {
             Case{"2025-04", 0},
             Case{"2025-05-03", 0},
             Case{"2025-05-03T14:05:00", E::ExactTime},
             Case{"1987~", E::SoftStart | E::SoftEnd},
             Case{"2025-02~/2025-05", E::SoftStart},
             Case{"2025-02/2025-05?", E::SoftEnd},
             Case{"2009/2011", 0},
             Case{"[2009..2011]", E::Hollow},
             Case{"156X-12-25", E::Hollow},
             Case{"../2025-05-05", E::OpenStart},
             Case{"2025-05-05/..", E::OpenEnd},
             Case{"[..2025-05-05]", E::Hollow | E::OpenStart},
             Case{"{2001,2014}", E::Several},
             Case{"XXXX-05-04", E::Undated},
             Case{"../..", E::Undated},
         }) {
        EXPECT_EQ(int(drawnExtentOf(edtf(c.date)).flags), c.flags) << c.date;
    }
    EXPECT_TRUE(drawnExtentOf(std::nullopt).has(E::Undated));
}

TEST(DrawnExtent, AYearStaysAYearWide) {
    const DrawnExtent year = drawnExtentOf(edtf("1987"));
    EXPECT_EQ(year.start, day(1987, 1, 1));
    EXPECT_EQ(year.end, day(1988, 1, 1));
}

TEST(DrawnExtent, AnOpenEndStandsAtItsKnownEnd) {
    const DrawnExtent extent = drawnExtentOf(edtf("../2025-05-05"));
    EXPECT_EQ(extent.start, day(2025, 5, 5));
    EXPECT_EQ(extent.end, day(2025, 5, 6));
}

TEST(DrawnExtent, SeveralTimesAreDrawnEach) {
    const auto parts = drawnPartsOf(edtf("{2001,2014-03..2014-05}"));
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].start, day(2001, 1, 1));
    EXPECT_EQ(parts[0].end, day(2002, 1, 1));
    EXPECT_EQ(parts[1].start, day(2014, 3, 1));
    EXPECT_EQ(parts[1].end, day(2014, 6, 1));
    EXPECT_TRUE(drawnPartsOf(edtf("2001/2014")).empty());
}

} // namespace
} // namespace dateline::layout
