// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

/// "date | title" a line.
std::string told(const std::string& text) {
    const auto bytes = Utf8Text::fromUtf8(text).value();
    std::string all;
    for (const auto& candidate : extract(bytes, {}).candidates) {
        all += (candidate.date.when ? candidate.date.when->text() : "none") + " | " + candidate.title + "\n";
    }
    return all;
}

TEST(DatedEntries, EachLineOfAChronologyIsAnEventOnItsOwnDate) {
    EXPECT_EQ(told("Chronology of the case\n\n"
                   "12 March 2024: Lifeboat launched from Marlow\n"
                   "March 13, 2024 - Inquiry opened\n"
                   "Thursday, 14 March 2024: Ferry towed to port\n"
                   "- April 2024: hearing\n"),
              "2024-03-12 | Lifeboat launched from Marlow\n"
              "2024-03-13 | Inquiry opened\n"
              "2024-03-14 | Ferry towed to port\n"
              "2024-04 | Hearing\n");
}

TEST(DatedEntries, ALogTellsInItsOwnShortWords) {
    EXPECT_EQ(told("MARLOW COASTGUARD  WATCH LOG (times UTC)\n"
                   "2024-03-12 05:52  999 call: smoke, SAINT BRANNOC, 1.5 nm S of Marlow Quay\n"
                   "2024-03-12 06:04  Lifeboat launched\n"
                   "2024-03-12T07:15:30Z\tAll persons ashore (212 pax, 9 crew)\n"),
              "2024-03-12T05:52:00 | 999 call: smoke, SAINT BRANNOC, 1.5 nm S of Marlow Quay\n"
              "2024-03-12T06:04:00 | Lifeboat launched\n"
              "2024-03-12T07:15:30Z | All persons ashore\n");
}

TEST(DatedEntries, TheQuoteIsTheWholeLine) {
    const auto text = Utf8Text::fromUtf8("1987: Built in Leith\n1999: Sold to Kell Lines\n").value();
    const auto found = extract(text, {});
    ASSERT_EQ(found.candidates.size(), 2U);
    const model::Candidate first = found.candidates[0];
    EXPECT_EQ(first.quote.exact, "1987: Built in Leith");
    EXPECT_EQ(first.date.when->text(), "1987");
    EXPECT_EQ(first.date.steps.back().text, "the line begins with it");
}

TEST(DatedEntries, OtherDatesOfALineKeepTheirOwnEvents) {
    EXPECT_EQ(told("3 May 2021: Mayor resigned after the council was warned in April 2020\n"
                   "9 May 2021: Election called\n"),
              "2021-05-03 | Mayor resigned after the council was warned in April 2020\n"
              "2020-04 | The council was warned\n"
              "2021-05-09 | Election called\n");
}

TEST(DatedEntries, LinesOfProseThatBeginWithADateAreNone) {
    const std::string wrapped = "The lifeboat was launched from the quay at Marlow early in the morning of\n"
                                "12 March 2024, and the inquiry into the fire on the ferry was opened on\n"
                                "14 March 2024, two days after all passengers had been brought ashore by\n"
                                "the crew. The ferry was towed to the port of Leith by two tugs the day\n"
                                "after that, and stayed there.\n";
    const std::string found = told(wrapped);
    EXPECT_EQ(found.find("2024-03-12 | , "), std::string::npos) << found;
    EXPECT_NE(found.find("2024-03-12 | The lifeboat was launched"), std::string::npos) << found;
    EXPECT_NE(found.find("2024-03-14 | "), std::string::npos) << found;
}

TEST(DatedEntries, ADayThatIsNoneStillBeginsAnEntryAndNoDayIsGuessed) {
    EXPECT_EQ(told("12 March 2024: Lifeboat launched\n"
                   "32 July 2024: Inquiry opened\n"
                   "30 February 2024: Hearing held\n"
                   "2024-04-31 06:04  Ferry towed\n"
                   "31 June: Mayor resigned\n"),
              "2024-03-12 | Lifeboat launched\n"
              "2024-07 | Inquiry opened\n"
              "2024-02 | Hearing held\n"
              "2024-04 | Ferry towed\n"
              "none | Mayor resigned\n");
}

TEST(DatedEntries, WhatIsWrongWithADayIsSaidAndTrustedLittle) {
    const auto text = Utf8Text::fromUtf8("12 March 2024: Lifeboat launched\n30 February 2024: Hearing held\n"
                                         "31 June: Mayor resigned\n")
                          .value();
    const auto found = extract(text, {}).candidates.all();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[1].quote.exact, "30 February 2024: Hearing held");
    EXPECT_EQ(found[1].date.steps.front().text,
              "February 2024 has no day 30: the month is kept, which day is meant nobody can tell → 2024-02");
    EXPECT_LT(found[1].date.confidence, 0.5);
    EXPECT_NE(found[2].date.steps.front().text.find("“31 June”, which is no date"), std::string::npos);
    EXPECT_LT(found[2].date.confidence, 0.5);
}

TEST(DatedEntries, AnEntrysDateIsNotThatOfTheText) {
    const auto text = Utf8Text::fromUtf8("12 March 2024: Lifeboat launched\n14 March 2024: Inquiry opened\n");
    EXPECT_FALSE(extract(text.value(), {}).proposedPublication);
}

TEST(DatedEntries, TheHeadOfALineIsNoPartOfAnyTitle) {
    EXPECT_EQ(told("13 March 2024 - Inquiry closed on 12 March 2024\n14 March 2024 - Ferry sold\n"),
              "2024-03-13 | Inquiry closed on 12 March 2024\n"
              "2024-03-12 | Inquiry closed\n"
              "2024-03-14 | Ferry sold\n");
}

TEST(DatedEntries, OneLineAloneIsADateline) {
    EXPECT_EQ(
        told("MOSCOW\n\n12 March 2024 - The ministry said the talks had ended.\n\nNothing else was agreed.\n")
            .find("The line begins"),
        std::string::npos);
}

} // namespace
} // namespace dateline::extract
