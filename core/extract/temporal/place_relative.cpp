// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that are counted from another: ago and later, weekdays, last and next, "the 15th".
#include "core/base/floor_division.h"
#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/extract/temporal/temporal_resolver.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {

using time::CivilDate;
using time::DayNumber;

namespace {

constexpr int kResultsMonths = 3;    // in which what a year came to is told
constexpr DayNumber kSoon = 5 * 366; // days after publication that news looks ahead to

} // namespace

// The month, quarter or half that figures are told for and others of years before compared with: the last one
// named, in news, close before. "Ago" is reckoned from now unless its own sentence names one.
const TextDate* TemporalResolver::comparedPeriod(const Frame& frame, const Reckoning& r) const {
    if (r.context.narrative || !m_period || m_period->placement.grain == Grain::Season) {
        return nullptr;
    }
    const bool isNear = m_paragraph - m_periodParagraph <= (frame.is(Field::From, "now") ? 0U : 2U);
    const bool isSame = !frame.is(Field::From, "now") || m_periodIsOfSentence;
    return isNear && isSame && r.context.isCompared ? &*m_period : nullptr;
}

// "Two years later he returned", where the text has named no date yet: later than publication it was not.
bool TemporalResolver::isLaterThanNothing(const Frame& frame, const Reckoning& r) {
    const bool isLater = !frame.has(Field::Shift) || frame.integer(Field::Shift) > 0;
    return isLater && frame.is(Field::From, "text") && r.out.anchor &&
           r.out.anchor->kind == model::Anchor::Kind::Publication && r.context.lean == Lean::Past;
}

// "in September 1999 …; three weeks earlier": the month that is, counted from the middle of it.
std::optional<Placement> TemporalResolver::placeRoughly(const Frame& frame, double weeks,
                                                        Reckoning& r) const {
    constexpr double kMost = 500;
    constexpr DayNumber kHalfMonth = 14;
    if (!frame.is(Field::From, "text") || !frame.is(Field::Unit, "W") || m_dates.empty() || weeks < 2 ||
        weeks > kMost || m_sentenceDate) {
        return std::nullopt;
    }
    const TextDate& last = m_dates.back();
    if (last.placement.grain != Grain::Month || last.isPassing || !m_namedIsOfSentence || !m_named ||
        !(m_named->span == last.span)) {
        return std::nullopt;
    }
    const DayNumber there =
        last.placement.first + kHalfMonth + 7 * frame.integer(Field::Shift) * static_cast<DayNumber>(weeks);
    Placement placement = unitAround(there, "M");
    r.useText(last);
    r.step(fmt::format("{} weeks {} some day of {} → {}", weeks,
                       frame.integer(Field::Shift) < 0 ? "before" : "after", r.anchorDateInWords(),
                       placement.edtf));
    r.out.confidence = 0.6;
    return placement;
}

// "two years ago", "three days later", "a week earlier".
std::optional<Placement> TemporalResolver::placeShift(const Frame& frame, Reckoning& r) {
    const FieldValue& count = frame[Field::Count];
    if (grainOfUnit(frame[Field::Unit].text) == Grain::Day && count.text != "X") {
        if (auto hours = placeHours(frame, r)) {
            return hours;
        }
        const std::string_view unit = frame[Field::Unit].text;
        const bool isHours = unit == "H" || unit == "MIN" || unit == "S";
        if (isHours && !frame.is(Field::From, "now") && !m_sentenceDate && !m_paragraphDate) {
            return std::nullopt; // "to start an hour earlier": than nobody knows
        }
    }
    auto from = anchorDay(frame, r);
    if (!from || count.text == "X") {
        return std::nullopt;
    }
    // "He came down in 1998. Next Saturday, 24 years later, he goes back up": later than what was.
    const bool isOfYears =
        frame.is(Field::Unit, "Y") && frame.is(Field::From, "text") && !r.context.narrative;
    if (isOfYears && m_published && *from > *m_published && *from < *m_published + kSoon) {
        const auto was = std::find_if(m_dates.rbegin(), m_dates.rend(), [&](const TextDate& date) {
            return date.placement.first <= *m_published;
        });
        if (was != m_dates.rend()) {
            r.useText(*was);
            from = was->placement.first;
        }
    }
    const double number = count.isSet ? count.number : 1;
    const std::string_view unit = frame[Field::Unit].text;
    if (isLaterThanNothing(frame, r)) {
        return std::nullopt;
    }
    if (auto rough = placeRoughly(frame, number, r)) {
        return rough;
    }
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
    // "It rose in the third quarter …, from 3% a year earlier": the same quarter of that year.
    const TextDate* period = unit == "Y" && !isPart && sign < 0 ? comparedPeriod(frame, r) : nullptr;
    if (period != nullptr) {
        r.useText(*period);
        day = moved(period->placement.first, unit, sign * whole);
        const Placement same =
            period->placement.grain == Grain::Half
                ? halfPlacement(time::toCivil(day).year, time::toCivil(day).month <= 6 ? 1 : 2)
                : unitAround(day, period->placement.grain == Grain::Month ? "M" : "Q");
        r.step(fmt::format("the same time of the year as {}, {} year{} before → {}", r.anchorInWords(), whole,
                           whole == 1 ? "" : "s", same.edtf));
        r.out.alternatives.push_back(yearPlacement(time::toCivil(day).year).edtf);
        r.out.confidence = 0.75;
        return same;
    }
    // "a decade ago" is about that year, not the ten years around it.
    const std::string_view grain = frame.has(Field::Grain)                    ? frame[Field::Grain].text
                                   : unit == "DE" || (isPart && unit == "CE") ? "Y"
                                   : isPart && unit == "Y"                    ? "M"
                                   : unit == "W" && fromDay && lastDate(Grain::Day) != nullptr ? "D"
                                                                                               : unit;
    Placement placement = unitAround(day, grain);
    r.step(fmt::format("{} {}{} {} {} → {}", number, unitWord(unit), number == 1 ? "" : "s",
                       sign < 0 ? "before" : "after", r.anchorDateInWords(), placement.edtf));
    r.out.confidence = fromDay ? 0.82 : 0.93;
    return placement;
}

