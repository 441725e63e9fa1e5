// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sentences of news, and the dates their events get.
#include "tests/core/extract/read_news.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> whens(const char* text, const char* published = "2019-06-14") { // a Friday
    Options options;
    options.published = *time::Edtf::parse(published);
    std::vector<std::string> all;
    for (const auto& candidate : extract(*Utf8Text::fromUtf8(text), options).candidates) {
        if (candidate.date.expression) {
            all.push_back(candidate.date.when ? candidate.date.when->text() : "none");
        }
    }
    return all;
}

TEST(DateReadings, WhatGoesOnSinceADateBeganThen) {
    EXPECT_THAT(whens("The bridge has been closed since 2003."), ElementsAre("2003"));
    EXPECT_THAT(whens("The bridge had been closed since May 2003."), ElementsAre("2003-05"));
    EXPECT_THAT(whens("Lindal has out-sold its rivals since 2003."), ElementsAre("2003"));
    const auto candidates = candidatesOf("The bridge has been closed since 2003.");
    ASSERT_EQ(candidates.size(), 1U);
    ASSERT_FALSE(candidates[0].date.alternatives.empty());
    EXPECT_EQ(candidates[0].date.alternatives[0].text(), "2003/..");
    EXPECT_THAT(whens("Prices fell on Monday to their lowest since 2003."), ElementsAre("2019-06-10"));
}

TEST(DateReadings, WhatIsMeasuredSinceADateIsAllTheTimeSince) {
    EXPECT_THAT(whens("Their number has doubled since 2003."), ElementsAre("2003/.."));
    EXPECT_THAT(whens("The firm has opened 300 shops since 2003."), ElementsAre("2003/.."));
    EXPECT_THAT(whens("They have met every spring since 2003."), ElementsAre("2003/.."));
    EXPECT_THAT(whens("Prices had fallen since May 2003."), ElementsAre("2003-05/"));
}

TEST(DateReadings, CenturiesAndDecadesBeforeChristClaimNoDay) {
    EXPECT_THAT(whens("The temple was built in the 5th century BC."), ElementsAre("-04XX"));
    EXPECT_THAT(whens("The temple was built in the middle of the 9th century BC."), ElementsAre("-08XX~"));
    EXPECT_THAT(whens("The temple was built in the 1st century BC."), ElementsAre("-0099/0000"));
    EXPECT_THAT(whens("The temple was built in the 480s BC."), ElementsAre("-0488/-0479"));
}

TEST(DateReadings, ShortlyAfterADayIsAboutThen) {
    EXPECT_THAT(whens("She fell ill shortly after Christmas.", "2016-02-19"), ElementsAre("2015-12-25~"));
}

TEST(DateReadings, AtLeastSomeSinceADateIsNoRecord) {
    EXPECT_THAT(whens("Grey Heron has attacked at least 14 hospitals since 2016."), ElementsAre("2016/.."));
}

TEST(DateReadings, SinceThenIsAllTheTimeSinceTheLastDate) {
    const auto found = candidatesOf("The firm opened a shop in May 2003. Since then it has moved twice.");
    ASSERT_EQ(found.size(), 2U);
    ASSERT_TRUE(found[1].date.when);
    EXPECT_EQ(found[1].date.when->text(), "2003-05/..");
    EXPECT_FALSE(found[1].date.expression);
}

TEST(DateReadings, WhatIsSaidInAStoryOfThisWeekIsSaidToday) {
    const auto found = candidatesOf("The office filed a lawsuit against the port this week.\n\n"
                                    "Judge Martin Lowe has stated that he owns a boat.");
    ASSERT_EQ(found.size(), 2U);
    ASSERT_TRUE(found[1].date.when);
    EXPECT_EQ(found[1].date.when->text(), "2019-06-14");
}

TEST(DateReadings, ANewParagraphGoesBackFromTheBackgroundToTheStory) {
    const auto found = candidatesOf("The office on Monday called for a new vote.\n\n"
                                    "When the board chose a builder on Feb. 28, Halden protested.\n\n"
                                    "The office upheld the protest.");
    ASSERT_FALSE(found.empty());
    ASSERT_TRUE(found.back().date.when);
    EXPECT_EQ(found.back().date.when->text(), "2019-06-10");
}

