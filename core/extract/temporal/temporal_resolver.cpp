// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/temporal_resolver.h"

#include "core/extract/temporal/calendar_units.h"
#include "core/extract/temporal/reckoning.h"
#include "core/time/bounds/time_bounds.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::extract {

using time::DayNumber;

namespace {

constexpr std::size_t kRememberedDates = 12;
constexpr DayNumber kNews = 62;      // days before publication that a story tells of
constexpr DayNumber kSoonDays = 366; // … and after it
constexpr DayNumber kLeadDays = 7;   // … and that its first sentences report

} // namespace

TemporalResolver::TemporalResolver(const Language& language, std::optional<DayNumber> published)
    : m_language(language)
    , m_published(published) {}

void TemporalResolver::remember(const Placement& placement, std::string_view phrase, ByteSpan span) {
    m_dates.push_back({placement, std::string(phrase), span});
    m_dates.back().paragraph = m_paragraph;
    if (m_dates.size() > kRememberedDates) {
        m_dates.pop_front();
    }
    const bool isToCome = m_published && placement.first > *m_published; // nothing is compared with it
    if (placement.grain >= Grain::Month && placement.grain <= Grain::Half && !isToCome) {
        m_period = m_dates.back();
        m_periodParagraph = m_paragraph;
        m_periodIsOfSentence = true;
    }
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

const TextDate* TemporalResolver::lastPast(Grain atLeast) const {
    const TextDate* any = lastDate(atLeast);
    for (auto date = m_dates.rbegin(); date != m_dates.rend(); ++date) {
        if (date->placement.grain <= atLeast && date->placement.first <= *m_published &&
            date->placement.last + kNews >= *m_published) {
            return &*date;
        }
    }
    return any;
}

// The date that "that year" means: the last one named. And in "Last year it promised to pay by the end of the
// year", the year of the sentence.
const TextDate* TemporalResolver::namedYear(const Frame& frame, const Reckoning& r) const {
    if (!m_named || !frame.is(Field::Unit, "Y")) {
        return nullptr;
    }
    const bool isPartOfIt = frame.has(Field::Dir) && frame.integer(Field::Dir) == 0 &&
                            frame.has(Field::Mod) && !frame.has(Field::From) && m_namedIsOfSentence &&
                            m_named->placement.grain == Grain::Year && r.context.lean != Lean::Future;
    return frame.is(Field::From, "that") || isPartOfIt ? &*m_named : nullptr;
}

// The day that relative words are reckoned from.
std::optional<DayNumber> TemporalResolver::anchorDay(const Frame& frame, Reckoning& r) {
    if (const TextDate* named = namedYear(frame, r)) {
        r.useText(*named);
        return named->placement.first;
    }
    if (frame.is(Field::Lean, "told") && !r.context.narrative && m_published) {
        // "Earlier in the day": of the day of its paragraph, or else the first that the text named.
        for (const std::optional<TextDate>* day : {&m_paragraphDate, &m_leadDay}) {
            if (*day && (*day)->placement.first <= *m_published &&
                (*day)->placement.first + kLeadDays >= *m_published) {
                r.useText(**day);
                return (*day)->placement.first;
            }
        }
        r.usePublished(*m_published);
        return m_published;
    }
    const bool fromText = frame.is(Field::From, "text") || frame.is(Field::From, "that") ||
                          (r.context.narrative && !frame.is(Field::From, "now"));
    if (fromText) {
        const Grain unit = frame.has(Field::Unit) ? grainOfUnit(frame[Field::Unit].text) : Grain::Day;
        const TextDate* date = lastDate(std::max(unit, Grain::Day));
        if (date != nullptr && r.context.lean == Lean::Past && !r.context.narrative && m_published &&
            date->placement.first > *m_published && date->placement.first < *m_published + kSoonDays &&
            !(m_sentenceDate && m_sentenceDate->span == date->span)) {
            date = lastPast(
                std::max(unit, Grain::Day)); // "A hearing is set for Sept. 20. … The same day a court found"
        }
        if (date != nullptr) {
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
        (grainOfUnit(frame[Field::Unit].text) > Grain::Day || r.context.isQuoted)) {
        // "confirmed on May 3rd that he had called last month", “Tonight I can sleep,” she said late Saturday
        r.useText(*r.context.saidOn);
        return r.context.saidOn->placement.first;
    }
    if (m_published) {
        r.usePublished(*m_published);
    }
    return m_published;
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

void TemporalResolver::giveWhen(const Frame& frame, Reckoning& r) const {
    ResolvedTime& out = r.out;
    if (!out.placement) {
        out.isUnplaced = out.value.starts_with("XXXX") && !m_published;
        if (out.type == "DATE" && frame.has(Field::Month) && !frame.has(Field::Year) && out.isUnplaced) {
            out.when = out.value;
            r.step("no day of publication is known, so the year stays open");
            out.confidence = 0.5;
        } else if (out.isUnplaced) {
            r.step(
                fmt::format("no day of publication is known, so “{}” cannot be placed", r.context.surface));
            out.confidence = 0.3;
        }
        return;
    }
    out.when = out.placement->edtf;
    if (out.type == "TIME" && frame.is(Field::Lean, "past") && frame.is(Field::Part, "NI")) {
        const DayNumber night = out.placement->first; // "overnight" is of two days
        out.when = edtfDay(night) + "/" + edtfDay(night + 1);
    }
    const bool vague = out.mod == "START" || out.mod == "MID" || out.mod == "END" || out.mod == "APPROX" ||
                       frame.has(Field::Approx) || r.isApproximate;
    if (frame.has(Field::Approx) && out.mod.empty()) {
        out.mod = "APPROX";
    }
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
               : r.isApproximate  ? "reckoned by a computed calendar; the real one may differ by a day or two"
                                  : "about then, so the date is approximate");
    }
}

void TemporalResolver::read(const Frame& frame, Reckoning& r) {
    ResolvedTime& out = r.out;
    if (out.type == "DURATION") {
        out.value = frame.has(Field::Value) ? std::string(frame[Field::Value].text) : durationValue(frame);
        if (frame.has(Field::Span)) {
            stretchToAnchor(frame, out, r);
        } else if (r.context.ofEvent != nullptr) {
            reckonFromEvent(frame, r);
        } else if (r.context.isAhead && m_published) {
            reckonAhead(frame, r);
        }
        return;
    }
    if (out.type == "SET") {
        out.value = frame.has(Field::Value) ? std::string(frame[Field::Value].text) : setValue(frame);
        return;
    }
    if (frame.has(Field::Value)) {
        out.value = std::string(frame[Field::Value].text);
        if (frame.has(Field::Span)) {
            stretchToAnchor(frame, out, r);
        }
        if (out.type == "TIME") {
            addClock(frame, r, out);
        }
        return;
    }
    const bool isToday = frame.is(Field::From, "now") && frame.is(Field::Unit, "D") &&
                         !frame.has(Field::Shift) && frame.has(Field::Dir) && frame.integer(Field::Dir) == 0;
    if ((r.context.narrative || r.context.isPresentDay) && isToday && out.type == "DATE") {
        out.value = "PRESENT_REF"; // "today it is a museum", told of times long past
        r.step("in a story of times long past, the present in general");
        return;
    }
    out.placement = place(frame, r);
    const bool isImpossible = frame.has(Field::Month) && frame.has(Field::Day) &&
                              !time::isValid({2000, frame.integer(Field::Month), frame.integer(Field::Day)});
    const bool isWhole = isImpossible || frame.has(Field::Digits) ||
                         (frame.has(Field::Year) && frame.has(Field::Month) && frame.has(Field::Day));
    constexpr int kMonths = 12;
    if (!out.placement && (isWhole || (frame.has(Field::Month) && frame.integer(Field::Month) > kMonths))) {
        out.type.clear(); // 31 June: no date at all
        return;
    }
    const std::string_view unit = frame[Field::Unit].text;
    if (frame.has(Field::Shift) && (unit == "H" || unit == "MIN" || unit == "S")) {
        out.type = "TIME"; // "two hours later", though the day may be all that is known
        out.value = out.placement ? out.placement->value : unplacedValue(frame);
        giveWhen(frame, r);
        return;
    }
    if (frame.has(Field::Fiscal) && out.placement) {
        out.placement->value = "FY" + out.placement->value;
    }
    if (out.type == "TIME") {
        addClock(frame, r, out);
    } else {
        out.value = out.placement ? out.placement->value : unplacedValue(frame);
    }
    giveWhen(frame, r);
    if (!out.placement) {
        out.anchor.reset();
    } else if (out.steps.empty()) {
        r.step(fmt::format("the words give the whole date → {}", out.when));
    }
}

ResolvedTime TemporalResolver::resolve(const Frame& frame, const std::string& rule,
                                       const ResolveContext& context) {
    ResolvedTime out;
    out.type = std::string(frame[Field::Type].text);
    out.mod = std::string(frame[Field::Mod].text);
    Reckoning r{context, rule, out};
    read(frame, r);
    if (m_isOfDateline && out.anchor && out.anchor->kind == model::Anchor::Kind::Publication) {
        out.steps.insert(
            out.steps.begin(),
            {rule, fmt::format("the dateline is of {}, so that day counts, not the one of publication",
                               dayInWords(*m_published))});
    }
    if (context.chosen != nullptr && !out.type.empty()) {
        take(*context.chosen, r);
    }
    if (out.value == "PRESENT_REF" && !context.narrative && !context.isQuoted) {
        m_paragraphYear.reset(); // "At its peak, in 1998, … Its share is now 14%, said a survey of Nov. 1"
    }
    if (out.placement) {
        rememberDate(out, context);
        if (!m_leadDay && out.anchor && out.placement->grain <= Grain::Day) { // the line of the day has none
            m_leadDay = TextDate{*out.placement, std::string(context.surface), context.span};
        }
        const bool isEarly = out.type == "DATE" && frame.is(Field::Part, "MO");
        if (!m_dates.empty() && (isEarly || r.isPm)) {
            for (TextDate* date : {&m_dates.back(), m_sentenceDate ? &*m_sentenceDate : nullptr,
                                   m_paragraphDate ? &*m_paragraphDate : nullptr}) {
                if (date != nullptr && date->span == context.span) {
                    date->isEarly = isEarly;
                    date->isPm = r.isPm;
                }
            }
        }
        if (out.placement->grain <= Grain::Year && !context.isDescribing) {
            m_named = TextDate{*out.placement, std::string(context.surface), context.span};
            m_namedIsOfSentence = !context.isCompared;
        }
    }
    return out;
}

// A year named in passing does not undo a month of it that the text is in; decades and centuries are no place
// to reckon from.
void TemporalResolver::rememberDate(const ResolvedTime& time, const ResolveContext& context) {
    const Placement& placement = *time.placement;
    if (context.isGloss) {
        return;
    }
    const TextDate* fine = lastDate(Grain::Season);
    const bool isYear = placement.grain == Grain::Year && fine != nullptr;
    const bool passing =
        isYear && fine->placement.first >= placement.first && fine->placement.first <= placement.last;
    // "from 9 million a year earlier": a figure of then, not what the story goes on from.
    const bool isComparison = context.isCompared && !context.narrative && time.anchor &&
                              placement.grain >= Grain::Month && placement.grain <= Grain::Year &&
                              !context.opensSentence;
    const bool isLimit =
        context.isLimit && m_published && placement.first > *m_published && !context.narrative;
    if (placement.grain < Grain::Decade && !passing && !isComparison && !isLimit) {
        const std::optional<TextDate> before = m_paragraphDate;
        remember(placement, context.surface, context.span);
        if (context.isAside && !context.narrative && m_published &&
            placement.last + kLeadDays < *m_published) {
            m_paragraphDate = before; // no hour that is told next is of that day
        }
        m_dates.back().isReport = context.isReport;
        m_dates.back().isWhole = !time.anchor;
        m_dates.back().isPassing = context.isAside || context.isStart || context.isBackground;
        m_dates.back().isAside = isYear && !context.opensSentence && !context.isHeading;
        const std::int64_t year = time::toCivil(placement.first).year;
        // "two years ago" is reckoned from now: it takes no paragraph away, but it may bring one back.
        const bool isReckoned = time.anchor.has_value() && !context.narrative && isLongAgo(year);
        if (!context.isAside && !context.isStart && !isReckoned && !context.isQuoted) {
            m_paragraphYear = year;
            const bool isOfText = time.anchor && time.anchor->kind == model::Anchor::Kind::Text;
            m_paragraphNamesMonth =
                isOfText ? m_paragraphNamesMonth : !time.anchor && placement.grain <= Grain::Month;
        }
    }
}

// What the user chose in place of the reading: later dates are reckoned from it.
void TemporalResolver::take(const time::Edtf& chosen, Reckoning& r) {
    ResolvedTime& out = r.out;
    const std::string& text = chosen.text();
    if (!out.when.empty() && out.when != text) {
        out.alternatives.insert(out.alternatives.begin(), out.when);
    }
    out.alternatives.erase(std::remove(out.alternatives.begin(), out.alternatives.end(), text),
                           out.alternatives.end());
    r.step(fmt::format("set by the editor to {}", text));
    out.when = text;
    out.isChosen = true;
    out.isUnplaced = false;
    out.confidence = 1;
    const time::DayBounds bounds = time::dayBoundsOf(chosen);
    const auto first = bounds.earliest ? bounds.earliest : bounds.latest;
    const auto last = bounds.latest ? bounds.latest : bounds.earliest;
    if (!first) {
        return;
    }
    Placement placement{time::toDays(*first), time::toDays(*last), grainOfPrecision(chosen.precision()), text,
                        text};
    if (chosen.isDate() && chosen.precision() == time::Precision::Month) {
        placement = monthPlacement(first->year, first->month);
    } else if (chosen.isDate() && chosen.precision() == time::Precision::Year && first->year == last->year) {
        placement = yearPlacement(first->year);
    } else if (placement.first == placement.last) {
        placement = dayPlacement(placement.first);
        placement.grain = std::min(placement.grain, grainOfPrecision(chosen.precision()));
    }
    if (out.type == "DATE" || out.type == "TIME") {
        out.value = placement.value;
        out.placement = std::move(placement);
    }
}

bool TemporalResolver::paragraphIsElsewhere() const {
    return m_paragraphYear && isLongAgo(*m_paragraphYear);
}

bool TemporalResolver::isAwayFromNow() const {
    return !m_dates.empty() && isLongAgo(time::toCivil(m_dates.back().placement.first).year);
}

bool TemporalResolver::paragraphNamesLastYear() const {
    return m_paragraphYear && m_paragraphNamesMonth && m_published &&
           *m_paragraphYear == time::toCivil(*m_published).year - 1;
}

bool TemporalResolver::isLongAgo(std::int64_t year) const {
    return m_published && year < time::toCivil(*m_published).year - 1;
}

void TemporalResolver::reckonFromDateline(DayNumber day) {
    constexpr DayNumber kMost = 3; // days that a paper may need
    if (m_published && day < *m_published && day + kMost >= *m_published) {
        m_published = day;
        m_isOfDateline = true;
    }
}

} // namespace dateline::extract