// "on Sunday 12 September … at 5am that Sunday": the last such day that the text named, or else the first
// from the last day.
std::optional<Placement> TemporalResolver::placeToldWeekday(int weekday, Reckoning& r) {
    const TextDate* last = nullptr;
    for (auto date = m_dates.rbegin(); date != m_dates.rend(); ++date) {
        if (date->placement.grain > Grain::Day) {
            continue;
        }
        last = last == nullptr ? &*date : last;
        if (static_cast<int>(time::weekdayOf(date->placement.first)) == weekday) {
            last = &*date;
            break;
        }
    }
    if (last == nullptr) {
        return std::nullopt;
    }
    const DayNumber from = last->placement.first;
    const Placement day = dayPlacement(from + (weekday - static_cast<int>(time::weekdayOf(from)) + 7) % 7);
    r.useText(*last);
    r.step(day.first == from ? fmt::format("the one told of as {} → {}", r.anchorInWords(), day.edtf)
                             : fmt::format("the first one from {} → {}", r.anchorInWords(), day.edtf));
    r.out.confidence = 0.82;
    return day;
}

std::optional<Placement> TemporalResolver::placeWeekday(const Frame& frame, Reckoning& r) {
    const int weekday = frame.integer(Field::Weekday);
    if (frame.has(Field::Shift) && m_published) { // "a week from Monday"
        const int ahead = (weekday - static_cast<int>(time::weekdayOf(*m_published)) + 7) % 7;
        const Placement day = dayPlacement(*m_published + (ahead == 0 ? 7 : ahead + 7));
        r.usePublished(*m_published);
        r.step(fmt::format("a week after the coming one, from {} → {}", r.anchorInWords(), day.edtf));
        r.out.confidence = 0.9;
        return day;
    }
    if (frame.has(Field::Unit) && frame.has(Field::Dir)) { // "Monday of last week"
        const auto from = anchorDay(frame, r);
        if (!from) {
            return std::nullopt;
        }
        const Placement week = weekPlacement(moved(*from, "W", frame.integer(Field::Dir)));
        const Placement day = dayPlacement(week.first + weekday - 1);
        r.step(fmt::format("that day of the week {} → {}", week.value, day.edtf));
        r.out.confidence = 0.9;
        return day;
    }
    if (frame.is(Field::From, "text")) {
        if (auto told = placeToldWeekday(weekday, r)) {
            return told;
        }
    }
    if (r.context.narrative && !m_dates.empty() && !frame.has(Field::Dir)) {
        if (const TextDate* date = lastDate(Grain::Day)) {
            const int ahead = (weekday - static_cast<int>(time::weekdayOf(date->placement.first)) + 7) % 7;
            const Placement day = dayPlacement(date->placement.first + (ahead > 4 ? ahead - 7 : ahead));
            r.useText(*date);
            r.step(fmt::format("the {} nearest to {} → {}", r.context.surface, date->phrase, day.edtf));
            r.out.confidence = 0.6;
            return day;
        }
        return std::nullopt;
    }
    if (!m_published) {
        return std::nullopt;
    }
    if (r.context.notBefore) {
        const DayNumber first = *r.context.notBefore;
        const Placement day =
            dayPlacement(first + (weekday - static_cast<int>(time::weekdayOf(first)) + 7) % 7);
        r.usePublished(*m_published);
        r.step(
            fmt::format("the first one from {}, where the range starts → {}", dayInWords(first), day.edtf));
        r.out.confidence = 0.85;
        return day;
    }
    r.usePublished(*m_published);
    const int today = static_cast<int>(time::weekdayOf(*m_published));
    const int back = (today - weekday + 7) % 7;
    const int ahead = (weekday - today + 7) % 7;
    const bool next = frame.has(Field::Dir) && frame.integer(Field::Dir) > 0;
    const bool last = frame.has(Field::Dir) && frame.integer(Field::Dir) < 0;
    // A day that the text has looked ahead to: "The runoff will be on Tuesday. … In Tuesday's runoff"
    const bool isKnownAhead = r.context.lean == Lean::None && !r.context.isReport && m_aheadOn[weekday] > 0 &&
                              m_aheadOn[weekday] > *m_published;
    const bool future =
        next ||
        (!last && (frame.is(Field::Lean, "future") || r.context.lean == Lean::Future || isKnownAhead));
    // "two Sundays ago"
    const DayNumber weeks = last ? 7 * (-frame.integer(Field::Dir) - 1) : 0;
    DayNumber day = *m_published - (last && back == 0 ? 7 : back) - weeks;
    DayNumber other = *m_published + (ahead == 0 ? 7 : ahead);
    std::string_view how =
        last ? "the last one before publication" : "that day or the last one before publication";
    if (future) {
        other = day;
        // Of a day still to come in this week one says "Thursday", or "this Thursday".
        const bool isThisWeek = ahead > 0 && today + ahead <= 7;
        day = *m_published + ahead + (next && (ahead == 0 || isThisWeek) ? 7 : 0);
        other = next ? (isThisWeek ? day - 7 : day + 7) : other;
        how = next           ? "the one of the next week"
              : isKnownAhead ? "the text has looked ahead to it before: the next one from publication on"
                             : "the sentence looks ahead: the next one from publication on";
        const bool isBehindOther =
            ahead == 0 && !next && m_sentenceDate &&
            m_sentenceDate->placement.first > *m_published; // "on Wednesday … and on Friday"
        day += isBehindOther ? 7 : 0;
        m_aheadOn[weekday] = day;
    }
    const Placement placement = dayPlacement(day);
    r.step(fmt::format("{} ({}) → {}", how, dayInWords(*m_published), placement.edtf));
    if (!last) {
        r.out.alternatives.push_back(edtfDay(other));
    }
    r.out.confidence = last || next ? 0.92 : 0.94;
    return placement;
}

