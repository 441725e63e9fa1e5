// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/event_sentence.h"

#include "core/extract/clauses/sentence_words.h"
#include "core/extract/temporal/datelines.h"

#include <algorithm>

namespace dateline::extract {

void EventSentence::start(std::size_t index, Attribution& attribution) {
    m_sentenceIndex = index;
    m_whole = m_read.sentences[index];
    const TokenRange words = entryWords();
    m_sentence = {words.size() > 0 ? words.begin : afterDateline(m_read, m_whole, m_kinds), m_whole.end};
    m_startsQuoted = m_openQuote && !token(m_whole.begin).has(Token::ParagraphStart);
    m_clauses = clausesOf(m_read, m_sentence, m_kinds, m_openQuote);
    m_subjects = attribution.subjectsOf(m_clauses);
}

bool EventSentence::is(std::size_t at, const WordKinds::Kind& kind) const {
    return at >= m_sentence.begin && at < m_sentence.end && m_kinds.is(token(at), kind);
}

// Headlines, bylines, datelines, captions, navigation.
bool EventSentence::tellsNothing() const {
    if (entryWords().size() > 0) {
        return false;
    }
    const Token& first = token(m_sentence.begin);
    const Token& last = token(m_sentence.end - 1);
    const bool hasVerb = m_clauses.front().hasVerb();
    const bool isClosed = last.isPunct('.') || last.isPunct('!') || last.isPunct('?') || last.isPunct('"') ||
                          last.isPunct('\'') || last.isPunct(')') || last.has(Token::Abbreviation);
    if (m_kinds.is(first, m_kinds.byline) && (!isClosed || m_sentence.size() < 14) &&
        (m_kinds.is(first, m_kinds.published) || !hasVerb)) {
        return true;
    }
    if (last.isPunct('?') || isOutletAndDay(m_read, m_sentenceIndex, m_kinds)) {
        return true;
    }
    if (isClosed || !endsParagraph() || (hasVerb && m_sentence.size() >= 18)) {
        return false;
    }
    // "The A380 was revealed in January 2005", without its stop.
    const Clause& clause = m_clauses.front();
    const bool tells = hasVerb && m_sentenceIndex > 0 && clause.subject.size() > 0 && !clause.isState &&
                       (clause.tense == Tense::Past || clause.tense == Tense::Perfect) &&
                       clause.verb.size() > 1;
    return !tells || !(hasExpression("DATE") || hasExpression("TIME"));
}

TokenRange EventSentence::entryWords() const {
    const std::size_t head = token(m_whole.begin).entryHead;
    return head > 0 && m_whole.begin + head < m_whole.end ? TokenRange{m_whole.begin + head, m_whole.end}
                                                          : TokenRange{};
}

// A first line that reads like one: some words, one of them perhaps a verb, and a text below it.
bool EventSentence::isHeadline() const {
    if (m_read.sentences.size() < 3 || m_sentence.size() < 4 ||
        m_kinds.is(token(m_sentence.begin), m_kinds.byline) || token(m_sentence.end - 1).isPunct('?') ||
        m_read.isNarrative) {
        return false;
    }
    for (std::size_t at = m_sentence.begin + 1; at < m_sentence.end; ++at) {
        const std::string_view word = m_read.slice(token(at));
        if (token(at).kind == TokenKind::Word && !token(at).has(Token::Capital) &&
            (m_kinds.is(token(at), m_kinds.infinitive) || m_kinds.is(token(at), m_kinds.headlineVerb) ||
             m_kinds.endsLikePresent(token(at), word) || m_kinds.endsLikePast(token(at), word))) {
            return true;
        }
    }
    return m_clauses.front().hasVerb();
}

bool EventSentence::endsParagraph() const {
    return m_sentence.end >= m_read.tokens.size() || token(m_sentence.end).has(Token::ParagraphStart);
}

std::size_t EventSentence::clauseOf(std::size_t at) const {
    for (std::size_t k = 0; k < m_clauses.size(); ++k) {
        if (m_clauses[k].tokens.contains(at)) {
            return k;
        }
    }
    return m_clauses.size() - 1;
}

bool EventSentence::isBeforeInsertion(std::size_t clause, TokenRange range) const {
    if (clause + 1 >= m_clauses.size() || m_clauses[clause + 1].reporter != clause) {
        return false;
    }
    const Clause& report = m_clauses[clause];
    return report.subject.size() > 0 && range.end < report.subject.begin &&
           token(report.subject.begin - 1).isPunct(',') &&
           token(m_clauses[clause + 1].tokens.begin).isPunct(',');
}

bool EventSentence::isInParentheses(std::size_t at) const {
    for (std::size_t k = at; k-- > m_sentence.begin && at - k < 30;) {
        if (token(k).isPunct(')') || token(k).isPunct(']')) {
            return false;
        }
        if (token(k).isPunct('(') || token(k).isPunct('[')) {
            return true;
        }
    }
    return false;
}

bool EventSentence::isPlainWord(std::size_t at) const {
    return at < m_sentence.end && token(at).kind == TokenKind::Word && !is(at, m_kinds.preposition) &&
           !is(at, m_kinds.clauseMark) && !is(at, m_kinds.determiner) && !is(at, m_kinds.have) &&
           !is(at, m_kinds.be) && !is(at, m_kinds.modal) && !is(at, m_kinds.pastVerb) &&
           !is(at, m_kinds.adverb) && !is(at, m_kinds.subjectPronoun) &&
           !m_kinds.endsLikePast(token(at), m_read.slice(token(at)));
}

// "Trump's January order", "the 2011 version": the words after the date that it describes.
std::size_t EventSentence::describedNounEnd(const DatedSpan& span) const {
    std::size_t at = span.tokens.end;
    if (at < m_sentence.end && token(at).isPunct('\'') && at + 1 < m_sentence.end &&
        is(at + 1, m_kinds.possessive)) {
        at += 2; // "Monday's email"
    } else if (span.tokens.begin > m_sentence.begin) {
        const std::size_t left = span.tokens.begin - 1;
        const bool possessive =
            left > m_sentence.begin && token(left - 1).isPunct('\'') && is(left, m_kinds.possessive);
        if (!possessive && !is(left, m_kinds.determiner)) {
            return 0;
        }
    } else {
        return 0;
    }
    std::size_t end = at;
    while (end < at + 5 && (isPlainWord(end) || (end > at && isHyphen(end)))) { // "last year's semi-final"
        ++end;
    }
    return end > at ? end : 0;
}

std::size_t EventSentence::phraseStart(std::size_t at, std::size_t limit) const {
    while (at > limit && !is(at - 1, m_kinds.preposition) && !is(at - 1, m_kinds.clauseMark) &&
           !token(at - 1).isPunct(',') && !token(at - 1).isPunct('"')) {
        const bool article = is(at - 1, m_kinds.determiner);
        --at;
        if (article) {
            break;
        }
    }
    return at;
}

bool EventSentence::hasEventNoun(TokenRange range) const {
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (is(at, m_kinds.eventNoun)) {
            return true;
        }
    }
    return false;
}

