// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/easter.h"

#include "core/time/calendars/julian.h"

namespace dateline::time {
namespace {

constexpr std::int64_t kFirstEaster = 326; // the year after the council of Nicaea
constexpr std::int64_t kFirstGregorian = 1583;

} // namespace

std::optional<CivilDate> orthodoxEaster(std::int64_t year) {
    if (year < kFirstEaster) {
        return {};
    }
    const std::int64_t moon = (19 * (year % 19) + 15) % 30; // days from 21 March to the full moon
    const std::int64_t toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    const DayNumber march22 = daysOf(JulianDate{year, 3, 22});
    return toCivil(march22 + moon + toSunday);
}

std::optional<CivilDate> easter(std::int64_t year) {
    if (year < kFirstGregorian) {
        return orthodoxEaster(year);
    }
    const std::int64_t golden = year % 19;
    const std::int64_t century = year / 100;
    const std::int64_t inCentury = year % 100;
    const std::int64_t correction = (century - (century + 8) / 25 + 1) / 3;
    const std::int64_t moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    const std::int64_t toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
    const std::int64_t late = (golden + 11 * moon + 22 * toSunday) / 451;
    const std::int64_t fromMarch0 = moon + toSunday - 7 * late + 22;
    return toCivil(toDays(CivilDate{year, 3, 1}) + fromMarch0 - 1);
}

} // namespace dateline::time
