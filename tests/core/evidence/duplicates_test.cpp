// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/duplicates.h"

#include <gtest/gtest.h>

#include <chrono>

namespace dateline::evidence {
namespace {

struct Told {
    std::string title;
    std::string quote;
    std::string when; ///< "": no date
    std::vector<std::string> actors;
};

std::optional<time::Edtf> date(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(time::Edtf::parse(text).value());
}

std::vector<EventGist> events(const std::vector<Told>& told) {
    std::vector<EventGist> made;
    for (const Told& one : told) {
        made.push_back({{static_cast<std::int64_t>(made.size() + 1)},
                        one.title,
                        date(one.when),
                        one.actors,
                        one.quote,
                        {}});
    }
    return made;
}

std::vector<model::Candidate> candidates(const std::vector<Told>& told) {
    std::vector<model::Candidate> made;
    for (const Told& one : told) {
        model::Candidate candidate;
        candidate.title = one.title;
        candidate.quote.exact = one.quote;
        candidate.date.when = date(one.when);
        candidate.actors = one.actors;
        made.push_back(candidate);
    }
    return made;
}

const Told kFire = {"Fire in the rope works",
                    "A fire destroyed the old rope works at Selby quay shortly after six on Tuesday",
                    "2031-03-11T06",
                    {"Selby Rope"}};
const Told kFireAgain = {"The rope works burned down",
                         "Selby Rope lost its works at the quay when fire broke out at 5.50 a.m. on 11 March",
                         "2031-03-11T05:50",
                         {"Selby Rope"}};
const Told kStrike = {"Dockers go on strike",
                      "Dockers at Selby quay walked out on 11 March over unpaid wages",
                      "2031-03-11",
                      {"Dockers' Union"}};
const Told kInquiry = {"Council opens an inquiry",
                       "The council opened an inquiry into the safety of quayside buildings",
                       "2031-03-13",
                       {"Council"}};

/// "candidate=event, …".
std::string pairs(const std::vector<Told>& known, const std::vector<Told>& told) {
    std::string all;
    for (const auto& pair : proposeSameEvents(events(known), candidates(told))) {
        all += (all.empty() ? "" : ", ") + std::to_string(pair.candidate) + "=" +
               std::to_string(pair.event.value);
    }
    return all;
}

TEST(Duplicates, ASecondAccountOfAnEventIsProposedWithItsReason) {
    const auto found = proposeSameEvents(events({kStrike, kFire, kInquiry}), candidates({kFireAgain}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].event.value, 2);
    EXPECT_GT(found[0].score, 0.33);
    EXPECT_LE(found[0].score, 1.0);
    EXPECT_NE(found[0].reason.find("both name Selby Rope"), std::string::npos) << found[0].reason;
    EXPECT_NE(found[0].reason.find("“works”"), std::string::npos) << found[0].reason;
    EXPECT_NE(found[0].reason.find("11 March 2031"), std::string::npos) << found[0].reason;
}

TEST(Duplicates, TheSameDayAndPlaceAreNotTheSameEvent) {
    EXPECT_EQ(pairs({kFire, kInquiry}, {kStrike}), "");
    EXPECT_EQ(
        pairs({kFire},
              {{"Selby Rope hires staff", "Selby Rope hired forty women", "2031-03-11", {"Selby Rope"}}}),
        "");
}

TEST(Duplicates, DatesMustOverlap) {
    Told earlier = kFireAgain;
    earlier.when = "2031-03-09";
    EXPECT_EQ(pairs({kFire}, {earlier}), "");
    earlier.when = "2031-03";
    EXPECT_EQ(pairs({kFire}, {earlier}), "0=1");
    for (const char* saysNothing : {"", "../2031-05", "XXXX-03-11"}) {
        earlier.when = saysNothing;
        EXPECT_EQ(pairs({kFire}, {earlier}), "") << saysNothing;
    }
}

// Two reports of one week on a warning that the one puts in November and the other in January.
const Told kWarned = {"Engineer said the company was told about faulty wiring",
                      "An engineer who asked not to be named said the company was told about faulty wiring",
                      "2030-11",
                      {}};
const Told kLearned = {"Selby Rope learned of the wiring fault",
                       "Selby Rope said it first learned of the wiring fault in January this year",
                       "2031-01",
                       {"Selby Rope"}};

std::vector<SameEvent> reported(const Told& known, const std::string& published, const Told& told,
                                const std::string& publishedNow) {
    auto before = events({known});
    before[0].published = {*date(published)};
    return proposeSameEvents(before, candidates({told}), date(publishedNow));
}

TEST(Duplicates, ReportsOfOneMonthMayDateOneEventDifferently) {
    const auto found = reported(kWarned, "2031-03-14", kLearned, "2031-03-20");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].isDatedOtherwise);
    EXPECT_EQ(found[0].reason,
              "November 2030 and January 2031 are close, and the reports appeared within a month; "
              "both say “wiring”, “fault”");
    EXPECT_TRUE(reported(kWarned, "2031-03-14", kLearned, "2031-04-14").empty()) << "31 days apart";
    EXPECT_TRUE(reported(kWarned, "2031-03-14", kLearned, "").empty())
        << "nobody knows when it was published";
    Told later = kLearned;
    later.when = "2031-03";
    EXPECT_TRUE(reported(kWarned, "2031-03-14", later, "2031-03-20").empty()) << "three months lie between";
    Told other = kLearned;
    other.title = other.quote = "Selby Rope hired an engineer in January this year";
    EXPECT_TRUE(reported(kWarned, "2031-03-14", other, "2031-03-20").empty()) << "one word is shared";
}

