// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/titles/title_cuts.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kListed = 3;

} // namespace

// The first expression in the range that has a place in the calendar.
const ReadExpression* TitleCuts::placedIn(TokenRange range) const {
    const auto& all = m_at.text().expressions;
    auto at = std::lower_bound(
        all.begin(), all.end(), range.begin,
        [](const ReadExpression& found, std::size_t value) { return found.tokens.begin < value; });
    for (; at != all.end() && at->tokens.begin < range.end; ++at) {
        if (at->time.placement) {
            return &*at;
        }
    }
    return nullptr;
}

// "Sunday's runoff", "Labor Day week", "the last day of the window"
bool TitleCuts::describes(TokenRange dated, const Clause& clause) const {
    const std::size_t next = dated.end;
    if (m_at.is(next, m_at.kinds().ofLink) ||
        (dated.begin > clause.tokens.begin && m_at.is(dated.begin - 1, m_at.kinds().rank))) {
        return true; // "on its first Sunday"
    }
    if (next >= clause.tokens.end || m_at.token(next).has(Token::LineBefore)) {
        return false;
    }
    if (m_at.token(next).isPunct('\'')) {
        return m_at.is(next + 1, m_at.kinds().possessive);
    }
    const bool isBehindVerb = clause.hasVerb() && dated.begin >= clause.verb.end;
    return isBehindVerb && m_at.isPlainWord(next) && !m_at.token(next).has(Token::Capital) &&
           !m_at.isInExpression(next) && !m_at.is(next, m_at.kinds().that) &&
           !m_at.is(next, m_at.kinds().infinitive) && !m_at.is(next, m_at.kinds().objectPronoun) &&
           !m_at.kinds().endsLikeAdverb(m_at.token(next), m_at.text().slice(m_at.token(next))) &&
           !m_at.kinds().endsLikeProgressive(m_at.token(next), m_at.text().slice(m_at.token(next)));
}

// "on July 28, the anniversary of independence"
std::size_t TitleCuts::explanationEnd(TokenRange dated, const Clause& clause) const {
    const std::size_t at = dated.end;
    const bool isExplained = clause.hasVerb() && dated.begin >= clause.verb.end &&
                             at + 2 < clause.tokens.end && m_at.token(at).isPunct(',') &&
                             m_at.is(at + 1, m_at.kinds().determiner) && !m_at.isInExpression(at + 1);
    if (!isExplained) {
        return at;
    }
    std::size_t end = at + 1;
    while (end < clause.tokens.end && !m_at.token(end).isPunct(',') && !m_at.token(end).isPunct('.') &&
           !m_at.token(end).isPunct('"')) {
        if (m_at.token(end).isPunct(';') || m_at.is(end, m_at.kinds().that) ||
            m_at.is(end, m_at.kinds().clauseMark)) {
            return at;
        }
        ++end;
    }
    return end;
}

TokenRange TitleCuts::droppedWith(TokenRange dated, const Clause& clause) const {
    if (dated.size() == 0) {
        return dated;
    }
    const bool isObject = clause.hasVerb() && dated.begin == clause.verb.end &&
                          m_at.is(clause.verb.end - 1, m_at.kinds().timeTaking);
    // "Its last day would be 19 July", "spent most of the 1980s in the second division"
    // "dates back to April 2022"
    const bool isSaid = clause.hasVerb() &&
                        ((dated.begin == clause.verb.end && m_at.is(clause.verb.end - 1, m_at.kinds().be)) ||
                         (dated.begin >= clause.verb.end && dated.begin <= clause.verb.end + 2 &&
                          m_at.is(clause.verb.end - 1, m_at.kinds().dateVerb)));
    const bool isPart = dated.begin > m_at.range().begin + 1 &&
                        m_at.is(dated.begin - 1, m_at.kinds().ofLink) &&
                        m_at.is(dated.begin - 2, m_at.kinds().countWord);
    if (isObject || isSaid || isPart || describes(dated, clause)) {
        return {};
    }
    for (const ReadExpression* next = m_at.expressionNear(dated.end); next != nullptr;
         next = m_at.expressionNear(dated.end)) {
        dated.end = next->tokens.end;
    }
    for (std::size_t k = 0; k < kListed; ++k) { // …, 2001 and | 2006
        const std::size_t begin = dated.begin;
        if (begin < m_at.range().begin + 2 ||
            !(m_at.is(begin - 1, m_at.kinds().coordinator) || m_at.token(begin - 1).isPunct(','))) {
            break;
        }
        const auto& all = m_at.text().expressions;
        const auto at = std::lower_bound(
            all.begin(), all.end(), begin,
            [](const ReadExpression& found, std::size_t value) { return found.tokens.begin < value; });
        if (at == all.begin() || std::prev(at)->tokens.end != begin - 1) {
            break;
        }
        dated.begin = std::prev(at)->tokens.begin;
    }
    dated.end = contrastEnd(explanationEnd(dated, clause));
    return dated;
}

