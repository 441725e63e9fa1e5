// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal_resolver.h"

#include "core/time/easter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace dateline::extract {

using time::CivilDate;
using time::DayNumber;

namespace {

constexpr std::size_t kRememberedDates = 12;
constexpr std::int64_t kFarthestYear = 9999; // what a newspaper may mean by a year

constexpr std::array<std::string_view, 13> kMonthNames = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

Grain grainOfUnit(std::string_view unit) {
    return unit == "D" || unit == "N" || unit == "H" || unit == "MIN" || unit == "S" ? Grain::Day
           : unit == "W"                                                             ? Grain::Week
           : unit == "WE"                                                            ? Grain::Weekend
           : unit == "M"                                                             ? Grain::Month
           : unit == "Q"                                                             ? Grain::Quarter
           : unit == "DE"                                                            ? Grain::Decade
           : unit == "CE"                                                            ? Grain::Century
                                                                                     : Grain::Year;
}

std::string_view unitWord(std::string_view unit) {
    return unit == "D"     ? "day"
           : unit == "W"   ? "week"
           : unit == "WE"  ? "weekend"
           : unit == "M"   ? "month"
           : unit == "Q"   ? "quarter"
           : unit == "DE"  ? "decade"
           : unit == "CE"  ? "century"
           : unit == "H"   ? "hour"
           : unit == "MIN" ? "minute"
           : unit == "S"   ? "second"
           : unit == "N"   ? "night"
                           : "year";
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

// The unit that holds a day.
Placement unitAround(DayNumber day, std::string_view unit) {
    const CivilDate date = time::toCivil(day);
    switch (grainOfUnit(unit)) {
    case Grain::Week:
        return weekPlacement(day);
    case Grain::Weekend:
        return weekendPlacement(day);
    case Grain::Month:
        return monthPlacement(date.year, date.month);
    case Grain::Quarter:
        return quarterPlacement(date.year, (date.month + 2) / 3);
    case Grain::Year:
        return yearPlacement(date.year);
    case Grain::Decade:
        return decadePlacement(date.year > 0 ? date.year / 10 * 10 : -((1 - date.year) / 10 * 10));
    case Grain::Century:
        return centuryPlacement(date.year > 0 ? date.year / 100 + 1 : -((0 - date.year) / 100 + 1));
    default:
        return dayPlacement(day);
    }
}

// `count` units later; whole units only.
DayNumber moved(DayNumber day, std::string_view unit, std::int64_t count) {
    const CivilDate date = time::toCivil(day);
    const auto months = [&](std::int64_t n) {
        const CivilDate there = time::addMonths(date, n);
        return time::toDays(there);
    };
    switch (grainOfUnit(unit)) {
    case Grain::Week:
    case Grain::Weekend:
        return day + 7 * count;
    case Grain::Month:
        return months(count);
    case Grain::Quarter:
        return months(3 * count);
    case Grain::Year:
        return months(12 * count);
    case Grain::Decade:
        return months(120 * count);
    case Grain::Century:
        return months(1200 * count);
    default:
        return unit == "D" || unit == "N" ? day + count : day;
    }
}

std::string describe(const Placement& placement) {
    return placement.edtf;
}

std::string dayInWords(DayNumber day) {
    const CivilDate date = time::toCivil(day);
    return fmt::format("{} {} {}", date.day, kMonthNames[static_cast<std::size_t>(date.month)], date.year);
}

} // namespace

struct TemporalResolver::Reckoning {
    const ResolveContext& context;
    const std::string& rule;
    ResolvedTime& out;

