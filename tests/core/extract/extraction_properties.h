// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"

#include <algorithm>
#include <string>

namespace dateline::extract {

/// What must hold of every extraction, whatever the text: quotes and expressions are the text's own bytes,
/// positions lie within it and in order, titles are short. Returns what does not, or an empty string.
inline std::string brokenProperty(const Utf8Text& text, const Extraction& extraction) {
    const auto isOwn = [&text](const std::string& words, TextPosition at) {
        return at.start <= at.end && at.end <= text.codePointCount() &&
               text.slice(text.toBytes(at)) == words && text.toPosition(text.toBytes(at)) == at;
    };
    std::size_t last = 0;
    for (const Timex& timex : extraction.expressions) {
        const auto& expression = timex.expression;
        if (expression.text.empty() || !isOwn(expression.text, expression.position)) {
            return "an expression is not the text's own: " + expression.text;
        }
        if (expression.position.start < last) {
            return "expressions overlap or are out of order at " + expression.text;
        }
        last = expression.position.end;
        if (expression.timexType != "DATE" && expression.timexType != "TIME" &&
            expression.timexType != "DURATION" && expression.timexType != "SET") {
            return "no such type: " + expression.timexType;
        }
        if (expression.timexValue.empty()) {
            return "no value for " + expression.text;
        }
    }
    last = 0;
    for (const auto& candidate : extraction.candidates) {
        const auto& quote = candidate.quote;
        if (quote.exact.empty() || !isOwn(quote.exact, quote.position)) {
            return "a quote is not the text's own: " + quote.exact;
        }
        if (quote.position.start < last) {
            return "candidates are out of order at " + quote.exact;
        }
        last = quote.position.start;
        if (candidate.title.empty() || countCodePoints(candidate.title) > 80 ||
            firstInvalidUtf8(candidate.title)) {
            return "a title is empty, too long or no text: " + candidate.title;
        }
        const auto& date = candidate.date;
        if (date.expression && !isOwn(date.expression->text, date.expression->position)) {
            return "a date's expression is not the text's own: " + date.expression->text;
        }
        if (date.anchor && date.anchor->position && !isOwn(date.anchor->phrase, *date.anchor->position)) {
            return "an anchor is not the text's own: " + date.anchor->phrase;
        }
        const bool saysWhy = std::any_of(date.steps.begin(), date.steps.end(), [](const auto& step) {
            return step.text.find("cannot be placed") != std::string::npos;
        });
        if (date.expression && !date.when && !saysWhy) {
            return "a dated event has no date: " + date.expression->text;
        }
        if (date.steps.empty() || date.confidence < 0 || date.confidence > 1) {
            return "a date is not explained: " + quote.exact;
        }
    }
    return {};
}

} // namespace dateline::extract
