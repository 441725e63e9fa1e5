// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dates/date_drag.h"

#include "core/document/dates/date_parts.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace dateline::document {
namespace {

using time::CivilDate;
using time::EdtfDate;
using time::EdtfTime;

constexpr double kMicrosPerMeanMonth = 365.2425 / 12 * double(time::kMicrosPerDay);

/// What a date is moved by: one of the two.
struct Step {
    std::int64_t micros = 0; ///< whole days, or parts of one for a date with a time of day
    std::int64_t months = 0;

    double mean() const { return double(micros) + double(months) * kMicrosPerMeanMonth; }
};

/// Seasons, quarters and the like: their first number, and how many make a year.
struct Grouping {
    int first;
    int inYear;
};
constexpr std::array kGroupings = {Grouping{21, 4}, Grouping{25, 4}, Grouping{29, 4},
                                   Grouping{33, 4}, Grouping{37, 3}, Grouping{40, 2}};

const Grouping& groupingOf(const EdtfDate& date) {
    return *std::find_if(kGroupings.rbegin(), kGroupings.rend(),
                         [&](const Grouping& grouping) { return date.month >= grouping.first; });
}

bool isKnownToTheMonth(const EdtfDate& date) {
    return date.hasMonth() && date.monthX == 0 && !date.isGrouping();
}

bool isKnownToTheDay(const EdtfDate& date) {
    return isKnownToTheMonth(date) && date.hasDay() && date.dayX == 0;
}

/// Years that the digits known of a year count in; nothing where they are not its first ones.
std::optional<std::int64_t> yearsOf(const EdtfDate& date) {
    if (date.significantDigits != 0) {
        return std::nullopt;
    }
    switch (date.yearForm) {
    case EdtfDate::YearForm::Decade:
        return 10;
    case EdtfDate::YearForm::Century:
        return 100;
    case EdtfDate::YearForm::Plain:
    case EdtfDate::YearForm::Long:
        break;
    }
    switch (date.yearX) {
    case 0b0000:
        return 1;
    case 0b0001:
        return 10;
    case 0b0011:
        return 100;
    case 0b0111:
        return 1000;
    default:
        return std::nullopt;
    }
}

std::optional<Step> stepOf(const EdtfDate& date) {
    const auto years = yearsOf(date);
    if (!years) {
        return std::nullopt;
    }
    if (*years > 1) {
        return Step{0, 12 * *years};
    }
    if (date.isGrouping()) {
        return Step{0, 12 / groupingOf(date).inYear};
    }
    if (!isKnownToTheDay(date)) {
        return Step{0, isKnownToTheMonth(date) ? 1 : 12};
    }
    switch (date.time.parts) {
    case EdtfTime::Parts::None:
        return Step{time::kMicrosPerDay, 0};
    case EdtfTime::Parts::Hour:
        return Step{time::kMicrosPerHour, 0};
    case EdtfTime::Parts::Minute:
        return Step{time::kMicrosPerMinute, 0};
    case EdtfTime::Parts::Second:
    case EdtfTime::Parts::Fraction:
        break;
    }
    return Step{time::kMicrosPerSecond, 0};
}

void setDay(EdtfDate& date, const CivilDate& day) {
    date.year = day.year;
    date.month = static_cast<std::uint8_t>(day.month);
    date.day = static_cast<std::uint8_t>(day.day);
}

void moveByMicros(EdtfDate& date, std::int64_t micros) {
    EdtfTime& clock = date.time;
    const std::int64_t ofDay = clock.hour * time::kMicrosPerHour + clock.minute * time::kMicrosPerMinute +
                               std::min<std::int64_t>(clock.second, 59) * time::kMicrosPerSecond +
                               clock.micros + micros;
    const std::int64_t days = ofDay / time::kMicrosPerDay - (ofDay % time::kMicrosPerDay < 0 ? 1 : 0);
    std::int64_t left = ofDay - days * time::kMicrosPerDay;
    setDay(date, time::toCivil(time::toDays({date.year, date.month, date.day}) + days));
    clock.hour = static_cast<std::uint8_t>(left / time::kMicrosPerHour);
    left %= time::kMicrosPerHour;
    clock.minute = static_cast<std::uint8_t>(left / time::kMicrosPerMinute);
    left %= time::kMicrosPerMinute;
    clock.second = static_cast<std::uint8_t>(left / time::kMicrosPerSecond);
}

void moveByMonths(EdtfDate& date, std::int64_t months) {
    if (date.isGrouping()) {
        const Grouping& grouping = groupingOf(date);
        const std::int64_t steps =
            date.year * grouping.inYear + (date.month - grouping.first) + months * grouping.inYear / 12;
        const std::int64_t year = steps / grouping.inYear - (steps % grouping.inYear < 0 ? 1 : 0);
        date.month = static_cast<std::uint8_t>(grouping.first + steps - year * grouping.inYear);
        date.year = year;
    } else if (isKnownToTheMonth(date)) {
        const bool hasDay = isKnownToTheDay(date);
        const CivilDate day =
            time::addMonths(CivilDate{date.year, date.month, hasDay ? int(date.day) : 1}, months);
        const std::uint8_t dayBefore = date.day;
        setDay(date, day);
        date.day = hasDay ? date.day : dayBefore;
    } else {
        date.year += months / 12;
    }
}

void setYearForm(EdtfDate& date) {
    date.isNegative = date.year < 0;
    if (date.yearForm == EdtfDate::YearForm::Plain || date.yearForm == EdtfDate::YearForm::Long) {
        date.yearForm = std::abs(date.year) > 9999 ? EdtfDate::YearForm::Long : EdtfDate::YearForm::Plain;
    }
}

} // namespace

