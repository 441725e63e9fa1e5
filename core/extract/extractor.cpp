// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include "core/extract/language.h"
#include "core/extract/temporal_reader.h"

namespace dateline::extract {
namespace {

std::optional<time::DayNumber> dayOf(const std::optional<time::Edtf>& published) {
    if (!published || published->kind() != time::EdtfKind::Date) {
        return std::nullopt;
    }
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(published->text().c_str(), "%d-%d-%d", &year, &month, &day) != 3 || month < 1 || month > 12 ||
        !time::isValid({year, month, day})) {
        return std::nullopt;
    }
    return time::toDays({year, month, day});
}

} // namespace

Extraction extract(const Utf8Text& text, const Options& options, std::stop_token stop) {
    const Language& language = Language::builtIn(options.language);
    const ReadText read = readTimes(text.bytes(), language, dayOf(options.published), stop);
    Extraction out;
    for (const ReadExpression& found : read.expressions) {
        Timex timex;
        timex.expression = {std::string(read.slice(found.tokens)), text.toPosition(read.span(found.tokens)),
                            found.time.type, found.time.value};
        timex.mod = found.time.mod;
        timex.reading.steps = found.time.steps;
        timex.reading.confidence = found.time.confidence;
        out.expressions.push_back(std::move(timex));
    }
    return out;
}

} // namespace dateline::extract