std::optional<TokenRange> EventSentence::datedNoun(const DatedSpan& span, const Clause& clause,
                                                   bool& skip) const {
    if (const std::size_t end = describedNounEnd(span); end != 0) {
        const bool leading = clause.hasVerb() && end <= clause.verb.begin && clause.subject.begin >= end;
        if (leading) {
            return std::nullopt; // "In a Wednesday media event, Apple released …"
        }
        if (hasEventNoun({span.tokens.end, end})) {
            return TokenRange{phraseStart(span.tokens.begin, clause.tokens.begin),
                              nounTail(end, clause.tokens.end)};
        }
        const Grain grain = grainOf(span);
        skip = grain >= Grain::Year;
        return std::nullopt;
    }
    // "until his arrest on the morning of October 9": a noun behind a preposition, dated by one.
    const std::size_t at = span.tokens.begin;
    if (at >= clause.tokens.begin + 3 && !span.isRange && is(at - 1, m_kinds.timePreposition) &&
        is(at - 2, m_kinds.eventNoun)) {
        const std::size_t start = phraseStart(at - 2, clause.tokens.begin);
        const bool behindPreposition = start > clause.tokens.begin && is(start - 1, m_kinds.preposition);
        const bool isCount = token(start).isNumber() || // "lost by 1,962 votes in 2018", "by a single vote"
                             (start > clause.tokens.begin && is(start - 1, m_kinds.agent));
        if (behindPreposition && !clause.isReport && !isCount &&
            (!clause.hasVerb() || start > clause.verb.end)) {
            return TokenRange{start, at - 1};
        }
    }
    return std::nullopt;
}

// What hangs on a noun: "order to deploy more troops".
std::size_t EventSentence::nounTail(std::size_t end, std::size_t limit) const {
    while (end < limit && !token(end).isPunct(',') && !token(end).isPunct(';') && !token(end).isPunct('.')) {
        ++end;
    }
    return end;
}

Grain EventSentence::grainOf(const DatedSpan& span) const {
    const auto& placement = m_read.expressions[span.expression].time.placement;
    return placement ? placement->grain : Grain::None;
}

bool EventSentence::clauseHasVerbInside(const DatedSpan& span) const {
    const Clause& clause = m_clauses[clauseOf(span.tokens.begin)];
    return clause.hasVerb() && isInParentheses(clause.verb.begin);
}

