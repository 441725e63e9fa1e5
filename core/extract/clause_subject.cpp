// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clause_subject.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestAntecedent = 8;

class Finder {
public:
    Finder(const SentenceWords& words, const Clause& clause, const std::vector<Clause>& before)
        : m_words(words)
        , m_kinds(words.kinds())
        , m_clause(clause)
        , m_before(before)
        , m_end(clause.verb.begin) {}

    TokenRange run() const {
        std::size_t begin = m_clause.tokens.begin;
        bool relative = false;
        bool since = false; // "since its launch the store has …": a preposition here, not a conjunction
        for (; begin < m_end; ++begin) {
            if (m_words.is(begin, m_kinds.relative)) {
                relative = true;
            } else if (m_words.is(begin, m_kinds.negation) ||
                       (!m_words.isMark(begin) && !m_words.is(begin, m_kinds.clauseMark) &&
                        !m_words.isAdverb(begin))) { // "No radiation escaped"
                break;
            }
            since = since || m_words.is(begin, m_kinds.since);
        }
        relative = relative || (begin == m_end && begin > m_clause.tokens.begin &&
                                m_words.is(begin - 1, m_kinds.that)); // "tariffs that took effect"
        begin = behindStops(begin);
        if (begin < m_end && m_words.is(begin, m_kinds.coordinator)) { // "…, and again in 2003, were found"
            ++begin;
        }
        begin = behindOpening(begin, since);
        while (begin < m_end &&
               (m_words.isMark(begin) || (m_words.isAdverb(begin) && !m_words.is(begin, m_kinds.negation)))) {
            ++begin;
        }
        // An apposition ends the subject: "Daniel Pryce, 52," and "the city, which …".
        std::size_t stop = begin;
        while (stop < m_end && !(m_words.token(stop).isPunct(',') && stop > begin)) {
            ++stop;
        }
        if (begin < stop) {
            return {begin, stop};
        }
        if (m_before.empty()) {
            return {begin, begin};
        }
        return relative || isReduced() ? antecedent(m_clause.tokens.begin) : sharedSubject();
    }

private:
    // "The heat was bad; on Saturday the temperature …"
    std::size_t behindStops(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (m_words.token(at).isPunct(';') && at + 1 < m_end) {
                begin = at + 1;
            }
        }
        return begin;
    }
    // "At least six people": the words count, they are no opening.
    bool isCount(std::size_t at) const {
        return m_words.is(at, m_kinds.preposition) && at + 1 < m_end &&
               (m_words.is(at + 1, m_kinds.countWord) ||
                (m_words.token(at + 1).isNumber() && !m_words.isInExpression(at + 1)));
    }
    // "Last year's race"
    bool isPossessiveDate(std::size_t at) const {
        std::size_t end = at;
        while (end < m_end && m_words.isInExpression(end)) {
            ++end;
        }
        return end > at && end + 1 < m_end && m_words.token(end).isPunct('\'') &&
               m_words.is(end + 1, m_kinds.possessive);
    }
    // Behind an opening phrase: "In recent months, …", "Born in Lagos, she …", "In 2018 Pryce …".
    std::size_t behindOpening(std::size_t begin, bool since) const {
        if (begin >= m_end || isCount(begin) || isPossessiveDate(begin)) {
            return begin;
        }
        const bool isSubjectDate = m_words.isInExpression(begin) && isAllExpression(begin);
        const bool opens =
            m_words.is(begin, m_kinds.preposition) || m_words.isInExpression(begin) || m_words.isIng(begin) ||
            since ||
            (m_before.empty() && m_words.isParticiple(begin) && m_words.is(begin + 1, m_kinds.preposition));
        if (!opens || isSubjectDate) {
            return begin;
        }
        for (std::size_t at = begin; at + 1 < m_end; ++at) {
            if (m_words.token(at).isPunct(',')) {
                return at + 1;
            }
        }
        std::size_t at = begin; // no comma: skip the expression, and others joined to it
        while (at < m_end && (m_words.is(at, m_kinds.preposition) || m_words.isInExpression(at) ||
                              (m_words.is(at, m_kinds.coordinator) && m_words.isInExpression(at + 1)))) {
            ++at;
        }
        return behindPlace(at, since || at > begin);
    }
    // "Tuesday marked …": the words of time are the subject.
    bool isAllExpression(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (!m_words.isInExpression(at)) {
                return false;
            }
        }
        return true;
    }
    // "In neighbouring Zimbabwe | at least 98 people", "On the day of his arrest | Lowe", "its launch | the
    // store": where a second noun phrase begins.
    std::size_t behindPlace(std::size_t begin, bool inPhrase) const {
        if (!inPhrase || begin >= m_end) {
            return begin;
        }
        for (std::size_t at = begin + 1; at < m_end; ++at) {
            const bool afterWord = m_words.isWord(at - 1) && !m_words.is(at - 1, m_kinds.preposition) &&
                                   !m_words.is(at - 1, m_kinds.determiner) &&
                                   !m_words.is(at - 1, m_kinds.coordinator) && !m_words.isAdverb(at - 1);
            if (!afterWord || m_words.isInExpression(at - 1)) {
                continue;
            }
            const bool isName = m_words.token(at).has(Token::Capital) && m_words.isWord(at) &&
                                !m_words.token(at - 1).has(Token::Capital) &&
                                !m_words.is(at, m_kinds.nationality);
            const bool isPhrase =
                m_words.is(at, m_kinds.determiner) || m_words.is(at, m_kinds.subjectPronoun) || isCount(at);
            if ((isName && isNameToTheEnd(at)) || isPhrase) {
                return at;
            }
        }
        return begin;
    }
    bool isNameToTheEnd(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (!m_words.token(at).has(Token::Capital) && !m_words.isAdverb(at)) {
                return false;
            }
        }
        return true;
    }

    // ", built in 1968": a participle right behind a comma, of the noun before it; not ", toured the site",
    // which goes on after a relative clause.
    bool isReduced() const {
        const bool follows = m_words.token(m_clause.tokens.begin).isPunct(',') &&
                             m_clause.tokens.begin + 1 == m_clause.verb.begin && m_clause.verb.size() == 1;
        return follows && openRelative() == 0 && m_words.isParticiple(m_clause.verb.begin) &&
               !m_words.is(m_clause.verb.begin, m_kinds.reportVerb) &&
               !m_words.isInExpression(m_clause.tokens.begin - 1);
    }
    // Where the relative clause starts, set off by a comma, that this clause's comma closes; 0: nowhere.
    std::size_t openRelative() const {
        for (std::size_t k = m_before.size(); k-- > 0;) {
            const TokenRange clause = m_before[k].tokens;
            const std::size_t end = m_before[k].verb.begin;
            for (std::size_t at = std::max(clause.begin, m_words.range().begin + 1); at < end; ++at) {
                if (m_words.is(at, m_kinds.relative) && m_words.token(at - 1).isPunct(',')) {
                    return at;
                }
            }
        }
        return 0;
    }
    TokenRange sharedSubject() const {
        const std::size_t relative = openRelative();
        return relative != 0 && m_words.token(m_clause.tokens.begin).isPunct(',') ? antecedent(relative)
                                                                                  : m_before.back().subject;
    }
    // The noun phrase that ends right before `at`.
    TokenRange antecedent(std::size_t at) const {
        const std::size_t first = m_words.range().begin;
        std::size_t noun = at;
        while (noun > first && !m_words.isWord(noun - 1)) { // ", 74, who"
            --noun;
        }
        std::size_t start = noun;
        while (start > first && noun - start < kLongestAntecedent && isInName(start - 1) &&
               !isVerb(start - 1)) {
            --start;
        }
        return {start, noun};
    }
    bool isVerb(std::size_t at) const {
        for (const Clause& clause : m_before) {
            if (clause.verb.contains(at)) {
                return true;
            }
        }
        return false;
    }
    bool isInName(std::size_t at) const {
        return (m_words.isWord(at) && !m_words.is(at, m_kinds.preposition) &&
                !m_words.is(at, m_kinds.coordinator)) ||
               m_words.token(at).isPunct('\'');
    }

    const SentenceWords& m_words;
    const WordKinds& m_kinds;
    const Clause& m_clause;
    const std::vector<Clause>& m_before;
    std::size_t m_end;
};

} // namespace