// "in January[, not last autumn]": says when, too.
std::size_t TitleCuts::contrastEnd(std::size_t end) const {
    if (end + 2 >= m_at.range().end || !m_at.token(end).isPunct(',') ||
        !m_at.is(end + 1, m_at.kinds().negation)) {
        return end;
    }
    const std::size_t at = m_at.is(end + 2, m_at.kinds().timePreposition) ? end + 3 : end + 2;
    const ReadExpression* other = placedIn({at, at + 1});
    if (other == nullptr || other->tokens.begin != at) {
        return end;
    }
    std::size_t behind = other->tokens.end; // ", not November as previously believed"
    while (m_at.is(other->tokens.end, m_at.kinds().asWord) && behind < m_at.range().end &&
           m_at.token(behind).kind != TokenKind::Punct) {
        ++behind;
    }
    return behind;
}

// Where "and to raise …", "and again by the council in …" begins, behind its "and"; 0: nowhere.
std::size_t TitleCuts::segmentBehind(std::size_t from, std::size_t end) const {
    for (std::size_t at = from; at + 1 < end; ++at) {
        const std::size_t next = at + 1;
        const bool goesOn = m_at.is(next, m_at.kinds().infinitive) ||
                            m_at.is(next, m_at.kinds().preposition) ||
                            m_at.is(next, m_at.kinds().timePreposition) || m_at.is(next, m_at.kinds().adverb);
        if (m_at.is(at, m_at.kinds().coordinator) && goesOn && !m_at.isInExpression(at) &&
            !m_at.isInExpression(next)) {
            return next;
        }
    }
    return 0;
}

TokenRange TitleCuts::skippedFor(TokenRange dated, const Clause& clause) const {
    if (dated.size() == 0 || !clause.hasVerb() || dated.begin < clause.verb.end) {
        return {};
    }
    std::size_t segment = 0;
    for (std::size_t next = segmentBehind(clause.verb.end, dated.begin); next != 0;
         next = segmentBehind(next, dated.begin)) {
        segment = next;
    }
    if (segment == 0) {
        return {};
    }
    if (m_at.is(segment, m_at.kinds().infinitive)) { // "has promised to call … and | to raise …"
        for (std::size_t at = clause.verb.end; at + 1 < segment; ++at) {
            if (m_at.is(at, m_at.kinds().infinitive) && !m_at.isInExpression(at)) {
                return {at, segment};
            }
        }
        return {};
    }
    const ReadExpression* const other = placedIn({clause.verb.end, segment});
    if (other == nullptr) {
        return {};
    }
    std::size_t begin = other->tokens.begin; // "twice[, first by inspectors in the autumn of 2019 and] again"
    while (begin > clause.verb.end && !m_at.token(begin).isPunct(',') && !m_at.token(begin).isPunct(':')) {
        --begin;
    }
    if (begin == clause.verb.end) { // "will run [in London this month and] at the games in the autumn"
        const bool isOfPlace =
            m_at.is(segment, m_at.kinds().preposition) && !m_at.isInExpression(segment + 1);
        begin = isOfPlace ? clause.verb.end : other->tokens.begin;
        while (isOfPlace && begin < other->tokens.begin && !m_at.is(begin, m_at.kinds().preposition)) {
            ++begin;
        }
        while (!isOfPlace && begin > clause.verb.end && m_at.is(begin - 1, m_at.kinds().timePreposition)) {
            --begin;
        }
    }
    return {begin, segment};
}

std::size_t TitleCuts::endFor(TokenRange dated, const Clause& clause, std::size_t end) const {
    if (dated.size() == 0 || !clause.hasVerb() || dated.begin < clause.verb.end) {
        return end;
    }
    const std::size_t segment = segmentBehind(dated.end, end);
    if (segment == 0 || placedIn({segment, end}) == nullptr) {
        return end;
    }
    return m_at.token(segment - 2).isPunct(',') ? segment - 2 : segment - 1;
}

} // namespace dateline::extract
