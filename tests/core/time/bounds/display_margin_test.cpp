// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/display_margin.h"
#include "core/time/bounds/time_bounds.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

TEST(DisplayMargin, IsAUnitOfTheFinestMarkedComponent) {
    const struct {
        const char* text;
        const char* words;
    } cases[] = {
        {"1987", ""},
        {"1987~", "drawn with 1 year to either side, by convention"},
        {"1987?", "drawn with 1 year to either side, by convention"},
        {"1987%", "drawn with 2 years to either side, by convention"},
        {"2025-05~", "drawn with 1 month to either side, by convention"},
        {"2025-05-03~", "drawn with 1 day to either side, by convention"},
        {"2004~-06-11", "drawn with 1 year to either side, by convention"},
        {"2004-~06-11", "drawn with 1 month to either side, by convention"},
        {"2004-XX~", "drawn with 1 year to either side, by convention"},
        {"156X~", "drawn with 1 decade to either side, by convention"},
        {"15XX%", "drawn with 2 centuries to either side, by convention"},
        {"2001-21~", "drawn with 1 season to either side, by convention"},
        {"1984~/2004-06-11?", "drawn with 1 year before and 1 day after, by convention"},
        {"1984~/2004", "drawn with 1 year before, by convention"},
        {"../2004~", "drawn with 1 year after, by convention"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(displayMarginInWords(*Edtf::parse(one.text)), one.words) << one.text;
    }
    EXPECT_EQ(displayMarginOf(*Edtf::parse("2025-05~")),
              (DisplayMargin{30 * kMicrosPerDay, 30 * kMicrosPerDay}));
}

TEST(DisplayMargin, LeavesTheBoundsAlone) {
    EXPECT_EQ(boundsOf(*Edtf::parse("1987%")), boundsOf(*Edtf::parse("1987")));
}

} // namespace
} // namespace dateline::time
