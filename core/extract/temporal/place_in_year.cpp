// SPDX-License-Identifier: GPL-3.0-or-later
// Dates whose year the words give, or a rule that leads to it.
#include "core/base/floor_division.h"
#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/extract/temporal/temporal_resolver.h"
#include "core/time/calendars/easter.h"
#include "core/time/calendars/hebrew_calendar.h"
#include "core/time/calendars/islamic_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::extract {

using time::CivilDate;
using time::DayNumber;

namespace {

constexpr std::int64_t kLongestInterval = 60; // years, where the second has two digits

} // namespace

std::int64_t TemporalResolver::fullYear(const FieldValue& year) const {
    const auto number = static_cast<std::int64_t>(year.number);
    if (number >= 100 || year.text.size() > 2) {
        return number;
    }
    const std::int64_t now = m_published ? time::toCivil(*m_published).year : 2030;
    if (!m_dates.empty()) { // "1864-65"
        const std::int64_t near = time::toCivil(m_dates.back().placement.first).year;
        if (near > 0 && near < now - 100) {
            return floorDiv(near, 100) * 100 + number;
        }
    }
    const std::int64_t same = floorDiv(now, 100) * 100 + number;
    return same > now + 15 ? same - 100 : same;
}

std::optional<DayNumber> TemporalResolver::dayOfHoliday(const NamedDay& day, std::int64_t year) {
    switch (day.kind) {
    case NamedDay::Kind::Easter:
        if (const auto sunday = time::easter(year)) {
            return time::toDays(*sunday) + day.offset;
        }
        return std::nullopt;
    case NamedDay::Kind::NthWeekday: {
        const DayNumber first = time::toDays({year, day.month, 1});
        const DayNumber last = time::toDays({year, day.month, time::daysInMonth(year, day.month)});
        if (day.nth < 0) {
            const int back = (static_cast<int>(time::weekdayOf(last)) - day.weekday + 7) % 7;
            return last - back + day.offset;
        }
        const int ahead = (day.weekday - static_cast<int>(time::weekdayOf(first)) + 7) % 7;
        return first + ahead + 7 * (day.nth - 1) + day.offset;
    }
    case NamedDay::Kind::Islamic:
        return time::islamicDayIn(year, day.month, day.day);
    case NamedDay::Kind::Hebrew:
        return time::hebrewDayIn(year, day.month, day.day);
    case NamedDay::Kind::Fixed:
        break;
    }
    return time::toDays({year, day.month, std::min(day.day, time::daysInMonth(year, day.month))}) +
           day.offset;
}

// "30 February 2024": a slip, and nobody knows of which kind.
std::optional<Placement> TemporalResolver::monthWithoutDay(const CivilDate& date, Reckoning& r) {
    constexpr int kMostDays = 99;
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > kMostDays ||
        date.year > kFarthestYear || date.year < -kFarthestYear) {
        return std::nullopt;
    }
    Placement month = monthPlacement(date.year, date.month);
    r.step(fmt::format("{} {} has no day {}: the month is kept, which day is meant nobody can tell → {}",
                       monthName(date.month), timexYear(date.year), date.day, month.edtf));
    r.out.confidence = 0.3;
    return month;
}

// Of "10/03/2025", which is `monthFirst` to a US paper: that order holds unless it cannot be, the text writes
// its days first, or what is told would lie ahead by it and would not by the other. With full stops the day
// is first.
bool TemporalResolver::isDayFirst(std::string_view digits, const CivilDate& monthFirst, Reckoning& r) {
    const CivilDate dayFirst{monthFirst.year, monthFirst.day, monthFirst.month};
    if (monthFirst.month > 12 || monthFirst.day > 12) {
        const bool isSo = monthFirst.month > 12;
        notesDayBesideMonth(isSo);
        return isSo;
    }
    if (digits.find('.') != std::string_view::npos) {
        return true;
    }
    if (m_daysFirst != 0) {
        r.step(m_daysFirst > 0 ? "the day first, as elsewhere in the text"
                               : "the month first, as elsewhere in the text");
        return m_daysFirst > 0;
    }
    const bool isAhead = m_published && r.context.lean != Lean::Future && time::isValid(monthFirst) &&
                         time::isValid(dayFirst) && time::toDays(monthFirst) > *m_published &&
                         time::toDays(dayFirst) <= *m_published;
    if (isAhead) {
        r.step("the day first: with the month first it would be to come");
    }
    return isAhead;
}

