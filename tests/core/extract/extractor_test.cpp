// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/read_news.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string whenOf(const model::Candidate& candidate) {
    return candidate.date.when ? candidate.date.when->text() : "none";
}

TEST(Extractor, OneSentenceWithTwoEventsGivesTwo) {
    const auto found =
        read("Captain Rosa Lind admitted on June 12 that Otto Brandt had left the pier last month.")
            .candidates;
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(whenOf(found[0]), "2019-06-12");
    EXPECT_THAT(found[0].actors.front(), "Rosa Lind");
    EXPECT_EQ(found[0].saidBy, std::nullopt);
    EXPECT_EQ(whenOf(found[1]), "2019-05");
    EXPECT_EQ(found[1].saidBy, "Rosa Lind");
    EXPECT_TRUE(found[1].isReported);
    ASSERT_TRUE(found[1].date.anchor.has_value());
    EXPECT_EQ(found[1].date.anchor->phrase, "June 12"); // last month, reckoned from when it was said
    EXPECT_EQ(found[1].title, "Otto Brandt had left the pier");
    EXPECT_EQ(found[1].actors.front(), "Otto Brandt");
}

TEST(Extractor, PronounsAndTitlesLeadToTheFullName) {
    const auto found = read("Mayor Helen Okafor opened the bridge on Monday. She thanked the builders. "
                            "Okafor resigned on Thursday.")
                           .candidates;
    ASSERT_THAT(found, SizeIs(3));
    for (const auto& candidate : found) {
        EXPECT_EQ(candidate.actors.front(), "Helen Okafor");
    }
    EXPECT_EQ(found[1].title, "Helen Okafor thanked the builders");
}

TEST(Extractor, ADescribedNounIsAnEvent) {
    const auto found = read("Shares have fallen since the bank’s March merger.").candidates;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(whenOf(found.front()), "2019-03");
}

TEST(Extractor, AStretchUpToPublicationIsApproximate) {
    const auto found = read("In recent months, thefts along the quay have steadily increased.").candidates;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(whenOf(found[0]), "2019-03~/2019-06~");
}

TEST(Extractor, AnUndatedPerfectStaysOpen) {
    const auto found = read("The council met on Monday. It voted. It rose at noon.\n"
                            "The harbour police has bought three boats.")
                           .candidates;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(whenOf(found.back()), "../2019-06-14");
    EXPECT_EQ(found.back().date.expression, std::nullopt);
    EXPECT_THAT(found.back().date.steps.front().text, testing::HasSubstr("no date in source"));
}

TEST(Extractor, UnitsAfterAnEventAreCountedBack) {
    const auto found = read("The bridge closed on 8 May, two weeks after a barge hit its pier.").candidates;
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(whenOf(found[1]), "2019-04-24");
    EXPECT_EQ(found[1].title, "A barge hit its pier");
}

TEST(Extractor, RangesAreOneEvent) {
    const auto found = read("The crew worked there from March 3 to April 7, 2018.").candidates;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(whenOf(found[0]), "2018-03-03/2018-04-07");
}

TEST(Extractor, ARelativeDateKnowsItsAnchor) {
    const auto found = read("In 2011 Lind bought a kiosk. The following year she sold it.").candidates;
    ASSERT_THAT(found, SizeIs(2));
    ASSERT_TRUE(found[1].date.anchor.has_value());
    EXPECT_EQ(found[1].date.anchor->kind, model::Anchor::Kind::Text);
    EXPECT_EQ(found[1].date.anchor->phrase, "2011");
    EXPECT_EQ(found[1].date.anchor->position, (TextPosition{3, 7}));
    EXPECT_EQ(whenOf(found[1]), "2012");
}

TEST(Extractor, WithoutPublicationAYearStaysOpen) {
    const auto found = read("The pier burned on 4 May.", "").candidates;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(whenOf(found[0]), "XXXX-05-04");
}

TEST(Extractor, TextThatTellsNothingGivesNothing) {
    for (const char* text : {"By Jane Roe", "Published on June 3, 2019", "Photo: the old pier, 1931",
                             "The next ten days will decide it.", "", "   \n\n ", "1,984 vessels"}) {
        EXPECT_THAT(read(text).candidates, IsEmpty()) << text;
    }
}

TEST(Extractor, TitlesAreShortAndReadableAlone) {
    const auto found = read("On Tuesday the regional transport authority announced that the long-delayed "
                            "tunnel under the northern "
                            "harbour, which was first promised two decades ago, would open to cyclists "
                            "before the end of summer.")
                           .candidates;
    ASSERT_FALSE(found.empty());
    for (const auto& candidate : found) {
        EXPECT_LE(countCodePoints(candidate.title), 80U) << candidate.title;
        EXPECT_FALSE(candidate.title.ends_with(" that") || candidate.title.ends_with(" the"))
            << candidate.title;
    }
}

TEST(Extractor, ADatelineIsNoEvent) {
    const auto found = read("OSLO, June 13 (Agency) - The mayor resigned on Monday.").candidates;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(whenOf(found[0]), "2019-06-10");
    EXPECT_EQ(found[0].title, "The mayor resigned");
}

TEST(Extractor, AnOutletWithItsDayIsNoEvent) {
    const auto found =
        read("Mayor resigns\n\nCoast Courier, Monday 10 June 2019.\n\nThe mayor resigned on Monday.")
            .candidates;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].title, "The mayor resigned");
    EXPECT_EQ(whenOf(found[0]), "2019-06-10");
}

