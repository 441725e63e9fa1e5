// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/extraction_writers.h"

#include "core/exchange/csv.h"
#include "core/exchange/day_text.h"
#include "core/exchange/json_parts.h"

#include <fmt/format.h>

namespace dateline::exchange {
namespace {

Json candidateJson(const model::Candidate& candidate) {
    const DayTexts days = dayTextsOf(candidate.date.when);
    return {{"title", candidate.title},
            {"when", dateOrNull(candidate.date.when)},
            {"earliest", textOrNull(days.earliest)},
            {"latest", textOrNull(days.latest)},
            {"actors", Json(candidate.actors)},
            {"said_by", textOrNull(candidate.saidBy)},
            {"quote", quoteJson(candidate.quote)},
            {"expression", expressionJson(candidate.date.expression)},
            {"explanation", explanationJson(candidate.date.steps)},
            {"alternatives", datesJson(candidate.date.alternatives)},
            {"confidence", candidate.date.confidence}};
}

/// Lines after the first moved right. A line end is never inside a JSON string.
std::string indented(std::string_view json, std::size_t by) {
    std::string out;
    out.reserve(json.size() + json.size() / 4);
    for (const char c : json) {
        out += c;
        if (c == '\n') {
            out.append(by, ' ');
        }
    }
    return out;
}

} // namespace

std::string extractionAsJson(const model::Source& source, const extract::Extraction& extraction) {
    const Json head = {{"title", source.title},
                       {"published", dateOrNull(source.published)},
                       {"sha256", source.sha256},
                       {"length", source.text.codePointCount()}};
    // An event at a time: the tree of all of them would take twenty times the memory of the text it becomes.
    std::string json = "{\n  \"source\": " + indented(dumped(head, 2), 2) + ",\n  \"events\": [";
    std::string_view separator = "\n    ";
    for (const model::Candidate& candidate : extraction.candidates) {
        json += separator;
        json += indented(dumped(candidateJson(candidate), 2), 4);
        separator = ",\n    ";
    }
    json += extraction.candidates.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return json;
}

std::string extractionAsTimexLines(const extract::Extraction& extraction) {
    std::string lines;
    for (const extract::Timex& timex : extraction.expressions) {
        const model::Expression& expression = timex.expression;
        Json line = {{"start", expression.position.start},
                     {"end", expression.position.end},
                     {"text", expression.text},
                     {"type", expression.timexType},
                     {"value", expression.timexValue}};
        if (!timex.mod.empty()) {
            line["mod"] = timex.mod;
        }
        lines += dumped(line) + '\n';
    }
    return lines;
}

std::string extractionAsCsv(const extract::Extraction& extraction) {
    std::string records =
        csvRecord({"title", "when", "earliest", "latest", "actors", "said_by", "quote", "start", "end",
                   "expression", "timex_type", "timex_value", "confidence"});
    for (const model::Candidate& candidate : extraction.candidates) {
        const DayTexts days = dayTextsOf(candidate.date.when);
        const model::Expression expression = candidate.date.expression.value_or(model::Expression{});
        records +=
            csvRecord({candidate.title, candidate.date.when ? candidate.date.when->text() : "",
                       days.earliest.value_or(""), days.latest.value_or(""),
                       fmt::format("{}", fmt::join(candidate.actors, "; ")), candidate.saidBy.value_or(""),
                       candidate.quote.exact, fmt::to_string(candidate.quote.position.start),
                       fmt::to_string(candidate.quote.position.end), expression.text, expression.timexType,
                       expression.timexValue, fmt::format("{:.2f}", candidate.date.confidence)});
    }
    return records;
}

} // namespace dateline::exchange
