// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/arithmetic.h"

#include "core/base/floor_division.h"
#include "core/base/require.h"

#include <fmt/format.h>

namespace dateline::time {
namespace {

CivilDate lastOfMonth(std::int64_t year, int month) {
    return {year, month, daysInMonth(year, month)};
}

/// `count` months from the first of a month.
Period months(const CivilDate& first, std::int64_t count, TimeUnit unit) {
    const CivilDate last = addMonths(first, count - 1);
    return {first, lastOfMonth(last.year, last.month), unit};
}

Period years(std::int64_t first, std::int64_t count, TimeUnit unit) {
    return {{first, 1, 1}, {first + count - 1, 12, 31}, unit};
}

Period days(DayNumber first, std::int64_t count, TimeUnit unit) {
    return {toCivil(first), toCivil(first + count - 1), unit};
}

} // namespace

Period periodOf(const CivilDate& day, TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Day:
        return {day, day, unit};
    case TimeUnit::Week:
        return days(toDays(weekdayOnOrBefore(day, Weekday::Monday)), 7, unit);
    case TimeUnit::Month:
        return months({day.year, day.month, 1}, 1, unit);
    case TimeUnit::Quarter:
        return quarter(day.year, quarterOf(day));
    case TimeUnit::Year:
        return years(day.year, 1, unit);
    case TimeUnit::Decade:
        return years(floorDiv(day.year, 10) * 10, 10, unit);
    case TimeUnit::Century:
        break;
    }
    return years(floorDiv(day.year, 100) * 100, 100, unit);
}

CivilDate shiftDay(const CivilDate& day, TimeUnit unit, std::int64_t count) {
    switch (unit) {
    case TimeUnit::Day:
        return toCivil(toDays(day) + count);
    case TimeUnit::Week:
        return toCivil(toDays(day) + 7 * count);
    case TimeUnit::Month:
        return addMonths(day, count);
    case TimeUnit::Quarter:
        return addMonths(day, 3 * count);
    case TimeUnit::Year:
        return addMonths(day, 12 * count);
    case TimeUnit::Decade:
        return addMonths(day, 120 * count);
    case TimeUnit::Century:
        break;
    }
    return addMonths(day, 1200 * count);
}

Period shift(const CivilDate& from, TimeUnit unit, std::int64_t count) {
    return shift(from, unit, count, unit);
}

Period shift(const CivilDate& from, TimeUnit unit, std::int64_t count, TimeUnit granularity) {
    return periodOf(shiftDay(from, unit, count), granularity);
}

std::optional<CivilDate> nthWeekday(std::int64_t year, int month, Weekday weekday, int nth) {
    DATELINE_REQUIRE(nth != 0 && nth >= -5 && nth <= 5);
    const CivilDate found =
        nth > 0 ? shiftDay(weekdayOnOrAfter({year, month, 1}, weekday), TimeUnit::Week, nth - 1)
                : shiftDay(weekdayOnOrBefore(lastOfMonth(year, month), weekday), TimeUnit::Week, nth + 1);
    if (found.month != month || found.year != year) {
        return {};
    }
    return found;
}

CivilDate weekdayOnOrBefore(const CivilDate& day, Weekday weekday) {
    const DayNumber number = toDays(day);
    const int back = (static_cast<int>(weekdayOf(number)) - static_cast<int>(weekday) + 7) % 7;
    return toCivil(number - back);
}

CivilDate weekdayOnOrAfter(const CivilDate& day, Weekday weekday) {
    return shiftDay(weekdayBefore(day, weekday), TimeUnit::Week, 1);
}

CivilDate weekdayBefore(const CivilDate& day, Weekday weekday) {
    return weekdayOnOrBefore(shiftDay(day, TimeUnit::Day, -1), weekday);
}

CivilDate weekdayAfter(const CivilDate& day, Weekday weekday) {
    return weekdayOnOrAfter(shiftDay(day, TimeUnit::Day, 1), weekday);
}

