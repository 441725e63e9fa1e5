// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/attribution.h"
#include "core/extract/clauses/clause.h"
#include "core/extract/clauses/dated_spans.h"

#include <optional>
#include <vector>

namespace dateline::extract {

/// The sentence that events are being looked for in, and the questions one asks of it.
class EventSentence {
public:
    EventSentence(const ReadText& text, const WordKinds& kinds)
        : m_read(text)
        , m_kinds(kinds) {}

    /// Goes on to the next sentence, without its dateline.
    void start(std::size_t index, Attribution& attribution);

    const ReadText& text() const { return m_read; }
    const WordKinds& kinds() const { return m_kinds; }
    bool startsQuoted() const { return m_startsQuoted; } ///< within quotation marks opened before it
    std::size_t index() const { return m_sentenceIndex; }
    TokenRange range() const { return m_sentence; }
    TokenRange whole() const { return m_whole; } ///< with its dateline
    const std::vector<Clause>& clauses() const { return m_clauses; }
    const std::vector<Participant>& subjects() const { return m_subjects; } ///< one a clause
    const Token& token(std::size_t at) const { return m_read.tokens[at]; }

    bool is(std::size_t at, const WordKinds::Kind& kind) const;
    /// Headlines, bylines, datelines, captions, navigation.
    bool tellsNothing() const;
    /// A first line that reads like one: some words, one of them perhaps a verb, and a text below it.
    bool isHeadline() const;
    /// The words of an entry of a chronology or log, behind its date; empty where the sentence begins none.
    TokenRange entryWords() const;
    bool startsParagraph() const { return token(m_whole.begin).has(Token::ParagraphStart); }
    bool endsParagraph() const;
    /// Stands before a "prosecutors say" between commas, in whose clause it does not belong but in the next.
    bool isBeforeInsertion(std::size_t clause, TokenRange range) const;
    std::size_t clauseOf(std::size_t at) const;
    bool isInParentheses(std::size_t at) const;
    bool isPlainWord(std::size_t at) const;
    /// "Trump's January order", "the 2011 version": the words after the date that it describes.
    std::size_t describedNounEnd(const DatedSpan& span) const;
    std::size_t phraseStart(std::size_t at, std::size_t limit) const;
    bool hasEventNoun(TokenRange range) const;
    std::optional<TokenRange> datedNoun(const DatedSpan& span, const Clause& clause, bool& skip) const;
    /// What hangs on a noun: "order to deploy more troops".
    std::size_t nounTail(std::size_t end, std::size_t limit) const;
    Grain grainOf(const DatedSpan& span) const;
    /// The sentence has an expression of this TIMEX3 type.
    bool hasExpression(std::string_view type) const;
    bool clauseHasVerbInside(const DatedSpan& span) const;
    /// "No radiation escaped", "did not vote": it did not happen.
    bool isDenied(const Clause& clause) const;
    /// "opened not in 2012 but in 2014", "never in 2014": the words right before the date.
    bool isDenied(const DatedSpan& span) const;
    /// No quotation mark opens or closes between the two.
    bool isSameQuote(std::size_t a, std::size_t b) const;
    bool isInExpression(std::size_t at) const;
    bool isHyphen(std::size_t at) const; ///< the mark of "semi-final", not a dash
    bool startsExpression(TokenRange range) const;
    /// "three weeks after it" within the words: what they tell is dated by something else.
    bool hasLooseOffset(TokenRange range) const;
    /// Where the expression that ends at `end` starts, or `end`.
    std::size_t expressionStart(std::size_t end) const;
    /// The expression that "and" or a comma joins to what ends at `end`.
    const ReadExpression* expressionNear(std::size_t end) const;

private:
    const ReadText& m_read;
    const WordKinds& m_kinds;
    std::size_t m_sentenceIndex = 0;
    TokenRange m_sentence;
    TokenRange m_whole;
    std::vector<Clause> m_clauses;
    std::vector<Participant> m_subjects;
    bool m_openQuote = false;
    bool m_startsQuoted = false;
};

} // namespace dateline::extract
