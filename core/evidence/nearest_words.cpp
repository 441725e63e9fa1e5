// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/nearest_words.h"

#include "core/base/utf8_text.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace dateline::evidence {

// Bytes of a code point beyond ASCII count as letters, save those of the general punctuation that news uses
// (U+2000 to U+207F are the ones that begin with E2 80 or E2 81).
bool isWordByte(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    std::size_t lead = at;
    while (lead > 0 && !isUtf8Start(text[lead])) {
        --lead;
    }
    const std::string_view start = text.substr(lead, 2);
    return start != "\xE2\x80" && start != "\xE2\x81";
}

namespace {

std::vector<ByteSpan> wordsIn(std::string_view text) {
    std::vector<ByteSpan> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordByte(text, at)) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isWordByte(text, at)) {
            ++at;
        }
        words.push_back({begin, at});
    }
    return words;
}

// Best way to reach a cell: how many words differ, and at which word of the text the passage began.
struct Cell {
    std::uint32_t distance = 0;
    std::uint32_t start = 0;
};

Cell costing(Cell from, std::uint32_t more) {
    return {from.distance + more, from.start};
}

// The first of equals, so that a word replaced wins over one dropped and the passage keeps its length.
Cell better(Cell a, Cell b) {
    return b.distance < a.distance ? b : a;
}

} // namespace

std::optional<NearPassage> nearestWords(std::string_view text, std::string_view wanted, std::size_t near) {
    const std::vector<ByteSpan> textWords = wordsIn(text);
    const std::vector<ByteSpan> wantedWords = wordsIn(wanted);
    const auto limit = static_cast<std::uint32_t>(wantedWords.size() / 2);
    if (wantedWords.empty() || textWords.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    // Words as numbers, so that the inner loop compares integers.
    constexpr std::uint32_t kUnknown = 0;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::uint32_t> pattern;
    for (const ByteSpan word : wantedWords) {
        const auto number = static_cast<std::uint32_t>(numbers.size() + 1);
        pattern.push_back(numbers.emplace(wanted.substr(word.begin, word.size()), number).first->second);
    }
    std::vector<Cell> column(pattern.size() + 1);
    for (std::uint32_t row = 0; row < column.size(); ++row) {
        column[row] = {row, 0};
    }
    std::optional<NearPassage> best;
    std::size_t bestUnevenness = 0;
    const auto farness = [&](ByteSpan span) {
        return span.begin > near ? span.begin - near : near - span.begin;
    };
    for (std::uint32_t at = 0; at < textWords.size(); ++at) {
        const auto known = numbers.find(text.substr(textWords[at].begin, textWords[at].size()));
        const std::uint32_t word = known == numbers.end() ? kUnknown : known->second;
        Cell diagonal = {0, at};
        column[0] = {0, at + 1};
        for (std::size_t row = 1; row < column.size(); ++row) {
            const Cell left = column[row];
            const Cell replaced = costing(diagonal, pattern[row - 1] == word ? 0 : 1);
            column[row] = better(replaced, better(costing(left, 1), costing(column[row - 1], 1)));
            diagonal = left;
        }
        const Cell end = column.back();
        if (end.distance > limit || end.start > at) {
            continue;
        }
        const NearPassage passage = {{textWords[end.start].begin, textWords[at].end}, end.distance};
        const std::size_t length = at + 1 - end.start;
        const std::size_t unevenness =
            length > pattern.size() ? length - pattern.size() : pattern.size() - length;
        if (!best || std::tuple(passage.distance, unevenness, farness(passage.span)) <
                         std::tuple(best->distance, bestUnevenness, farness(best->span))) {
            best = passage;
            bestUnevenness = unevenness;
        }
    }
    return best;
}

} // namespace dateline::evidence
