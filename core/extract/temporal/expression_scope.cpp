// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/expression_scope.h"

#include <algorithm>
#include <optional>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestWorkTitle = 8; // tokens before and behind a date in it

bool isModifier(const WordKinds& kinds, const Token& token) {
    return kinds.is(token, kinds.approximate) || kinds.is(token, kinds.perhapsApproximate);
}

// "I have heard the words 'next month' for six years"
bool isMentioned(const ReadText& text, const WordKinds& kinds, TokenRange sentence, TokenRange words) {
    const auto isMark = [&](std::size_t at) {
        return text.tokens[at].isPunct('\'') || text.tokens[at].isPunct('"');
    };
    return words.begin >= sentence.begin + 2 && words.end < sentence.end && isMark(words.begin - 1) &&
           isMark(words.end) && kinds.is(text.tokens[words.begin - 2], kinds.mentioned);
}

// From the quotation mark before to the one behind; nothing where one of them is too far.
std::optional<TokenRange> quotedAround(const ReadText& text, TokenRange sentence, TokenRange inner) {
    std::size_t begin = inner.begin;
    while (begin > sentence.begin && inner.begin - begin < kLongestWorkTitle &&
           !text.tokens[begin - 1].isPunct('"')) {
        --begin;
    }
    std::size_t end = inner.end;
    while (end < sentence.end && end - inner.end < kLongestWorkTitle && !text.tokens[end].isPunct('"')) {
        ++end;
    }
    const bool isQuoted = begin > sentence.begin && text.tokens[begin - 1].isPunct('"') &&
                          end < sentence.end && text.tokens[end].isPunct('"');
    return isQuoted ? std::optional(TokenRange{begin, end}) : std::nullopt;
}

// All words begin with a capital but the small ones between, and one of them is no date: not “On Monday”.
bool isTitleOfWork(const ReadText& text, const WordKinds& kinds, TokenRange quoted, TokenRange date) {
    std::size_t end = quoted.end;
    while (end > quoted.begin && text.tokens[end - 1].kind == TokenKind::Punct) { // “The Winter Lodger,”
        --end;
    }
    if (end <= quoted.begin + 1 || !text.tokens[quoted.begin].has(Token::Capital)) {
        return false;
    }
    if (kinds.is(text.tokens[end - 1], kinds.namedEvent)) {
        return false; // the “Winter Offensive” was of a winter
    }
    bool hasName = false;
    for (std::size_t at = quoted.begin; at < end; ++at) {
        const Token& token = text.tokens[at];
        const bool isSmall = kinds.is(token, kinds.preposition) || kinds.is(token, kinds.determiner) ||
                             kinds.is(token, kinds.coordinator);
        const bool isCapital = token.kind == TokenKind::Word && token.has(Token::Capital);
        if (!isCapital && (!isSmall || at + 1 == end)) {
            return false;
        }
        const bool isSpeech = kinds.is(token, kinds.subjectPronoun) || kinds.is(token, kinds.notAName);
        hasName = hasName || (isCapital && !isSmall && !isSpeech && !date.contains(at));
    }
    return hasName;
}

} // namespace

void widenToModifiers(const ReadText& text, const WordKinds& kinds, TokenRange sentence,
                      std::vector<TaggedExpression>& tagged) {
    std::size_t free = sentence.begin;
    for (TaggedExpression& expression : tagged) {
        const std::size_t at = expression.tokens.begin;
        const Frame& frame = expression.frame;
        const bool isHour =
            frame.is(Field::Type, "TIME") && (frame.has(Field::Hour) || frame.has(Field::Clock));
        const bool isYear = frame.is(Field::Type, "DATE") && frame.has(Field::Year); // "until about 1910"
        if ((isHour || isYear) && at >= free + 2 && isModifier(kinds, text.tokens[at - 1]) &&
            kinds.is(text.tokens[at - 2], kinds.timePreposition) && !isModifier(kinds, text.tokens[at - 2])) {
            --expression.tokens.begin;
            expression.frame[Field::Mod] = {true, 0, "APPROX"};
        }
        free = expression.tokens.end;
    }
}

void dropNamesOfWorks(const ReadText& text, const WordKinds& kinds, TokenRange sentence,
                      std::vector<TaggedExpression>& tagged) {
    tagged.erase(std::remove_if(tagged.begin(), tagged.end(),
                                [&](const TaggedExpression& expression) {
                                    if (isMentioned(text, kinds, sentence, expression.tokens)) {
                                        return true;
                                    }
                                    if (!text.tokens[expression.tokens.begin].has(Token::Capital)) {
                                        return false;
                                    }
                                    const auto quoted = quotedAround(text, sentence, expression.tokens);
                                    return quoted && isTitleOfWork(text, kinds, *quoted, expression.tokens);
                                }),
                 tagged.end());
}

} // namespace dateline::extract
