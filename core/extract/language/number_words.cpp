// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/number_words.h"

#include "core/extract/language/language.h"

namespace dateline::extract {
namespace {

constexpr std::size_t kMaxTokens = 12;

class NumberReader {
public:
    NumberReader(std::span<const Token> tokens, const Lexicon& lexicon, const NumberClasses& classes)
        : m_tokens(tokens)
        , m_lexicon(lexicon)
        , m_classes(classes) {}

    const WordValue* in(std::size_t at, const std::optional<ClassId>& klass) const {
        if (!klass || at >= m_tokens.size() || m_tokens[at].word == 0) {
            return nullptr;
        }
        return m_lexicon.value(m_tokens[at].word, *klass);
    }
    bool isHyphen(std::size_t at) const { return at < m_tokens.size() && m_tokens[at].isPunct('-'); }

    std::optional<NumberMatch> quantity(std::size_t at) const {
        std::optional<NumberMatch> match;
        const Token& first = m_tokens[at];
        if (first.kind == TokenKind::Integer || first.kind == TokenKind::Grouped) {
            match = NumberMatch{at + 1, static_cast<double>(first.value)};
        } else if (first.kind == TokenKind::Decimal) {
            match = NumberMatch{at + 1, first.value / 10.0};
        } else if (first.kind == TokenKind::Word) {
            match = words(at);
        }
        if (match && first.kind != TokenKind::Word) {
            if (const WordValue* scale = in(match->end, m_classes.scales)) {
                match->value *= scale->number;
                ++match->end;
            }
        }
        if (match) {
            addHalf(*match);
        }
        return match;
    }

private:
    std::optional<NumberMatch> words(std::size_t begin) const {
        double total = 0;
        double current = 0;
        bool any = false;
        bool takesOnes = true;
        bool takesTens = true;
        std::size_t at = begin;
        if (in(at, m_classes.article) != nullptr && in(at + 1, m_classes.scales) != nullptr) {
            current = 1;
            ++at;
        }
        while (at < begin + kMaxTokens) {
            std::size_t next = at;
            if (any && (isHyphen(next) || in(next, m_classes.joiners) != nullptr)) {
                ++next;
            }
            const bool afterScale = current >= 100 || (current == 0 && total > 0);
            if (next > at && !isHyphen(at) && !afterScale) {
                break; // "five and twenty" is no number of today
            }
            if (const WordValue* ones = in(next, m_classes.ones); ones != nullptr && takesOnes) {
                if (isHyphen(at) && ones->number > 9) {
                    break;
                }
                current += ones->number;
                takesOnes = takesTens = false;
            } else if (const WordValue* tens = in(next, m_classes.tens); tens != nullptr && takesTens) {
                current += tens->number;
                takesTens = false;
            } else if (const WordValue* scale = in(next, m_classes.scales);
                       scale != nullptr && (any || current > 0) && next == at) {
                if (scale->number < 1000) {
                    current = (current == 0 ? 1 : current) * scale->number;
                } else {
                    total += (current == 0 ? 1 : current) * scale->number;
                    current = 0;
                }
                takesOnes = takesTens = true;
            } else {
                break;
            }
            any = true;
            at = next + 1;
        }
        return any ? std::optional(NumberMatch{at, total + current}) : std::nullopt;
    }
    // "two and a half years", "one and half years"
    void addHalf(NumberMatch& match) const {
        std::size_t at = match.end;
        if (at + 3 <= m_tokens.size() && m_tokens[at].value == 1 && m_tokens[at].kind == TokenKind::Integer &&
            m_tokens[at + 1].isPunct('/') && m_tokens[at + 2].value == 2) { // "11 1/2 years"
            match.value += 0.5;
            match.end = at + 3;
            return;
        }
        if (in(at, m_classes.joiners) == nullptr) {
            return;
        }
        ++at;
        at += in(at, m_classes.article) != nullptr ? 1 : 0;
        if (in(at, m_classes.halves) != nullptr) {
            match.value += 0.5;
            match.end = at + 1;
        }
    }