std::optional<Placement> TemporalResolver::placeDigits(std::string_view digits, Reckoning& r) {
    std::array<std::int64_t, 3> parts{};
    std::size_t part = 0;
    std::size_t length = 0;
    std::size_t firstLength = 0;
    for (const char c : digits) {
        if (c >= '0' && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
            ++length;
        } else {
            firstLength = part == 0 ? length : firstLength;
            length = 0;
            part = std::min<std::size_t>(part + 1, 2);
        }
    }
    CivilDate date;
    if (firstLength == 4) {
        date = {parts[0], static_cast<int>(parts[1]), static_cast<int>(parts[2])};
    } else {
        const std::int64_t year =
            length <= 2 ? fullYear({true, static_cast<double>(parts[2]), "00"}) : parts[2];
        const bool dayFirst =
            isDayFirst(digits, {year, static_cast<int>(parts[0]), static_cast<int>(parts[1])}, r);
        const auto day = static_cast<int>(dayFirst ? parts[0] : parts[1]);
        const auto month = static_cast<int>(dayFirst ? parts[1] : parts[0]);
        date = {year, month, day};
        const bool isByOrder = digits.find('.') == std::string_view::npos && day <= 12 && day != month;
        if (isByOrder && time::isValid({year, day, month})) {
            r.out.alternatives.push_back(edtfDay(time::toDays({year, day, month})));
        }
    }
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) {
        return std::nullopt;
    }
    if (!time::isValid(date)) { // "2024-02-30"; what else looks like it has no year in four digits
        r.out.alternatives.clear();
        return length > 2 || firstLength == 4 ? monthWithoutDay(date, r) : std::nullopt;
    }
    r.out.confidence = r.out.alternatives.empty() ? 0.97 : 0.7;
    return dayPlacement(time::toDays(date));
}

// Month, day, season, quarter, holiday … of a year that is known.
std::optional<Placement> TemporalResolver::placeInYear(const Frame& frame, std::int64_t year, Reckoning& r) {
    if (year > kFarthestYear || year < -kFarthestYear) {
        return std::nullopt;
    }
    if (frame.has(Field::Holiday)) {
        const NamedDay* day = m_language.namedDay(frame[Field::Holiday].text);
        const auto date = day != nullptr ? dayOfHoliday(*day, year) : std::nullopt;
        if (!date) {
            return std::nullopt;
        }
        r.isApproximate = day->kind == NamedDay::Kind::Islamic;
        return daysPlacement(*date, *date + day->days - 1);
    }
    if (frame.has(Field::Month)) {
        const int month = frame.integer(Field::Month);
        if (month < 1 || month > 12) {
            return std::nullopt;
        }
        if (frame.has(Field::Day)) {
            const CivilDate date{year, month, frame.integer(Field::Day)};
            if (!time::isValid(date)) {
                return frame.has(Field::Year) ? monthWithoutDay(date, r) : std::nullopt;
            }
            const Placement day = dayPlacement(time::toDays(date));
            if (frame.has(Field::Week)) {
                return frame.is(Field::Unit, "WE") ? weekendPlacement(day.first) : weekPlacement(day.first);
            }
            return day;
        }
        const Placement within = monthPlacement(year, month);
        return frame.has(Field::Nth) ? placeNth(frame, within, r) : within;
    }
    if (frame.has(Field::Season)) {
        return seasonPlacement(year, frame[Field::Season].text);
    }
    if (frame.has(Field::Quarter)) {
        const int quarter = frame.integer(Field::Quarter);
        return quarter >= 1 && quarter <= 4 ? std::optional(quarterPlacement(year, quarter)) : std::nullopt;
    }
    if (frame.has(Field::Half)) {
        return halfPlacement(year, frame.integer(Field::Half) == 1 ? 1 : 2);
    }
    const Placement within = yearPlacement(year);
    return frame.has(Field::Nth) ? placeNth(frame, within, r) : within;
}