bool EventSentence::isDenied(const Clause& clause) const {
    if (clause.subject.size() > 0 && is(clause.subject.begin, m_kinds.denied)) {
        return true;
    }
    if (!clause.hasVerb() || clause.tense == Tense::Modal) { // "could not walk" tells how things were
        return false;
    }
    const std::size_t from = clause.verb.begin > m_sentence.begin ? clause.verb.begin - 1 : clause.verb.begin;
    for (std::size_t at = from; at < std::min(clause.verb.end + 1, m_sentence.end); ++at) {
        const bool isSoFar =
            at + 1 < m_sentence.end && is(at + 1, m_kinds.stillSo); // "no longer", "not until"
        const bool isOfVerb = at < clause.verb.end || is(clause.verb.end - 1, m_kinds.be) ||
                              is(clause.verb.end - 1, m_kinds.have) ||
                              is(clause.verb.end - 1, m_kinds.doWord);
        if (is(at, m_kinds.denied) && !isSoFar && isOfVerb) {
            return true;
        }
    }
    return false;
}

bool EventSentence::isDenied(const DatedSpan& span) const {
    std::size_t at = span.tokens.begin;
    at -= at > m_sentence.begin && is(at - 1, m_kinds.timePreposition) && !is(at - 1, m_kinds.beforeWord) ? 1
                                                                                                          : 0;
    return at > m_sentence.begin && is(at - 1, m_kinds.negation) && !is(at, m_kinds.stillSo);
}

bool EventSentence::isSameQuote(std::size_t a, std::size_t b) const {
    std::size_t marks = 0;
    for (std::size_t at = std::min(a, b); at < std::max(a, b); ++at) {
        marks += token(at).isPunct('"') ? 1 : 0;
    }
    return marks % 2 == 0;
}

bool EventSentence::isHyphen(std::size_t at) const {
    return SentenceWords(m_read, m_sentence, m_kinds).isHyphen(at);
}

bool EventSentence::isInExpression(std::size_t at) const {
    return SentenceWords(m_read, m_sentence, m_kinds).isInExpression(at);
}

bool EventSentence::startsExpression(TokenRange range) const {
    const auto& all = m_read.expressions;
    const auto at = std::lower_bound(
        all.begin(), all.end(), range.begin,
        [](const ReadExpression& found, std::size_t begin) { return found.tokens.begin < begin; });
    return at != all.end() && range.contains(at->tokens.begin);
}

bool EventSentence::hasLooseOffset(TokenRange range) const {
    const auto& all = m_read.expressions;
    auto at = std::lower_bound(
        all.begin(), all.end(), m_sentenceIndex,
        [](const ReadExpression& found, std::size_t index) { return found.sentence < index; });
    for (; at != all.end() && at->sentence == m_sentenceIndex; ++at) {
        const std::size_t next = at->tokens.end;
        if (range.contains(at->tokens.begin) && at->time.type == "DURATION" &&
            (is(next, m_kinds.afterWord) || is(next, m_kinds.beforeWord))) {
            return true;
        }
    }
    return false;
}

bool EventSentence::hasExpression(std::string_view type) const {
    const auto& all = m_read.expressions;
    auto at = std::lower_bound(
        all.begin(), all.end(), m_sentenceIndex,
        [](const ReadExpression& found, std::size_t index) { return found.sentence < index; });
    for (; at != all.end() && at->sentence == m_sentenceIndex; ++at) {
        if (at->time.type == type) {
            return true;
        }
    }
    return false;
}

// Where the expression that ends at `end` starts, or `end`.
std::size_t EventSentence::expressionStart(std::size_t end) const {
    const auto& all = m_read.expressions;
    const auto at =
        std::lower_bound(all.begin(), all.end(), end, [](const ReadExpression& found, std::size_t value) {
            return found.tokens.begin < value;
        });
    return at != all.begin() && std::prev(at)->tokens.end == end && std::prev(at)->time.type == "DURATION"
               ? std::prev(at)->tokens.begin
               : end;
}

// The expression that "and" or a comma joins to what ends at `end`.
const ReadExpression* EventSentence::expressionNear(std::size_t end) const {
    if (end + 1 >= m_sentence.end || !(is(end, m_kinds.coordinator) || token(end).isPunct(','))) {
        return nullptr;
    }
    const auto& all = m_read.expressions;
    const auto at =
        std::lower_bound(all.begin(), all.end(), end, [](const ReadExpression& found, std::size_t value) {
            return found.tokens.begin < value;
        });
    std::size_t next = end + 1;
    if (at != all.end() && at->tokens.end < m_sentence.end &&
        token(at->tokens.end).kind == TokenKind::Punct) {
        while (next < at->tokens.begin && (is(next, m_kinds.adverb) || is(next, m_kinds.timePreposition))) {
            ++next; // "on May 2 and again over the weekend,"
        }
    }
    return at != all.end() && at->tokens.begin == next && at->tokens.end < m_sentence.end &&
                   !at->time.when.empty()
               ? &*at
               : nullptr;
}

} // namespace dateline::extract
