// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/date_range.h"

#include "core/base/require.h"
#include "core/time/edtf/date_instants.h"

#include <algorithm>
#include <optional>

namespace dateline::time {
namespace {

bool fitsDigits(int value, int digits, unsigned x) {
    const bool fitsOnes = (x & 1U) != 0 || value % 10 == digits % 10;
    const bool fitsTens = (x & 2U) != 0 || value / 10 == digits / 10;
    return fitsOnes && fitsTens;
}

/// How many years fit, and the n-th of them by distance from year 0: X digits run through 0..9, the last
/// fastest. A year in one unit (a decade, a century, significant digits) runs through the whole unit.
class FittingYears {
public:
    explicit FittingYears(const EdtfDate& date)
        : m_base(date.isNegative ? -date.year : date.year)
        , m_isNegative(date.isNegative)
        , m_x(date.yearX) {
        if (m_x != 0) {
            for (unsigned x = m_x; x != 0; x &= x - 1) {
                m_count *= 10;
            }
            if (m_isNegative && m_base == 0) {
                m_first = 1; // there is no year -0
            }
            return;
        }
        if (date.yearForm == EdtfDate::YearForm::Decade) {
            m_count = 10;
        } else if (date.yearForm == EdtfDate::YearForm::Century) {
            m_count = 100;
        } else if (date.significantDigits != 0) {
            int digits = 0;
            for (std::int64_t rest = m_base; rest != 0; rest /= 10) {
                ++digits;
            }
            for (; digits > date.significantDigits; --digits) {
                m_count *= 10;
            }
            m_base -= m_base % m_count;
        }
        if (m_isNegative && m_base == 0) {
            m_first = 1;
        }
    }

    std::int64_t size() const { return m_count - m_first; }
    /// `index` in the order of time, 0..size()-1.
    std::int64_t at(std::int64_t index) const {
        std::int64_t rest = m_isNegative ? m_count - 1 - index : index + m_first;
        std::int64_t magnitude = m_base;
        if (m_x == 0) {
            magnitude += rest;
        }
        std::int64_t unit = 1;
        for (unsigned x = m_x; x != 0; x >>= 1U, unit *= 10) {
            if ((x & 1U) != 0) {
                magnitude += rest % 10 * unit;
                rest /= 10;
            }
        }
        return m_isNegative ? -magnitude : magnitude;
    }

private:
    std::int64_t m_base;
    std::int64_t m_count = 1;
    std::int64_t m_first = 0;
    bool m_isNegative;
    unsigned m_x;
};

bool fitsMonth(const EdtfDate& date, int month) {
    return !date.hasMonth() || fitsDigits(month, date.month, date.monthX);
}
bool fitsDay(const EdtfDate& date, int day) {
    return !date.hasDay() || fitsDigits(day, date.day, date.dayX);
}

std::optional<CivilDate> firstIn(const EdtfDate& date, std::int64_t year) {
    for (int month = 1; month <= 12; ++month) {
        if (fitsMonth(date, month)) {
            const int days = daysInMonth(year, month);
            for (int day = 1; day <= days; ++day) {
                if (fitsDay(date, day)) {
                    return CivilDate{year, month, day};
                }
            }
        }
    }
    return {};
}

std::optional<CivilDate> lastIn(const EdtfDate& date, std::int64_t year) {
    for (int month = 12; month >= 1; --month) {
        if (fitsMonth(date, month)) {
            for (int day = daysInMonth(year, month); day >= 1; --day) {
                if (fitsDay(date, day)) {
                    return CivilDate{year, month, day};
                }
            }
        }
    }
    return {};
}

/// Only a 29 February can be missing in a year that fits, and every set of years by digits has its leap years
/// (if any) among 400 neighbours or 10,000 digits' values, so that many tries are enough.
constexpr std::int64_t kTries = 10'000;

std::optional<CivilDate> firstOf(const EdtfDate& date) {
    const FittingYears years(date);
    for (std::int64_t i = 0; i < std::min(years.size(), kTries); ++i) {
        if (const auto day = firstIn(date, years.at(i))) {
            return day;
        }
        if (date.monthX == 0 && date.month != 2) {
            break; // the other months are the same every year
        }
    }
    return {};
}

std::optional<CivilDate> lastOf(const EdtfDate& date) {
    const FittingYears years(date);
    for (std::int64_t i = 0; i < std::min(years.size(), kTries); ++i) {
        if (const auto day = lastIn(date, years.at(years.size() - 1 - i))) {
            return day;
        }
    }
    return {};
}

} // namespace

MonthSpan monthsOfGrouping(int grouping, Hemisphere hemisphere) {
    DATELINE_REQUIRE(grouping >= 21 && grouping <= 41);
    if (grouping <= 32) {
        const int season = (grouping - 21) % 4; // spring, summer, autumn, winter
        const bool isSouthern = grouping >= 29 || (grouping <= 24 && hemisphere == Hemisphere::Southern);
        return {(3 * season + (isSouthern ? 8 : 2)) % 12 + 1, 3};
    }
    if (grouping <= 36) {
        return {3 * (grouping - 33) + 1, 3};
    }
    if (grouping <= 39) {
        return {4 * (grouping - 37) + 1, 4};
    }
    return {6 * (grouping - 40) + 1, 6};
}

DayRange dayRangeOf(const EdtfDate& date, Hemisphere hemisphere) {
    if (date.hasDay() && !date.hasUnspecified()) {
        const CivilDate day{date.year, date.month, date.day};
        return {day, day};
    }
    if (date.isGrouping()) {
        const FittingYears years(date);
        const MonthSpan months = monthsOfGrouping(date.month, hemisphere);
        CivilDate last = addMonths({years.at(years.size() - 1), months.first, 1}, months.count - 1);
        last.day = daysInMonth(last.year, last.month);
        return {{years.at(0), months.first, 1}, last};
    }
    const auto first = firstOf(date);
    const auto last = lastOf(date);
    DATELINE_REQUIRE(first && last);
    return {*first, *last};
}

bool hasMonthThatFits(const EdtfDate& date) {
    for (int month = 1; month <= 12; ++month) {
        if (fitsDigits(month, date.month, date.monthX)) {
            return true;
        }
    }
    return false;
}

bool hasDayThatFits(const EdtfDate& date) {
    return firstOf(date).has_value();
}

bool canFollow(const EdtfDate& from, const EdtfDate& to) {
    if (from.hasTime() && to.hasTime()) {
        return instantsOf(from).first < instantsOf(to).end;
    }
    return dayRangeOf(from).first <= dayRangeOf(to).last;
}

} // namespace dateline::time