// "the first Monday of", "the last week of", "the second half of" a month or year.
std::optional<Placement> TemporalResolver::placeNth(const Frame& frame, const Placement& within,
                                                    Reckoning& r) {
    const int nth = frame.integer(Field::Nth);
    if (nth == 0 || nth > 400) {
        return std::nullopt;
    }
    (void)r;
    if (frame.has(Field::Weekday)) {
        const int weekday = frame.integer(Field::Weekday);
        DayNumber day = 0;
        if (nth < 0) {
            day = within.last - (static_cast<int>(time::weekdayOf(within.last)) - weekday + 7) % 7;
        } else {
            day = within.first + (weekday - static_cast<int>(time::weekdayOf(within.first)) + 7) % 7 +
                  7 * (nth - 1);
        }
        return day >= within.first && day <= within.last ? std::optional(dayPlacement(day)) : std::nullopt;
    }
    const std::string_view unit = frame[Field::Unit].text;
    if (unit == "D") {
        const DayNumber day = nth < 0 ? within.last : within.first + nth - 1;
        return day <= within.last ? std::optional(dayPlacement(day)) : std::nullopt;
    }
    if (unit == "W") {
        const DayNumber first = nth < 0 ? within.last - 6 : within.first + 7 * (nth - 1);
        if (first > within.last) {
            return std::nullopt;
        }
        Placement week = weekPlacement(first + 3);
        week.first = first;
        week.last = std::min(first + 6, within.last);
        week.edtf = edtfDay(week.first) + "/" + edtfDay(week.last);
        return week;
    }
    if (unit == "WE") {
        const DayNumber saturday =
            nth < 0 ? within.last - (static_cast<int>(time::weekdayOf(within.last)) + 1) % 7
                    : within.first + (6 - static_cast<int>(time::weekdayOf(within.first)) + 7) % 7 +
                          7 * (nth - 1);
        return weekendPlacement(saturday);
    }
    if (unit == "M" && within.grain == Grain::Year) {
        const int month = nth < 0 ? 12 : nth;
        return month <= 12 ? std::optional(monthPlacement(time::toCivil(within.first).year, month))
                           : std::nullopt;
    }
    return within;
}

// "It fell in the third quarter … from the same period of 2011": the month, quarter or half that the sentence
// told of before.
std::optional<Placement> TemporalResolver::placeSamePeriod(const Frame& frame, std::int64_t year,
                                                           Reckoning& r) {
    constexpr std::size_t kNear = 2; // paragraphs
    const bool isNear = r.context.isCompared && !r.context.narrative &&
                        m_paragraph - m_periodParagraph <= kNear && m_period &&
                        m_period->placement.grain > Grain::Season;
    const bool isOfPeriod = frame.is(Field::Grain, "same") && m_period && (m_periodIsOfSentence || isNear) &&
                            m_period->placement.grain != Grain::Season;
    if (!isOfPeriod) {
        return std::nullopt;
    }
    const int month = time::toCivil(m_period->placement.first).month;
    const Grain grain = m_period->placement.grain;
    const Placement same = grain == Grain::Month     ? monthPlacement(year, month)
                           : grain == Grain::Quarter ? quarterPlacement(year, (month + 2) / 3)
                                                     : halfPlacement(year, month <= 6 ? 1 : 2);
    r.useText(*m_period);
    r.step(fmt::format("the same time of the year as {}, in {} → {}", r.anchorInWords(), year, same.edtf));
    r.out.alternatives.push_back(yearPlacement(year).edtf);
    r.out.confidence = 0.8;
    return same;
}

