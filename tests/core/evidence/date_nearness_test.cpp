// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/date_nearness.h"

#include <gtest/gtest.h>

namespace dateline::evidence {
namespace {

Nearness between(const char* one, const char* other) {
    const auto first = DatedDays::of(time::Edtf::parse(one).value()).value();
    const auto second = DatedDays::of(time::Edtf::parse(other).value()).value();
    EXPECT_EQ(first.to(second), second.to(first)) << one << " " << other;
    return first.to(second);
}

TEST(DateNearness, DaysOverlapWhereOneDayCanBeMeantByBoth) {
    EXPECT_EQ(between("2024-03-12", "2024-03-12"), Nearness::Overlap);
    EXPECT_EQ(between("2024-03-12", "2024-03"), Nearness::Overlap);
    EXPECT_EQ(between("2024-03-12T05:52:00", "2024-03-12T06:15:00"), Nearness::Overlap);
    EXPECT_EQ(between("2024-03-31/2024-04-02", "2024-04-02"), Nearness::Overlap);
}

TEST(DateNearness, AWeekOrTwiceTheVaguerSpanIsNear) {
    EXPECT_EQ(between("2024-03-12", "2024-03-20"), Nearness::Near);
    EXPECT_EQ(between("2024-03-12", "2024-03-21"), Nearness::Apart);
    EXPECT_EQ(between("2023-11", "2024-01"), Nearness::Near) << "December between, of a month's span";
    EXPECT_EQ(between("2023-11", "2024-03-01"), Nearness::Apart);
    EXPECT_EQ(between("2021", "2024"), Nearness::Near) << "two years between, of a year's span";
    EXPECT_EQ(between("2020", "2024"), Nearness::Apart);
}

TEST(DateNearness, TheSameMinuteIsMoreThanTheSameDay) {
    EXPECT_EQ(between("2024-03-12T05:52:00", "2024-03-12T05:52:00"), Nearness::SameMinute);
    EXPECT_EQ(between("2024-03-12T06:00:00", "2024-03-12T06:00:00"), Nearness::Overlap)
        << "often a round hour";
    EXPECT_EQ(between("2024-03-12T05:52:00", "2024-03-13T05:52:00"), Nearness::Near);
}

TEST(DateNearness, OpenAndWideDatesSayNothing) {
    for (const char* date : {"2024-03/..", "../2024-03", "1985/1990", "198X", "XXXX-03-12"}) {
        EXPECT_FALSE(DatedDays::of(time::Edtf::parse(date).value())) << date;
    }
}

} // namespace
} // namespace dateline::evidence
