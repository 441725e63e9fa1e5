// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/date_wording.h"

#include <vector>

namespace dateline::time {
namespace {

std::string unitWords(const Edtf& date) {
    switch (date.precision()) {
    case Precision::Instant:
        return "to the instant";
    case Precision::Second:
        return "to the second";
    case Precision::Minute:
        return "to the minute";
    case Precision::Hour:
        return "to the hour";
    case Precision::Day:
        return "to the day";
    case Precision::Month:
        return "to the month";
    case Precision::Season:
        return date.isDate() && date.date().month > 32 ? "to a part of the year" : "to the season";
    case Precision::Year:
        return "to the year";
    case Precision::Decade:
        return "to the decade";
    case Precision::Century:
        return "to the century";
    case Precision::Millennium:
        break;
    }
    return date.isDate() && date.date().yearX == 0xF ? "year unknown" : "to the millennium";
}

std::string endWords(const Edtf& date) {
    const EdtfSpan& first = date.members().front();
    const EdtfSpan& last = date.members().back();
    const bool isStartless = first.fromEnd != EdtfEnd::Date;
    const bool isEndless = last.toEnd != EdtfEnd::Date;
    if (isStartless && isEndless) {
        return "open at both ends";
    }
    if (isStartless) {
        return first.fromEnd == EdtfEnd::Open ? "open start" : "start unknown";
    }
    if (isEndless) {
        return last.toEnd == EdtfEnd::Open ? "open end" : "end unknown";
    }
    return {};
}

} // namespace

std::string precisionInWords(const Edtf& date) {
    std::vector<std::string> parts;
    if (date.isDate()) {
        parts.push_back(unitWords(date));
    } else {
        const std::string ends = endWords(date);
        if (ends != "open at both ends") {
            parts.push_back(unitWords(date));
        }
        if (!ends.empty()) {
            parts.push_back(ends);
        }
        if (date.kind() == EdtfKind::OneOf && date.members().size() > 1) {
            parts.emplace_back("one of several");
        } else if (date.kind() == EdtfKind::OneOf) {
            parts.emplace_back("one time within");
        }
    }
    if (date.isApproximate()) {
        parts.emplace_back("approximate");
    }
    if (date.isUncertain()) {
        parts.emplace_back("uncertain");
    }
    std::string out = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        out += ", " + parts[i];
    }
    return out;
}

} // namespace dateline::time
