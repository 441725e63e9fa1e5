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
              "changed: The ferry left the island after 6 a.m. on Friday.");
    EXPECT_EQ(check(quote, with("Friday", "Monday")),
              "changed: The ferry left the island before 6 a.m. on Monday.");
    EXPECT_EQ(check(quote, with("The ferry", "A ferry")),
              "changed: A ferry left the island before 6 a.m. on Friday.");
}

TEST(Verification, EveryByteCounts) {
    const auto quote = quoteOf("“It was empty”");
    EXPECT_EQ(check(quote, with("“It was empty”", "\"It was empty\"")), "changed: \"It was empty\"");
    EXPECT_EQ(check(quote, with("empty", "Empty")), "changed: “It was Empty”");
    EXPECT_EQ(check(quoteOf("Nobody saw it again."), "Nobody saw it again!"),
              "changed: Nobody saw it again!");
}

TEST(Verification, WordsInsideOtherWordsAreNotTheWords) {
    EXPECT_EQ(check(quoteOf("fire", "A fire burned"), "They were fired"), "lost");
    EXPECT_EQ(check(quoteOf("6 a.m", "At 6 a.m."), "At 16 a.m."), "changed: 16 a.m");
    // Nor where they were.
    EXPECT_EQ(check(quoteOf("fire", "fire burned"), "fired men"), "lost");
    // But signs and spaces beyond ASCII part words.
    EXPECT_EQ(check(quoteOf("fire", "The fire burned"), "A\u00a0fire\u00a0burned"), "moved: fire");
    EXPECT_EQ(check(quoteOf("fire", "The fire burned"), "«fire»"), "moved: fire");
}

TEST(Verification, AQuoteCutFromWithinAWordMayStayThere) {
    EXPECT_EQ(check(quoteOf("東京", "昨日東京で火事"), "昨日東京で火事"), "exact: 東京");
    EXPECT_EQ(check(quoteOf("東京", "昨日東京で火事"), "またも東京で火事"), "moved: 東京");
}

TEST(Verification, TheSameWordsAtTheOldPlaceDoNotHideWhereTheyWent) {
    const model::Quote quote = quoteOf("did not", "He paid. She did not. They left.");
    const std::string after = "Some of us xx did not. He paid. She did not. They left.";
    ASSERT_EQ(after.substr(14, 7), "did not");
    model::Quote there = quote;
    there.position = {14, 21};
    const Verification result = verify(there, utf8(after));
    ASSERT_EQ(result.state, QuoteState::Moved);
    EXPECT_EQ(result.position->start, after.rfind("did not"));
}

TEST(Verification, AChangeComesWithItsDifference) {
    const auto difference = [](const std::string& words, const std::string& from, const std::string& to) {
        return inOneLine(verify(quoteOf(words), utf8(with(from, to))).difference);
    };
    EXPECT_EQ(difference("left the island before 6 a.m.", "before", "after"),
              "left the island [-before-] {+after+} 6 a.m.");
    EXPECT_EQ(difference("“It was empty”", "It was", "It surely was"), "“It {+surely +}was empty”");
    EXPECT_EQ(difference("“It was empty”", "empty”", "empty!”"), "“It was empty{+!+}”");
    EXPECT_TRUE(verify(quoteOf("Nobody"), utf8(kText)).difference.empty());
}

TEST(Verification, OneCheckerAnswersAsManyWould) {
    QuoteChecker checker(utf8(with("before", "after")));
    for (const char* words :
         {"Nobody saw it again.", "before 6 a.m. on Friday", "“It was empty”", "harbour"}) {
        const Verification alone = verify(quoteOf(words), checker.text());
        const Verification together = checker.check(quoteOf(words));
        EXPECT_EQ(alone.state, together.state) << words;
        EXPECT_EQ(alone.position, together.position) << words;
        EXPECT_EQ(alone.difference, together.difference) << words;
    }
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