TokenRange subjectOfClause(const SentenceWords& words, const Clause& clause,
                           const std::vector<Clause>& before) {
    return Finder(words, clause, before).run();
}

bool isInverted(const SentenceWords& words, const Clause& clause) {
    const std::size_t at = clause.verb.begin;
    const std::size_t after = clause.verb.end;
    if (at == words.range().begin || !words.isWord(after) || words.isInExpression(after) ||
        words.is(after, words.kinds().preposition) || words.is(after, words.kinds().clauseMark)) {
        return false;
    }
    const Token& mark = words.token(at - 1);
    // "A boy was found alive, said Commander Rui Tavares."
    const bool isTag =
        mark.isPunct(',') && words.is(after - 1, words.kinds().sayVerb) &&
        (words.token(after).has(Token::Capital) || words.is(after, words.kinds().determiner)) &&
        !words.is(after, words.kinds().subjectPronoun);
    return mark.isPunct('"') || mark.isPunct('\'') || isTag;
}

TokenRange subjectBehind(const SentenceWords& words, const Clause& clause) {
    std::size_t end = clause.verb.end;
    while (end < clause.tokens.end && words.isWord(end) && !words.isInExpression(end) &&
           !words.is(end, words.kinds().preposition)) {
        ++end;
    }
    return {clause.verb.end, end};
}

} // namespace dateline::extract
