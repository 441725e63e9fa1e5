// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day.
#include "core/base/floor_division.h"
#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/extract/temporal/temporal_resolver.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {

using time::DayNumber;

namespace {

constexpr DayNumber kStoryDays = 7;   // a day so close to publication is what the story is about
constexpr DayNumber kComingDays = 31; // … or looks ahead to
constexpr int kSmallHours = 6 * 3600;
constexpr int kEvening = 17 * 3600;

// "At 11 p.m. on Monday … at 2 a.m.", "… before dawn": a story that was in the evening and goes on is in the
// next day.
bool isEvening(const Placement& placement) {
    const std::size_t at = placement.value.find('T');
    if (at == std::string::npos || placement.value.size() < at + 3) {
        return false;
    }
    const std::string_view part = std::string_view(placement.value).substr(at + 1, 2);
    return part == "EV" || part == "NI" || (part >= "17" && part <= "24");
}

} // namespace

// The last day on which something happened, rather than was said: "…, a court said Tuesday. … at 8:42 p.m."
const TextDate* TemporalResolver::lastTold() const {
    for (auto date = m_dates.rbegin(); date != m_dates.rend(); ++date) {
        if (date->placement.grain <= Grain::Day && !date->isReport && !date->isPassing && m_published &&
            date->placement.first <= *m_published && date->placement.first + kStoryDays >= *m_published) {
            return &*date;
        }
    }
    const bool isNews = m_leadDay && m_published && m_leadDay->placement.first <= *m_published &&
                        m_leadDay->placement.first + kStoryDays >= *m_published;
    return isNews ? &*m_leadDay : nullptr; // named too long ago to be remembered
}

// The last day still to come that the text named.
const TextDate* TemporalResolver::lastToCome() const {
    for (auto date = m_dates.rbegin(); date != m_dates.rend(); ++date) {
        if (date->placement.grain <= Grain::Day && m_published && date->placement.first > *m_published &&
            date->placement.first <= *m_published + kComingDays && !date->isPassing) {
            return &*date;
        }
    }
    return nullptr;
}

// "at 7:38 p.m. … resumed at 8:12": who says p.m. once does not change the clock.
bool TemporalResolver::isStillPm(const Frame& frame, int minutes, const Reckoning& r) const {
    constexpr int kNoon = 12 * 60;
    if (frame.has(Field::Meridiem) || frame.has(Field::Part) || frame.has(Field::Zone) || minutes >= kNoon ||
        minutes < 60 || frame.has(Field::Weekday) || frame.has(Field::Month) || m_dates.empty() ||
        r.context.isGloss) {
        return false;
    }
    const TextDate& last = m_dates.back();
    const std::string& edtf = last.placement.edtf;
    const std::size_t at = edtf.find('T');
    if (!last.isPm || at == std::string::npos || edtf.size() < at + 6 || !m_paragraphDate ||
        !(m_paragraphDate->span == last.span)) {
        return false;
    }
    const auto two = [&](std::size_t from) {
        return (edtf[at + from] - '0') * 10 + (edtf[at + from + 1] - '0');
    };
    return minutes + kNoon >= two(1) * 60 + two(4);
}

