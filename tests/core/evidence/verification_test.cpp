// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/verification.h"

#include <gtest/gtest.h>

namespace dateline::evidence {
namespace {

constexpr const char* kText = "The ferry left the island before 6 a.m. on Friday. Nobody saw it again. "
                              "“It was empty”, the harbour master said. Nobody saw it again, he added.";

Utf8Text utf8(const std::string& bytes) {
    return *Utf8Text::fromUtf8(bytes);
}

model::Quote quoteOf(const std::string& words, const std::string& text = kText) {
    return model::cutQuote(utf8(text), {text.find(words), text.find(words) + words.size()});
}

/// The state, and the words found.
std::string check(const model::Quote& quote, const std::string& text) {
    const Verification result = verify(quote, utf8(text));
    std::string said(nameOf(result.state));
    if (result.position) {
        said += ": " + std::string(utf8(text).slice(utf8(text).toBytes(*result.position)));
    }
    return said;
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = kText;
    return text.replace(text.find(from), from.size(), to);
}

TEST(Verification, TheVeryWordsWhereTheyWereAreExact) {
    EXPECT_EQ(check(quoteOf("“It was empty”"), kText), "exact: “It was empty”");
    // What stands around a quote may change.
    EXPECT_EQ(check(quoteOf("Nobody saw it again."), with("master", "mistress")),
              "exact: Nobody saw it again.");
}

TEST(Verification, TheVeryWordsElsewhereAreMoved) {
    EXPECT_EQ(check(quoteOf("“It was empty”"), "Correction. " + std::string(kText)), "moved: “It was empty”");
}

TEST(Verification, OfSeveralPlacesTheSurroundingsDecide) {
    model::Quote second = quoteOf("Nobody saw it again, he");
    second.exact = "Nobody saw it again";
    second.suffix = ", he added.";
    const std::string text = "One more sentence. " + std::string(kText);
    const Verification result = verify(second, utf8(text));
    ASSERT_EQ(result.state, QuoteState::Moved);
    EXPECT_EQ(utf8(text).byteAt(result.position->start), text.rfind("Nobody saw it again"));
}

TEST(Verification, OneReversedWordIsChangedNeverExact) {
    const auto quote = quoteOf("The ferry left the island before 6 a.m. on Friday.");
    EXPECT_EQ(check(quote, with("before", "after")),
              "changed: The ferry left the island after 6 a.m. on Friday");
    EXPECT_EQ(check(quote, with("Friday", "Monday")),
              "changed: The ferry left the island before 6 a.m. on Monday");
    EXPECT_EQ(check(quote, with("The ferry", "A ferry")),
              "changed: A ferry left the island before 6 a.m. on Friday");
}

TEST(Verification, EveryByteCounts) {
    const auto quote = quoteOf("“It was empty”");
    EXPECT_EQ(check(quote, with("“It was empty”", "\"It was empty\"")), "changed: It was empty");
    EXPECT_EQ(check(quote, with("empty", "Empty")), "changed: It was Empty");
    EXPECT_EQ(check(quoteOf("Nobody saw it again."), "Nobody saw it again!"), "changed: Nobody saw it again");
}

TEST(Verification, WordsInsideOtherWordsAreNotTheWords) {
    EXPECT_EQ(check(quoteOf("fire", "A fire burned"), "They were fired"), "lost");
    EXPECT_EQ(check(quoteOf("6 a.m", "At 6 a.m."), "At 16 a.m."), "changed: 16 a.m");
}

TEST(Verification, MoreThanHalfOtherWordsIsLost) {
    EXPECT_EQ(check(quoteOf("The ferry left the island before 6 a.m. on Friday."), "A train came at noon."),
              "lost");
    EXPECT_EQ(check(quoteOf("Nobody saw it again."), ""), "lost");
    EXPECT_EQ(check(model::Quote{}, kText), "lost");
}

TEST(Verification, PositionsBeyondTheTextAreHarmless) {
    model::Quote quote = quoteOf("Nobody saw it again.");
    quote.position = {1'000'000, 2'000'000};
    EXPECT_EQ(check(quote, kText), "moved: Nobody saw it again.");
}

} // namespace
} // namespace dateline::evidence
