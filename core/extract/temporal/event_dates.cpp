// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/event_dates.h"

#include <algorithm>

namespace dateline::extract {
namespace {

bool isSameOrMadeFrom(std::string_view longer, std::string_view word) {
    constexpr std::size_t kStem = 5; // "fire" is not in "fired"
    const auto isSameLetter = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    if (longer.size() < word.size() || !std::equal(word.begin(), word.end(), longer.begin(), isSameLetter)) {
        return false;
    }
    return longer.size() == word.size() || word.size() >= kStem || longer.substr(word.size()) == "s";
}

/// Whether the sentence of a date has a word, or one made from it ("flood", "flooded").
bool isToldNear(const ReadText& text, ByteSpan date, std::string_view word) {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kReach = 40; // tokens; a sentence may be a whole book
    if (word.size() < kShortest) {
        return false;
    }
    const auto first =
        std::lower_bound(text.tokens.begin(), text.tokens.end(), date.begin,
                         [](const Token& token, std::size_t begin) { return token.begin < begin; });
    const auto middle = static_cast<std::size_t>(first - text.tokens.begin());
    std::size_t at = middle;
    while (at > 0 && middle - at < kReach && !text.tokens[at].has(Token::SentenceStart)) {
        --at;
    }
    for (; at < text.tokens.size() && at < middle + kReach; ++at) {
        if (at > middle && text.tokens[at].has(Token::SentenceStart)) {
            return false;
        }
        if (text.tokens[at].kind == TokenKind::Word && isSameOrMadeFrom(text.slice(text.tokens[at]), word)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<TextDate> dateOfEvent(const ReadText& text, const WordKinds& kinds,
                                    const std::deque<TextDate>& dates, const Frame& frame,
                                    TokenRange sentence, TokenRange expression, ResolveContext& context) {
    const std::size_t link = expression.end;
    if (!frame.is(Field::Type, "DURATION") || frame.has(Field::Span) || link + 2 >= sentence.end) {
        return std::nullopt;
    }
    context.isBeforeEvent = kinds.is(text.tokens[link], kinds.beforeWord);
    if (!context.isBeforeEvent && !kinds.is(text.tokens[link], kinds.afterWord)) {
        return std::nullopt;
    }
    if (!kinds.is(text.tokens[link + 1], kinds.determiner) &&
        !kinds.is(text.tokens[link + 1], kinds.possessive)) {
        return std::nullopt;
    }
    constexpr std::size_t kWords = 3; // "the ferry fire"
    const std::size_t end = std::min(link + 2 + kWords, sentence.end);
    for (std::size_t at = link + 2; at < end && text.tokens[at].kind == TokenKind::Word; ++at) {
        if (kinds.is(text.tokens[at], kinds.preposition)) {
            break;
        }
        for (const TextDate& date : dates) {
            if (!date.isReport && date.span.end <= text.tokens[sentence.begin].begin &&
                isToldNear(text, date.span, text.slice(text.tokens[at]))) {
                return date;
            }
        }
    }
    return std::nullopt;
}

} // namespace dateline::extract
