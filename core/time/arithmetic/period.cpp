// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/period.h"

#include "core/time/arithmetic/arithmetic.h"

#include <fmt/format.h>

#include <cstdlib>

namespace dateline::time {
namespace {

bool hasFourDigits(std::int64_t year) {
    return year >= -9999 && year <= 9999;
}

/// One end of a period, as exact as its unit; a season's or quarter's end is a month.
std::string endText(const CivilDate& day, TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Day:
    case TimeUnit::Week:
        return edtfText(day);
    case TimeUnit::Month:
    case TimeUnit::Quarter:
        return edtfMonthText(day.year, day.month);
    default:
        return edtfYearText(day.year);
    }
}

bool isOneUnit(const Period& period) {
    return period.unit != TimeUnit::Week && period == periodOf(period.first, period.unit);
}

std::string unitText(const Period& period) {
    const std::int64_t year = period.first.year;
    switch (period.unit) {
    case TimeUnit::Quarter:
        return fmt::format("{}-{}", edtfYearText(year), 33 + (period.first.month - 1) / 3);
    case TimeUnit::Decade:
        return fmt::format("{:03}X", year / 10);
    case TimeUnit::Century:
        return fmt::format("{:02}XX", year / 100);
    default:
        return endText(period.first, period.unit);
    }
}

} // namespace

std::string edtfYearText(std::int64_t year) {
    const std::int64_t magnitude = std::abs(year);
    return fmt::format("{}{}{:04}", hasFourDigits(year) ? "" : "Y", year < 0 ? "-" : "", magnitude);
}

std::string edtfMonthText(std::int64_t year, int month) {
    return hasFourDigits(year) ? fmt::format("{}-{:02}", edtfYearText(year), month) : edtfYearText(year);
}

std::string edtfText(const CivilDate& day) {
    return hasFourDigits(day.year) ? fmt::format("{}-{:02}", edtfMonthText(day.year, day.month), day.day)
                                   : edtfYearText(day.year);
}

std::string edtfText(const Period& period, Within within, std::string_view mark) {
    // Decades and centuries by X digits exist for years 0 to 9999 only; a quarter not for Y years.
    const bool hasForm =
        period.unit < TimeUnit::Quarter || period.unit == TimeUnit::Year ||
        (hasFourDigits(period.first.year) && (period.unit == TimeUnit::Quarter || period.first.year >= 0));
    if (hasForm && isOneUnit(period)) {
        return fmt::format("{}{}", unitText(period), mark);
    }
    if (endText(period.first, period.unit) == endText(period.last, period.unit)) {
        return fmt::format("{}{}", endText(period.first, period.unit), mark);
    }
    return edtfText(period, within, mark, mark);
}

std::string edtfText(const Period& period, Within within, std::string_view firstMark,
                     std::string_view lastMark) {
    return fmt::format(fmt::runtime(within == Within::WholeRange ? "{}{}/{}{}" : "[{}{}..{}{}]"),
                       endText(period.first, period.unit), firstMark, endText(period.last, period.unit),
                       lastMark);
}

Edtf edtfOf(const Period& period, Within within, std::string_view mark) {
    return Edtf::parse(edtfText(period, within, mark)).value();
}

} // namespace dateline::time