Period partOf(const CivilDate& day, TimeUnit unit, PeriodPart part) {
    const Period whole = periodOf(day, unit);
    const auto index = static_cast<std::size_t>(part);
    // Where each third begins, counted in the smaller unit, and where the last one ends.
    const auto third = [&](std::int64_t second, std::int64_t last, std::int64_t end) {
        const std::int64_t starts[] = {0, second, last, end};
        return std::pair(starts[index], starts[index + 1] - starts[index]);
    };
    switch (unit) {
    case TimeUnit::Day:
        return whole;
    case TimeUnit::Week: {
        const auto [from, count] = third(2, 4, 7);
        return days(toDays(whole.first) + from, count, TimeUnit::Day);
    }
    case TimeUnit::Month: {
        const auto [from, count] = third(10, 20, daysInMonth(day.year, day.month));
        return days(toDays(whole.first) + from, count, TimeUnit::Day);
    }
    case TimeUnit::Quarter: {
        const auto [from, count] = third(1, 2, 3);
        return months(addMonths(whole.first, from), count, TimeUnit::Month);
    }
    case TimeUnit::Year: {
        const auto [from, count] = third(4, 8, 12);
        return months(addMonths(whole.first, from), count, TimeUnit::Month);
    }
    case TimeUnit::Decade: {
        const auto [from, count] = third(4, 7, 10);
        return years(whole.first.year + from, count, TimeUnit::Year);
    }
    case TimeUnit::Century:
        break;
    }
    const auto [from, count] = third(34, 67, 100);
    return years(whole.first.year + from, count, TimeUnit::Year);
}

Edtf partEdtf(const CivilDate& day, TimeUnit unit, PeriodPart part, Within within) {
    const Period period = partOf(day, unit, part);
    const std::string_view firstMark = part == PeriodPart::Start ? "" : "~";
    const std::string_view lastMark = part == PeriodPart::End ? "" : "~";
    return Edtf::parse(edtfText(period, within, firstMark, lastMark)).value();
}

int quarterOf(const CivilDate& day) {
    return (day.month - 1) / 3 + 1;
}

Period quarter(std::int64_t year, int quarter) {
    DATELINE_REQUIRE(quarter >= 1 && quarter <= 4);
    return months({year, 3 * quarter - 2, 1}, 3, TimeUnit::Quarter);
}

Period halfYear(std::int64_t year, int half) {
    DATELINE_REQUIRE(half == 1 || half == 2);
    return months({year, half == 1 ? 1 : 7, 1}, 6, TimeUnit::Month);
}

Period fiscalYear(std::int64_t name, const FiscalCalendar& calendar) {
    const std::int64_t firstYear = calendar.isNamedByItsEnd && calendar.startMonth > 1 ? name - 1 : name;
    return months({firstYear, calendar.startMonth, 1}, 12, TimeUnit::Month);
}

Period fiscalQuarter(std::int64_t name, int quarter, const FiscalCalendar& calendar) {
    DATELINE_REQUIRE(quarter >= 1 && quarter <= 4);
    return months(addMonths(fiscalYear(name, calendar).first, std::int64_t{3} * (quarter - 1)), 3,
                  TimeUnit::Month);
}

std::int64_t fiscalYearOf(const CivilDate& day, const FiscalCalendar& calendar) {
    const std::int64_t firstYear = day.month >= calendar.startMonth ? day.year : day.year - 1;
    return calendar.isNamedByItsEnd && calendar.startMonth > 1 ? firstYear + 1 : firstYear;
}

Period seasonOf(std::int64_t year, Season season, Hemisphere hemisphere) {
    const MonthSpan span = monthsOfGrouping(21 + static_cast<int>(season), hemisphere);
    return months({year, span.first, 1}, span.count, TimeUnit::Month);
}

Period seasonAt(const CivilDate& day, Hemisphere hemisphere) {
    const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    const int northern = (day.month / 3 + 3) % 4; // March gives 0, December 3
    const int season = hemisphere == Hemisphere::Northern ? northern : (northern + 2) % 4;
    return seasonOf(year, static_cast<Season>(season), hemisphere);
}

Edtf seasonEdtf(std::int64_t year, Season season, Hemisphere hemisphere) {
    if (year < -9999 || year > 9999) {
        return Edtf::parse(edtfYearText(year)).value();
    }
    const int code = (hemisphere == Hemisphere::Northern ? 21 : 29) + static_cast<int>(season);
    return Edtf::parse(fmt::format("{}-{}", edtfYearText(year), code)).value();
}

} // namespace dateline::time
