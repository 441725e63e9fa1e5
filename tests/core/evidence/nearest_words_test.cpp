// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/nearest_words.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace dateline::evidence {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

Words randomWords(std::mt19937& random, std::size_t count, unsigned vocabulary) {
    Words words;
    for (std::size_t i = 0; i < count; ++i) {
        // The lower the number the more frequent, as in language.
        const double share = double(random()) / double(std::mt19937::max());
        words.push_back("w" + std::to_string(unsigned(share * share * share * vocabulary)));
    }
    return words;
}

/// The smallest distance by computing every cell: what the filter must not miss.
std::size_t leastDistance(const Words& text, const Words& pattern) {
    std::vector<std::size_t> column(pattern.size() + 1);
    for (std::size_t row = 0; row < column.size(); ++row) {
        column[row] = row;
    }
    std::size_t least = pattern.size();
    for (const auto& word : text) {
        std::size_t diagonal = 0;
        for (std::size_t row = 1; row < column.size(); ++row) {
            const std::size_t left = column[row];
            column[row] =
                std::min({left + 1, column[row - 1] + 1, diagonal + (pattern[row - 1] == word ? 0 : 1)});
            diagonal = left;
        }
        least = std::min(least, column.back());
    }
    return least;
}

model::Quote quoteOf(std::string words) {
    model::Quote quote;
    quote.exact = std::move(words);
    return quote;
}

TEST(NearestWords, TheFilterMissesNothingAFullSearchFinds) {
    std::mt19937 random(5);
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        const Words text = randomWords(random, random() % 80, 30);
        const Words pattern = randomWords(random, 1 + random() % 12, 30);
        const std::string bytes = joined(text);
        const WordIndex index(bytes);
        const auto passage = nearestWords(index, quoteOf(joined(pattern)), 0);
        const std::size_t least = leastDistance(text, pattern);
        ASSERT_EQ(passage.has_value(), least <= pattern.size() / 2 && !text.empty()) << joined(pattern);
        if (passage) {
            ASSERT_EQ(passage->distance, least) << bytes << " | " << joined(pattern);
            ++found;
        }
    }
    EXPECT_GT(found, 500);
}

TEST(NearestWords, OfEqualsTheSurroundingsDecideThenTheOldPlace) {
    const std::string text =
        "At noon he paid five crowns. In May he paid six crowns. Then he paid ten crowns.";
    const WordIndex index(text);
    model::Quote quote = quoteOf("he paid two crowns");
    EXPECT_EQ(text.substr(nearestWords(index, quote, 60)->span.begin, 18), "he paid ten crowns");
    quote.prefix = "In May ";
    EXPECT_EQ(text.substr(nearestWords(index, quote, 60)->span.begin, 18), "he paid six crowns");
}

// The text's words times the quote's would be 1.5e11 steps here: minutes. Generous, so that it only fails for
// a search that is not linear in the text.
TEST(NearestWords, ALargeTextIsSearchedInAboutLinearTime) {
    std::mt19937 random(3);
    Words words = randomWords(random, 1'000'000, 50'000);
    const Words quoted(words.begin() + 700'000, words.begin() + 700'060);
    words[700'030] = "reversed";
    const std::string text = joined(words);
    const auto start = std::chrono::steady_clock::now();
    const WordIndex index(text);
    for (int round = 0; round < 2500; ++round) {
        const auto passage = nearestWords(index, quoteOf(joined(quoted)), 0);
        ASSERT_TRUE(passage);
        ASSERT_EQ(passage->distance, 1U);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

} // namespace
} // namespace dateline::evidence
