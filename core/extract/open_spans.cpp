// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/open_spans.h"

namespace dateline::extract {

void openEnd(const DatedSpan& span, const Clause& clause, model::DateReading& reading) {
    if (span.when.empty() || span.when.find_first_of("/[{T") != std::string::npos) {
        return;
    }
    const bool isOver = clause.tense == Tense::Past || clause.tense == Tense::PastPerfect;
    if (auto open = time::Edtf::parse(span.when + (isOver ? "/" : "/.."))) {
        reading.alternatives.insert(reading.alternatives.begin(), *time::Edtf::parse(span.when));
        reading.when = *std::move(open);
        reading.steps.push_back({"since", isOver ? "since then, until nobody says when → " + span.when + "/"
                                                 : "since then and still → " + span.when + "/.."});
    }
}

bool isUpTo(const EventSentence& at, const DatedSpan& span, const Clause& clause,
            const ReadExpression& found) {
    return found.time.mod == "END" && found.time.placement && span.tokens.begin > at.range().begin &&
           at.is(span.tokens.begin - 1, at.kinds().agent) && clause.tense != Tense::Past &&
           clause.tense != Tense::PastPerfect;
}

void openStart(const Placement& unit, model::DateReading& reading) {
    const std::string last = edtfDay(unit.last);
    if (auto open = time::Edtf::parse("../" + last)) {
        if (reading.when) {
            reading.alternatives.insert(reading.alternatives.begin(), *reading.when);
        }
        reading.when = *std::move(open);
        reading.steps.push_back({"by", "then or before → ../" + last});
    }
}

} // namespace dateline::extract
