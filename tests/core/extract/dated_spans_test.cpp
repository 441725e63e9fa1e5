// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/read_news.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

std::vector<std::string> datesOf(const char* text) {
    std::vector<std::string> dates;
    for (const model::Candidate& candidate : candidatesOf(text)) {
        if (candidate.date.expression) {
            dates.push_back(candidate.date.when ? candidate.date.when->text() : "none");
        }
    }
    return dates;
}

using Dates = std::vector<std::string>;

TEST(DatedSpans, AnEventAndWhatExplainsItsDateAreOne) {
    EXPECT_EQ(datesOf("On Monday, a day before the walk-out, farmers blocked the bridge for the fourth time "
                      "this year."),
              Dates{"2019-06-10"});
}

TEST(DatedSpans, TheFirstTimeOnADayIsDatedByIt) {
    EXPECT_EQ(datesOf("The two leaders met for the first time on June 4."), Dates{"2019-06-04"});
}

TEST(DatedSpans, DaysBeforeANounAreReckonedFromItsDate) {
    EXPECT_EQ(datesOf("Two days before the first round of voting on April 10 a bomb damaged the office."),
              Dates{"2019-04-08"});
}

TEST(DatedSpans, APeriodOfAccountsIsItsMonths) {
    EXPECT_EQ(datesOf("Net income in the three months ended March 31 dropped to $2 million."),
              Dates{"2019-01/2019-03"});
}

TEST(DatedSpans, ByTheEndOfAWeekIsNotLaterThanIt) {
    EXPECT_EQ(datesOf("The board is to decide by the end of next week."), Dates{"../2019-06-23"});
    EXPECT_EQ(datesOf("The board will decide at the end of next week."), Dates{"2019-06-17~/2019-06-23~"});
}

TEST(DatedSpans, AFigureReachedByADayIsDated) {
    EXPECT_EQ(datesOf("The team had reached fewer than 20,000 by Sunday."), Dates{"2019-06-09"});
}

TEST(DatedSpans, AnHourOfAnotherVerbIsNotTheDayOfTheFirst) {
    EXPECT_EQ(datesOf("Pini Lovren flew in on June 4 for talks that went on until 2 a.m."),
              (Dates{"2019-06-04", "2019-06-04T02:00:00"}));
}

TEST(DatedSpans, TheYearOfAMatchDatesWhatHappenedInIt) {
    EXPECT_EQ(datesOf("Rovers scored through Lee Vance, who broke his leg in last year's semi-final."),
              Dates{"2018"});
}

TEST(DatedSpans, AFallOfSharesIsAnEvent) {
    const auto found = candidatesOf("Shares of Trellis were down 11% in early trading.");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().title, "Shares of Trellis were down 11% in early trading");
}

} // namespace
} // namespace dateline::extract
