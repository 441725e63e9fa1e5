// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/events/open_spans.h"

namespace dateline::extract {

namespace {

// "has doubled since 2010", "300 were sold since", "every spring since 2015"
bool isMeasured(const EventSentence& at, const DatedSpan& span, const Clause& clause) {
    const WordKinds& kinds = at.kinds();
    if (at.hasExpression("SET")) {
        return true;
    }
    for (std::size_t k = clause.tokens.begin; k < clause.tokens.end; ++k) {
        const bool isFigure = at.token(k).isNumber() || at.token(k).isPunct('%') || at.is(k, kinds.scale) ||
                              at.is(k, kinds.percentWord) ||
                              (at.is(k, kinds.changeVerb) &&
                               (k == clause.tokens.begin || !at.isHyphen(k - 1))); // not "has out-sold"
        if (isFigure && !span.tokens.contains(k) && !at.isInExpression(k)) {
            return true;
        }
    }
    return false;
}

} // namespace

void readSince(const EventSentence& at, const DatedSpan& span, const Clause& clause,
               model::DateReading& reading) {
    if (span.when.empty() || span.when.find_first_of("/[{T") != std::string::npos) {
        return;
    }
    const bool isOver = clause.tense == Tense::Past || clause.tense == Tense::PastPerfect;
    const auto start = time::Edtf::parse(span.when);
    const auto open = time::Edtf::parse(span.when + (isOver ? "/" : "/.."));
    if (!start || !open) {
        return;
    }
    const bool isStretch = isMeasured(at, span, clause);
    reading.when = isStretch ? *open : *start;
    reading.alternatives.insert(reading.alternatives.begin(), isStretch ? *start : *open);
    const std::string how =
        isStretch ? isOver ? "all the time since then, until nobody says when" : "all the time since then"
                  : "it began then; how long it went on is not said";
    reading.steps.push_back({"since", how + " → " + reading.when->text()});
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
