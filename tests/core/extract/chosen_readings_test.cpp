// SPDX-License-Identifier: GPL-3.0-or-later
// A reading that the user chooses, and a day of publication given late, take what hangs on them along.
#include "core/extract/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;

Extraction read(const char* text, Options options) {
    return extract(*Utf8Text::fromUtf8(text), options);
}

Options published(const char* day) {
    Options options;
    options.published = *time::Edtf::parse(day);
    return options;
}

std::vector<std::string> whens(const Extraction& extraction) {
    std::vector<std::string> all;
    for (const auto& candidate : extraction.candidates) {
        all.push_back(candidate.date.when ? candidate.date.when->text() : "none");
    }
    return all;
}

Options choosing(Options options, const model::Candidate& candidate, const char* when) {
    options.chosen.push_back({candidate.date.expression->position, *time::Edtf::parse(when)});
    return options;
}

constexpr const char* kStory =
    "The dam broke on October 3. The next day soldiers came. A week later the river "
    "fell. A road was opened in 2016.";

TEST(ChosenReading, MovesTheDatesThatHangOnIt) {
    const Options options = published("2019-06-14");
    const auto before = read(kStory, options);
    ASSERT_THAT(whens(before), ElementsAre("2018-10-03", "2018-10-04", "2018-10-11", "2016"));
    const auto after = read(kStory, choosing(options, before.candidates[0], "2017-10-03"));
    EXPECT_THAT(whens(after), ElementsAre("2017-10-03", "2017-10-04", "2017-10-11", "2016"));
    EXPECT_EQ(after.candidates[1].date.anchor->date, "2017-10-03");
    EXPECT_EQ(after.candidates[1].date.anchor->position, before.candidates[0].date.expression->position);
}

TEST(ChosenReading, IsSureAndKeepsTheOldOneAsAnother) {
    const Options options = published("2019-06-14");
    const auto before = read(kStory, options);
    const auto after = read(kStory, choosing(options, before.candidates[0], "2017-10-03"));
    const auto& date = after.candidates[0].date;
    EXPECT_EQ(date.confidence, 1);
    EXPECT_EQ(date.alternatives.front().text(), "2018-10-03");
    EXPECT_EQ(date.steps.back().text, "set by the editor to 2017-10-03");
}

TEST(ChosenReading, OfOneInTheMiddleLeavesWhatStandsBefore) {
    const Options options = published("2019-06-14");
    const auto before = read(kStory, options);
    const auto after = read(kStory, choosing(options, before.candidates[1], "2018-10-06"));
    EXPECT_THAT(whens(after), ElementsAre("2018-10-03", "2018-10-06", "2018-10-13", "2016"));
}

TEST(ChosenReading, CanBeCoarserOrARange) {
    const Options options = published("2019-06-14");
    const char* text = "The crew worked there from March 3 to April 7, 2018. The following year they left.";
    const auto before = read(text, options);
    ASSERT_THAT(whens(before), ElementsAre("2018-03-03/2018-04-07", "2019"));
    const auto after = read(text, choosing(options, before.candidates[0], "2015/2016"));
    EXPECT_EQ(whens(after)[0], "2015/2016");
}

TEST(ChosenReading, NowhereInTheTextChangesNothing) {
    Options options = published("2019-06-14");
    const auto before = read(kStory, options);
    options.chosen.push_back({{100000, 100010}, *time::Edtf::parse("2001")});
    options.chosen.push_back({{0, 3}, *time::Edtf::parse("2001")});
    EXPECT_EQ(read(kStory, options).candidates, before.candidates);
}

TEST(PublicationGivenLate, PutsEveryDateInItsPlace) {
    const char* text =
        "The pier burned on 4 May. Otto Brandt sold the boat last month. The council met on Friday. "
        "The mayor resigned yesterday. A new pier opened in 2016.";
    const auto open = read(text, {});
    ASSERT_THAT(whens(open), ElementsAre("XXXX-05-04", "none", "none", "none", "2016"));
    for (const auto& candidate : open.candidates) {
        EXPECT_TRUE(candidate.date.expression.has_value());
    }
    EXPECT_FALSE(model::isProposed(open.candidates[2]));
    EXPECT_THAT(open.candidates[2].date.steps.back().text, testing::HasSubstr("cannot be placed"));
    EXPECT_THAT(whens(read(text, published("2019-06-14"))),
                ElementsAre("2019-05-04", "2019-05", "2019-06-14", "2019-06-13", "2016"));
    EXPECT_THAT(whens(read(text, published("2021-06-14"))),
                ElementsAre("2021-05-04", "2021-05", "2021-06-11", "2021-06-13", "2016"));
}

TEST(PublicationGivenLate, WhatTheTextItselfStatesNeedsNone) {
    const auto found = read("The dam broke on October 3, 2017. The next day soldiers came.", {});
    EXPECT_THAT(whens(found), ElementsAre("2017-10-03", "2017-10-04"));
}

} // namespace
} // namespace dateline::extract
