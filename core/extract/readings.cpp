// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/readings.h"

namespace dateline::extract {
namespace {

model::Expression expressionOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found) {
    return {std::string(read.slice(found.tokens)), text.toPosition(read.span(found.tokens)), found.time.type,
            found.time.value};
}

} // namespace

model::DateReading readingOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found) {
    model::DateReading reading;
    if (!found.time.when.empty()) {
        if (auto when = time::Edtf::parse(found.time.when)) {
            reading.when = *std::move(when);
        }
    }
    reading.expression = expressionOf(text, read, found);
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

Timex timexOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found) {
    return {expressionOf(text, read, found), found.time.mod, readingOf(text, read, found)};
}

} // namespace dateline::extract