// The last date of the text where it is coarser than what "that week", "that day" go back to.
const TextDate* TemporalResolver::coarserDate(const Frame& frame) const {
    const bool isThat = frame.is(Field::From, "text") || frame.is(Field::From, "that");
    if (!isThat || frame.integer(Field::Dir) != 0 || frame.has(Field::Lean) || m_dates.empty()) {
        return nullptr;
    }
    const auto told = std::find_if(m_dates.rbegin(), m_dates.rend(),
                                   [](const TextDate& date) { return !date.isPassing && !date.isAside; });
    if (told == m_dates.rend()) {
        return nullptr;
    }
    const TextDate& last = *told;
    const Grain unit = std::max(grainOfUnit(frame[Field::Unit].text), Grain::Day);
    const bool isCoarser =
        last.placement.grain > std::max(unit, Grain::Week) && last.placement.grain <= Grain::Month;
    return isCoarser && unit <= Grain::Week ? &last : nullptr;
}

// "last week", "this year", "the following month".
std::optional<Placement> TemporalResolver::placeDirection(const Frame& frame, Reckoning& r) {
    const auto from = anchorDay(frame, r);
    const std::string_view unit = frame[Field::Unit].text;
    if (!from) {
        return std::nullopt;
    }
    const int direction = frame.integer(Field::Dir);
    if (direction > 0 && isLaterThanNothing(frame, r)) {
        return std::nullopt;
    }
    if (const TextDate* coarse = coarserDate(frame)) { // "in January 2018. … that week"
        r.useText(*coarse);
        r.step(fmt::format("a {} within {}, nobody says which → {}", unitWord(unit), r.anchorInWords(),
                           coarse->placement.edtf));
        r.out.confidence = 0.6;
        return coarse->placement;
    }
    DayNumber day = moved(*from, unit, direction);
    if (frame.is(Field::Lean, "results") && r.context.lean != Lean::Future &&
        time::toCivil(*from).month <= kResultsMonths) {
        day = moved(day, unit, -1); // "For the full year it lost …", told in February
    }
    if (unit == "WE" && direction == 0 && frame.is(Field::Lean, "past") && r.context.lean != Lean::Future &&
        static_cast<int>(time::weekdayOf(*from)) < (r.context.lean == Lean::Past ? 6 : 5)) {
        day -= 7; // "over the weekend", told from Monday to Thursday
    }
    if (unit == "D" && direction == 0 && frame.is(Field::Lean, "past") && r.context.lean != Lean::Future) {
        const Placement night = dayPlacement(*from - 1); // "overnight"
        r.step(fmt::format("the night before {}; words of the future would make it the one to come → {}",
                           r.anchorInWords(), night.edtf));
        r.out.alternatives.push_back(edtfDay(*from) + "/" + edtfDay(*from + 1));
        r.out.confidence = 0.8;
        return night;
    }
    if (unit == "W" && direction == 0 && r.context.lean == Lean::Future && !r.context.narrative &&
        static_cast<int>(time::weekdayOf(*from)) == 7 && r.out.anchor &&
        r.out.anchor->kind == model::Anchor::Kind::Publication) {
        day += 7; // "will vote this week", told on a Sunday
    }
    if (unit == "W" && direction == -1 && !r.context.narrative && frame.is(Field::From, "now") &&
        static_cast<int>(time::weekdayOf(*from)) == 7) {
        r.out.alternatives.push_back(weekPlacement(day).edtf);
        day = *from; // "last week", told on a Sunday, is the one that just ended
    }
    if (unit == "CE" && frame.is(Field::Lean, "nearest")) { // the turn of the century, told in 1889 or 1997
        const bool isLate = floorDiv(time::toCivil(day).year, 50) % 2 == 1;
        const bool isNext = r.context.narrative || r.context.lean == Lean::Future;
        day = isLate && isNext ? moved(day, "DE", 5) : day;
    }
    const Placement placement = unitAround(day, unit);
    const std::string anchor = r.anchorInWords();
    r.step(direction == 0 ? fmt::format("the {} of {} → {}", unitWord(unit), anchor, placement.edtf)
                          : fmt::format("one {} {} {} → {}", unitWord(unit),
                                        direction < 0 ? "before" : "after", anchor, placement.edtf));
    r.out.confidence = r.out.anchor && r.out.anchor->kind == model::Anchor::Kind::Text ? 0.8 : 0.93;
    if (frame.has(Field::Day) && unit == "M") { // "the 20th of next month"
        const DayNumber there = placement.first + frame.integer(Field::Day) - 1;
        return there <= placement.last ? std::optional(dayPlacement(there)) : std::nullopt;
    }
    return frame.has(Field::Nth) ? placeNth(frame, placement, r) : placement;
}

