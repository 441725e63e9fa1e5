// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/date_wording.h"

#include <vector>

namespace dateline::time {
namespace {

constexpr int kFirstNonSeason = 33; // of the groupings, 21..32 are seasons
constexpr unsigned kAllOfYear = 0xF;

std::string unitWords(const Edtf& date, const DatePhrases& phrases) {
    const Precision precision = date.precision();
    if (precision == Precision::Season && date.isDate() && date.date().month >= kFirstNonSeason) {
        return phrases.toPartOfYear;
    }
    if (precision == Precision::Millennium && date.isDate() && date.date().yearX == kAllOfYear) {
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

/// "../..", "/" and their like: nothing in them has a precision.
bool hasNoDate(const Edtf& date) {
    return date.kind() == EdtfKind::Interval && date.interval().fromEnd != EdtfEnd::Date &&
           date.interval().toEnd != EdtfEnd::Date;
}

} // namespace

std::string precisionInWords(const Edtf& date, const DatePhrases& phrases) {
    std::vector<std::string> parts;
    if (!hasNoDate(date)) {
        parts.push_back(unitWords(date, phrases));
    }
    if (!date.isDate()) {
        if (std::string ends = endWords(date, phrases); !ends.empty()) {
            parts.push_back(std::move(ends));
        }
    }
    if (date.kind() == EdtfKind::OneOf) {
        parts.push_back(date.members().size() > 1 ? phrases.oneOfSeveral : phrases.oneTimeWithin);
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
