// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/event_titles.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestQuote = 60; // tokens: more do not fit a title
constexpr std::size_t kNearClauses = 6;

std::string capital(std::string name) {
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    return name;
}

} // namespace

// "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
std::size_t EventTitles::participleBefore(const Clause& clause, TokenRange dated) const {
    const std::size_t from = std::max(clause.tokens.begin, dated.begin > 6 ? dated.begin - 6 : 0);
    for (std::size_t at = dated.begin; at-- > from;) {
        if (clause.verb.contains(at) || m_at.token(at).isPunct(',') || m_at.is(at, m_at.kinds().clauseMark)) {
            return 0;
        }
        if (m_at.is(at, m_at.kinds().participle) ||
            m_at.kinds().endsLikePast(m_at.token(at), m_at.text().slice(m_at.token(at)))) {
            if (at > from && (m_at.is(at - 1, m_at.kinds().be) || m_at.is(at - 1, m_at.kinds().have))) {
                return 0; // "is due to be taken offline"
            }
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

// "Trump had urged her": who that is, where the same sentence names her before, in a clause of its own. The
// subject of a clause within the title is written out whoever it is: "Prosecutors said [Daniel Pryce]
// opened".
SpelledNames EventTitles::namesFor(std::size_t index) const {
    SpelledNames names;
    const WordKinds& kinds = m_at.kinds();
    const auto& own = m_at.subjects()[index].actor;
    const TokenRange shown = m_at.clauses()[index].tokens;
    const std::size_t end = std::min(shown.end, m_at.clauses()[index].verb.end + kLongestQuote);
    for (std::size_t at = m_at.clauses()[index].verb.end; at < end; ++at) {
        const bool isObject = m_at.is(at, kinds.objectPronoun) &&
                              (m_at.is(at, kinds.he) || m_at.is(at, kinds.she)) &&
                              (!m_at.isPlainWord(at + 1) || m_at.isInExpression(at + 1));
        for (std::size_t k = index; isObject && k-- > 0 && index - k < kNearClauses;) {
            const auto& other = m_at.subjects()[k].actor;
            if (other && other != own && m_attribution.mayBe(*other, m_at.token(at))) {
                names.emplace_back(at, m_attribution.nameOf({*other, {}}));
                break;
            }
        }
    }
    const std::size_t next = index + 1;
    if (next < m_at.clauses().size() && m_at.clauses()[next].reporter == index) {
        const TokenRange subject = m_at.clauses()[next].subject;
        const auto& actor = m_at.subjects()[next].actor;
        const bool isPronoun = subject.size() == 1 && m_at.is(subject.begin, kinds.subjectPronoun);
        if (isPronoun && actor && actor != own) {
            names.emplace_back(subject.begin, m_attribution.nameOf({*actor, {}}));
        }
    }
    return names;
}

// "he added", "the judge told him on Friday": only that something was said.
bool EventTitles::saysNothing(const Clause& clause, std::size_t end) const {
    if (!clause.isReport || clause.isQuoted) {
        return false;
    }
    for (std::size_t at = clause.verb.end; at < end; ++at) {
        const bool isEmpty = m_at.token(at).kind == TokenKind::Punct || m_at.startsExpression({at, at + 1}) ||
                             m_at.is(at, m_at.kinds().timePreposition) ||
                             m_at.is(at, m_at.kinds().objectPronoun) || m_at.token(at).has(Token::Capital) ||
                             m_at.isInExpression(at);
        if (!isEmpty) {
            return m_at.is(
                at, m_at.kinds().preposition); // "told analysts" says whom, "said in a statement" where
        }
    }
    return true;
}

// Speaker and words, of a sentence that holds a quotation.
std::string EventTitles::quoteTitle(std::size_t index) const {
    const std::string name = m_attribution.nameOf(m_at.subjects()[index]);
    for (const Clause& clause : m_at.clauses()) {
        if (!clause.isQuoted || name.empty()) {
            continue;
        }
        TokenRange words = clause.tokens;
        while (words.begin < words.end && m_at.token(words.begin).kind == TokenKind::Punct) {
            ++words.begin;
        }
        std::size_t end = words.begin;
        while (end < m_at.range().end && end - words.begin < kLongestQuote && !m_at.token(end).isPunct('"')) {
            ++end;
        }
        return m_titles.quoted(capital(name), {words.begin, end});
    }
    return {};
}

std::string EventTitles::clauseTitle(std::size_t index, TokenRange dated) const {
    const Clause& clause = m_at.clauses()[index];
    const TokenRange dropped = droppedWith(dated, clause);
    const std::string name = m_attribution.nameOf(m_at.subjects()[index]);
    const bool isActor = m_at.subjects()[index].actor.has_value();
    SpelledNames names = namesFor(index);
    if (const auto& owner = m_at.subjects()[index].owner) {
        names.emplace_back(clause.subject.begin, m_attribution.nameOf({*owner, {}}) + "\u2019s");
    }
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
        return m_titles.of({subject, name, isActor, {participle, dropped.end}, dropped, names});
    }
    if (!clause.hasVerb()) {
        return m_titles.of({{}, {}, false, clause.tokens, dropped, {}});
    }
    if (const TokenRange apposition = appositionWith(clause, dropped); apposition.size() > 0) {
        return m_titles.of({clause.subject, name, isActor, apposition, dropped, names});
    }
    if (clause.subject.begin >= clause.verb.end && clause.subject.size() > 0) { // “…,” said Elena Markov
        const std::string quote = quoteTitle(index);
        return !quote.empty() ? quote : m_titles.of({clause.subject, name, isActor, clause.verb, {}, {}});
    }
    std::size_t end = clause.tokens.end;
    const Clause* const next = index + 1 < m_at.clauses().size() ? &m_at.clauses()[index + 1] : nullptr;
    // "Sheinbaum confirmed that Trump had urged her …", "denied that money …": a report needs what was said.
    const bool goesOn =
        next != nullptr &&
        (m_at.is(end - 1, m_at.kinds().that) ||
         (!next->isQuoted && (next->reporter == index || m_at.is(next->tokens.begin, m_at.kinds().that))));
    if (goesOn) {
        end = next->tokens.end;
    } else if (end < m_at.range().end &&
               (m_at.is(end, m_at.kinds().afterWord) || m_at.is(end, m_at.kinds().beforeWord))) {
        end = m_at.expressionStart(end); // "…, a week | after a fire": the offset belongs to what follows
    }
    for (std::size_t at = clause.verb.end; at < end; ++at) {
        if (m_at.is(at, m_at.kinds().according)) { // the source is told elsewhere
            end = at;
        }
    }
    if (saysNothing(clause, end)) {
        std::string quote = quoteTitle(index);
        if (!quote.empty()) {
            return quote;
        }
    }
    std::size_t verb = clause.verb.begin;
    const bool isNobody =
        name.empty() &&
        (clause.subject.size() == 0 ||
         (clause.subject.size() == 1 && m_at.is(clause.subject.begin, m_at.kinds().subjectPronoun)));
    if (isNobody && verb + 1 < end && m_at.is(verb, m_at.kinds().be)) {
        ++verb; // "It was the deadliest explosion": what it was says it all
    }
    return m_titles.of({clause.subject, name, isActor, {verb, end}, dropped, names});
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
    return m_titles.of({{}, name, false, range, contains ? span.tokens : TokenRange{}, {}});
}

} // namespace dateline::extract
