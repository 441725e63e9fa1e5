// SPDX-License-Identifier: GPL-3.0-or-later
// Months, seasons and holidays without a year: which year is meant.
#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/extract/temporal/temporal_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace dateline::extract {

using time::DayNumber;

namespace {

constexpr DayNumber kJustEnded = 21;

} // namespace

// "She was suspended in January 2018 and arrested on 2 February", told in November 2019: the first one from
// there.
std::optional<Placement> TemporalResolver::placeOnward(const Frame& frame, const TextDate& from,
                                                       Reckoning& r) {
    const std::int64_t year = time::toCivil(from.placement.first).year;
    for (std::int64_t y = year; y <= year + 1; ++y) {
        auto candidate = placeInYear(frame, y, r);
        if (candidate && candidate->last >= from.placement.first && candidate->first <= *m_published) {
            r.useText(from);
            r.step(fmt::format("no year given; the first from {} → {}", r.anchorInWords(), candidate->edtf));
            r.out.confidence = 0.84;
            return candidate;
        }
    }
    return std::nullopt;
}

// "The dam failed on 21 October 2020.\n\n… I copied everything on 24 October": the days after it.
std::optional<Placement> TemporalResolver::placeSoonAfter(const Frame& frame, Reckoning& r) {
    constexpr DayNumber kSoonAfter = 10;
    const auto told = std::find_if(m_dates.rbegin(), m_dates.rend(), [this](const TextDate& date) {
        return date.placement.grain <= Grain::Day && date.isWhole && !date.isPassing && !date.isReport &&
               m_paragraph - date.paragraph <= 1 && isLongAgo(time::toCivil(date.placement.first).year);
    });
    if (told == m_dates.rend() || !frame.has(Field::Day) || !frame.has(Field::Month) ||
        frame.has(Field::Dir) || r.context.lean == Lean::Future) {
        return std::nullopt;
    }
    auto there = placeInYear(frame, time::toCivil(told->placement.first).year, r);
    if (!there || there->first < told->placement.first || there->first > told->placement.first + kSoonAfter) {
        return std::nullopt;
    }
    r.useText(*told);
    r.step(fmt::format("no year given; close after {} → {}", r.anchorInWords(), there->edtf));
    r.out.confidence = 0.84;
    return there;
}

// "In the fourth quarter of 2024, shortly before Christmas": the one within the stretch that the sentence
// named.
std::optional<Placement> TemporalResolver::placeHolidayWithin(const Frame& frame, Reckoning& r) {
    if (!frame.has(Field::Holiday) || frame.has(Field::Dir) || !m_named || !m_namedIsOfSentence ||
        r.context.lean == Lean::Future) {
        return std::nullopt;
    }
    const Placement& within = m_named->placement;
    auto holiday = within.grain > Grain::Day && within.grain < Grain::Year
                       ? placeInYear(frame, time::toCivil(within.first).year, r)
                       : std::nullopt;
    if (!holiday || holiday->first < within.first || holiday->last > within.last) {
        return std::nullopt;
    }
    r.useText(*m_named);
    r.step(fmt::format("no year given; the one within {} → {}", r.anchorInWords(), holiday->edtf));
    r.out.confidence = 0.92;
    return holiday;
}

// A month, a month and day, a season, a quarter or a holiday whose year the words do not give.
std::optional<Placement> TemporalResolver::placeYearless(const Frame& frame, Reckoning& r) {
    if (auto holiday = placeHolidayWithin(frame, r)) {
        return holiday;
    }
    const TextDate* near = nullptr;
    const bool isThat = frame.is(Field::From, "text") && frame.is(Field::Lean, "future");
    if (isThat && m_named &&
        m_named->placement.grain <= Grain::Year) { // "graduated four years later … that autumn"
        near = &*m_named;
    } else if (r.context.narrative && !m_dates.empty()) {
        for (auto date = m_dates.rbegin(); date != m_dates.rend() && near == nullptr; ++date) {
            near = date->isAside ? nullptr : &*date;
        }
        near = near == nullptr ? &m_dates.back() : near;
    } else if (frame.is(Field::From, "text") && !m_dates.empty()) {
        near = &m_dates.back();
    } else if (r.context.isOfLastYear && !m_dates.empty()) {
        if (auto onward = placeOnward(frame, m_dates.back(), r)) {
            return onward;
        }
    }
    if (near == nullptr && !m_published) {
        return std::nullopt;
    }
    if (near == nullptr) {
        if (auto after = placeSoonAfter(frame, r)) {
            return after;
        }
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
    // "In 2015 … the following spring" is that of 2016.
    const DayNumber fromEnd = near == nullptr ? *m_published : near->placement.last;
    const std::int64_t year = time::toCivil(from).year;
    if (near != nullptr && near->placement.grain >= Grain::Year && near->placement.grain != Grain::None &&
        !directed) {
        auto inside = near->placement.grain == Grain::Year ? placeInYear(frame, year, r) : std::nullopt;
        if (inside) {
            r.step(fmt::format("in the year the text is about, {} → {}", near->phrase, inside->edtf));
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
        // "Last summer", told in early September: the one that just ended is "this summer" still.
        const DayNumber over = near == nullptr && frame.has(Field::Season) ? kJustEnded : 0;
        for (const Placement& candidate : candidates) {
            chosen = candidate.last + over < from ? &candidate : chosen;
        }
        if (chosen != nullptr && direction < -1) { // "two summers ago"
            if (auto farther = placeInYear(frame, time::toCivil(chosen->first).year + direction + 1, r)) {
                r.step(fmt::format("number {} before {} → {}", -direction, r.anchorInWords(), farther->edtf));
                r.out.confidence = 0.8;
                return farther;
            }
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
    } else if (frame.is(Field::Lean, "future") && near != nullptr) {
        how = "the first from"; // "in March 1958, … that December"
        for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
            chosen = candidate->last >= from ? &*candidate : chosen;
        }
    } else if (lean == Lean::Future && near == nullptr) {
        how = "the words look ahead: the first from";
        for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
            chosen = candidate->last >= from ? &*candidate : chosen;
        }
        // "The meeting, originally planned for Oct. 30, …", told on Nov. 2
        constexpr DayNumber kFar = 270;
        constexpr DayNumber kJustOver = 45;
        const bool isFar = chosen != nullptr && frame.has(Field::Day) && chosen->first > from + kFar;
        for (const Placement& candidate : candidates) {
            if (isFar && candidate.last < from && candidate.last + kJustOver >= from) {
                chosen = &candidate;
                how = "just over, the next one is far: the nearest to";
            }
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
    if (lean == Lean::Future && near == nullptr && chosen->grain == Grain::Day && chosen->first > from &&
        chosen->first < from + 7) { // "for the Fourth of July: … on Thursday"
        m_aheadOn[static_cast<std::size_t>(time::weekdayOf(chosen->first))] = chosen->first;
    }
    r.step(fmt::format("no year given; {} {} → {}", how, r.anchorInWords(), chosen->edtf));
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
    // As measured on texts of all kinds: see tests/quality/README.md.
    const bool isSeason = frame.has(Field::Season);
    const bool isDay = frame.has(Field::Day);
    r.out.confidence = directed          ? (near != nullptr ? 0.83 : 0.93)
                       : near != nullptr ? (isDay      ? 0.92
                                            : isSeason ? 0.45
                                                       : 0.84)
                       : isDay           ? 0.94
                       : isSeason        ? 0.85
                                         : 0.92;
    return *chosen;
}

} // namespace dateline::extract
