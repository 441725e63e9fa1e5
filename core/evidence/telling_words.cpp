// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/telling_words.h"

#include "core/evidence/word_index.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_set>

namespace dateline::evidence {
namespace {

const std::unordered_set<std::string_view>& emptyWords() {
    static const std::unordered_set<std::string_view> kWords = {
        "about",    "above",     "after",    "again",    "against",   "all",       "along",    "already",
        "also",     "although",  "among",    "and",      "another",   "any",       "are",      "around",
        "because",  "been",      "before",   "being",    "between",   "both",      "but",      "can",
        "could",    "did",       "does",     "down",     "during",    "each",      "either",   "even",
        "ever",     "every",     "few",      "first",    "for",       "from",      "had",      "has",
        "have",     "her",       "here",     "him",      "his",       "how",       "into",     "its",
        "itself",   "just",      "less",     "many",     "may",       "might",     "more",     "most",
        "much",     "must",      "near",     "never",    "new",       "nor",       "not",      "now",
        "off",      "once",      "one",      "only",     "other",     "our",       "out",      "over",
        "own",      "said",      "same",     "say",      "says",      "see",       "several",  "shall",
        "she",      "should",    "since",    "some",     "still",     "such",      "than",     "that",
        "the",      "their",     "them",     "then",     "there",     "these",     "they",     "this",
        "those",    "through",   "told",     "too",      "two",       "under",     "until",    "upon",
        "very",     "was",       "were",     "what",     "when",      "where",     "which",    "while",
        "who",      "whom",      "whose",    "why",      "will",      "with",      "within",   "without",
        "would",    "yet",       "you",      "your",     "according", "added",     "made",     "make",
        "today",    "yesterday", "tomorrow", "day",      "days",      "week",      "weeks",    "month",
        "months",   "year",      "years",    "hour",     "hours",     "minutes",   "morning",  "afternoon",
        "evening",  "night",     "noon",     "last",     "next",      "ago",       "later",    "earlier",
        "shortly",  "early",     "late",     "monday",   "tuesday",   "wednesday", "thursday", "friday",
        "saturday", "sunday",    "january",  "february", "march",     "april",     "june",     "july",
        "august",   "september", "october",  "november", "december",  "spring",    "summer",   "autumn",
        "winter",
    };
    return kWords;
}

std::string stemOf(std::string word) {
    constexpr std::size_t kShortest = 4; // what must be left
    for (const std::string_view ending : {"ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y"}) {
        if (word.size() >= kShortest + ending.size() &&
            std::string_view(word).substr(word.size() - ending.size()) == ending) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

// "212 passengers": a count says much, as long as it cannot be the number of a page, a day or a year.
bool isCount(std::string_view number) {
    const bool isDigits =
        std::all_of(number.begin(), number.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    const bool isYear = number.size() == 4 &&
                        (number.starts_with("18") || number.starts_with("19") || number.starts_with("20"));
    return isDigits && number.size() >= 3 && number.front() != '0' && !isYear; // 12,000 is 12 and 000
}

} // namespace

std::vector<TellingWord> tellingWordsOf(std::string_view text) {
    std::vector<TellingWord> words;
    std::unordered_set<std::string> seen;
    for (const ByteSpan span : wordsIn(text)) {
        const std::string_view written = text.substr(span.begin, span.size());
        std::string lower(written);
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char byte) { return byte < 0x80 ? std::tolower(byte) : byte; });
        const bool isNumber = std::isdigit(static_cast<unsigned char>(lower.front())) != 0;
        if (lower.size() < 3 || (isNumber && !isCount(lower)) || emptyWords().count(lower) > 0) {
            continue;
        }
        std::string stem = stemOf(std::move(lower));
        if (seen.insert(stem).second) {
            words.push_back({std::move(stem), written});
        }
    }
    return words;
}

} // namespace dateline::evidence