    std::span<const Token> m_tokens;
    const Lexicon& m_lexicon;
    const NumberClasses& m_classes;
};

} // namespace

NumberClasses numberClassesOf(const Language& language) {
    NumberClasses classes;
    classes.ones = language.classNamed("ONES");
    classes.tens = language.classNamed("TENS");
    classes.scales = language.classNamed("SCALE");
    classes.ranks = language.classNamed("RANK");
    classes.joiners = language.classNamed("NUMBER-AND");
    classes.halves = language.classNamed("HALF");
    classes.article = language.classNamed("ARTICLE");
    classes.zero = language.classNamed("ZERO");
    return classes;
}

ClassMask NumberClasses::starting() const {
    ClassMask mask;
    for (const auto& klass : {ones, tens, ranks, article}) {
        if (klass) {
            mask.set(*klass);
        }
    }
    return mask;
}

std::optional<NumberMatch> quantityAt(std::span<const Token> tokens, std::size_t at, const Lexicon& lexicon,
                                      const NumberClasses& classes) {
    return NumberReader(tokens, lexicon, classes).quantity(at);
}

std::optional<NumberMatch> yearInWordsAt(std::span<const Token> tokens, std::size_t at,
                                         const Lexicon& lexicon, const NumberClasses& classes) {
    const NumberReader reader(tokens, lexicon, classes);
    const WordValue* const hundreds = reader.in(at, classes.ones);
    const WordValue* const twenty = reader.in(at, classes.tens);
    const bool isCentury =
        (hundreds != nullptr && hundreds->number >= 13) || (twenty != nullptr && twenty->number == 20);
    if (isCentury) {
        const double century = 100 * (hundreds != nullptr ? hundreds->number : twenty->number);
        const std::size_t next = at + (reader.isHyphen(at + 1) ? 2 : 1);
        if (const WordValue* scale = reader.in(next, classes.scales);
            scale != nullptr && scale->number == 100) { // "nineteen hundred"
            return NumberMatch{next + 1, century};
        }
        if (const WordValue* zero = reader.in(next, classes.zero)) { // "nineteen oh six"
            const std::size_t last = next + (reader.isHyphen(next + 1) ? 2 : 1);
            const WordValue* ones = reader.in(last, classes.ones);
            return zero != nullptr && ones != nullptr && ones->number < 10
                       ? std::optional(NumberMatch{last + 1, century + ones->number})
                       : std::nullopt;
        }
        if (const WordValue* teen = reader.in(next, classes.ones)) {
            return teen->number >= 10 ? std::optional(NumberMatch{next + 1, century + teen->number})
                                      : std::nullopt;
        }
        if (const WordValue* tens = reader.in(next, classes.tens)) {
            const std::size_t last = next + (reader.isHyphen(next + 1) ? 2 : 1);
            const WordValue* ones = reader.in(last, classes.ones);
            return ones != nullptr && ones->number < 10
                       ? NumberMatch{last + 1, century + tens->number + ones->number}
                       : NumberMatch{next + 1, century + tens->number};
        }
        return std::nullopt;
    }
    if (hundreds == nullptr || hundreds->number > 2) {
        return std::nullopt;
    }
    auto number = reader.quantity(at); // "two thousand and eight"
    const bool isYear = number && number->value >= 1000 && number->value < 2100 &&
                        number->value == static_cast<double>(static_cast<int>(number->value));
    return isYear ? number : std::nullopt;
}

std::optional<NumberMatch> rankAt(std::span<const Token> tokens, std::size_t at, const Lexicon& lexicon,
                                  const NumberClasses& classes) {
    const NumberReader reader(tokens, lexicon, classes);
    if (tokens[at].kind == TokenKind::Ordinal) {
        return NumberMatch{at + 1, static_cast<double>(tokens[at].value)};
    }
    if (const WordValue* rank = reader.in(at, classes.ranks)) {
        return NumberMatch{at + 1, rank->number};
    }
    if (const WordValue* tens = reader.in(at, classes.tens)) {
        const std::size_t last = at + (reader.isHyphen(at + 1) ? 2 : 1);
        if (const WordValue* rank = reader.in(last, classes.ranks); rank != nullptr && rank->number < 10) {
            return NumberMatch{last + 1, tens->number + rank->number};
        }
    }
    return std::nullopt;
}

} // namespace dateline::extract
