// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/date_neighbours.h"

#include "core/time/arithmetic/period.h"
#include "core/time/edtf/date_range.h"

namespace dateline::time {
namespace {

std::string asFineAs(const EdtfDate& date, const CivilDate& day) {
    if (date.hasDay()) {
        return edtfText(day);
    }
    return date.hasMonth() ? edtfMonthText(day.year, day.month) : edtfYearText(day.year);
}

} // namespace

std::optional<EdtfDate> following(EdtfDate date) {
    if (date.hasUnspecified() || date.hasTime() || date.isGrouping() || date.significantDigits != 0 ||
        date.yearForm == EdtfDate::YearForm::Decade || date.yearForm == EdtfDate::YearForm::Century) {
        return {};
    }
    const CivilDate next = toCivil(toDays(dayRangeOf(date).last) + 1);
    date.year = next.year;
    date.isNegative = next.year < 0;
    if (date.hasMonth()) {
        date.month = static_cast<std::uint8_t>(next.month);
    }
    if (date.hasDay()) {
        date.day = static_cast<std::uint8_t>(next.day);
    }
    return date;
}

std::string justBefore(const EdtfDate& date) {
    return asFineAs(date, toCivil(toDays(dayRangeOf(date).first) - 1));
}

std::string justAfter(const EdtfDate& date) {
    return asFineAs(date, toCivil(toDays(dayRangeOf(date).last) + 1));
}

} // namespace dateline::time