TEST(DateReadings, WhatIsDeniedDidNotHappen) {
    EXPECT_THAT(whens("The council did not vote last autumn."), IsEmpty());
    EXPECT_THAT(whens("It never voted in 2014 either, but in 2016 it passed the plan."), ElementsAre("2016"));
    EXPECT_THAT(whens("No one was arrested on Monday."), IsEmpty());
    EXPECT_THAT(whens("The mayor was not at the meeting on Monday."), IsEmpty());
    EXPECT_THAT(whens("The company will not publish results on Thursday."), IsEmpty());
    EXPECT_THAT(whens("The bridge did not open until 2014."), ElementsAre("2014"));
    EXPECT_THAT(whens("The mill no longer worked in 2014."), ElementsAre("2014"));
    EXPECT_THAT(whens("She has not been seen since May 2003."), ElementsAre("2003-05"));
}

TEST(DateReadings, ReckoningTellsDaysInWords) {
    for (const char* text :
         {"The mill closed on Monday.", "The mill closed last week.", "It closed two weeks ago.",
          "The mill closed in May.", "It will open in two weeks.", "It closed last May.",
          "In the past three months prices fell.", "It closed in May of last year."}) {
        Options options;
        options.published = *time::Edtf::parse("2019-06-14");
        for (const auto& candidate : extract(*Utf8Text::fromUtf8(text), options).candidates) {
            for (const auto& step : candidate.date.steps) {
                EXPECT_EQ(step.text.find("(2019"), std::string::npos) << step.text;
                EXPECT_EQ(step.text.find("from 2019"), std::string::npos) << step.text;
                EXPECT_EQ(step.text.find("before 2019"), std::string::npos) << step.text;
            }
        }
    }
}

TEST(DateReadings, AboutAYearIsApproximate) {
    EXPECT_THAT(whens("The mill was built about 1987."), ElementsAre("1987~"));
    EXPECT_THAT(whens("The mill was built around 1987."), ElementsAre("1987~"));
    EXPECT_THAT(whens("The mill was built in about 1987."), ElementsAre("1987~"));
    EXPECT_THAT(whens("Rosa Lind wrote a book about 1987 in 2003."), Not(Contains("1987~")));
}

TEST(DateReadings, OneMomentBetweenTwoYearsIsNoRange) {
    EXPECT_THAT(whens("The coins were buried sometime between 2009 and 2011."), ElementsAre("[2009..2011]"));
    EXPECT_THAT(whens("The coins were stolen at some point between 2009 and 2011."),
                ElementsAre("[2009..2011]"));
    EXPECT_THAT(whens("The mill was rebuilt between 2009 and 2011."), ElementsAre("2009/2011"));
}

TEST(DateReadings, ClocksWithAFullStop) {
    EXPECT_THAT(whens("The train left at 5.52 a.m. on Monday."), ElementsAre("2019-06-10T05:52:00"));
    EXPECT_THAT(whens("The train left at 5.52am on Monday."), ElementsAre("2019-06-10T05:52:00"));
    EXPECT_THAT(whens("Shares rose 5.52 amid hopes."), IsEmpty());
}

TEST(DateReadings, ARaceIsNoTimeOfDay) {
    EXPECT_THAT(whens("She won in 2:21:08, ahead of her rivals."), IsEmpty());
    EXPECT_THAT(whens("The quake struck at 14:23:05 on Monday."), ElementsAre("2019-06-10T14:23:05"));
}

TEST(DateReadings, TheFollowingSpringIsOfTheNextYear) {
    EXPECT_THAT(whens("In 2015, they sponsored a bill. It died in committee the following spring."),
                ElementsAre("2015", "2016-21"));
    EXPECT_THAT(whens("Three years ago, a dam burst. A commission published its report the following May."),
                ElementsAre("2016", "2017-05"));
    EXPECT_THAT(whens("The bill passed in May 2015 and was signed the following June."),
                ElementsAre("2015-05", "2015-06"));
}

TEST(DateReadings, LastYearIsThatBeforePublicationWhateverTheParagraphIsAbout) {
    EXPECT_THAT(whens("The mine was sold in March 2009. Inspectors closed it in the spring of last year."),
                ElementsAre("2009-03", "2018-21"));
}

TEST(DateReadings, DaysAfterSomethingThatTheTextDated) {
    EXPECT_THAT(
        whens("A fire broke out on the ferry on Tuesday. The owner said on Thursday the fire was out. "
              "Two days after the fire a regulator opened an inquiry."),
        Contains("2019-06-13"));
    EXPECT_THAT(whens("The town was flooded on March 4, 2010. Three weeks after the flood, he left."),
                ElementsAre("2010-03-04", "2010-03-25~"));
    EXPECT_THAT(whens("The bank collapsed in May 2009. A year before the collapse, she sold her shares."),
                ElementsAre("2009-05", "2008~"));
    EXPECT_THAT(whens("He was fired on May 6. Two days after the storm, she came."),
                ElementsAre("2019-05-06"));
}

