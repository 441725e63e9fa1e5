// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/phrase_beside_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dateline::document {
namespace {

constexpr std::array<std::string_view, 6> kSmallWords = {"in", "on", "at", "the", "of", "during"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOfWord(char c) {
    // Dashes, quotes and other signs beyond ASCII stay in words: those that differ say something else.
    return isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "3rd" is 3, "Feb." and "February" are one word.
std::string plain(std::string word) {
    const auto digits = std::find_if_not(word.begin(), word.end(), isDigit);
    const std::string_view ending(digits, word.end());
    if (digits != word.begin() && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) {
        word.erase(digits, word.end());
    }
    for (const std::string_view month : kMonths) {
        if (word.size() >= 3 && month.substr(0, word.size()) == word) {
            return std::string(month.substr(0, 3));
        }
    }
    return word;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty() && std::find(kSmallWords.begin(), kSmallWords.end(), word) == kSmallWords.end()) {
            words.push_back(plain(std::move(word)));
        }
        word.clear();
    };
    for (char c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (isOfWord(c)) {
            word += c;
        } else {
            end();
        }
    }
    end();
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

bool saysNoMore(std::string_view phrase, std::string_view words) {
    const std::vector<std::string> written = wordsOf(phrase);
    const std::vector<std::string> reckoned = wordsOf(words);
    return !written.empty() &&
           std::includes(reckoned.begin(), reckoned.end(), written.begin(), written.end());
}

} // namespace dateline::document
