// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include "core/extract/datelines.h"
#include "core/extract/event_extractor.h"
#include "core/extract/language.h"
#include "core/extract/readings.h"
#include "core/extract/temporal_reader.h"
#include "core/extract/titles.h"

#include <algorithm>
#include <cstdio>

namespace dateline::extract {
namespace {

std::optional<time::DayNumber> dayOf(const std::optional<time::Edtf>& published) {
    if (!published || published->kind() != time::EdtfKind::Date) {
        return std::nullopt;
    }
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(published->text().c_str(), "%d-%d-%d", &year, &month, &day) != 3 || month < 1 ||
        month > 12 || !time::isValid({year, month, day})) {
        return std::nullopt;
    }
    return time::toDays({year, month, day});
}

} // namespace

Extraction extract(const Utf8Text& text, const Options& options, std::stop_token stop) {
    const Language& language = Language::builtIn(options.language);
    std::vector<ChosenSpan> chosen;
    chosen.reserve(options.chosen.size());
    for (const ChosenReading& reading : options.chosen) {
        chosen.push_back({text.toBytes(reading.expression), &reading.when});
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const ChosenSpan& a, const ChosenSpan& b) { return a.span < b.span; });
    ReadText read = readTimes(text.bytes(), language, dayOf(options.published), stop, chosen);
    Extraction out;
    out.candidates = findEvents(text, read, language, dayOf(options.published), stop);
    if (const auto day = statedPublication(read, WordKinds(language))) {
        if (auto parsed = time::Edtf::parse(*day)) {
            out.proposedPublication = *std::move(parsed);
        }
    }
    out.proposedTitle = Titles::proposed(read);
    std::vector<ByteSpan> spans;
    spans.reserve(read.expressions.size());
    for (const ReadExpression& found : read.expressions) {
        spans.push_back(read.span(found.tokens));
    }
    read.tokens = {}; // four times the text: not beside the results
    read.sentences = {};
    out.expressions.reserve(spans.size());
    for (std::size_t at = 0; at < spans.size(); ++at) {
        out.expressions.push_back(timexOf(text, spans[at], std::move(read.expressions[at])));
        read.expressions[at] = {}; // its explanation is with the events by now
    }
    return out;
}

} // namespace dateline::extract
