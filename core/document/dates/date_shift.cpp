// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dates/date_shift.h"

#include "core/document/dates/date_parts.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace dateline::document {
namespace {

using time::CivilDate;
using time::EdtfDate;

/// Why a date cannot be moved so; empty: it can.
std::string obstacle(const EdtfDate& date, const DateShift& shift) {
    const bool isDay = date.hasDay() && date.dayX == 0;
    const bool isMonth = date.hasMonth() && !date.isGrouping() && date.monthX == 0;
    if (shift.days != 0 && !(isDay && isMonth && date.yearX == 0)) {
        return "it is not known to the day";
    }
    if (shift.months != 0 && (!isMonth || date.yearX != 0)) {
        return "it is not known to the month";
    }
    if (date.yearX != 0) {
        return "its year has unspecified digits";
    }
    const int step = date.yearForm == EdtfDate::YearForm::Decade    ? 10
                     : date.yearForm == EdtfDate::YearForm::Century ? 100
                                                                    : 1;
    if (shift.years % step != 0 || date.significantDigits != 0) {
        return "it is not known to the year";
    }
    return {};
}

EdtfDate moved(EdtfDate date, const DateShift& shift) {
    const std::int64_t months = 12 * std::int64_t(shift.years) + shift.months;
    if (date.isGrouping() || !date.hasMonth() || date.monthX != 0) {
        date.year += shift.years;
    } else {
        const bool hasDay = date.hasDay() && date.dayX == 0;
        CivilDate day{date.year, date.month, hasDay ? date.day : 1};
        day = time::addMonths(day, months);
        if (shift.days != 0) {
            day = time::toCivil(time::toDays(day) + shift.days);
        }
        date.year = day.year;
        date.month = static_cast<std::uint8_t>(day.month);
        if (hasDay) {
            date.day = static_cast<std::uint8_t>(day.day);
        }
    }
    date.isNegative = date.year < 0;
    const bool needsLong = std::abs(date.year) > 9999;
    if (date.yearForm == EdtfDate::YearForm::Plain || date.yearForm == EdtfDate::YearForm::Long) {
        date.yearForm = needsLong ? EdtfDate::YearForm::Long : EdtfDate::YearForm::Plain;
    }
    return date;
}

} // namespace

Result<time::Edtf> shifted(const time::Edtf& date, const DateShift& shift) {
    const auto refusal = [&](const std::string& why) {
        return unexpected(ErrorCode::Invalid, fmt::format("“{}” cannot be moved {}: {}", time::inWords(date),
                                                          inWords(shift), why));
    };
    auto parts = DateParts::of(date);
    if (!parts) {
        return refusal(parts.error().message);
    }
    for (EdtfDate& part : parts->dates()) {
        if (const std::string why = obstacle(part, shift); !why.empty()) {
            return refusal(why);
        }
        part = moved(part, shift);
    }
    auto result = time::Edtf::parse(parts->text(), time::EdtfRules::WithTimedIntervals);
    if (!result) {
        return refusal("there is no such day");
    }
    return result;
}

std::string inWords(const DateShift& shift) {
    std::vector<std::string> parts;
    const auto add = [&](int count, const char* unit) {
        if (count != 0) {
            parts.push_back(fmt::format("{} {}{}", std::abs(count), unit, std::abs(count) == 1 ? "" : "s"));
        }
    };
    add(shift.years, "year");
    add(shift.months, "month");
    add(shift.days, "day");
    const bool isEarlier = shift.years < 0 || shift.months < 0 || shift.days < 0;
    return fmt::format("{} {}", fmt::join(parts, " and "), isEarlier ? "earlier" : "later");
}

} // namespace dateline::document