TEST(DateReadings, ADatelineTellsNothing) {
    EXPECT_THAT(whens("June 14 (Reuters) - Acme said on Thursday it would close a plant."),
                ElementsAre("2019-06-13"));
    EXPECT_THAT(whens("BRUSSELS, June 14 (Reuters) - Acme said on Thursday it would close a plant."),
                ElementsAre("2019-06-13"));
    EXPECT_THAT(whens("(Reuters) - Acme said on Thursday it would close a plant."),
                ElementsAre("2019-06-13"));
    EXPECT_THAT(whens("On June 3 (Whit Monday) - a holiday here - the bridge fell."),
                ElementsAre("2019-06-03"));
}

TEST(DateReadings, FeastsOfTheMoon) {
    EXPECT_THAT(whens("The market closed for Eid al-Fitr."), ElementsAre("2019-06-05~"));
    EXPECT_THAT(whens("The strike began on Yom Kippur."), ElementsAre("2018-09-19"));
    EXPECT_THAT(whens("The talks were held during Ramadan."), ElementsAre("2019-05-06~/2019-06-04~"));
    EXPECT_THAT(whens("The Yom Kippur War ended in 1973."), ElementsAre("1973"));
}

TEST(DateReadings, YearsInWords) {
    EXPECT_THAT(whens("She was born in nineteen eighty-four."), ElementsAre("1984"));
    EXPECT_THAT(whens("It closed in two thousand and eight."), ElementsAre("2008"));
    EXPECT_THAT(whens("He bought twenty ten-year-old cars."), IsEmpty());
}

TEST(DateReadings, WhatOnlyComparesDatesNothing) {
    EXPECT_THAT(whens("Profit fell on Monday, down 38 percent from a year earlier."),
                ElementsAre("2019-06-10"));
    EXPECT_THAT(whens("The bonds due in 2026 rose to 88 cents on Monday."), ElementsAre("2019-06-10"));
    EXPECT_THAT(whens("Alder will report fourth-quarter results on July 6."), ElementsAre("2019-07-06"));
    EXPECT_THAT(whens("The pool opens daily from 6 a.m. to 9 p.m."), IsEmpty());
}

TEST(DateReadings, AnOldYearInPassingKeepsTheStoryInItsYear) {
    EXPECT_THAT(
        whens("Laura Pines, who took over in January 2016, blamed tariffs that took effect on April 6."),
        ElementsAre("2016-01", "2019-04-06"));
    EXPECT_THAT(whens("The sides last met in March 2016. Relations worsened after the strikes of last May. "
                      "The envoy left on Thursday."),
                Contains("2019-06-13"));
}

TEST(DateReadings, ANewsFeatureFullOfOldYearsIsStillNews) {
    const char* text =
        "Rosa Lind died on Tuesday.\n\nShe was born in 1930. She left home in 1951. She married in 1959. "
        "She divorced in 1969. She taught from 1982 until 2001. She wrote a book in 2006.\n\n"
        "A service will be held next Thursday. The museum plans a show in the spring.";
    const auto found = whens(text);
    EXPECT_THAT(found, Contains("2019-06-11"));
    EXPECT_THAT(found, Contains("2019-06-20"));
    EXPECT_THAT(found, Contains("2020-21"));
}

TEST(DateReadings, TheFutureTold) {
    EXPECT_THAT(whens("The board said it would reopen the pier on Monday."), Contains("2019-06-17"));
    EXPECT_THAT(whens("He declared three days of mourning beginning Sunday."), ElementsAre("2019-06-16"));
    EXPECT_THAT(whens("A hearing has been listed for Monday."), ElementsAre("2019-06-17"));
    EXPECT_THAT(whens("He had been told of the plan on Feb. 28."), ElementsAre("2019-02-28"));
}

TEST(DateReadings, ASentenceIsNotADate) {
    EXPECT_THAT(whens("He was jailed for seven years on Monday."), ElementsAre("2019-06-10"));
    EXPECT_THAT(whens("She won on Sunday, two years to the day after breaking her foot."),
                ElementsAre("2019-06-09"));
}

TEST(DateReadings, AWhenClauseHappenedThen) {
    EXPECT_THAT(whens("It was the worst fire since May 1998, when a blast killed 31."),
                ElementsAre("1998-05"));
    EXPECT_THAT(whens("The case began when a clerk handed over a disc in 2008."),
                ElementsAre("2008", "2008"));
}

} // namespace
} // namespace dateline::extract
