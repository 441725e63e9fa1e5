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
        made.push_back(
            {{static_cast<std::int64_t>(made.size() + 1)}, one.title, date(one.when), one.actors, one.quote});
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

TEST(Duplicates, WithoutACommonActorTheWordsMustBeMany) {
    Told nameless = kFireAgain;
    nameless.actors = {"Fire Brigade"};
    nameless.quote = "The works were lost";
    EXPECT_EQ(pairs({kFire}, {nameless}), "");
    nameless.title = "Fire destroyed rope works at Selby quay";
    nameless.quote = "Fire destroyed the old rope works at Selby quay";
    EXPECT_EQ(pairs({kFire}, {nameless}), "0=1");
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