std::optional<Placement> TemporalResolver::place(const Frame& frame, Reckoning& r) {
    if (frame.has(Field::Digits)) {
        return placeDigits(frame[Field::Digits].text, r);
    }
    if (frame.has(Field::Year)) {
        std::int64_t year = frame.has(Field::Era) ? static_cast<std::int64_t>(frame[Field::Year].number)
                                                  : fullYear(frame[Field::Year]);
        if (frame.is(Field::From, "text") && frame[Field::Year].number < 100 &&
            !m_dates.empty()) { // "1915-17"
            const std::int64_t first = time::toCivil(m_dates.back().placement.first).year;
            year = floorDiv(first, 100) * 100 + static_cast<std::int64_t>(frame[Field::Year].number);
            year += year < first ? 100 : 0;
            if (year > first + kLongestInterval) {
                return std::nullopt; // "2016-11" is no stretch of 95 years
            }
        }
        if (frame.is(Field::Era, "BC")) {
            year = 1 - year;
        }
        r.out.confidence = frame.has(Field::Month) ? 0.98 : 0.96;
        const TextDate* month = lastDate(Grain::Month);
        if (frame.has(Field::Day) && !frame.has(Field::Month) && month != nullptr) { // "March 3 to 7, 2012"
            Frame whole = frame;
            whole[Field::Month] = {
                true, static_cast<double>(time::toCivil(month->placement.first).month), {}};
            return placeInYear(whole, year, r);
        }
        if (auto same = placeSamePeriod(frame, year, r)) {
            return same;
        }
        const bool isSame = frame.is(Field::From, "text") && frame.has(Field::Unit) && !frame.has(Field::Nth);
        if (isSame && !frame.has(Field::Month)) { // "the same quarter of 2011"
            const TextDate* near = lastDate(grainOfUnit(frame[Field::Unit].text));
            if (near == nullptr && !m_published) {
                return std::nullopt;
            }
            const CivilDate there = time::toCivil(near != nullptr ? near->placement.first : *m_published);
            if (near != nullptr) {
                r.useText(*near);
            } else {
                r.usePublished(*m_published);
            }
            const Placement placement = unitAround(
                time::toDays({year, there.month, std::min(there.day, time::daysInMonth(year, there.month))}),
                frame[Field::Unit].text);
            r.step(fmt::format("the same {} as {}, of that year → {}", unitWord(frame[Field::Unit].text),
                               r.anchorInWords(), placement.edtf));
            r.out.confidence = 0.8;
            return placement;
        }
        return placeInYear(frame, year, r);
    }
    if (frame.has(Field::Century)) {
        const auto century = static_cast<std::int64_t>(frame.integer(Field::Century));
        if (century < 1 || century > 99) {
            return std::nullopt;
        }
        r.out.confidence = 0.95;
        return centuryPlacement(frame.is(Field::Era, "BC") ? -century : century);
    }
    if (frame.has(Field::Decade)) {
        std::int64_t decade = frame.integer(Field::Decade);
        if (decade < 100) {
            decade = decade + (m_published ? floorDiv(time::toCivil(*m_published).year, 100) * 100 : 1900);
            if (!m_published || decade > time::toCivil(*m_published).year) {
                decade -= m_published ? 100 : 0;
            }
        }
        r.out.confidence = 0.95;
        return decadePlacement(frame.is(Field::Era, "BC") ? -decade : decade);
    }
    if (frame.has(Field::YearDir)) {
        Frame yearOnly;
        yearOnly[Field::Unit] = {true, 0, "Y"};
        yearOnly[Field::From] = frame[Field::From];
        const auto from = anchorDay(yearOnly, r);
        if (!from) {
            return std::nullopt;
        }
        if (auto same =
                placeSamePeriod(frame, time::toCivil(*from).year + frame.integer(Field::YearDir), r)) {
            return same;
        }
        const bool isSameUnit = frame.has(Field::Unit) && !frame.has(Field::Nth) && !frame.has(Field::Grain);
        if (isSameUnit) { // "the same month last year"
            const TextDate* near = lastDate(grainOfUnit(frame[Field::Unit].text));
            const CivilDate there =
                time::addMonths(time::toCivil(near != nullptr ? near->placement.first : *from),
                                12 * frame.integer(Field::YearDir));
            const Placement placement = unitAround(time::toDays(there), frame[Field::Unit].text);
            r.step(fmt::format("the same {} of that year → {}", unitWord(frame[Field::Unit].text),
                               placement.edtf));
            r.out.confidence = 0.8;
            return placement;
        }
        const std::int64_t year = time::toCivil(*from).year + frame.integer(Field::YearDir);
        auto placement = placeInYear(frame, year, r);
        if (placement) {
            r.step(fmt::format("the year is {}, reckoned from {} → {}", year, r.anchorDateInWords(),
                               placement->edtf));
            r.out.confidence = 0.94;
        }
        return placement;
    }
    if (frame.has(Field::Shift) && !frame.has(Field::Weekday)) {
        return placeShift(frame, r);
    }
    if (frame.has(Field::Month) || frame.has(Field::Season) || frame.has(Field::Quarter) ||
        frame.has(Field::Half) || frame.has(Field::Holiday)) {
        return placeYearless(frame, r);
    }
    if (frame.has(Field::Weekday) && !frame.has(Field::Nth) && !frame.has(Field::Day)) {
        return placeWeekday(frame, r);
    }
    if (frame.has(Field::Dir) && frame.has(Field::Unit)) {
        return placeDirection(frame, r);
    }
    if (frame.has(Field::Day)) {
        return placeDayOnly(frame, r);
    }
    return std::nullopt;
}

} // namespace dateline::extract
