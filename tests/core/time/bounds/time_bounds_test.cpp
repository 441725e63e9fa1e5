// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/time_bounds.h"
#include "core/time/gregorian/calendar.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace dateline::time {
namespace {

std::string shown(const std::optional<Instant>& at) {
    if (!at) {
        return "-";
    }
    if (*at == Instant::min() || *at == Instant::max()) {
        return *at == Instant::min() ? "min" : "max";
    }
    const CivilDate day = toCivil(dayOf(*at));
    const std::int64_t second = (at->micros - startOf(dayOf(*at)).micros) / kMicrosPerSecond;
    const std::string date =
        fmt::format("{}{:04}-{:02}-{:02}", day.year < 0 ? "-" : "", std::abs(day.year), day.month, day.day);
    return second == 0 ? date : fmt::format("{}T{:02}:{:02}", date, second / 3600, second / 60 % 60);
}

/// "startMin startMax endMin endMax", or the first two if the last two are the same.
std::string bounds(const std::string& text, Hemisphere hemisphere = Hemisphere::Northern) {
    const auto date = Edtf::parse(text, EdtfRules::WithTimedIntervals);
    if (!date) {
        return date.error().text();
    }
    const TimeBounds b = boundsOf(*date, hemisphere);
    const std::string start = shown(b.startMin) + ' ' + shown(b.startMax);
    const std::string end = shown(b.endMin) + ' ' + shown(b.endMax);
    return start == end ? start : start + ' ' + end;
}

TEST(TimeBounds, HoldForEveryForm) {
    const struct {
        const char* text;
        const char* bounds;
    } cases[] = {
        {"1987", "1987-01-01 1988-01-01"},
        {"1987-12", "1987-12-01 1988-01-01"},
        {"2024-02-29", "2024-02-29 2024-03-01"},
        {"2025-05-03T14:05", "2025-05-03T14:05 2025-05-03T14:06"},
        {"2025-05-03T20:05-06:00", "2025-05-04T02:05 2025-05-04T02:06"},
        {"2016-12-31T24:00:00Z", "2017-01-01 2017-01-01T00:00"},
        {"0000", "0000-01-01 0001-01-01"},
        {"-0043", "-0043-01-01 -0042-01-01"},
        {"201X", "2010-01-01 2020-01-01"},
        {"-01XX", "-0199-01-01 -0099-01-01"},
        {"-0XXX", "-0999-01-01 0000-01-01"},
        {"XXXX", "0000-01-01 10000-01-01"},
        {"XXXX-02-29", "0000-02-29 9996-03-01"},
        {"X1X3-02", "0103-02-01 9193-03-01"},
        {"1900-02-2X", "1900-02-20 1900-03-01"},
        {"1560-XX-25", "1560-01-25 1560-12-26"},
        {"1984-XX-31", "1984-01-31 1985-01-01"},
        {"2016-X2", "2016-02-01 2017-01-01"},
        {"197", "1970-01-01 1980-01-01"},
        {"-019", "-0199-01-01 -0189-01-01"},
        {"19", "1900-01-01 2000-01-01"},
        {"1950S2", "1900-01-01 2000-01-01"},
        {"-1950S2", "-1999-01-01 -1899-01-01"},
        {"Y170000002", "max max"},
        {"Y-17E7", "min min"},
        {"2001-21", "2001-03-01 2001-06-01"},
        {"2001-24", "2001-12-01 2002-03-01"},
        {"2001-29", "2001-09-01 2001-12-01"},
        {"2001-32", "2001-06-01 2001-09-01"},
        {"2001-34", "2001-04-01 2001-07-01"},
        {"2001-39", "2001-09-01 2002-01-01"},
        {"2001-41", "2001-07-01 2002-01-01"},
        {"2009/2011", "2009-01-01 2010-01-01 2011-01-01 2012-01-01"},
        {"[2009..2011]", "2009-01-01 2012-01-01"},
        {"{2009..2011}", "2009-01-01 2010-01-01 2011-01-01 2012-01-01"},
        {"{2011,2009-03}", "2009-03-01 2009-04-01 2011-01-01 2012-01-01"},
        {"../2025-05-05", "- - 2025-05-05 2025-05-06"},
        {"/2025-05-05", "- - 2025-05-05 2025-05-06"},
        {"2025-05-05/..", "2025-05-05 2025-05-06 - -"},
        {"../..", "- -"},
        {"[..1760-12-03]", "- 1760-12-04"},
        {"[1760-12..]", "1760-12-01 -"},
        {"{..1984}", "- - 1984-01-01 1985-01-01"},
        {"2004-06-11/2004-06", "2004-06-11 2004-06-12 2004-06-11 2004-07-01"},
        {"2004-06/2004-06-11", "2004-06-01 2004-06-12 2004-06-11 2004-06-12"},
        {"2004-06~/2004-08?", "2004-06-01 2004-07-01 2004-08-01 2004-09-01"},
        {"2025-05-03T14:00/2025-05-03T16:00",
         "2025-05-03T14:00 2025-05-03T14:01 2025-05-03T16:00 2025-05-03T16:01"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(bounds(one.text), one.bounds) << one.text;
    }
}

TEST(TimeBounds, TakeTheSouthsSeasonsWhenAsked) {
    EXPECT_EQ(bounds("2001-21", Hemisphere::Southern), "2001-09-01 2001-12-01");
    EXPECT_EQ(bounds("2001-22", Hemisphere::Southern), "2001-12-01 2002-03-01");
    // Found by fuzzing: in order in the north, crossed in the south, where autumn comes first.
    const DayBounds days = dayBoundsOf(*Edtf::parse("2012-26/2012-23"), Hemisphere::Southern);
    EXPECT_EQ(days, (DayBounds{CivilDate{2012, 6, 1}, CivilDate{2012, 8, 31}}));
    EXPECT_EQ(bounds("2012-26/2012-23", Hemisphere::Southern), "2012-06-01 2012-09-01");
    EXPECT_EQ(bounds("2001-25", Hemisphere::Southern), "2001-03-01 2001-06-01");
}

TEST(TimeBounds, GiveDaysBeyondTheAxisToo) {
    const DayBounds days = dayBoundsOf(*Edtf::parse("Y170000002"));
    EXPECT_EQ(days.earliest, (CivilDate{170'000'002, 1, 1}));
    EXPECT_EQ(days.latest, (CivilDate{170'000'002, 12, 31}));
    EXPECT_EQ(dayBoundsOf(*Edtf::parse("../2025-05")).earliest, std::nullopt);
    EXPECT_EQ(dayBoundsOf(*Edtf::parse("../2025-05")).latest, (CivilDate{2025, 5, 31}));
}

} // namespace
} // namespace dateline::time