TEST(Extractor, ProposesTheDayTheTextStates) {
    const auto proposed = [](const char* text) {
        const auto day = read(text, "").proposedPublication;
        return day ? day->text() : "none";
    };
    EXPECT_EQ(proposed("OSLO, June 13, 2019 - The mayor resigned on Monday."), "2019-06-13");
    EXPECT_EQ(proposed("Mayor resigns\n\nMarch 1, 2008\n\nThe mayor resigned."), "2008-03-01");
    EXPECT_EQ(proposed("Mayor resigns\n\nPublished on 3 June 2019\n\nThe mayor resigned."), "2019-06-03");
    EXPECT_EQ(proposed("Mayor resigns\n\nPublished 3 June 2019, 09:10, Harbour Post.\n\nThe mayor resigned."),
              "2019-06-03");
    EXPECT_EQ(proposed("Mayor resigns\n\nBy Rosa Lind\nPublished: 3 June 2019, 18:42\n\nThe mayor resigned."),
              "2019-06-03");
    EXPECT_EQ(
        proposed("Mayor resigns\n\nCoast Courier, Monday 3 June 2019.\n\nThe mayor resigned on Friday."),
        "2019-06-03");
    EXPECT_EQ(proposed("Mayor resigns\n\nThe Voice of the Coast, 3 June 2019\n\nThe mayor resigned."),
              "2019-06-03");
    EXPECT_EQ(proposed("Mayor resigns\n\nThe council resigned, 3 June 2019.\n\nThe mayor stayed."), "none");
    EXPECT_EQ(proposed("OSLO, June 13 - The mayor resigned on Monday."), "none");
    EXPECT_EQ(proposed("The mayor resigned on June 13, 2019."), "none");
}

TEST(Extractor, VerbsAndCuesChooseBetweenTwoReadings) {
    const auto when = [](const char* text) { return whenOf(read(text).candidates.front()); };
    EXPECT_EQ(when("The bridge was closed in October."), "2018-10");
    EXPECT_EQ(when("The bridge will close in October."), "2019-10");
    EXPECT_EQ(when("The trial is set to begin on Wednesday."), "2019-06-19");
    EXPECT_EQ(when("The trial began on Wednesday."), "2019-06-12");
    EXPECT_EQ(when("Vik, who takes office on Wednesday, declined to comment."), "2019-06-19");
    EXPECT_EQ(when("Schools will stay closed until Jan. 7."), "2020-01-07");
}

TEST(Extractor, WhoSaysItIsFoundWhereverItStands) {
    const auto saidBy = [](const char* text) -> std::string {
        const auto candidates = read(text).candidates;
        const auto told = std::find_if(candidates.begin(), candidates.end(),
                                       [](const auto& c) { return c.saidBy.has_value(); });
        return told != candidates.end() ? *told->saidBy : "nobody";
    };
    EXPECT_EQ(saidBy("A storm that killed nine people broke the dam on Monday, the Harbour Board said."),
              "Harbour Board");
    EXPECT_EQ(saidBy("According to Rosa Lind, the dam broke on Monday."), "Rosa Lind");
    EXPECT_EQ(saidBy("\"The dam broke on Monday,\" said Rosa Lind, an engineer."), "Rosa Lind");
    EXPECT_EQ(saidBy("Rosa Lind said the dam broke on Monday."), "Rosa Lind");
    EXPECT_EQ(saidBy("The dam broke on Monday."), "nobody");
}

TEST(Extractor, ASecondLanguageIsAFolder) {
    Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    options.language = "es";
    const auto text = *Utf8Text::fromUtf8("La alcaldesa Rosa Lind confirmó el 12 de junio que Otto Brandt "
                                          "había dejado el puerto el mes pasado. "
                                          "En 2011 compró un barco. El año siguiente lo vendió.");
    const auto found = extract(text, options).candidates;
    ASSERT_THAT(found, SizeIs(4));
    EXPECT_EQ(whenOf(found[0]), "2019-06-12");
    EXPECT_EQ(found[0].actors.front(), "Rosa Lind");
    EXPECT_EQ(whenOf(found[1]), "2019-05");
    EXPECT_EQ(found[1].saidBy, "Rosa Lind");
    EXPECT_EQ(whenOf(found[2]), "2011");
    EXPECT_EQ(whenOf(found[3]), "2012");
}

TEST(Extractor, SameTextAndOptionsSameResult) {
    const std::string text = "On May 4th, Lind said Brandt left last week. He denied it on Monday.";
    EXPECT_EQ(read(text).candidates, read(text).candidates);
}

TEST(Extractor, APapersNameIsNotTheTitleOfItsArticle) {
    EXPECT_EQ(read("Harrow Bay Courier\n\nCity hall paid ghost contractors\n\nThe council paid on Monday.\n")
                  .proposedTitle,
              "City hall paid ghost contractors");
    EXPECT_EQ(
        read("The Northern Tribune\nSaturday, March 29, 2025\n\nMayor clings on\n\nHe won.\n").proposedTitle,
        "Mayor clings on");
    EXPECT_EQ(read("The Courier closes\n\nIt closed on Monday.\n").proposedTitle, "The Courier closes");
}

TEST(Extractor, WhoIsReleasedUntilADayWasNotReleasedThen) {
    const auto found = candidatesOf("A woman was arrested on 3 June and released on bail until mid-July.");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].date.when->text(), "2019-06-03");
}

} // namespace
} // namespace dateline::extract
