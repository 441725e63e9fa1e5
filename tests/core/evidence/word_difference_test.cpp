// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/word_difference.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline::evidence {
namespace {

using Kind = DifferenceRun::Kind;

std::string line(const char* before, const char* after) {
    return inOneLine(wordDifference(before, after));
}

std::string without(Kind kind, const std::vector<DifferenceRun>& runs) {
    std::string text;
    for (const auto& run : runs) {
        text += run.kind == kind ? "" : run.text;
    }
    return text;
}

TEST(WordDifference, ShowsWhatWasReplacedDroppedAndPutIn) {
    EXPECT_EQ(line("left before 6 a.m.", "left after 6 a.m."), "left [-before-] {+after+} 6 a.m.");
    EXPECT_EQ(line("no more ships came", "more ships came in"), "[-no -]more ships came{+ in+}");
    EXPECT_EQ(line("", "new"), "{+new+}");
    EXPECT_EQ(line("old", ""), "[-old-]");
    EXPECT_EQ(line("same", "same"), "same");
    EXPECT_EQ(line("", ""), "");
}

TEST(WordDifference, NeighbouringChangesAreOne) {
    EXPECT_EQ(line("shortly after six", "just before six"), "[-shortly after-] {+just before+} six");
}

TEST(WordDifference, SignsAndSpacesAreSeen) {
    EXPECT_EQ(line("“yes”, she said", "“yes!” she said"), "“yes{+!+}”[-,-] she said");
    EXPECT_EQ(line("one  two", "one two"), "one[-  -] {+ +}two");
}

TEST(WordDifference, RunsMakeUpBothTexts) {
    std::mt19937 random(7);
    const std::vector<std::string> tokens = {"a", "b", "c", " ", " ", ", ", "“", "é", ".\n", "東"};
    const auto text = [&] {
        std::string made;
        for (std::size_t left = random() % 12; left > 0; --left) {
            made += tokens[random() % tokens.size()];
        }
        return made;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string before = text();
        const std::string after = text();
        const auto runs = wordDifference(before, after);
        ASSERT_EQ(without(Kind::Added, runs), before);
        ASSERT_EQ(without(Kind::Removed, runs), after);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            ASSERT_FALSE(runs[i].text.empty());
            ASSERT_TRUE(i == 0 || runs[i].kind != runs[i - 1].kind) << before << "|" << after;
        }
    }
}

TEST(WordDifference, LongTextsAreComparedInBoundedTime) {
    std::string before;
    std::string after;
    for (int i = 0; i < 100'000; ++i) {
        before += "a" + std::to_string(i) + " ";
        after += "b" + std::to_string(i) + " ";
    }
    const auto runs = wordDifference("kept " + before, "kept " + after);
    ASSERT_EQ(runs.size(), 4U);
    EXPECT_EQ(runs[0].text, "kept ");
}

} // namespace
} // namespace dateline::evidence
