// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extraction_sink.h"
#include "tests/core/extract/read_news.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

const char* const kText =
    "Ferry sinks off Port Alder\n\nPORT ALDER, June 12 (Wire) - The “Östra” sank on Monday.\n\n"
    "Captain Otto Brandt said on Tuesday that a pump had failed in May. He left on Friday.\n\n"
    "“It was late,” he said. The line has been closed since 2003 and will reopen by the end of next week.";

std::vector<model::Candidate> passedOn() {
    class Notes : public ExtractionSink {
    public:
        bool begin(const Outline&) override { return true; }
        void take(Timex&&) override {}
        void take(model::Candidate&& candidate) override { all.push_back(std::move(candidate)); }
        std::vector<model::Candidate> all;
    };
    Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    Notes notes;
    extract(*Utf8Text::fromUtf8(kText), options, notes);
    return notes.all;
}

TEST(CandidateList, GivesBackWhatWasPutIn) {
    const auto candidates = passedOn();
    ASSERT_GT(candidates.size(), 5U);
    CandidateList list(*Utf8Text::fromUtf8(kText));
    for (const auto& candidate : candidates) {
        list.push_back(candidate);
    }
    EXPECT_EQ(list.all(), candidates);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const auto& date = candidates[k].date;
        EXPECT_EQ(list.quotePosition(k), candidates[k].quote.position);
        EXPECT_EQ(list.expressionPosition(k),
                  date.expression ? std::optional(date.expression->position) : std::nullopt);
        EXPECT_EQ(list.when(k), date.when ? date.when->text() : "");
        EXPECT_EQ(list.confidence(k), date.confidence);
        EXPECT_EQ(list.isProposed(k), model::isProposed(candidates[k]));
    }
}

TEST(CandidateList, KeepsWordsThatAreNotWhatTheTextHas) {
    auto candidates = passedOn();
    candidates[0].quote.exact = "other words";
    candidates[1].date.expression->text = "some day";
    candidates[2].date.anchor =
        model::Anchor{model::Anchor::Kind::Publication, "2019-06-14", "a phrase", std::nullopt};
    candidates[3].date.steps = {{"rule", std::string(1000, 's')}, {"again", ""}};
    candidates[3].title = std::string(300, 't');
    EXPECT_EQ(CandidateList(candidates).all(), candidates); // of no text at all
    CandidateList list(*Utf8Text::fromUtf8(kText));
    for (const auto& candidate : candidates) {
        list.push_back(candidate);
    }
    EXPECT_EQ(list.all(), candidates);
}

TEST(CandidateList, IsCopiedWithItsWords) {
    CandidateList copy;
    {
        const CandidateList list(passedOn());
        copy = list;
    }
    EXPECT_EQ(copy.all(), passedOn());
    const CandidateList moved = std::move(copy);
    EXPECT_EQ(moved.all(), passedOn());
}

TEST(CandidateList, HasManyBlocks) {
    const auto candidates = passedOn();
    CandidateList list(*Utf8Text::fromUtf8(kText));
    for (std::size_t k = 0; k < 9000; ++k) {
        auto candidate = candidates[k % candidates.size()];
        candidate.date.confidence = static_cast<double>(k);
        list.push_back(candidate);
    }
    ASSERT_EQ(list.size(), 9000U);
    for (std::size_t k = 0; k < 9000; k += 7) {
        auto wanted = candidates[k % candidates.size()];
        wanted.date.confidence = static_cast<double>(k);
        ASSERT_EQ(list[k], wanted) << k;
    }
}

TEST(TimexList, GivesBackWhatWasPutIn) {
    Timex timex;
    timex.expression = {"sank on", {60, 67}, "DATE", "2019"};
    timex.mod = "APPROX";
    timex.when = *time::Edtf::parse("2019~");
    const TimexList list{timex, Timex{}};
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].expression, timex.expression);
    EXPECT_EQ(list[0].mod, "APPROX");
    EXPECT_EQ(list[0].when, timex.when);
    EXPECT_FALSE(list[1].when);
}

} // namespace
} // namespace dateline::extract
