// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/event_sentence.h"
#include "core/extract/titles.h"

#include <string>

namespace dateline::extract {

/// Titles for the events of a sentence.
class EventTitles {
public:
    EventTitles(const EventSentence& sentence, const Attribution& attribution)
        : m_at(sentence)
        , m_attribution(attribution)
        , m_titles(sentence.text(), sentence.kinds()) {}

    /// `dated`: the words of time to leave out; may be empty.
    std::string clauseTitle(std::size_t index, TokenRange dated) const;
    /// For a noun that names an event.
    std::string nounTitle(TokenRange noun, const DatedSpan& span, std::size_t clause) const;
    /// For any words.
    std::string of(TokenRange words) const { return m_titles.of({{}, {}, false, words, {}, {}}); }

private:
    /// "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
    std::size_t participleBefore(const Clause& clause, TokenRange dated) const;
    /// The date and those listed with it ("in 2001 and 2006"); nothing where it is the verb's object ("spend
    /// the weekend").
    TokenRange appositionWith(const Clause& clause, TokenRange dated) const;
    SpelledNames namesFor(std::size_t index) const;
    bool saysNothing(const Clause& clause, std::size_t end) const;
    std::string quoteTitle(std::size_t index) const;
    TokenRange droppedWith(TokenRange dated, const Clause& clause) const;

    const EventSentence& m_at;
    const Attribution& m_attribution;
    Titles m_titles;
};

} // namespace dateline::extract