// "the 15th": of the month the text speaks of.
std::optional<Placement> TemporalResolver::placeDayOnly(const Frame& frame, Reckoning& r) {
    const TextDate* near = lastDate(Grain::Month);
    std::optional<DayNumber> from;
    const bool looksAhead = m_published && !r.context.narrative && r.context.lean == Lean::Future &&
                            (near == nullptr || near->placement.last < *m_published);
    if (looksAhead) { // "is to appear in court on the 20th", whatever the text told of before
        near = nullptr;
    }
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
    CivilDate month = time::toCivil(*from);
    if (looksAhead && frame.integer(Field::Day) < month.day) {
        month = time::addMonths({month.year, month.month, 1}, 1);
    }
    if (frame.has(
            Field::Weekday)) { // "the 21st, a Saturday": the month nearest to publication where it is one
        const CivilDate reader = time::toCivil(m_published.value_or(*from));
        for (const int step : {0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6}) {
            const CivilDate there = time::addMonths({reader.year, reader.month, 1}, step);
            const CivilDate day{there.year, there.month, frame.integer(Field::Day)};
            if (time::isValid(day) &&
                static_cast<int>(time::weekdayOf(time::toDays(day))) == frame.integer(Field::Weekday)) {
                month = day;
                break;
            }
        }
    }
    const CivilDate date{month.year, month.month, frame.integer(Field::Day)};
    if (!time::isValid(date)) {
        return std::nullopt;
    }
    const Placement placement = dayPlacement(time::toDays(date));
    r.step(fmt::format("that day of {} {} → {}", monthName(month.month), month.year, placement.edtf));
    r.out.confidence = 0.85;
    return placement;
}

} // namespace dateline::extract
