// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/arithmetic.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

const CivilDate kMonday{2025, 5, 5};

TEST(Arithmetic, AnswersAtTheGranularityOfTheQuestion) {
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Year, -2)), "2023");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Month, -1)), "2025-04");
    EXPECT_EQ(edtfText(shift({2025, 5, 3}, TimeUnit::Day, 2)), "2025-05-05");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Week, -1)), "[2025-04-28..2025-05-04]");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Week, -1), Within::WholeRange), "2025-04-28/2025-05-04");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Quarter, -1)), "2025-33");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Decade, -3)), "199X");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Century, -2)), "18XX");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Year, -2, TimeUnit::Day)), "2023-05-05");
    EXPECT_EQ(edtfText(shift({2024, 2, 29}, TimeUnit::Year, -1, TimeUnit::Day)), "2023-02-28");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Year, -2030)), "-0005");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Year, -20000)), "Y-17975");
    EXPECT_EQ(edtfText(shift(kMonday, TimeUnit::Decade, -210)), "[-0080..-0071]");
}

TEST(Arithmetic, MarksBothEndsOfARange) {
    EXPECT_EQ(edtfText(periodOf(kMonday, TimeUnit::Year), Within::OneTime, "~"), "2025~");
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Year, PeriodPart::Start), Within::WholeRange, "~"),
              "2025-01~/2025-04~");
}

TEST(Arithmetic, MakesEdtfThatParsesForEveryUnit) {
    for (const std::int64_t year : {-12'000LL, -9999LL, -101LL, -1LL, 0LL, 5LL, 999LL, 9999LL, 12'000LL}) {
        for (int unit = 0; unit <= static_cast<int>(TimeUnit::Century); ++unit) {
            const Period period = periodOf({year, 12, 31}, static_cast<TimeUnit>(unit));
            EXPECT_TRUE(Edtf::parse(edtfText(period))) << edtfText(period);
            EXPECT_TRUE(Edtf::parse(edtfText(period, Within::WholeRange, "~"))) << edtfText(period);
        }
    }
}

TEST(Arithmetic, FindsTheNthWeekday) {
    EXPECT_EQ(nthWeekday(2025, 11, Weekday::Thursday, 4), (CivilDate{2025, 11, 27}));
    EXPECT_EQ(nthWeekday(2025, 5, Weekday::Monday, -1), (CivilDate{2025, 5, 26}));
    EXPECT_EQ(nthWeekday(2025, 5, Weekday::Thursday, 5), (CivilDate{2025, 5, 29}));
    EXPECT_EQ(nthWeekday(2025, 5, Weekday::Monday, 5), std::nullopt);
    EXPECT_EQ(nthWeekday(2025, 5, Weekday::Monday, -5), std::nullopt);
    EXPECT_EQ(nthWeekday(2024, 2, Weekday::Thursday, 5), (CivilDate{2024, 2, 29}));
}

TEST(Arithmetic, FindsTheWeekdaysAroundADay) {
    EXPECT_EQ(weekdayBefore(kMonday, Weekday::Monday), (CivilDate{2025, 4, 28}));
    EXPECT_EQ(weekdayAfter(kMonday, Weekday::Monday), (CivilDate{2025, 5, 12}));
    EXPECT_EQ(weekdayOnOrBefore(kMonday, Weekday::Monday), kMonday);
    EXPECT_EQ(weekdayOnOrAfter(kMonday, Weekday::Monday), kMonday);
    EXPECT_EQ(weekdayBefore(kMonday, Weekday::Saturday), (CivilDate{2025, 5, 3}));
    EXPECT_EQ(weekdayAfter(kMonday, Weekday::Sunday), (CivilDate{2025, 5, 11}));
}

TEST(Arithmetic, CutsPeriodsIntoThirdsThatCoverThem) {
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Decade, PeriodPart::Start)), "[2020..2023]");
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Decade, PeriodPart::End)), "[2027..2029]");
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Year, PeriodPart::Middle)), "[2025-05..2025-08]");
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Month, PeriodPart::End)), "[2025-05-21..2025-05-31]");
    EXPECT_EQ(edtfText(partOf(kMonday, TimeUnit::Quarter, PeriodPart::Middle)), "2025-05");
    for (int unit = static_cast<int>(TimeUnit::Week); unit <= static_cast<int>(TimeUnit::Century); ++unit) {
        const auto whole = periodOf(kMonday, static_cast<TimeUnit>(unit));
        const auto first = partOf(kMonday, static_cast<TimeUnit>(unit), PeriodPart::Start);
        const auto middle = partOf(kMonday, static_cast<TimeUnit>(unit), PeriodPart::Middle);
        const auto end = partOf(kMonday, static_cast<TimeUnit>(unit), PeriodPart::End);
        EXPECT_EQ(first.first, whole.first);
        EXPECT_EQ(toDays(middle.first), toDays(first.last) + 1);
        EXPECT_EQ(toDays(end.first), toDays(middle.last) + 1);
        EXPECT_EQ(end.last, whole.last);
    }
}

TEST(Arithmetic, KnowsFiscalYearsByTheirStart) {
    const FiscalCalendar us;
    EXPECT_EQ(fiscalYear(2025, us).first, (CivilDate{2024, 10, 1}));
    EXPECT_EQ(fiscalYear(2025, us).last, (CivilDate{2025, 9, 30}));
    EXPECT_EQ(edtfText(fiscalQuarter(2025, 2, us)), "[2025-01..2025-03]");
    EXPECT_EQ(fiscalYearOf({2024, 10, 1}, us), 2025);
    EXPECT_EQ(fiscalYearOf({2024, 9, 30}, us), 2024);
    const FiscalCalendar india{4, false};
    EXPECT_EQ(fiscalYear(2024, india).first, (CivilDate{2024, 4, 1}));
    EXPECT_EQ(fiscalYearOf({2025, 3, 31}, india), 2024);
    const FiscalCalendar calendar{1, true};
    EXPECT_EQ(fiscalYear(2025, calendar).first, (CivilDate{2025, 1, 1}));
    EXPECT_EQ(fiscalYearOf({2025, 3, 31}, calendar), 2025);
}

TEST(Arithmetic, KnowsTheSeasonsOfBothHemispheres) {
    EXPECT_EQ(seasonAt({2025, 1, 15}).first, (CivilDate{2024, 12, 1}));
    EXPECT_EQ(seasonAt({2025, 1, 15}, Hemisphere::Southern).first, (CivilDate{2024, 12, 1}));
    EXPECT_EQ(seasonOf(2024, Season::Winter).last, (CivilDate{2025, 2, 28}));
    EXPECT_EQ(seasonOf(2024, Season::Winter, Hemisphere::Southern).first, (CivilDate{2024, 6, 1}));
    EXPECT_EQ(seasonEdtf(2025, Season::Spring).text(), "2025-21");
    EXPECT_EQ(seasonEdtf(2025, Season::Spring, Hemisphere::Southern).text(), "2025-29");
    for (int month = 1; month <= 12; ++month) {
        for (const auto hemisphere : {Hemisphere::Northern, Hemisphere::Southern}) {
            const Period season = seasonAt({2025, month, 10}, hemisphere);
            EXPECT_LE(season.first, (CivilDate{2025, month, 10}));
            EXPECT_GE(season.last, (CivilDate{2025, month, 10}));
        }
    }
}

} // namespace
} // namespace dateline::time
