// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/wording/date_wording.h"
#include "core/time/wording/single_date_words.h"

#include <algorithm>
#include <vector>

namespace dateline::time {
namespace {

constexpr int kFirstNonSeason = 33; // of the groupings, 21..32 are seasons

bool isSecondMeant(const Edtf& date) {
    if (date.isDate()) {
        return areSecondsMeant(date.date().time);
    }
    const auto spans = date.members();
    return std::any_of(spans.begin(), spans.end(), [](const EdtfSpan& span) {
        return areSecondsMeant(span.from.time) || areSecondsMeant(span.to.time);
    });
}

std::string unitWords(const Edtf& date, const DatePhrases& phrases) {
    Precision precision = date.precision();
    if (precision == Precision::Second && !isSecondMeant(date)) {
        precision = Precision::Minute;
    }
    if (precision == Precision::Season && date.isDate() && date.date().month >= kFirstNonSeason) {
        return phrases.toPartOfYear;
    }
    if (precision == Precision::Millennium && date.isDate() && date.date().yearX == EdtfDate::kAllOfYear) {
        return phrases.toNoYear;
    }
    return phrases.precisions[static_cast<std::size_t>(precision)];
}

std::string endWords(const Edtf& date, const DatePhrases& phrases) {
    const EdtfEnd start = date.members().front().fromEnd;
    const EdtfEnd end = date.members().back().toEnd;
    if (start != EdtfEnd::Date && end != EdtfEnd::Date) {
        return phrases.openBoth;
    }
    if (start != EdtfEnd::Date) {
        return start == EdtfEnd::Open ? phrases.openStart : phrases.unknownStart;
    }
    if (end != EdtfEnd::Date) {
        return end == EdtfEnd::Open ? phrases.openEnd : phrases.unknownEnd;
    }
    return {};
}

/// Whether what is written says how exact the date is: not "../..", where there is nothing, nor [a..b], where
/// the date is anywhere between, however exact the ends.
bool hasUnit(const Edtf& date) {
    if (date.kind() == EdtfKind::Interval) {
        return date.interval().fromEnd == EdtfEnd::Date || date.interval().toEnd == EdtfEnd::Date;
    }
    return date.kind() != EdtfKind::OneOf || date.members().size() > 1 || date.members().front().isSingle;
}

} // namespace

std::string precisionInWords(const Edtf& date, const DatePhrases& phrases) {
    std::vector<std::string> parts;
    if (hasUnit(date)) {
        parts.push_back(unitWords(date, phrases));
    }
    if (!date.isDate()) {
        if (std::string ends = endWords(date, phrases); !ends.empty()) {
            parts.push_back(std::move(ends));
        }
    }
    if (date.kind() == EdtfKind::OneOf && date.members().size() > 1) {
        parts.push_back(phrases.oneOfSeveral);
    } else if (parts.empty()) {
        parts.push_back(phrases.oneTimeWithin);
    }
    if (date.isApproximate()) {
        parts.push_back(phrases.approximate);
    }
    if (date.isUncertain()) {
        parts.push_back(phrases.uncertain);
    }
    std::string out = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        out += ", " + parts[i];
    }
    return out;
}

} // namespace dateline::time
