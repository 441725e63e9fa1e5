// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/readings.h"

namespace dateline::extract {
namespace {

model::Expression expressionOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found) {
    return {std::string(read.slice(found.tokens)), text.toPosition(read.span(found.tokens)), found.time.type,
            found.time.value};
}

// All but the expression itself.
model::DateReading partsOf(const Utf8Text& text, const ReadExpression& found) {
    model::DateReading reading;
    if (!found.time.when.empty()) {
        if (auto when = time::Edtf::parse(found.time.when)) {
            reading.when = *std::move(when);
        }
    }
    reading.anchor = found.time.anchor;
    if (reading.anchor && reading.anchor->position) { // bytes until here
        reading.anchor->position =
            text.toPosition({reading.anchor->position->start, reading.anchor->position->end});
    }
    reading.steps = found.time.steps;
    for (const std::string& alternative : found.time.alternatives) {
        if (auto other = time::Edtf::parse(alternative)) {
            reading.alternatives.push_back(*std::move(other));
        }
    }
    reading.confidence = found.time.confidence;
    return reading;
}

} // namespace

model::DateReading readingOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found) {
    model::DateReading reading = partsOf(text, found);
    reading.expression = expressionOf(text, read, found);
    return reading;
}

Timex timexOf(const Utf8Text& text, ByteSpan span, ReadExpression&& found) {
    Timex timex;
    timex.expression = {std::string(text.slice(span)), text.toPosition(span), std::move(found.time.type),
                        std::move(found.time.value)};
    timex.mod = std::move(found.time.mod);
    if (!found.time.when.empty()) {
        if (auto when = time::Edtf::parse(found.time.when)) {
            timex.when = *std::move(when);
        }
    }
    return timex;
}

} // namespace dateline::extract
