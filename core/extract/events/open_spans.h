// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/event_sentence.h"
#include "core/model/candidate.h"

namespace dateline::extract {

/// "has led the firm since 2003": what happened is that it began, in 2003; how long it went on the text
/// cannot know, so the open range is another reading. What is measured over all the time since ("has lost a
/// fifth since 2003") gets the open range; of a time that is over ("had lost") the end is not known.
void readSince(const EventSentence& at, const DatedSpan& span, const Clause& clause,
               model::DateReading& reading);

/// "will announce by the end of next week": not later than its last day.
bool isUpTo(const EventSentence& at, const DatedSpan& span, const Clause& clause,
            const ReadExpression& found);
void openStart(const Placement& unit, model::DateReading& reading);

} // namespace dateline::extract
