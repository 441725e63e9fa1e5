// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/clauses/event_sentence.h"
#include "core/model/date_reading.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::extract {

/// A date that sentences without one may go on from.
struct Carried {
    std::string when;
    std::string phrase; ///< empty: the day of publication
    TextPosition position;
    std::size_t sentence = 0;
    time::DayNumber day = 0;
    bool isWeek = false; ///< it is no finer than that
    bool isSet = false;
};

/// Dates for what a text tells without saying when: it goes on from the last date, belongs to the day of the
/// first sentences' news, or stays open.
class StoryDates {
public:
    StoryDates(const Utf8Text& text, const EventSentence& sentence, std::optional<time::DayNumber> published)
        : m_text(text)
        , m_at(sentence)
        , m_published(published) {}

    /// Call after each sentence that may tell something.
    void sentenceTold() { ++m_told; }
    const Carried& story() const { return m_story; }
    /// What the next sentences may go on from.
    void carry(const DatedSpan& span, const Clause& clause);
    void dateUndated(const Clause& clause, model::DateReading& reading) const;
    void dateAs(const Carried& carried, model::DateReading& reading, std::string_view why) const;

private:
    void noteLast(const DatedSpan& span);
    bool dateSinceThen(const Clause& clause, model::DateReading& reading) const;
    void dateAhead(model::DateReading& reading) const;
    void addOpenAlternative(model::DateReading& reading) const;

    const Utf8Text& m_text;
    const EventSentence& m_at;
    std::optional<time::DayNumber> m_published;
    std::size_t m_told = 0; ///< sentences that may tell something, so far
    Carried m_last;         ///< the last date told
    Carried m_statement;
    Carried m_event;
    Carried m_story; ///< the day of the first sentences' news
};

} // namespace dateline::extract
