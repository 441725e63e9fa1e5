// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/read_news.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;

TEST(DigitOrder, TheMonthIsFirstUnlessSomethingSaysOtherwise) {
    EXPECT_THAT(values("The case was referred on 04/06/2019."), ElementsAre("04/06/2019 2019-04-06"));
    EXPECT_THAT(values("The case was referred on 25/03/2019."), ElementsAre("25/03/2019 2019-03-25"));
}

TEST(DigitOrder, IsThatOfTheTextsOtherDates) {
    EXPECT_THAT(values("He left on 12 May 2018. The case was referred on 04/06/2019."),
                Contains("04/06/2019 2019-06-04"));
    EXPECT_THAT(values("He left on May 12, 2018. The case was referred on 04/06/2019."),
                Contains("04/06/2019 2019-04-06"));
    EXPECT_THAT(values("He left on 25/03/2019. The case was referred on 04/06/2019."),
                Contains("04/06/2019 2019-06-04"));
}

TEST(DigitOrder, WhatIsReportedIsNotAhead) {
    EXPECT_THAT(values("The case was referred on 04/10/2019.", "2019-06-14"),
                ElementsAre("04/10/2019 2019-04-10"));
    EXPECT_THAT(values("The case was referred on 10/04/2019.", "2019-06-14"),
                ElementsAre("10/04/2019 2019-04-10"));
    EXPECT_THAT(values("The court will meet on 10/04/2019.", "2019-06-14"),
                ElementsAre("10/04/2019 2019-10-04"));
}

} // namespace
} // namespace dateline::extract
