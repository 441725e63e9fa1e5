// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/hebrew_calendar.h"
#include "core/time/calendars/islamic_calendar.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

// Dates from the appendix of Reingold and Dershowitz, Calendrical Calculations.
TEST(IslamicCalendar, AgreesWithThePublishedTable) {
    EXPECT_EQ(islamicDay(1, 1, 1), toDays({622, 7, 19}));
    EXPECT_EQ(islamicDay(1434, 9, 1), toDays({2013, 7, 9}));
    EXPECT_EQ(islamicDay(1445, 10, 1), toDays({2024, 4, 10}));
}

TEST(IslamicCalendar, AMonthMayFallTwiceOrNeverInAYear) {
    EXPECT_EQ(islamicDayIn(2030, 9, 1), toDays({2030, 1, 6}));
    EXPECT_EQ(islamicDayIn(600, 9, 1), std::nullopt);
    int none = 0;
    for (int year = 1990; year < 2060; ++year) {
        const auto day = islamicDayIn(year, 9, 1);
        none += day ? 0 : 1;
        if (day) {
            EXPECT_EQ(toCivil(*day).year, year);
        }
    }
    EXPECT_EQ(none, 0); // eleven days shorter than ours: it never skips a year
}

TEST(HebrewCalendar, AgreesWithKnownFeasts) {
    EXPECT_EQ(hebrewDayIn(1973, 7, 10), toDays({1973, 10, 6}));
    EXPECT_EQ(hebrewDayIn(2012, 7, 10), toDays({2012, 9, 26}));
    EXPECT_EQ(hebrewDayIn(2013, 9, 25), toDays({2013, 11, 28}));
    EXPECT_EQ(hebrewDayIn(2019, 1, 15), toDays({2019, 4, 20}));
    EXPECT_EQ(hebrewDayIn(2016, 12, 14), toDays({2016, 3, 24})); // a leap year: in the second Adar
    EXPECT_EQ(hebrewDayIn(2024, 7, 1), toDays({2024, 10, 3}));
}

TEST(HebrewCalendar, YearsHaveTheLengthsTheyMay) {
    for (std::int64_t year = 5600; year < 5900; ++year) {
        const auto length = hebrewDay(year + 1, 7, 1) - hebrewDay(year, 7, 1);
        const auto base = isHebrewLeapYear(year) ? 383 : 353;
        EXPECT_TRUE(length >= base && length <= base + 2) << year;
    }
}

} // namespace
} // namespace dateline::time