Result<time::Edtf> dragged(const time::Edtf& date, DragPart part, std::int64_t micros) {
    const auto refusal = [&](std::string_view why) {
        return unexpected(ErrorCode::Invalid,
                          fmt::format("“{}” cannot be moved there: {}", time::inWords(date), why));
    };
    auto parts = DateParts::of(date);
    if (!parts) {
        return refusal(parts.error().message);
    }
    std::vector<EdtfDate>& dates = parts->dates();
    if (dates.empty()) {
        return date;
    }
    const bool isRange = date.kind() == time::EdtfKind::Interval && dates.size() == 2;
    const std::size_t first = isRange && part == DragPart::End ? 1 : 0;
    const std::size_t last = isRange && part == DragPart::Start ? 1 : dates.size();
    // The coarsest step is one that all of them can take.
    Step step;
    for (std::size_t i = first; i < last; ++i) {
        const auto own = stepOf(dates[i]);
        if (!own) {
            return refusal("its year has unspecified digits");
        }
        step = own->mean() > step.mean() ? *own : step;
    }
    const std::int64_t count = std::llround(double(micros) / step.mean());
    if (count == 0) {
        return date;
    }
    for (std::size_t i = first; i < last; ++i) {
        if (step.months != 0) {
            moveByMonths(dates[i], count * step.months);
        } else {
            moveByMicros(dates[i], count * step.micros);
        }
        setYearForm(dates[i]);
    }
    auto moved = time::Edtf::parse(parts->text(), time::EdtfRules::WithTimedIntervals);
    if (!moved) {
        return refusal(moved.error().message);
    }
    return moved;
}

Result<time::Edtf> draggedEra(const time::Edtf& when, DragPart part, std::int64_t micros) {
    const auto span = time::Edtf::parse(when.text() + "/" + when.text());
    if (part == DragPart::Whole || !when.isDate() || !span) {
        return dragged(when, part, micros);
    }
    auto moved = dragged(*span, part, micros);
    return moved && *moved == *span ? Result<time::Edtf>(when) : std::move(moved);
}

} // namespace dateline::document
