// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/datelines.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestDateline = 16; // tokens
constexpr std::size_t kDatelineSentences = 6;
constexpr std::size_t kWordsBesideDate = 4;
constexpr std::size_t kOutletSentences = 3; // title, byline, outlet

bool isWholeDay(const ReadExpression& found) {
    // With a time of day or without: "Published 14 March 2024, 09:10".
    const std::string_view type = found.time.type;
    return found.time.placement && found.time.placement->grain <= Grain::Day && !found.time.anchor &&
           (type == "DATE" || type == "TIME");
}

// Of the names and commas beside the date; nothing else may stand there.
bool areNames(const ReadText& text, TokenRange range, const WordKinds& kinds) {
    std::size_t names = 0;
    for (std::size_t at = range.begin; at < range.end; ++at) {
        const Token& token = text.tokens[at];
        if (token.kind != TokenKind::Word) {
            if (token.isNumber()) {
                return false;
            }
        } else if (token.has(Token::Capital)) {
            ++names;
        } else if (!kinds.is(token, kinds.preposition) && !kinds.is(token, kinds.determiner)) {
            return false; // "The Voice of the Coast" has such words too
        }
    }
    return names > 0 && names <= kWordsBesideDate;
}

// "WASHINGTON (AP) _ The", on old wires.
bool isDash(const Token& token) {
    return token.isPunct('-') || token.isPunct('_');
}

} // namespace

bool isOutletAndDay(const ReadText& text, std::size_t sentence, const WordKinds& kinds) {
    const TokenRange range = text.sentences[sentence];
    const bool isParagraph =
        text.tokens[range.begin].has(Token::ParagraphStart) &&
        (range.end == text.tokens.size() || text.tokens[range.end].has(Token::ParagraphStart));
    if (sentence >= kOutletSentences || sentence + 1 >= text.sentences.size() || !isParagraph) {
        return false;
    }
    for (const ReadExpression& found : text.expressions) {
        if (found.sentence > sentence) {
            break;
        }
        if (found.sentence == sentence && isWholeDay(found)) {
            const TokenRange before = {range.begin, found.tokens.begin};
            const TokenRange after = {found.tokens.end, range.end};
            return before.size() > 0 ? after.size() <= 1 && areNames(text, before, kinds)
                                     : areNames(text, after, kinds);
        }
    }
    return false;
}

std::size_t afterDateline(const ReadText& text, TokenRange sentence, const WordKinds& kinds) {
    const Token& first = text.tokens[sentence.begin];
    const bool isPlace =
        first.has(Token::AllCapitals) ||
        (kinds.is(first, kinds.place) && sentence.begin + 1 < sentence.end &&
         (text.tokens[sentence.begin + 1].isPunct(',') || text.tokens[sentence.begin + 1].isPunct('(')));
    // "Nov 7 (Agency) - ", "(Agency) - ": without a place it takes the agency to tell.
    const bool mayBeDate = (first.has(Token::Capital) && !kinds.is(first, kinds.preposition) &&
                            !kinds.is(first, kinds.timePreposition)) ||
                           first.isPunct('(') || first.kind == TokenKind::Integer;
    if (!first.has(Token::ParagraphStart) || (!isPlace && !mayBeDate)) {
        return sentence.begin;
    }
    const std::size_t end = std::min(sentence.end, sentence.begin + kLongestDateline);
    bool isOpen = false; // between parentheses words may be of any kind
    bool hasAgency = false;
    for (std::size_t at = sentence.begin; at < end; ++at) {
        const Token& token = text.tokens[at];
        if (token.isPunct('(')) {
            isOpen = true;
        } else if (token.isPunct(')')) {
            isOpen = false;
            hasAgency = at + 1 < end && isDash(text.tokens[at + 1]) &&
                        text.tokens[at - 1].kind == TokenKind::Word &&
                        text.tokens[at - 1].has(Token::Capital);
        } else if ((isPlace || hasAgency) && isDash(token) && token.has(Token::SpaceBefore) &&
                   at > sentence.begin && at + 1 < sentence.end) {
            std::size_t story = at + 1;
            while (story + 1 < sentence.end && isDash(text.tokens[story])) {
                ++story;
            }
            return story;
        } else if ((!isPlace && isDash(token)) ||
                   (!isOpen && token.kind == TokenKind::Word && !token.has(Token::Capital))) {
            break; // a dateline has no words in small letters
        }
    }
    return sentence.begin;
}

std::optional<std::string> statedPublication(const ReadText& text, const WordKinds& kinds) {
    std::size_t expression = 0;
    for (std::size_t k = 0; k < std::min(text.sentences.size(), kDatelineSentences); ++k) {
        const TokenRange sentence = text.sentences[k];
        const std::size_t story = afterDateline(text, sentence, kinds);
        const bool isByline = kinds.is(text.tokens[sentence.begin], kinds.byline);
        const bool isEntry = text.tokens[sentence.begin].entryHead > 0; // its date is that of what it tells
        for (; expression < text.expressions.size() && text.expressions[expression].sentence == k;
             ++expression) {
            const ReadExpression& found = text.expressions[expression];
            const bool inDateline = found.tokens.end <= story;
            const bool isAlone = sentence.size() <= found.tokens.size() + kWordsBesideDate &&
                                 text.tokens[sentence.begin].has(Token::ParagraphStart) &&
                                 found.tokens.begin == sentence.begin;
            if (!isEntry && isWholeDay(found) &&
                (inDateline || isAlone || isByline || isOutletAndDay(text, k, kinds))) {
                return edtfDay(found.time.placement->first);
            }
        }
    }
    return std::nullopt;
}

} // namespace dateline::extract
