// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/event_sentence.h"
#include "core/extract/titles/title_cuts.h"
#include "core/extract/titles/titles.h"

#include <string>

namespace dateline::extract {

/// Titles for the events of a sentence.
class EventTitles {
public:
    EventTitles(const EventSentence& sentence, const Attribution& attribution)
        : m_at(sentence)
        , m_attribution(attribution)
        , m_cuts(sentence)
        , m_titles(sentence.text(), sentence.kinds()) {}

    /// `dated`: the words of time to leave out; may be empty.
    std::string clauseTitle(std::size_t index, TokenRange dated) const;
    /// For a noun that names an event.
    std::string nounTitle(TokenRange noun, const DatedSpan& span, std::size_t clause) const;
    /// For any words.
    std::string of(TokenRange words) const { return m_titles.of({{}, {}, false, words, {}, {}}); }

private:
    static constexpr std::size_t kLongestQuote = 60; // tokens: more do not fit a title
    static std::string capital(std::string name);

    bool isCountedAside(std::size_t index) const;
    /// "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
    std::size_t participleBefore(const Clause& clause, TokenRange dated) const;
    TokenRange appositionWith(const Clause& clause, TokenRange dated) const;
    SpelledNames namesFor(std::size_t index) const;
    bool saysNothing(const Clause& clause, std::size_t end) const;
    std::string quoteTitle(std::size_t index) const;
    TokenRange quotedWords(std::size_t reporter) const;
    bool isBeing(std::size_t at) const;
    std::size_t sharedVerb(std::size_t index) const;
    bool hasObject(const Clause& clause, const Clause& next) const;
    std::string openingTitle(std::size_t index, TokenRange dropped) const;
    Participant quotedSpeaker(std::size_t index) const;
    std::size_t documentPhrase(const Clause& clause, std::size_t participle) const;
    std::string participleTitle(std::size_t index, std::size_t participle, TokenRange dropped,
                                const SpelledNames& names) const;
    std::size_t endOf(std::size_t index, TokenRange dropped, bool goesOn) const;
    bool isPutFirst(std::size_t index) const;
    bool quotesBehind(const Clause& clause) const;
    std::string toldBefore(std::size_t index) const;

    const EventSentence& m_at;
    const Attribution& m_attribution;
    TitleCuts m_cuts;
    Titles m_titles;
    mutable bool m_isToldBefore =
        false; ///< toldBefore() is at work: clauses must not ask each other in a circle
};

} // namespace dateline::extract
