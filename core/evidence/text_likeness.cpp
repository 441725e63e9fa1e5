// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/text_likeness.h"

#include "core/evidence/word_index.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <vector>

namespace dateline::evidence {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::size_t kLeastWords = 8;

/// In order, each once; nothing for a text too short to tell.
std::vector<std::uint64_t> shinglesOf(std::string_view text) {
    std::vector<std::uint64_t> words;
    for (const ByteSpan word : wordsIn(text)) {
        words.push_back(std::hash<std::string_view>{}(text.substr(word.begin, word.end - word.begin)));
    }
    std::vector<std::uint64_t> shingles;
    if (words.size() < kLeastWords) {
        return shingles;
    }
    for (std::size_t at = 0; at + kRun <= words.size(); ++at) {
        std::uint64_t shingle = 0;
        for (std::size_t i = 0; i < kRun; ++i) {
            constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U; // 2^64 over the golden ratio
            shingle = (shingle ^ words[at + i]) * kMix;
            shingle ^= shingle >> 29U;
        }
        shingles.push_back(shingle);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

} // namespace

double likenessOf(std::string_view a, std::string_view b) {
    const auto ofA = shinglesOf(a);
    const auto ofB = shinglesOf(b);
    if (ofA.empty() || ofB.empty()) {
        return 0;
    }
    std::vector<std::uint64_t> common;
    std::set_intersection(ofA.begin(), ofA.end(), ofB.begin(), ofB.end(), std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(std::min(ofA.size(), ofB.size()));
}

} // namespace dateline::evidence
