// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/calendars/islamic_calendar.h"

namespace dateline::time {

namespace {

constexpr DayNumber kIslamicEpoch = -492'148; // 622-07-19 in the Gregorian calendar
constexpr double kMeanYear = 354.0 + 11.0 / 30.0;

} // namespace

DayNumber islamicDay(std::int64_t year, int month, int day) {
    const int daysBefore = (59 * (month - 1) + 1) / 2; // 30, 29, 30, 29 …
    return kIslamicEpoch + (year - 1) * 354 + (3 + 11 * year) / 30 + daysBefore + day - 1;
}

std::optional<DayNumber> islamicDayIn(std::int64_t gregorianYear, int month, int day) {
    const DayNumber newYear = toDays({gregorianYear, 1, 1});
    const auto guess = static_cast<std::int64_t>(static_cast<double>(newYear - kIslamicEpoch) / kMeanYear);
    for (std::int64_t year = guess; year <= guess + 2; ++year) {
        const DayNumber found = islamicDay(year, month, day);
        if (year >= 1 && found >= newYear && toCivil(found).year == gregorianYear) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace dateline::time
