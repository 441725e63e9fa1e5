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

std::string jsonHead(const model::Source& source) {
    const Json head = {{"title", source.title},
                       {"published", dateOrNull(source.published)},
                       {"sha256", source.sha256},
                       {"length", source.text.codePointCount()}};
    return "{\n  \"source\": " + indented(dumped(head, 2), 2) + ",\n  \"events\": [";
}

std::string timexLine(const extract::Timex& timex) {
    const model::Expression& expression = timex.expression;
    Json line = {{"start", expression.position.start},
                 {"end", expression.position.end},
                 {"text", expression.text},
                 {"type", expression.timexType},
                 {"value", expression.timexValue}};
    if (!timex.mod.empty()) {
        line["mod"] = timex.mod;
    }
    return dumped(line) + '\n';
}

std::string csvRow(const model::Candidate& candidate) {
    const DayTexts days = dayTextsOf(candidate.date.when);
    const model::Expression expression = candidate.date.expression.value_or(model::Expression{});
    return csvRecord({candidate.title, candidate.date.when ? candidate.date.when->text() : "",
                      days.earliest.value_or(""), days.latest.value_or(""),
                      fmt::format("{}", fmt::join(candidate.actors, "; ")), candidate.saidBy.value_or(""),
                      candidate.quote.exact, fmt::to_string(candidate.quote.position.start),
                      fmt::to_string(candidate.quote.position.end), expression.text, expression.timexType,
                      expression.timexValue, fmt::format("{:.2f}", candidate.date.confidence)});
}

} // namespace

ExtractionWriter::ExtractionWriter(ExtractionFormat format, const model::Source& source, Output output)
    : m_format(format)
    , m_source(source)
    , m_output(std::move(output)) {}

bool ExtractionWriter::begin(const extract::Outline&) {
    if (m_format == ExtractionFormat::JsonDocument) {
        m_output(jsonHead(m_source));
    } else if (m_format == ExtractionFormat::Csv) {
        m_output(csvRecord({"title", "when", "earliest", "latest", "actors", "said_by", "quote", "start",
                            "end", "expression", "timex_type", "timex_value", "confidence"}));
    }
    return true;
}

void ExtractionWriter::write(const extract::Timex& expression) {
    if (m_format == ExtractionFormat::TimexLines) {
        m_output(timexLine(expression));
    }
}

void ExtractionWriter::write(const model::Candidate& candidate) {
    if (m_format == ExtractionFormat::JsonDocument) {
        m_output(m_isFirst ? "\n    " : ",\n    ");
        m_output(indented(dumped(candidateJson(candidate), 2), 4));
        m_isFirst = false;
    } else if (m_format == ExtractionFormat::Csv) {
        m_output(csvRow(candidate));
    }
}

void ExtractionWriter::end() {
    if (m_format == ExtractionFormat::JsonDocument) {
        m_output(m_isFirst ? "]\n}\n" : "\n  ]\n}\n");
    }
}

std::string written(ExtractionFormat format, const model::Source& source,
                    const extract::Extraction& extraction) {
    std::string out;
    ExtractionWriter writer(format, source, [&out](std::string_view piece) { out += piece; });
    writer.begin({});
    for (const model::Candidate& candidate : extraction.candidates) {
        writer.write(candidate);
    }
    for (const extract::Timex& timex : extraction.expressions) {
        writer.write(timex);
    }
    writer.end();
    return out;
}

} // namespace dateline::exchange