TEST(Duplicates, PairsOfOneDayComeBeforeThoseDatedOtherwise) {
    Told sameMonth = kLearned;
    sameMonth.when = "2030-11-20";
    sameMonth.title = sameMonth.quote = "The company was told about faulty wiring by an engineer";
    auto before = events({kWarned});
    before[0].published = {*date("2031-03-14")};
    const auto found = proposeSameEvents(before, candidates({kLearned, sameMonth}), date("2031-03-14"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].candidate, 1U);
    EXPECT_FALSE(found[0].isDatedOtherwise);
}

TEST(Duplicates, TheSameMinuteAndOneWordAreEnough) {
    const Told ashore = {
        "All 212 passengers were ashore", "All 212 passengers were ashore", "2031-03-11T07:15", {}};
    Told logged = {
        "All persons off", "All persons off (212 pax, 9 crew)", "2031-03-11T07:15", {"Selby Rope"}};
    EXPECT_EQ(pairs({ashore}, {logged}), "0=1");
    logged.when = "2031-03-11T07:20";
    EXPECT_EQ(pairs({ashore}, {logged}), "") << "one shared word, another minute";
    Told round = ashore;
    round.when = logged.when = "2031-03-11T07:00";
    EXPECT_EQ(pairs({round}, {logged}), "") << "a full hour is often a round one";
    logged.when = "2031-03-12T07:15";
    EXPECT_EQ(pairs({ashore}, {logged}), "");
}

TEST(Duplicates, WithoutACommonActorTheWordsMustBeMany) {
    Told nameless = kFireAgain;
    nameless.actors = {"Fire Brigade"};
    nameless.quote = "The works were lost";
    EXPECT_EQ(pairs({kFire}, {nameless}), "");
    nameless.title = "Fire destroyed rope works at Selby quay";
    nameless.quote = "Fire destroyed the old rope works at Selby quay";
    EXPECT_EQ(pairs({kFire}, {nameless}), "0=1");
}

TEST(Duplicates, ANameAndItsLongerFormAreOneActor) {
    const Told registered = {
        "Quay Paving Ltd was incorporated, five weeks before its first invoice",
        "Quay Paving Ltd was incorporated on 12 May 2022, five weeks before its first invoice",
        "2022-05-12",
        {"Quay Paving Ltd"}};
    const Told inLog = {
        "Quay Paving incorporated", "12 May 2022: Quay Paving incorporated", "2022-05-12", {"Quay Paving"}};
    ASSERT_EQ(proposeSameEvents(events({registered}), candidates({inLog})).size(), 1U);
    Told otherCompany = inLog;
    otherCompany.actors = {"Harbour Paving"};
    otherCompany.title = "Harbour Paving incorporated";
    otherCompany.quote = "12 May 2022: Harbour Paving incorporated";
    EXPECT_TRUE(proposeSameEvents(events({registered}), candidates({otherCompany})).empty());
}

TEST(Duplicates, TitlesThatSayTheSameAreOfOneEvent) {
    const Told resigned = {"Peter Lang resigned", "He resigned on Monday.", "2025-03-24", {"Peter Lang"}};
    const Told again = {"Mr Lang resigned",
                        "Mr Lang was suspended on 7 March and resigned on 24 March.",
                        "2025-03-24",
                        {"Peter Lang"}};
    EXPECT_EQ(proposeSameEvents(events({resigned}), candidates({again})).size(), 1U);
    const Told arrested = {
        "Mr Lang was arrested", "Mr Lang was arrested on 24 March.", "2025-03-24", {"Peter Lang"}};
    EXPECT_TRUE(proposeSameEvents(events({resigned}), candidates({arrested})).empty());
    Told vague = again;
    vague.when = "2025";
    EXPECT_TRUE(proposeSameEvents(events({resigned}), candidates({vague})).empty()) << "too wide to be sure";
}

TEST(Duplicates, EachCandidateAndEachEventIsProposedOnce) {
    EXPECT_EQ(pairs({kFire, kFire}, {kFireAgain, kInquiry}), "0=1");
    EXPECT_EQ(pairs({kFire, kInquiry}, {kInquiry, kFireAgain, kFireAgain}), "0=2, 1=1");
    EXPECT_EQ(pairs({}, {kFire}), "");
    EXPECT_EQ(pairs({kFire}, {}), "");
}

// All of one story, so that frequent words are in all of them. Generous: it takes a fraction of that.
TEST(Duplicates, ThousandsOfEventsAreComparedInBoundedTime) {
    std::vector<Told> known;
    for (int i = 0; i < 5000; ++i) {
        Told one = kFire;
        one.quote += " while number" + std::to_string(i) + " watched place" + std::to_string(i % 977);
        known.push_back(one);
    }
    std::vector<Told> told(known.begin() + 1000, known.begin() + 1500);
    const auto start = std::chrono::steady_clock::now();
    proposeSameEvents(events(known), candidates(told));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

} // namespace
} // namespace dateline::evidence
