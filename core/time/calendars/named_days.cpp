// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/named_days.h"

#include "core/time/arithmetic/arithmetic.h"
#include "core/time/calendars/easter.h"

namespace dateline::time {
namespace {

std::optional<CivilDate> afterEaster(std::int64_t year, std::int64_t days) {
    const auto sunday = easter(year);
    return sunday ? std::optional(shiftDay(*sunday, TimeUnit::Day, days)) : std::nullopt;
}

/// 5 U.S.C. 6103: Monday holidays since 1971, fixed days before.
std::optional<CivilDate> mondaySince1971(std::int64_t year, std::int64_t since, CivilDate before, int month,
                                         int nth) {
    if (year < since) {
        return {};
    }
    return year < 1971 ? std::optional(before) : nthWeekday(year, month, Weekday::Monday, nth);
}

/// The last Thursday of November since 1863, moved a week earlier in 1939 to 1941, the fourth since 1942.
std::optional<CivilDate> thanksgiving(std::int64_t year) {
    if (year < 1863) {
        return {};
    }
    if (year >= 1942) {
        return nthWeekday(year, 11, Weekday::Thursday, 4);
    }
    return nthWeekday(year, 11, Weekday::Thursday, year >= 1939 ? -2 : -1);
}

std::optional<CivilDate> daysAfterThanksgiving(std::int64_t year, std::int64_t days) {
    const auto day = thanksgiving(year);
    return day ? std::optional(shiftDay(*day, TimeUnit::Day, days)) : std::nullopt;
}

/// 11 November, but the fourth Monday of October from 1971 to 1977.
std::optional<CivilDate> veteransDay(std::int64_t year) {
    if (year >= 1971 && year <= 1977) {
        return nthWeekday(year, 10, Weekday::Monday, 4);
    }
    return year >= 1919 ? std::optional(CivilDate{year, 11, 11}) : std::nullopt;
}

std::optional<CivilDate> since(std::int64_t first, const CivilDate& day) {
    return day.year >= first ? std::optional(day) : std::nullopt;
}

std::optional<CivilDate> weekdaySince(std::int64_t first, std::int64_t year, int month, Weekday weekday,
                                      int nth) {
    return year >= first ? nthWeekday(year, month, weekday, nth) : std::nullopt;
}

} // namespace

std::optional<CivilDate> dayOf(NamedDay day, std::int64_t year) {
    switch (day) {
    case NamedDay::NewYearsDay:
        return CivilDate{year, 1, 1};
    case NamedDay::Epiphany:
        return CivilDate{year, 1, 6};
    case NamedDay::MartinLutherKingDay:
        return weekdaySince(1986, year, 1, Weekday::Monday, 3);
    case NamedDay::GroundhogDay:
        return CivilDate{year, 2, 2};
    case NamedDay::ValentinesDay:
        return CivilDate{year, 2, 14};
    case NamedDay::PresidentsDay:
        return mondaySince1971(year, 1879, {year, 2, 22}, 2, 3);
    case NamedDay::ShroveTuesday:
        return afterEaster(year, -47);
    case NamedDay::AshWednesday:
        return afterEaster(year, -46);
    case NamedDay::InternationalWomensDay:
        return since(1914, {year, 3, 8});
    case NamedDay::StPatricksDay:
        return CivilDate{year, 3, 17};
    case NamedDay::AprilFoolsDay:
        return CivilDate{year, 4, 1};
    case NamedDay::PalmSunday:
        return afterEaster(year, -7);
    case NamedDay::MaundyThursday:
        return afterEaster(year, -3);
    case NamedDay::GoodFriday:
        return afterEaster(year, -2);
    case NamedDay::HolySaturday:
        return afterEaster(year, -1);
    case NamedDay::EasterSunday:
        return easter(year);
    case NamedDay::EasterMonday:
        return afterEaster(year, 1);
    case NamedDay::OrthodoxEaster:
        return orthodoxEaster(year);
    case NamedDay::AnzacDay:
        return since(1916, {year, 4, 25});
    case NamedDay::MayDay:
        return CivilDate{year, 5, 1};
    case NamedDay::StarWarsDay:
        return since(1977, {year, 5, 4});
    case NamedDay::CincoDeMayo:
        return since(1862, {year, 5, 5});
    case NamedDay::MothersDayUs:
        return weekdaySince(1914, year, 5, Weekday::Sunday, 2);
    case NamedDay::AscensionDay:
        return afterEaster(year, 39);
    case NamedDay::Pentecost:
        return afterEaster(year, 49);
    case NamedDay::WhitMonday:
        return afterEaster(year, 50);
    case NamedDay::TrinitySunday:
        return afterEaster(year, 56);
    case NamedDay::CorpusChristi:
        return afterEaster(year, 60);
    case NamedDay::MemorialDay:
        return mondaySince1971(year, 1868, {year, 5, 30}, 5, -1);
    case NamedDay::Juneteenth:
        return since(1865, {year, 6, 19});
    case NamedDay::FathersDayUs:
        return weekdaySince(1910, year, 6, Weekday::Sunday, 3);
    case NamedDay::MidsummerDay:
        return CivilDate{year, 6, 24};
    case NamedDay::CanadaDay:
        return since(1867, {year, 7, 1});
    case NamedDay::IndependenceDayUs:
        return since(1776, {year, 7, 4});
    case NamedDay::BastilleDay:
        return since(1789, {year, 7, 14});
    case NamedDay::LaborDay:
        return weekdaySince(1882, year, 9, Weekday::Monday, 1);
    case NamedDay::ColumbusDay:
        return mondaySince1971(year, 1892, {year, 10, 12}, 10, 2);
    case NamedDay::ThanksgivingCanada:
        return weekdaySince(1957, year, 10, Weekday::Monday, 2);
    case NamedDay::Halloween:
        return CivilDate{year, 10, 31};
    case NamedDay::AllSaintsDay:
        return CivilDate{year, 11, 1};
    case NamedDay::AllSoulsDay:
        return CivilDate{year, 11, 2};
    case NamedDay::BonfireNight:
        return since(1606, {year, 11, 5});
    case NamedDay::ElectionDayUs: {
        const auto monday = weekdaySince(1845, year, 11, Weekday::Monday, 1);
        return monday ? std::optional(shiftDay(*monday, TimeUnit::Day, 1)) : std::nullopt;
    }
    case NamedDay::ArmisticeDay:
        return since(1918, {year, 11, 11});
    case NamedDay::VeteransDay:
        return veteransDay(year);
    case NamedDay::Thanksgiving:
        return thanksgiving(year);
    case NamedDay::BlackFriday:
        return daysAfterThanksgiving(year, 1);
    case NamedDay::CyberMonday:
        return year >= 2005 ? daysAfterThanksgiving(year, 4) : std::nullopt;
    case NamedDay::StNicholasDay:
        return CivilDate{year, 12, 6};
    case NamedDay::ChristmasEve:
        return CivilDate{year, 12, 24};
    case NamedDay::ChristmasDay:
        return CivilDate{year, 12, 25};
    case NamedDay::BoxingDay:
        return CivilDate{year, 12, 26};
    case NamedDay::NewYearsEve:
        break;
    }
    return CivilDate{year, 12, 31};
}

} // namespace dateline::time