    void step(std::string text) { out.steps.push_back({rule, std::move(text)}); }
    void usePublished(DayNumber day) {
        out.anchor = model::Anchor{model::Anchor::Kind::Publication, edtfDay(day), {}, std::nullopt};
    }
    // The position is filled in as bytes; the extractor turns it into code points.
    // The anchor for people: “May 3rd”, or the day of publication.
    std::string anchorInWords() const {
        if (!out.anchor) {
            return "the day of publication";
        }
        return out.anchor->kind == model::Anchor::Kind::Text
                   ? fmt::format("“{}”", out.anchor->phrase)
                   : fmt::format("publication ({})", out.anchor->date);
    }
    void useText(const TextDate& date) {
        out.anchor = model::Anchor{model::Anchor::Kind::Text, date.placement.edtf, date.phrase,
                                   TextPosition{date.span.begin, date.span.end}};
    }
};

TemporalResolver::TemporalResolver(const Language& language, std::optional<DayNumber> published)
    : m_language(language)
    , m_published(published) {}

void TemporalResolver::remember(const Placement& placement, std::string_view phrase, ByteSpan span) {
    m_dates.push_back({placement, std::string(phrase), span, false});
    if (m_dates.size() > kRememberedDates) {
        m_dates.pop_front();
    }
    m_paragraphYear = time::toCivil(placement.first).year;
    if (placement.grain <= Grain::Day) {
        m_sentenceDate = m_dates.back();
        m_paragraphDate = m_dates.back();
    }
}

const TextDate* TemporalResolver::lastDate(Grain atLeast) const {
    for (auto date = m_dates.rbegin(); date != m_dates.rend(); ++date) {
        if (date->placement.grain <= atLeast) {
            return &*date;
        }
    }
    return nullptr;
}

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

std::optional<DayNumber> TemporalResolver::dayOfHoliday(const NamedDay& day, std::int64_t year) const {
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
    case NamedDay::Kind::Fixed:
        break;
    }
    return time::toDays({year, day.month, std::min(day.day, time::daysInMonth(year, day.month))}) +
           day.offset;
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
        // Month first as in US papers, unless it cannot be; with full stops the day is first.
        const bool dayFirst = digits.find('.') != std::string_view::npos || parts[0] > 12;
        const auto day = static_cast<int>(dayFirst ? parts[0] : parts[1]);
        const auto month = static_cast<int>(dayFirst ? parts[1] : parts[0]);
        date = {year, month, day};
        if (day <= 12 && !dayFirst && time::isValid({year, day, month})) {
            r.out.alternatives.push_back(edtfDay(time::toDays({year, day, month})));
        }
    }
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 || !time::isValid(date)) {
        return std::nullopt;
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
        return date ? std::optional(dayPlacement(*date)) : std::nullopt;
    }
    if (frame.has(Field::Month)) {
        const int month = frame.integer(Field::Month);
        if (month < 1 || month > 12) {
            return std::nullopt;
        }
        if (frame.has(Field::Day)) {
            const CivilDate date{year, month, frame.integer(Field::Day)};
            if (!time::isValid(date)) {
                return std::nullopt;
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

// The day that relative words are reckoned from.
std::optional<DayNumber> TemporalResolver::anchorDay(const Frame& frame, Reckoning& r) {
    const bool fromText =
        frame.is(Field::From, "text") || (r.context.narrative && !frame.is(Field::From, "now"));
    if (fromText) {
        const Grain unit = frame.has(Field::Unit) ? grainOfUnit(frame[Field::Unit].text) : Grain::Day;
        if (const TextDate* date = lastDate(std::max(unit, Grain::Day))) {
            r.useText(*date);
            return date->placement.first;
        }
        if (!m_dates.empty() && unit > Grain::Week) {
            r.useText(m_dates.back());
            return m_dates.back().placement.first;
        }
        if (r.context.narrative && !m_dates.empty()) {
            return std::nullopt; // "the next day" after no more than a year: a day nobody can name
        }
    }
    if (r.context.saidOn != nullptr && frame.has(Field::Unit) &&
        grainOfUnit(frame[Field::Unit].text) > Grain::Day) {
        r.useText(*r.context.saidOn); // "confirmed on May 3rd that he had called last month"
        return r.context.saidOn->placement.first;
    }
    if (m_published) {
        r.usePublished(*m_published);
    }
    return m_published;
}

// "two years ago", "three days later", "a week earlier".
std::optional<Placement> TemporalResolver::placeShift(const Frame& frame, Reckoning& r) {
    const auto from = anchorDay(frame, r);
    const FieldValue& count = frame[Field::Count];
    if (!from || count.text == "X") {
        return std::nullopt;
    }
    const double number = count.isSet ? count.number : 1;
    const std::string_view unit = frame[Field::Unit].text;
    if (number > 100'000) {
        return std::nullopt;
    }
    const auto sign = frame.integer(Field::Shift);
    const auto whole = static_cast<std::int64_t>(number);
    DayNumber day = moved(*from, unit, sign * whole);
    if (number > static_cast<double>(whole)) { // half a year is six months, half a decade five years …
        const std::string_view finer = unit == "Y" ? "M" : unit == "DE" ? "Y" : unit == "CE" ? "DE" : "D";
        const std::int64_t part = unit == "Y"                    ? 6
                                  : unit == "DE" || unit == "CE" ? 5
                                  : unit == "M"                  ? 15
                                  : unit == "W"                  ? 3
                                                                 : 0;
        day = moved(day, finer, sign * part);
    }
    if (time::toCivil(day).year > kFarthestYear || time::toCivil(day).year < -kFarthestYear) {
        return std::nullopt;
    }
    const bool fromDay = r.out.anchor && r.out.anchor->kind == model::Anchor::Kind::Text;
    const bool isPart = number > static_cast<double>(whole);
    const std::string_view grain = frame.has(Field::Grain)  ? frame[Field::Grain].text
                                   : isPart && unit == "CE" ? "DE"
                                   : isPart && unit == "DE" ? "Y"
                                   : isPart && unit == "Y"  ? "M"
                                   : unit == "W" && fromDay && lastDate(Grain::Day) != nullptr ? "D"
                                                                                               : unit;
    Placement placement = unitAround(day, grain);
    r.step(fmt::format("{} {}{} {} {} → {}", number, unitWord(unit), number == 1 ? "" : "s",
                       sign < 0 ? "before" : "after",
                       r.out.anchor ? r.out.anchor->date : "the day of publication", describe(placement)));
    r.out.confidence = fromDay ? 0.75 : 0.9;
    return placement;
}

std::optional<Placement> TemporalResolver::placeWeekday(const Frame& frame, Reckoning& r) {
    const int weekday = frame.integer(Field::Weekday);
    if (frame.has(Field::Unit) && frame.has(Field::Dir)) { // "Monday of last week"
        const auto from = anchorDay(frame, r);
        if (!from) {
            return std::nullopt;
        }
        const Placement week = weekPlacement(moved(*from, "W", frame.integer(Field::Dir)));
        const Placement day = dayPlacement(week.first + weekday - 1);
        r.step(fmt::format("that day of the week {} → {}", week.value, describe(day)));
        return day;
    }
    if (r.context.narrative && !m_dates.empty() && !frame.has(Field::Dir)) {
        if (const TextDate* date = lastDate(Grain::Day)) {
            const int ahead = (weekday - static_cast<int>(time::weekdayOf(date->placement.first)) + 7) % 7;
            const Placement day = dayPlacement(date->placement.first + (ahead > 4 ? ahead - 7 : ahead));
            r.useText(*date);
            r.step(fmt::format("the {} nearest to {} → {}", r.context.surface, date->phrase, describe(day)));
            r.out.confidence = 0.6;
            return day;
        }
        return std::nullopt;
    }
    if (!m_published) {
        return std::nullopt;
    }
    r.usePublished(*m_published);
    const int today = static_cast<int>(time::weekdayOf(*m_published));
    const int back = (today - weekday + 7) % 7;
    const int ahead = (weekday - today + 7) % 7;
    const bool next = frame.has(Field::Dir) && frame.integer(Field::Dir) > 0;
    const bool last = frame.has(Field::Dir) && frame.integer(Field::Dir) < 0;
    const bool future =
        next || (!last && (frame.is(Field::Lean, "future") || r.context.lean == Lean::Future));
    DayNumber day = *m_published - (last && back == 0 ? 7 : back);
    DayNumber other = *m_published + (ahead == 0 ? 7 : ahead);
    std::string_view how =
        last ? "the last one before publication" : "that day or the last one before publication";
    if (future) {
        other = day;
        day = *m_published + (ahead == 0 && next ? 7 : ahead);
        how = next ? "the next one after publication"
                   : "the sentence looks ahead: the next one from publication on";
    }
    const Placement placement = dayPlacement(day);
    r.step(fmt::format("{} ({}) → {}", how, dayInWords(*m_published), describe(placement)));
    if (!last && !next) {
        r.out.alternatives.push_back(edtfDay(other));
    }
    r.out.confidence = last || next ? 0.85 : 0.9;
    return placement;
}

// A month, a month and day, a season, a quarter or a holiday whose year the words do not give.
std::optional<Placement> TemporalResolver::placeYearless(const Frame& frame, Reckoning& r) {
    const TextDate* near = nullptr;
    if (r.context.narrative && !m_dates.empty()) {
        for (auto date = m_dates.rbegin(); date != m_dates.rend() && near == nullptr; ++date) {
            near = date->isAside ? nullptr : &*date;
        }
        near = near == nullptr ? &m_dates.back() : near;
    } else if (frame.is(Field::From, "text") && !m_dates.empty()) {
        near = &m_dates.back();
    }
    if (near == nullptr && !m_published) {
        return std::nullopt;
    }
    const bool directed = frame.has(Field::Dir);
    const int direction = directed ? frame.integer(Field::Dir) : 0;
    if (near != nullptr && !(directed && frame.is(Field::From, "now"))) {
        r.useText(*near);
    } else {
        near = nullptr;
        r.usePublished(*m_published);
    }
    const DayNumber from = near != nullptr ? near->placement.first : *m_published;
    const bool fromYear = near != nullptr && near->placement.grain >= Grain::Year;
    const DayNumber fromEnd = near == nullptr ? *m_published : fromYear ? from : near->placement.last;
    const std::int64_t year = time::toCivil(from).year;
    if (near != nullptr && near->placement.grain >= Grain::Year && near->placement.grain != Grain::None &&
        !directed) {
        auto inside = near->placement.grain == Grain::Year ? placeInYear(frame, year, r) : std::nullopt;
        if (inside) {
            r.step(fmt::format("in the year the text is about, {} → {}", near->phrase, describe(*inside)));
            r.out.confidence = 0.8;
        }
        return inside;
    }
    // The candidates of three years, in the order of the calendar.
    std::vector<Placement> candidates;
    for (std::int64_t y = year - 1; y <= year + 1; ++y) {
        if (auto candidate = placeInYear(frame, y, r)) {
            candidates.push_back(std::move(*candidate));
        }
    }
    if (candidates.empty()) { // 29 February: the last one there was
        for (std::int64_t y = year; y > year - 8; --y) {
            if (auto candidate = placeInYear(frame, y, r)) {
                return candidate;
            }
        }
        return std::nullopt;
    }
    const Lean lean = frame.is(Field::Lean, "future") ? Lean::Future
                      : frame.is(Field::Lean, "past") ? Lean::Past
                                                      : r.context.lean;
    const Placement* chosen = nullptr;
    std::string_view how = "the nearest to";
    if (directed && direction < 0) {
        how = "the last one before";
        for (const Placement& candidate : candidates) {
            chosen = candidate.last < from ? &candidate : chosen;
        }
    } else if (directed && direction > 0) {
        how = "the next one after";
        for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
            chosen = candidate->first > fromEnd ? &*candidate : chosen;
        }
    } else if (directed) {
        how = "the one of the year of";
        for (const Placement& candidate : candidates) {
            const bool isThisYear = time::toCivil(candidate.first).year == year;
            if (candidate.first <= from && from <= candidate.last) {
                chosen = &candidate; // January is in the winter of the year before
                break;
            }
            chosen = isThisYear ? &candidate : chosen;
        }
    } else if (lean == Lean::Future && near == nullptr) {
        how = "the words look ahead: the first from";
        for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
            chosen = candidate->last >= from ? &*candidate : chosen;
        }
    } else if (lean == Lean::Past && near == nullptr) {
        how = "the words look back: the last up to";
        for (const Placement& candidate : candidates) {
            chosen = candidate.first <= from ? &candidate : chosen;
        }
    } else {
        std::int64_t best = INT64_MAX;
        for (const Placement& candidate : candidates) {
            const bool around = candidate.first <= from && from <= candidate.last;
            const std::int64_t ahead = candidate.first - from;
            std::int64_t distance = around ? 0 : ahead > 0 ? ahead : from - candidate.last;
            if (near != nullptr && ahead < 0 && !around) {
                distance = distance * 3 / 2; // a story mostly goes forward
            }
            if (distance < best) {
                best = distance;
                chosen = &candidate;
            }
        }
    }
    if (chosen == nullptr) {
        return std::nullopt;
    }
    r.step(fmt::format("no year given; {} {} → {}", how, r.anchorInWords(), describe(*chosen)));
    if (!directed) {
        const Placement* other = nullptr;
        for (const Placement& candidate : candidates) {
            if (&candidate != chosen && (candidate.first > from) != (chosen->first > from) &&
                std::abs(candidate.first - from) < 370) {
                other = &candidate;
            }
        }
        if (other != nullptr) {
            r.out.alternatives.push_back(other->edtf);
        }
    }
    r.out.confidence = directed ? 0.85 : near != nullptr ? 0.7 : frame.has(Field::Day) ? 0.9 : 0.82;
    return *chosen;
}

// "last week", "this year", "the following month".
std::optional<Placement> TemporalResolver::placeDirection(const Frame& frame, Reckoning& r) {
    const auto from = anchorDay(frame, r);
    const std::string_view unit = frame[Field::Unit].text;
    if (!from) {
        return std::nullopt;
    }
    const int direction = frame.integer(Field::Dir);
    DayNumber day = moved(*from, unit, direction);
    if (unit == "WE" && direction == 0 && frame.is(Field::Lean, "past") &&
        static_cast<int>(time::weekdayOf(*from)) < 5) {
        day -= 7; // "over the weekend", told from Monday to Thursday
    }
    const Placement placement = unitAround(day, unit);
    const std::string anchor = r.anchorInWords();
    r.step(direction == 0 ? fmt::format("the {} of {} → {}", unitWord(unit), anchor, describe(placement))
                          : fmt::format("one {} {} {} → {}", unitWord(unit),
                                        direction < 0 ? "before" : "after", anchor, describe(placement)));
    r.out.confidence = r.out.anchor && r.out.anchor->kind == model::Anchor::Kind::Text ? 0.8 : 0.93;
    return frame.has(Field::Nth) ? placeNth(frame, placement, r) : placement;
}

// "the 15th": of the month the text speaks of.
std::optional<Placement> TemporalResolver::placeDayOnly(const Frame& frame, Reckoning& r) {
    const TextDate* near = lastDate(Grain::Month);
    std::optional<DayNumber> from;
    if (near != nullptr) {
        r.useText(*near);
        from = near->placement.last;
    } else if (m_published) {
        r.usePublished(*m_published);
        from = m_published;
    }
    if (!from) {
        return std::nullopt;
    }
    const CivilDate month = time::toCivil(*from);
    const CivilDate date{month.year, month.month, frame.integer(Field::Day)};
    if (!time::isValid(date)) {
        return std::nullopt;
    }
    const Placement placement = dayPlacement(time::toDays(date));
    r.step(fmt::format("that day of {} {} → {}", kMonthNames[static_cast<std::size_t>(month.month)],
                       month.year, describe(placement)));
    r.out.confidence = 0.7;
    return placement;
}

std::optional<Placement> TemporalResolver::place(const Frame& frame, Reckoning& r) {
    if (frame.has(Field::Digits)) {
        return placeDigits(frame[Field::Digits].text, r);
    }
    if (frame.has(Field::Year)) {
        std::int64_t year = fullYear(frame[Field::Year]);
        if (frame.is(Field::From, "text") && frame[Field::Year].number < 100 &&
            !m_dates.empty()) { // "1915-17"
            const std::int64_t first = time::toCivil(m_dates.back().placement.first).year;
            year = floorDiv(first, 100) * 100 + static_cast<std::int64_t>(frame[Field::Year].number);
            year += year < first ? 100 : 0;
        }
        if (frame.is(Field::Era, "BC")) {
            year = 1 - year;
        }
        r.out.confidence = frame.has(Field::Month) ? 0.98 : 0.95;
        const TextDate* month = lastDate(Grain::Month);
        if (frame.has(Field::Day) && !frame.has(Field::Month) && month != nullptr) { // "March 3 to 7, 2012"
            Frame whole = frame;
            whole[Field::Month] = {
                true, static_cast<double>(time::toCivil(month->placement.first).month), {}};
            return placeInYear(whole, year, r);
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
        r.out.confidence = 0.9;
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
        if (frame.has(Field::Unit) && !frame.has(Field::Nth)) { // "the same month last year"
            const TextDate* near = lastDate(grainOfUnit(frame[Field::Unit].text));
            const CivilDate there =
                time::addMonths(time::toCivil(near != nullptr ? near->placement.first : *from),
                                12 * frame.integer(Field::YearDir));
            const Placement placement = unitAround(time::toDays(there), frame[Field::Unit].text);
            r.step(fmt::format("the same {} of that year → {}", unitWord(frame[Field::Unit].text),
                               describe(placement)));
            r.out.confidence = 0.8;
            return placement;
        }
        const std::int64_t year = time::toCivil(*from).year + frame.integer(Field::YearDir);
        auto placement = placeInYear(frame, year, r);
        if (placement) {
            r.step(fmt::format("the year is {}, reckoned from {} → {}", year, r.out.anchor->date,
                               describe(*placement)));
            r.out.confidence = 0.9;
        }
        return placement;
    }
    if (frame.has(Field::Shift)) {
        return placeShift(frame, r);
    }
    if (frame.has(Field::Month) || frame.has(Field::Season) || frame.has(Field::Quarter) ||
        frame.has(Field::Half) || frame.has(Field::Holiday)) {
        return placeYearless(frame, r);
    }
    if (frame.has(Field::Weekday) && !frame.has(Field::Nth)) {
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

std::string TemporalResolver::unplacedValue(const Frame& frame) const {
    std::string value = "XXXX";
    if (frame.has(Field::Month)) {
        value += fmt::format("-{:02}", frame.integer(Field::Month));
        if (frame.has(Field::Day)) {
            value += fmt::format("-{:02}", frame.integer(Field::Day));
        }
    } else if (frame.has(Field::Season)) {
        value += fmt::format("-{}", frame[Field::Season].text);
    } else if (frame.has(Field::Weekday)) {
        value += fmt::format("-WXX-{}", frame.integer(Field::Weekday));
    } else if (frame.has(Field::Quarter)) {
        value += fmt::format("-Q{}", frame.integer(Field::Quarter));
    } else if (frame.has(Field::Unit)) {
        const Grain grain = grainOfUnit(frame[Field::Unit].text);
        value += grain <= Grain::Day     ? "-XX-XX"
                 : grain <= Grain::Week  ? "-WXX"
                 : grain == Grain::Month ? "-XX"
                                         : "";
    } else if (!frame.has(Field::Year)) {
        value += "-XX-XX";
    }
    return value;
}

void TemporalResolver::addClock(const Frame& frame, Reckoning& r, ResolvedTime& out) {
    std::string clock;
    std::optional<int> seconds;
    const bool exact = frame.has(Field::Clock) || frame.has(Field::Hour);
    if (exact) {
        int hour = frame.has(Field::Clock) ? frame.integer(Field::Clock) / 3600 : frame.integer(Field::Hour);
        int minute =
            frame.has(Field::Clock) ? frame.integer(Field::Clock) / 60 % 60 : frame.integer(Field::Minute);
        const int second = frame.has(Field::Clock) ? frame.integer(Field::Clock) % 60 : 0;
        if (hour > 24 && hour < 2400) { // "0547 GMT"
            minute = hour % 100;
            hour /= 100;
        }
        const bool isPm = frame.is(Field::Meridiem, "PM") || frame.is(Field::Part, "AF") ||
                          frame.is(Field::Part, "EV") || (frame.is(Field::Part, "NI") && hour > 4);
        if (isPm && hour < 12) {
            hour += 12;
        } else if ((frame.is(Field::Meridiem, "AM") || frame.is(Field::Part, "MO")) && hour == 12) {
            hour = 0;
        }
        seconds = hour * 3600 + minute * 60 + second;
        clock = second > 0 ? fmt::format("T{:02}:{:02}:{:02}", hour, minute, second)
                           : fmt::format("T{:02}:{:02}", hour, minute);
        clock += frame[Field::Zone].text == "Z" ? "Z" : "";
    } else if (frame.has(Field::Part)) {
        clock = fmt::format("T{}", frame[Field::Part].text);
    }
    if (!out.placement) {
        const bool hasDate = frame.has(Field::Weekday) || frame.has(Field::Month) || frame.has(Field::Dir) ||
                             frame.has(Field::Year) || frame.has(Field::Day) || frame.has(Field::Holiday);
        if (!hasDate && !frame.has(Field::Value)) {
            const TextDate* near = m_sentenceDate    ? &*m_sentenceDate
                                   : m_paragraphDate ? &*m_paragraphDate
                                                     : nullptr;
            if (near == nullptr && r.context.narrative) {
                near = lastDate(Grain::Day);
            }
            if (near != nullptr) {
                out.placement = near->placement;
                r.useText(*near);
                r.step(fmt::format("on the day named before, {} → {}", near->phrase, near->placement.edtf));
                out.confidence = 0.75;
            } else if (m_published && !r.context.narrative) {
                out.placement = dayPlacement(*m_published);
                r.usePublished(*m_published);
                r.step(fmt::format("on the day of publication → {}", out.placement->edtf));
                out.confidence = 0.7;
            }
        }
    }
    if (!out.placement) {
        out.value =
            (frame.has(Field::Value) ? std::string(frame[Field::Value].text) : unplacedValue(frame)) + clock;
        return;
    }
    Placement& day = *out.placement;
    if (day.grain > Grain::Day) {
        out.value = day.value + clock;
        return;
    }
    const std::string date = dayPlacement(day.first).value;
    day.value = date + clock;
    out.value = day.value;
    day.edtf = edtfDay(day.first);
    day.grain = exact ? Grain::Clock : Grain::Part;
    if (seconds && *seconds < 24 * 3600) {
        day.edtf += fmt::format("T{:02}:{:02}:{:02}", *seconds / 3600, *seconds / 60 % 60, *seconds % 60);
        day.edtf += frame[Field::Zone].text == "Z" ? "Z" : "";
    }
}

void TemporalResolver::giveWhen(const Frame& frame, ResolvedTime& out, Reckoning& r) const {
    if (!out.placement) {
        if (out.type == "DATE" && frame.has(Field::Month) && !frame.has(Field::Year) &&
            out.value.starts_with("XXXX-")) {
            out.when = out.value;
            r.step("no day of publication is known, so the year stays open");
            out.confidence = 0.5;
        }
        return;
    }
    out.when = out.placement->edtf;
    const bool vague = out.mod == "START" || out.mod == "MID" || out.mod == "END" || out.mod == "APPROX" ||
                       frame.has(Field::Approx);
    if (vague) {
        const std::size_t slash = out.when.find('/');
        if (out.placement->grain != Grain::Clock) {
            out.when = slash == std::string::npos
                           ? out.when + "~"
                           : out.when.substr(0, slash) + "~" + out.when.substr(slash) + "~";
        }
        r.step(out.mod == "START" ? "only its beginning is meant, so the date is approximate"
               : out.mod == "END" ? "only its end is meant, so the date is approximate"
               : out.mod == "MID" ? "only its middle is meant, so the date is approximate"
                                  : "about then, so the date is approximate");
    }
}

// "in recent months", "over the past three years": a stretch that ends at the anchor.
void TemporalResolver::stretchToAnchor(const Frame& frame, ResolvedTime& out, Reckoning& r) {
    const auto to = anchorDay(frame, r);
    const std::string_view unit = frame[Field::Unit].text;
    const Grain grain = grainOfUnit(unit);
    if (!to || grain > Grain::Century || unit == "H" || unit == "MIN" || unit == "S") {
        return;
    }
    const FieldValue& count = frame[Field::Count];
    const bool isVague = count.text == "X";
    const auto number = static_cast<std::int64_t>(isVague ? 3 : count.isSet ? count.number : 1);
    if (number > 3000) {
        return;
    }
    const int direction = frame.has(Field::Dir) && frame.integer(Field::Dir) > 0 ? 1 : -1;
    const std::string_view shown = grain <= Grain::Week ? "D" : grain <= Grain::Quarter ? "M" : "Y";
    DayNumber other = moved(*to, unit, direction * number);
    other = direction < 0 && grain <= Grain::Week ? other : other;
    const Placement far = unitAround(other, shown);
    const Placement near = unitAround(*to, shown);
    const std::string mark = isVague ? "~" : "";
    const Placement& first = direction < 0 ? far : near;
    const Placement& last = direction < 0 ? near : far;
    out.when = first.edtf + mark + "/" + last.edtf + mark;
    out.isStretch = true;
    r.step(isVague ? fmt::format("a few {}s {} {}, taken as about three → {}", unitWord(unit),
                                 direction < 0 ? "up to" : "from", r.anchorInWords(), out.when)
                   : fmt::format("{} {}{} {} {} → {}", number, unitWord(unit), number == 1 ? "" : "s",
                                 direction < 0 ? "up to" : "from", r.out.anchor->date, out.when));
    out.confidence = isVague ? 0.6 : 0.8;
}

ResolvedTime TemporalResolver::resolve(const Frame& frame, const std::string& rule,
                                       const ResolveContext& context) {
    ResolvedTime out;
    out.type = std::string(frame[Field::Type].text);
    out.mod = std::string(frame[Field::Mod].text);
    Reckoning r{context, rule, out};
    if (out.type == "DURATION") {
        out.value = frame.has(Field::Value) ? std::string(frame[Field::Value].text) : durationValue(frame);
        if (frame.has(Field::Span)) {
            stretchToAnchor(frame, out, r);
        }
        return out;
    }
    if (out.type == "SET") {
        out.value = frame.has(Field::Value) ? std::string(frame[Field::Value].text) : setValue(frame);
        return out;
    }
    if (frame.has(Field::Value)) {
        out.value = std::string(frame[Field::Value].text);
        if (frame.has(Field::Span)) {
            stretchToAnchor(frame, out, r);
        }
        if (out.type == "TIME") {
            addClock(frame, r, out);
        }
        return out;
    }
    out.placement = place(frame, r);
    const bool isImpossible = frame.has(Field::Month) && frame.has(Field::Day) &&
                              !time::isValid({2000, frame.integer(Field::Month), frame.integer(Field::Day)});
    const bool isWhole = isImpossible || frame.has(Field::Digits) ||
                         (frame.has(Field::Year) && frame.has(Field::Month) && frame.has(Field::Day));
    if (!out.placement && isWhole) {
        out.type.clear(); // 31 June: no date at all
        return out;
    }
    if (frame.has(Field::Fiscal) && out.placement) {
        out.placement->value = "FY" + out.placement->value;
    }
    if (out.type == "TIME") {
        addClock(frame, r, out);
    } else {
        out.value = out.placement ? out.placement->value : unplacedValue(frame);
    }
    giveWhen(frame, out, r);
    if (out.placement) {
        if (out.steps.empty()) {
            r.step(fmt::format("the words give the whole date → {}", out.when));
        }
        // A year named in passing does not undo a month of it that the text is in; decades and centuries are
        // no place to reckon from.
        const TextDate* fine = lastDate(Grain::Season);
        const bool isYear = out.placement->grain == Grain::Year && fine != nullptr;
        const bool passing = isYear && fine->placement.first >= out.placement->first &&
                             fine->placement.first <= out.placement->last;
        const bool aside = isYear && !context.opensSentence;
        if (out.placement->grain < Grain::Decade && !passing) {
            remember(*out.placement, context.surface, context.span);
            m_dates.back().isAside = aside;
        }
    } else {
        out.anchor.reset();
    }
    return out;
}

bool TemporalResolver::paragraphIsElsewhere() const {
    return m_paragraphYear && m_published && *m_paragraphYear < time::toCivil(*m_published).year - 1;
}

} // namespace dateline::extract
