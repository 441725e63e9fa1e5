// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extractor.h"

#include "core/extract/event_extractor.h"
#include "core/extract/extraction_sink.h"
#include "core/extract/language/language.h"
#include "core/extract/lists/packed_expressions.h"
#include "core/extract/temporal/datelines.h"
#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/titles/titles.h"

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

// What the top of the text says of itself needs the expressions of its first sentences once more.
constexpr std::size_t kTopSentences = 8;

// Keeps everything.
class Keeper : public ExtractionSink {
public:
    explicit Keeper(Extraction& out)
        : m_out(out) {}

    bool begin(const Outline& outline) override {
        m_out.proposedPublication = outline.proposedPublication;
        m_out.proposedTitle = outline.proposedTitle;
        return true;
    }
    void take(Timex&& expression) override { m_out.expressions.push_back(expression); }
    void take(model::Candidate&& candidate) override { m_out.candidates.push_back(candidate); }

private:
    Extraction& m_out;
};

} // namespace

void extract(const Utf8Text& text, const Options& options, ExtractionSink& sink, std::stop_token stop) {
    const Language& language = Language::builtIn(options.language);
    std::vector<ChosenSpan> chosen;
    chosen.reserve(options.chosen.size());
    for (const ChosenReading& reading : options.chosen) {
        chosen.push_back({text.toBytes(reading.expression), &reading.when});
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const ChosenSpan& a, const ChosenSpan& b) { return a.span < b.span; });
    PackedExpressions packed(text.byteCount());
    std::vector<ReadExpression> top;
    const auto pack = [&](ReadText& read) {
        for (ReadExpression& found : read.expressions) {
            packed.put(found);
            if (found.sentence < kTopSentences) {
                top.push_back(std::move(found));
            }
        }
        read.expressions.clear();
    };
    ReadText read = readTimes(text.bytes(), language, dayOf(options.published), stop, chosen, pack);
    read.expressions = std::move(top);
    Outline outline;
    if (const auto day = statedPublication(read, WordKinds(language))) {
        if (auto parsed = time::Edtf::parse(*day)) {
            outline.proposedPublication = *std::move(parsed);
        }
    }
    outline.proposedTitle = Titles::proposed(read, WordKinds(language));
    if (sink.begin(outline)) {
        findEvents(text, read, packed, language, dayOf(options.published), sink, stop);
    }
}

Extraction extract(const Utf8Text& text, const Options& options, std::stop_token stop) {
    Extraction out;
    out.expressions = TimexList(text);
    out.candidates = CandidateList(text);
    Keeper keeper(out);
    extract(text, options, keeper, std::move(stop));
    return out;
}

} // namespace dateline::extract
