// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/event_sentence.h"

namespace dateline::extract {

/// Which words of a clause the title of one of its dated events does without.
class TitleCuts {
public:
    explicit TitleCuts(const EventSentence& sentence)
        : m_at(sentence) {}

    /// The date and those listed with it ("in 2001 and 2006"), and what only explains the date ("the
    /// anniversary of independence"); nothing where the date is the verb's object ("spend the weekend") or
    /// describes a noun ("Sunday's runoff", "the last day of the window").
    TokenRange droppedWith(TokenRange dated, const Clause& clause) const;
    /// What the clause tells of the other dates before it: "has promised [to call a referendum within 100
    /// days, and] to raise the minimum wage next January".
    TokenRange skippedFor(TokenRange dated, const Clause& clause) const;
    /// Where what the date is of ends: before "and again by the council in August 2020".
    std::size_t endFor(TokenRange dated, const Clause& clause, std::size_t end) const;

private:
    bool describes(TokenRange dated, const Clause& clause) const;
    std::size_t explanationEnd(TokenRange dated, const Clause& clause) const;
    std::size_t contrastEnd(std::size_t end) const;
    std::size_t segmentBehind(std::size_t from, std::size_t end) const;
    const ReadExpression* placedIn(TokenRange range) const;

    const EventSentence& m_at;
};

} // namespace dateline::extract
