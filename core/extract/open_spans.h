// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/event_sentence.h"
#include "core/model/candidate.h"

namespace dateline::extract {

/// "has been closed since 2003": from then on; of a time that is over ("had been closed since 2003") the
/// end is not known.
void openEnd(const DatedSpan& span, const Clause& clause, model::DateReading& reading);

/// "will announce by the end of next week": not later than its last day.
bool isUpTo(const EventSentence& at, const DatedSpan& span, const Clause& clause,
            const ReadExpression& found);
void openStart(const Placement& unit, model::DateReading& reading);

} // namespace dateline::extract