// The day that an hour without one belongs to.
const TextDate* TemporalResolver::dayOfHour(const Frame& frame, const Reckoning& r) const {
    if (m_sentenceDate) {
        return &*m_sentenceDate;
    }
    if (r.context.isAfterCoarse && !r.context.narrative) {
        return nullptr; // "Between 1996 and 2001 he took money, some of it at 6:30 in the morning"
    }
    const bool isAhead = r.context.lean == Lean::Future && !r.context.narrative && !r.context.isOrdered;
    const auto isToCome = [&](const TextDate& date) {
        return m_published && date.placement.first > *m_published &&
               date.placement.first <= *m_published + kComingDays;
    };
    // "is due in the town on Wednesday. He declared mourning starting at midnight"
    const bool isLeft = m_paragraphDate && isToCome(*m_paragraphDate) && r.context.lean == Lean::Past;
    // "The last one, on May 3, 2010, killed five. This one struck at 1845 GMT": the wire's clock is that of
    // the news.
    const bool isOld = m_paragraphDate && frame.is(Field::Zone, "Z") && !r.context.narrative && m_published &&
                       m_paragraphDate->placement.last + kStoryDays < *m_published && lastTold() != nullptr;
    // "went on sale last Friday. … Kick-off has been brought forward to 12:30 p.m."
    const TextDate* ahead =
        isAhead && m_paragraphDate && !isToCome(*m_paragraphDate) ? lastToCome() : nullptr;
    if (ahead != nullptr) {
        return ahead;
    }
    if (m_paragraphDate && !isLeft && !isOld) {
        return &*m_paragraphDate;
    }
    // "a discount to Wednesday's price. … Shares were down by 0915 GMT", told on Thursday
    const bool isWire = frame.is(Field::Zone, "Z") && !r.context.narrative && m_published && m_leadDay &&
                        m_leadDay->placement.first == *m_published;
    if (isWire) {
        return &*m_leadDay;
    }
    const TextDate* near = lastDate(Grain::Day);
    if (isAhead) { // "It will land on Sunday. … It will be released at 1:58 a.m."
        return near != nullptr && isToCome(*near) && !near->isPassing ? near : nullptr;
    }
    // "The explosion, on June 11, 2002, killed nine.\n\n… an alarm went off at 2:17 p.m."
    const bool isOfOldStory = near != nullptr && near == &m_dates.back() && near->isWhole &&
                              !near->isPassing && !near->isReport && near->paragraph + 1 == m_paragraph &&
                              m_published && near->placement.last + kStoryDays < *m_published;
    if (isOfOldStory) {
        return near;
    }
    const TextDate* told = lastTold();
    near = told != nullptr && !r.context.narrative ? told : near;
    const bool isNews = near != nullptr && m_published && near->placement.first <= *m_published &&
                        near->placement.first + kStoryDays >= *m_published;
    return r.context.narrative || isNews ? near : nullptr;
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
        const bool goesOnPm = isStillPm(frame, hour * 60 + minute, r);
        const bool isPm = goesOnPm || frame.is(Field::Meridiem, "PM") || frame.is(Field::Part, "AF") ||
                          frame.is(Field::Part, "EV") || (frame.is(Field::Part, "NI") && hour > 4);
        r.isPm = goesOnPm || frame.is(Field::Meridiem, "PM");
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
        if (!hasDate && !frame.has(Field::Value) && !r.context.isOfOtherDay) {
            const TextDate* near = dayOfHour(frame, r);
            if (near != nullptr) {
                out.placement = near->placement;
                r.useText(*near);
                // "pulled from the water overnight … resumed at 10 a.m."
                const bool isNextMorning = seconds && *seconds < kEvening && m_published &&
                                           near->placement.first < *m_published &&
                                           near->placement.value.ends_with("TNI");
                const bool isEarly = (seconds && *seconds < kSmallHours) || isNextMorning ||
                                     (!seconds && frame.is(Field::Part, "MO") && r.context.isDaybreak);
                const bool isKnown = !m_published || near->placement.first != *m_published ||
                                     r.context.lean == Lean::Future || r.context.narrative;
                const bool goesOn = isEarly && isEvening(near->placement) && isKnown;
                const bool isBefore =
                    seconds && *seconds >= kEvening && near->isEarly && r.context.lean != Lean::Future;
                if (goesOn || isBefore) {
                    out.placement = dayPlacement(near->placement.first + (goesOn ? 1 : -1));
                }
                r.step(fmt::format("{}, {} → {}",
                                   goesOn     ? "after the evening named before"
                                   : isBefore ? "the evening before the early hours named before"
                                              : "on the day named before",
                                   near->phrase, out.placement->edtf));
                out.confidence = 0.8;
            } else if (m_published && !r.context.narrative && !r.context.isAfterCoarse) {
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
    // not "from 8 p.m. on Monday to 6 a.m. on Tuesday"
    const bool isLaterDay = m_sentenceDate && day.first > m_sentenceDate->placement.first;
    if (seconds && r.context.clockBefore && *seconds < *r.context.clockBefore && !isLaterDay) {
        day = dayPlacement(day.first + 1); // "from 8 p.m. to 6 a.m."
        r.step(fmt::format("earlier than the hour that the range starts at, so the next day → {}", day.edtf));
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

// "An hour earlier", where the text named the hour: what the clock showed then.
std::optional<Placement> TemporalResolver::placeHours(const Frame& frame, Reckoning& r) {
    const std::string_view unit = frame[Field::Unit].text;
    const std::int64_t length = unit == "H" ? 3600 : unit == "MIN" ? 60 : unit == "S" ? 1 : 0;
    const double count = frame.has(Field::Count) ? frame[Field::Count].number : 1;
    constexpr double kMost = 1000;
    const TextDate* hour = lastDate(Grain::Clock);
    const std::size_t at = hour != nullptr ? hour->placement.edtf.find('T') : std::string::npos;
    if (length == 0 || frame.is(Field::From, "now") || count > kMost || at == std::string::npos ||
        hour->placement.edtf.size() < at + 9 || hour != &m_dates.back()) {
        return std::nullopt;
    }
    const auto two = [&](std::size_t from) {
        return (hour->placement.edtf[at + from] - '0') * 10 + (hour->placement.edtf[at + from + 1] - '0');
    };
    constexpr std::int64_t kDay = 24 * 3600;
    const std::int64_t start = two(1) * 3600 + two(4) * 60 + two(7);
    const std::int64_t there =
        start + frame.integer(Field::Shift) * static_cast<std::int64_t>(count * static_cast<double>(length));
    const DayNumber day = hour->placement.first + floorDiv(there, kDay);
    const std::int64_t seconds = there - floorDiv(there, kDay) * kDay;
    Placement placement = dayPlacement(day);
    placement.value += fmt::format("T{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    placement.edtf += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    placement.grain = Grain::Clock;
    r.useText(*hour);
    r.step(fmt::format("{} {}{} {} {} → {}", count, unitWord(unit), count == 1 ? "" : "s",
                       frame.integer(Field::Shift) < 0 ? "before" : "after", r.anchorInWords(),
                       placement.edtf));
    r.out.confidence = 0.75;
    return placement;
}

} // namespace dateline::extract
