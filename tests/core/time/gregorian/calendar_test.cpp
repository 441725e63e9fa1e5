// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/gregorian/calendar.h"

#include <gtest/gtest.h>

#include <chrono>

namespace dateline::time {
namespace {

namespace chr = std::chrono;

chr::year_month_day ymdOf(DayNumber days) {
    return chr::year_month_day(chr::sys_days(chr::days(days)));
}

TEST(Calendar, AgreesWithChronoOnEveryDayFromMinus4800To9999) {
    const DayNumber first = chr::sys_days(chr::year(-4800) / 1 / 1).time_since_epoch().count();
    const DayNumber last = chr::sys_days(chr::year(9999) / 12 / 31).time_since_epoch().count();
    EXPECT_EQ(toDays({-4800, 1, 1}), first);
    EXPECT_EQ(toDays({9999, 12, 31}), last);
    for (DayNumber days = first; days <= last; ++days) {
        const chr::year_month_day ymd = ymdOf(days);
        const CivilDate expected{int(ymd.year()), static_cast<int>(unsigned(ymd.month())),
                                 static_cast<int>(unsigned(ymd.day()))};
        const unsigned weekday = chr::weekday(chr::sys_days(chr::days(days))).iso_encoding();
        const CivilDate civil = toCivil(days);
        // ASSERT in a loop of five million is slow; look first, then say.
        if (civil != expected || toDays(civil) != days || static_cast<unsigned>(weekdayOf(days)) != weekday) {
            FAIL() << "day " << days << " is " << expected.year << '-' << expected.month << '-'
                   << expected.day << ", not " << civil.year << '-' << civil.month << '-' << civil.day;
        }
    }
}

TEST(Calendar, CountsOnWithoutAGapWhereWholeCyclesBegin) {
    for (const std::int64_t year : {-6000, 54'000, -6400, 54'400, 1400, 10'000, 0}) {
        const DayNumber newYear = toDays({year, 1, 1});
        for (DayNumber days = newYear - 800; days <= newYear + 800; ++days) {
            const CivilDate date = toCivil(days);
            ASSERT_TRUE(isValid(date)) << days;
            ASSERT_EQ(toDays(date), days);
            ASSERT_LT(toCivil(days - 1), date);
        }
    }
}

TEST(Calendar, AgreesWithChronoAsFarAsChronoGoes) {
    for (DayNumber days = toDays({-32'767, 1, 1}); days < toDays({32'767, 1, 1}); days += 97) {
        const chr::year_month_day ymd = ymdOf(days);
        const CivilDate date = toCivil(days);
        if (date.year != int(ymd.year()) || date.month != static_cast<int>(unsigned(ymd.month())) ||
            date.day != static_cast<int>(unsigned(ymd.day())) || toDays(date) != days) {
            FAIL() << days;
        }
    }
}

TEST(Calendar, RoundTripsAtTheEndsOfTheAxisAndFarBeyond) {
    for (const std::int64_t year : {kMinAxisYear, kMaxAxisYear, std::int64_t{-1'000'000'000'000},
                                    std::int64_t{1'000'000'000'000}, std::int64_t{-1}, std::int64_t{0}}) {
        for (int month = 1; month <= 12; ++month) {
            for (const int day : {1, 15, daysInMonth(year, month)}) {
                const CivilDate date{year, month, day};
                ASSERT_EQ(toCivil(toDays(date)), date) << year << '-' << month << '-' << day;
            }
        }
        ASSERT_EQ(toDays({year + 1, 1, 1}) - toDays({year, 1, 1}), isLeapYear(year) ? 366 : 365);
    }
}

TEST(Calendar, PutsEveryDayInTheIsoWeekThatHoldsItsThursday) {
    for (DayNumber days = toDays({-810, 1, 1}); days < toDays({2410, 1, 1}); ++days) {
        const IsoWeek week = isoWeekOf(days);
        const DayNumber thursday = days - static_cast<int>(weekdayOf(days)) + 4;
        const CivilDate date = toCivil(thursday);
        const auto ordinal = thursday - toDays({date.year, 1, 1});
        const IsoWeek expected{date.year, static_cast<int>(ordinal / 7) + 1};
        if (week != expected || mondayOf(week) != thursday - 3) {
            FAIL() << "day " << days << ": week " << week.week << " of " << week.year;
        }
    }
}

TEST(Calendar, ReadsTheIsoWeeksOfTheStandardsExamples) {
    EXPECT_EQ(isoWeekOf(toDays({1995, 1, 1})), (IsoWeek{1994, 52}));
    EXPECT_EQ(isoWeekOf(toDays({1996, 12, 31})), (IsoWeek{1997, 1}));
    EXPECT_EQ(isoWeekOf(toDays({2020, 12, 31})), (IsoWeek{2020, 53}));
    EXPECT_EQ(toCivil(mondayOf({2013, 12})), (CivilDate{2013, 3, 18}));
}

TEST(Calendar, SnapsToTheMonthsLastDayWhenAddingMonths) {
    EXPECT_EQ(addMonths({2024, 1, 31}, 1), (CivilDate{2024, 2, 29}));
    EXPECT_EQ(addMonths({2024, 3, 31}, -1), (CivilDate{2024, 2, 29}));
    EXPECT_EQ(addMonths({2023, 12, 15}, 1), (CivilDate{2024, 1, 15}));
    EXPECT_EQ(addMonths({0, 1, 15}, -1), (CivilDate{-1, 12, 15}));
    EXPECT_EQ(addMonths({2025, 5, 5}, -12 * 3000), (CivilDate{-975, 5, 5}));
}

TEST(Calendar, KnowsValidDays) {
    EXPECT_TRUE(isValid({2024, 2, 29}));
    EXPECT_FALSE(isValid({2023, 2, 29}));
    EXPECT_FALSE(isValid({1900, 2, 29}));
    EXPECT_TRUE(isValid({0, 2, 29}));
    EXPECT_FALSE(isValid({2024, 0, 1}));
    EXPECT_FALSE(isValid({2024, 13, 1}));
    EXPECT_FALSE(isValid({2024, 4, 31}));
}

TEST(Calendar, PutsInstantsBefore1970InTheirDay) {
    EXPECT_EQ(dayOf({-1}), -1);
    EXPECT_EQ(dayOf({0}), 0);
    EXPECT_EQ(dayOf({-kMicrosPerDay}), -1);
    EXPECT_EQ(startOf(-1).micros, -kMicrosPerDay);
}

} // namespace
} // namespace dateline::time
