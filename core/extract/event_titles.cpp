// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/event_titles.h"

#include <algorithm>

namespace dateline::extract {

// "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
std::size_t EventTitles::participleBefore(const Clause& clause, TokenRange dated) const {
    const std::size_t from = std::max(clause.tokens.begin, dated.begin > 6 ? dated.begin - 6 : 0);
    for (std::size_t at = dated.begin; at-- > from;) {
        if (clause.verb.contains(at) || m_at.token(at).isPunct(',') || m_at.is(at, m_at.kinds().clauseMark)) {
            return 0;
        }
        if (m_at.is(at, m_at.kinds().participle) ||
            m_at.kinds().endsLikePast(m_at.token(at), m_at.text().slice(m_at.token(at)))) {
            const bool described = at > from && (m_at.is(at - 1, m_at.kinds().determiner) ||
                                                 m_at.is(at - 1, m_at.kinds().preposition));
            return described ? 0 : at;
        }
    }
    return 0;
}

// The date and those listed with it ("in 2001 and 2006"); nothing where it is the verb's object ("spend
// the weekend").
TokenRange EventTitles::droppedWith(TokenRange dated, const Clause& clause) const {
    if (dated.size() == 0) {
        return dated;
    }
    if (clause.hasVerb() && dated.begin == clause.verb.end &&
        m_at.is(clause.verb.end - 1, m_at.kinds().timeTaking)) {
        return {};
    }
    for (const ReadExpression* next = m_at.expressionNear(dated.end); next != nullptr;
         next = m_at.expressionNear(dated.end)) {
        dated.end = next->tokens.end;
    }
    for (std::size_t k = 0; k < 3; ++k) { // …, 2001 and | 2006
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
    return dated;
}

// "Alemu, the winner in 2016, had led": the date is of what stands between the commas.
TokenRange EventTitles::appositionWith(const Clause& clause, TokenRange dated) const {
    const std::size_t comma = clause.subject.end;
    const bool isBetween = dated.size() > 0 && clause.subject.size() > 0 && dated.begin > comma &&
                           dated.end < clause.verb.begin && m_at.token(comma).isPunct(',') &&
                           m_at.is(comma + 1, m_at.kinds().determiner);
    if (!isBetween) {
        return {};
    }
    std::size_t end = dated.end;
    while (end < clause.verb.begin && !m_at.token(end).isPunct(',')) {
        ++end;
    }
    return {comma + 1, end};
}

std::string EventTitles::clauseTitle(std::size_t index, TokenRange dated) const {
    const Clause& clause = m_at.clauses()[index];
    const TokenRange dropped = droppedWith(dated, clause);
    const std::size_t participle = dropped.size() == 0 ? 0 : participleBefore(clause, dropped);
    if (participle != 0 && clause.hasVerb()) {
        std::size_t noun = participle;
        while (noun > clause.tokens.begin && m_at.token(noun - 1).kind == TokenKind::Punct) {
            --noun;
        }
        const bool isSubject = dropped.end <= clause.verb.begin && clause.subject.size() > 0;
        TokenRange subject =
            isSubject ? clause.subject : TokenRange{m_at.phraseStart(noun, clause.verb.end), noun};
        subject.end = std::min(subject.end, std::max(participle, subject.begin)); // "a count done last May"
        return m_titles.of(subject, m_attribution.nameOf(m_at.subjects()[index]), {participle, dropped.end},
                           dropped);
    }
    if (!clause.hasVerb()) {
        return m_titles.of({}, {}, clause.tokens, dropped);
    }
    if (const TokenRange apposition = appositionWith(clause, dropped); apposition.size() > 0) {
        return m_titles.of(clause.subject, m_attribution.nameOf(m_at.subjects()[index]), apposition, dropped);
    }
    if (clause.subject.begin >= clause.verb.end && clause.subject.size() > 0) { // “…,” said Elena Markov
        return m_titles.of(clause.subject, m_attribution.nameOf(m_at.subjects()[index]), clause.verb, {});
    }
    std::size_t end = clause.tokens.end;
    if (index + 1 < m_at.clauses().size() && !m_at.clauses()[index + 1].isQuoted &&
        (m_at.clauses()[index + 1].reporter == index ||
         m_at.is(m_at.clauses()[index + 1].tokens.begin, m_at.kinds().that))) {
        // "Sheinbaum confirmed that Trump had urged her …": a report needs what was said.
        end = m_at.clauses()[index + 1].tokens.end;
    } else if (end < m_at.range().end &&
               (m_at.is(end, m_at.kinds().afterWord) || m_at.is(end, m_at.kinds().beforeWord))) {
        end = m_at.expressionStart(end); // "…, a week | after a fire": the offset belongs to what follows
    }
    for (std::size_t at = clause.verb.end; at < end; ++at) {
        if (m_at.is(at, m_at.kinds().according)) { // the source is told elsewhere
            end = at;
        }
    }
    const std::string name = m_attribution.nameOf(m_at.subjects()[index]);
    std::size_t verb = clause.verb.begin;
    const bool isNobody =
        name.empty() &&
        (clause.subject.size() == 0 ||
         (clause.subject.size() == 1 && m_at.is(clause.subject.begin, m_at.kinds().subjectPronoun)));
    if (isNobody && verb + 1 < end && m_at.is(verb, m_at.kinds().be)) {
        ++verb; // "It was the deadliest explosion": what it was says it all
    }
    return m_titles.of(clause.subject, name, {verb, end}, dropped);
}

std::string EventTitles::nounTitle(TokenRange noun, const DatedSpan& span, std::size_t clause) const {
    std::string name;
    TokenRange range = noun;
    if (m_at.is(range.begin, m_at.kinds().determiner) || m_at.is(range.begin, m_at.kinds().dangling)) {
        const bool owned = m_at.is(range.begin, m_at.kinds().he) || m_at.is(range.begin, m_at.kinds().she) ||
                           m_at.is(range.begin, m_at.kinds().they);
        ++range.begin;
        name = owned ? m_attribution.nameOf(m_at.subjects()[clause]) : std::string();
    }
    const bool contains = span.tokens.begin >= range.begin && span.tokens.end < range.end &&
                          !m_at.token(span.tokens.end).isPunct('\''); // "Last year's race" keeps its date
    return m_titles.of({}, name, range, contains ? span.tokens : TokenRange{});
}

} // namespace dateline::extract
