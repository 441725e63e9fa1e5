// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/display_margin.h"

#include "core/time/gregorian/instant.h"

#include <fmt/format.h>

#include <bit>
#include <limits>
#include <string_view>

namespace dateline::time {
namespace {

struct Margin {
    std::int64_t units = 0; ///< 0: none
    std::int64_t days = 0;  ///< of one unit
    std::string_view unit;

    std::int64_t micros() const {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max() / kMicrosPerDay;
        return (units == 0 || days < most / units ? units * days : most) * kMicrosPerDay;
    }
};

Margin yearMargin(const EdtfDate& date, std::int64_t units) {
    int unknownDigits = static_cast<int>(std::bit_width(static_cast<unsigned>(date.yearX)));
    if (date.yearForm == EdtfDate::YearForm::Decade || date.yearForm == EdtfDate::YearForm::Century) {
        unknownDigits = date.yearForm == EdtfDate::YearForm::Decade ? 1 : 2;
    }
    switch (unknownDigits) {
    case 0:
        return {units, 365, "year"};
    case 1:
        return {units, 3'652, "decade"};
    case 2:
        return {units, 36'524, "century"};
    default:
        return {units, 365'243, "millennium"};
    }
}

Margin marginOf(const EdtfDate& date) {
    const auto unitsOf = [](Qualifier qualifier) -> std::int64_t {
        return qualifier == Qualifier::Both ? 2 : 1;
    };
    if (date.dayQualifier != Qualifier::None && date.dayX == 0) {
        return {unitsOf(date.dayQualifier), 1, "day"};
    }
    if (date.monthQualifier != Qualifier::None && date.monthX == 0) {
        if (date.isGrouping()) {
            return {unitsOf(date.monthQualifier), 91, "season"};
        }
        return {unitsOf(date.monthQualifier), 30, "month"};
    }
    const Qualifier any = date.anyQualifier();
    return any == Qualifier::None ? Margin{} : yearMargin(date, unitsOf(any));
}

struct Margins {
    Margin start;
    Margin end;
};

Margins marginsOf(const Edtf& date) {
    if (date.isDate()) {
        const Margin margin = marginOf(date.date());
        return {margin, margin};
    }
    return {marginOf(date.members().front().from), marginOf(date.members().back().to)};
}

std::string inWords(const Margin& margin) {
    if (margin.units == 1) {
        return fmt::format("1 {}", margin.unit);
    }
    const std::string_view plural = margin.unit == "century"      ? "centuries"
                                    : margin.unit == "millennium" ? "millennia"
                                                                  : std::string_view();
    return plural.empty() ? fmt::format("{} {}s", margin.units, margin.unit)
                          : fmt::format("{} {}", margin.units, plural);
}

} // namespace

DisplayMargin displayMarginOf(const Edtf& date) {
    const Margins margins = marginsOf(date);
    return {margins.start.micros(), margins.end.micros()};
}

std::string displayMarginInWords(const Edtf& date) {
    const auto [start, end] = marginsOf(date);
    if (start.units == 0 && end.units == 0) {
        return {};
    }
    if (start.units == 0) {
        return fmt::format("drawn with {} after, by convention", inWords(end));
    }
    if (end.units == 0) {
        return fmt::format("drawn with {} before, by convention", inWords(start));
    }
    if (start.micros() == end.micros()) {
        return fmt::format("drawn with {} to either side, by convention", inWords(start));
    }
    return fmt::format("drawn with {} before and {} after, by convention", inWords(start), inWords(end));
}

} // namespace dateline::time
