// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/julian.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

CivilDate placed(const JulianDate& date) {
    return toCivil(daysOf(date));
}

TEST(Julian, CountsEveryDayFromMinus4800To9999) {
    // An independent count: day after day, month after month.
    DayNumber days = daysOf({-4800, 1, 1});
    const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (std::int64_t year = -4800; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const int length = lengths[month - 1] + (month == 2 && year % 4 == 0 ? 1 : 0);
            for (int day = 1; day <= length; ++day, ++days) {
                const JulianDate date{year, month, day};
                if (daysOf(date) != days || toJulian(days) != date) {
                    FAIL() << year << '-' << month << '-' << day;
                }
            }
        }
    }
}

TEST(Julian, IsPlacedWhereHistoryPutsIt) {
    EXPECT_EQ(placed({1582, 10, 5}), (CivilDate{1582, 10, 15}));
    EXPECT_EQ(placed({1752, 9, 3}), (CivilDate{1752, 9, 14}));
    EXPECT_EQ(placed({1732, 2, 11}), (CivilDate{1732, 2, 22}));   // Washington's birthday
    EXPECT_EQ(placed({1917, 10, 25}), (CivilDate{1917, 11, 7}));  // the October revolution
    EXPECT_EQ(placed({-4712, 1, 1}), (CivilDate{-4713, 11, 24})); // day 0 of the Julian day count
    EXPECT_EQ(placed({-43, 3, 15}), (CivilDate{-43, 3, 13}));
}

TEST(Julian, KeepsItsPrecisionWhenPlaced) {
    EXPECT_EQ(edtfOf(JulianDate{1732, 2, 11}).text(), "1732-02-22");
    EXPECT_EQ(edtfOf(JulianDate{1700, 3, {}}).text(), "[1700-03-12..1700-04-11]");
    EXPECT_EQ(edtfOf(JulianDate{1700, {}, {}}).text(), "[1700-01-11..1701-01-11]");
    EXPECT_EQ(edtfOf(JulianDate{1700, 2, 29}).text(), "1700-03-11");
}

TEST(Julian, KnowsValidDates) {
    EXPECT_TRUE(isValidJulian({1900, 2, 29}));
    EXPECT_FALSE(isValidJulian({1901, 2, 29}));
    EXPECT_FALSE(isValidJulian({1900, 13, {}}));
    EXPECT_FALSE(isValidJulian({1900, {}, 3}));
    EXPECT_TRUE(isValidJulian({0, 2, 29}));
}

TEST(Julian, SaysWhatItIsInWords) {
    EXPECT_EQ(inWords(JulianDate{1732, 2, 11}), "11 February 1732 (Julian)");
    EXPECT_EQ(inWords(JulianDate{-43, 3, 15}), "15 March 44 BC (Julian)");
    EXPECT_EQ(inWords(JulianDate{1700, {}, {}}), "1700 (Julian)");
}

} // namespace
} // namespace dateline::time
