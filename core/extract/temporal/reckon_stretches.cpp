// SPDX-License-Identifier: GPL-3.0-or-later
// Stretches of time that date an event: up to a day, from one on, or from what another date tells.
#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/extract/temporal/temporal_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dateline::extract {

using time::DayNumber;

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
    const DayNumber other = moved(*to, unit, direction * number);
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
                                 direction < 0 ? "up to" : "from", r.anchorDateInWords(), out.when));
    out.confidence = isVague ? 0.6 : 0.8;
}

namespace {

/// A stretch that can be counted in the calendar: how many, or nothing ("several days", "1.5 years").
std::optional<std::int64_t> countOf(const Frame& frame) {
    constexpr double kMost = 3000;
    const FieldValue& count = frame[Field::Count];
    const std::string_view unit = frame[Field::Unit].text;
    const double number = count.isSet ? count.number : 1;
    const bool isWhole = number >= 1 && number <= kMost && number == std::floor(number);
    if (count.text == "X" || !isWhole || frame.has(Field::Unit2) ||
        (unit != "D" && unit != "W" && unit != "M" && unit != "Y")) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(number);
}

} // namespace

// "will open in two weeks": a stretch of time to TIMEX3, but a day to an event.
void TemporalResolver::reckonAhead(const Frame& frame, Reckoning& r) const {
    const auto number = countOf(frame);
    if (!number) {
        return;
    }
    const std::string_view unit = frame[Field::Unit].text;
    r.usePublished(*m_published);
    const Placement placed = unitAround(moved(*m_published, unit, *number), unit == "W" ? "D" : unit);
    r.out.when = placed.edtf + "~";
    r.step(fmt::format("{} {}{} from {} → {}", *number, unitWord(unit), *number == 1 ? "" : "s",
                       r.anchorInWords(), r.out.when));
    r.out.confidence = 0.7;
}

// "two days after the fire", which the text has dated: as exact as the coarser of the two.
void TemporalResolver::reckonFromEvent(const Frame& frame, Reckoning& r) const {
    const auto number = countOf(frame);
    const std::string_view unit = frame[Field::Unit].text;
    const TextDate& event = *r.context.ofEvent;
    const std::int64_t sign = r.context.isBeforeEvent ? -1 : 1;
    const auto placed = number ? countedFrom(event.placement, unit, sign * *number) : std::nullopt;
    if (!placed) {
        return;
    }
    r.useText(event);
    r.out.when = placed->edtf + (unit == "D" ? "" : "~");
    r.step(fmt::format("{} {}{} {} what is dated “{}” ({}) → {}", *number, unitWord(unit),
                       *number == 1 ? "" : "s", r.context.isBeforeEvent ? "before" : "after", event.phrase,
                       r.anchorDateInWords(), r.out.when));
    r.out.confidence = 0.7;
}

void TemporalResolver::rememberPeriod(const ResolvedTime& period, const Placement& end,
                                      std::string_view phrase, ByteSpan span) {
    const time::CivilDate last = time::toCivil(end.last);
    const bool endsMonth = time::toCivil(end.last + 1).day == 1;
    if (!endsMonth || end.grain > Grain::Month || (m_published && end.last > *m_published)) {
        return;
    }
    std::optional<Placement> whole;
    if ((period.value == "P3M" || period.value == "P1Q") && last.month % 3 == 0) {
        whole = quarterPlacement(last.year, last.month / 3);
    } else if (period.value == "P6M" && last.month % 6 == 0) {
        whole = halfPlacement(last.year, last.month / 6);
    } else if (period.value == "P1M") {
        whole = monthPlacement(last.year, last.month);
    }
    if (!whole && period.value.starts_with("P") && period.value.ends_with("M")) {
        m_period.reset(); // "in the six months to Sept. 30": what is compared with it is no month told before
    }
    if (whole) {
        m_period = TextDate{*whole, std::string(phrase), span};
        m_periodParagraph = m_paragraph;
        m_periodIsOfSentence = true;
    }
}

void TemporalResolver::endPeriod(ResolvedTime& period, const Placement& end, std::string_view phrase,
                                 ByteSpan span, const std::string& rule) {
    int count = 0;
    const std::string& value = period.value; // "P3M"
    const char* const last = value.data() + value.size();
    const auto read = std::from_chars(value.data() + std::min<std::size_t>(1, value.size()), last, count);
    constexpr int kMost = 400;
    if (read.ec != std::errc() || read.ptr + 1 != last || count < 1 || count > kMost ||
        end.grain > Grain::Year || period.isChosen) {
        return;
    }
    const std::string_view unit{read.ptr, 1};
    const bool isInDays = unit == "D" || unit == "W";
    if ((!isInDays && unit != "M" && unit != "Q" && unit != "Y") || (isInDays && end.grain > Grain::Day)) {
        return;
    }
    const bool endsMonth = time::toCivil(end.last + 1).day == 1;
    const DayNumber first = moved(end.last + 1, unit, -count);
    const std::string_view shown = !isInDays && endsMonth ? "M" : "D";
    period.when = unitAround(first, shown).edtf + "/" + unitAround(end.last, shown).edtf;
    period.anchor = model::Anchor{model::Anchor::Kind::Text, end.edtf, std::string(phrase),
                                  TextPosition{span.begin, span.end}};
    period.steps.push_back({rule, fmt::format("{} {}{} up to “{}” → {}", count, unitWord(unit),
                                              count == 1 ? "" : "s", phrase, period.when)});
    period.confidence = 0.85;
}

} // namespace dateline::extract
