// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extraction_sink.h"
#include "core/extract/lists/packed_expressions.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

const char* const kText =
    "Ferry sinks off Port Alder\n\nPORT ALDER, June 12 (Wire) - The ferry sank on Monday.\n\n"
    "Captain Otto Brandt said on Tuesday that a pump had failed in May. He left on Friday.";

class Notes : public ExtractionSink {
public:
    explicit Notes(bool goesOn)
        : m_goesOn(goesOn) {}

    bool begin(const Outline& outline) override {
        title = outline.proposedTitle;
        return m_goesOn;
    }
    void take(Timex&& timex) override { expressions.push_back(std::move(timex)); }
    void take(model::Candidate&& candidate) override {
        behindLaterExpression = behindLaterExpression ||
                                (!expressions.empty() &&
                                 expressions.back().expression.position.start > candidate.quote.position.end);
        candidates.push_back(std::move(candidate));
    }

    std::string title;
    std::vector<Timex> expressions;
    std::vector<model::Candidate> candidates;
    bool behindLaterExpression = false;

private:
    bool m_goesOn;
};

Options published() {
    Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    return options;
}

TEST(ExtractionSink, GetsWhatTheWholeExtractionHolds) {
    const auto text = *Utf8Text::fromUtf8(kText);
    const Extraction whole = extract(text, published());
    Notes notes(true);
    extract(text, published(), notes);
    EXPECT_EQ(notes.title, "Ferry sinks off Port Alder");
    EXPECT_EQ(notes.candidates, whole.candidates.all());
    ASSERT_EQ(notes.expressions.size(), whole.expressions.size());
    for (std::size_t k = 0; k < whole.expressions.size(); ++k) {
        EXPECT_EQ(notes.expressions[k].expression, whole.expressions[k].expression);
    }
    EXPECT_GT(whole.candidates.size(), 3U);
    EXPECT_GT(whole.expressions.size(), 4U);
}

TEST(ExtractionSink, GetsASentenceBeforeTheNext) {
    Notes notes(true);
    extract(*Utf8Text::fromUtf8(kText), published(), notes);
    EXPECT_FALSE(notes.behindLaterExpression);
}

TEST(ExtractionSink, MayEndItAtTheBeginning) {
    Notes notes(false);
    extract(*Utf8Text::fromUtf8(kText), published(), notes);
    EXPECT_EQ(notes.title, "Ferry sinks off Port Alder");
    EXPECT_TRUE(notes.candidates.empty());
    EXPECT_TRUE(notes.expressions.empty());
}

TEST(PackedExpressions, ComeOutAsTheyWentIn) {
    PackedExpressions packed;
    std::vector<ReadExpression> in;
    for (std::size_t k = 0; k < 3000; ++k) { // some blocks
        ReadExpression expression;
        expression.tokens = {k * 3, k * 3 + 2};
        expression.sentence = k / 2;
        expression.time.type = "DATE";
        expression.time.value = std::string(k % 600, 'v'); // longer than a byte can say, too
        expression.time.steps = {{"rule", std::to_string(k)}, {"again", ""}};
        expression.time.alternatives = {"2019", "../2020"};
        expression.time.confidence = 0.5 + static_cast<double>(k);
        if (k % 2 == 0) {
            expression.time.placement = dayPlacement(static_cast<time::DayNumber>(k));
            expression.time.anchor =
                model::Anchor{model::Anchor::Kind::Text, "2019-06-14", "that day", TextPosition{k, k + 8}};
        }
        packed.put(expression);
        in.push_back(std::move(expression));
    }
    for (std::size_t sentence = 10; sentence < 1500; sentence += 3) { // what is passed over is left behind
        std::vector<ReadExpression> out;
        packed.takeOut(sentence, out);
        ASSERT_EQ(out.size(), 2U);
        for (std::size_t k = 0; k < 2; ++k) {
            const ReadExpression& was = in[sentence * 2 + k];
            EXPECT_EQ(out[k].tokens, was.tokens);
            EXPECT_EQ(out[k].time.value, was.time.value);
            EXPECT_EQ(out[k].time.steps, was.time.steps);
            EXPECT_EQ(out[k].time.alternatives, was.time.alternatives);
            EXPECT_EQ(out[k].time.anchor, was.time.anchor);
            EXPECT_EQ(out[k].time.confidence, was.time.confidence);
            ASSERT_EQ(out[k].time.placement.has_value(), was.time.placement.has_value());
            EXPECT_TRUE(!was.time.placement || out[k].time.placement->value == was.time.placement->value);
        }
    }
}

} // namespace
} // namespace dateline::extract
