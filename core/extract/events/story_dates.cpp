// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/events/story_dates.h"

#include <fmt/format.h>

namespace dateline::extract {
namespace {

constexpr std::size_t kLeadSentences = 2;    // they tell the news of the day of publication
constexpr std::size_t kCarriedSentences = 3; // how far a date holds for what follows it
constexpr std::size_t kStorySentences = 60;  // how far the day of the lead holds
constexpr time::DayNumber kWeekDays = 7;
constexpr time::DayNumber kNewsDays = 8; // a day so close to publication is the news itself

} // namespace

// What "since then" goes back to: the last date told, however coarse.
void StoryDates::noteLast(const DatedSpan& span) {
    const auto& placement = m_at.text().expressions[span.expression].time.placement;
    if (span.when.empty() || span.when.find_first_of("/[{T~") != std::string::npos || !placement ||
        (m_published && placement->first > *m_published)) {
        return;
    }
    m_last.when = span.when;
    m_last.phrase = std::string(m_at.text().slice(span.tokens));
    m_last.position = m_text.toPosition(m_at.text().span(span.tokens));
    m_last.sentence = m_at.index();
    m_last.day = placement->first;
    m_last.isSet = true;
}

// "Since then the speed has doubled": all the time since the last date told.
bool StoryDates::dateSinceThen(const Clause& clause, model::DateReading& reading) const {
    if (!m_last.isSet || m_at.index() - m_last.sentence > kCarriedSentences) {
        return false;
    }
    const WordKinds& kinds = m_at.kinds();
    for (std::size_t at = m_at.range().begin; at + 1 < m_at.range().end; ++at) {
        const bool isThen = m_at.is(at, kinds.since) && m_at.is(at + 1, kinds.then);
        if (!isThen || (!clause.tokens.contains(at) && at > clause.tokens.begin)) {
            continue;
        }
        const auto open = time::Edtf::parse(m_last.when + "/..");
        if (!open) {
            return false;
        }
        reading.when = *open;
        reading.anchor =
            model::Anchor{model::Anchor::Kind::Text, m_last.when, m_last.phrase, m_last.position};
        reading.steps.push_back(
            {"since then", fmt::format("all the time since “{}” → {}", m_last.phrase, reading.when->text())});
        reading.confidence = 0.7;
        return true;
    }
    return false;
}

// What the next sentences may go on from.
void StoryDates::carry(const DatedSpan& span, const Clause& clause) {
    noteLast(span);
    const Grain grain = m_at.grainOf(span);
    const auto& placement = m_at.text().expressions[span.expression].time.placement;
    if (!placement || grain > Grain::Week || (m_published && placement->first > *m_published) ||
        clause.isReported || clause.tense == Tense::Future || clause.tense == Tense::Modal || span.isRange) {
        return;
    }
    Carried carried;
    carried.when = grain <= Grain::Day
                       ? edtfDay(m_at.text().expressions[span.expression].time.placement->first)
                       : span.when;
    carried.phrase = std::string(m_at.text().slice(span.tokens));
    carried.position = m_text.toPosition(m_at.text().span(span.tokens));
    carried.sentence = m_at.index();
    carried.day = placement->first;
    carried.isWeek = grain == Grain::Week;
    carried.isSet = true;
    (clause.isReport ? m_statement : m_event) = carried;
    const time::DayNumber day = m_at.text().expressions[span.expression].time.placement->first;
    if (!m_story.isSet && m_told < kLeadSentences + 1 && grain <= Grain::Day && m_published &&
        day <= *m_published && day + kNewsDays > *m_published) {
        m_story = carried;
    }
}

void StoryDates::dateAs(const Carried& carried, model::DateReading& reading, std::string_view why) const {
    if (auto parsed = time::Edtf::parse(carried.when)) {
        reading.when = *std::move(parsed);
    }
    reading.anchor =
        carried.isSet
            ? model::Anchor{model::Anchor::Kind::Text, carried.when, carried.phrase, carried.position}
            : model::Anchor{model::Anchor::Kind::Publication, carried.when, {}, std::nullopt};
    reading.steps.push_back(
        {"no date of its own", fmt::format("no date in source; {} → {}", why, carried.when)});
    reading.confidence = 0.35;
    addOpenAlternative(reading);
}

void StoryDates::dateUndated(const Clause& clause, model::DateReading& reading) const {
    const bool isLead = m_told < kLeadSentences;
    // "has opened", and "was born": some day before.
    const bool isPerfect = (clause.tense == Tense::Perfect && !clause.isReport) ||
                           (clause.hasVerb() && m_at.is(clause.verb.end - 1, m_at.kinds().longAgo));
    const Carried& carried = clause.isReport && m_statement.isSet ? m_statement
                             : m_event.isSet                      ? m_event
                                                                  : m_statement;
    // What somebody says in a new paragraph is not said on the day of the background told before it.
    const bool isOld = clause.isReport && !m_statement.isSet && m_published && carried.isSet &&
                       carried.day + kNewsDays <= *m_published && m_at.startsParagraph();
    // A new paragraph goes back from the background to the story.
    const bool isBackground =
        m_story.isSet && carried.isSet && carried.day + kNewsDays < m_story.day && m_at.startsParagraph();
    const bool isElsewhere = m_at.hasLooseOffset(clause.tokens); // "three weeks after it": some other day
    // "this week": what somebody says in such a story is said today.
    const bool isThisWeek = clause.isReport && m_published && carried.isSet && carried.isWeek &&
                            carried.day <= *m_published && carried.day + kWeekDays > *m_published;
    const bool isNear = !isThisWeek && !isElsewhere && !isOld && !isBackground && carried.isSet &&
                        m_at.index() - carried.sentence <= kCarriedSentences;
    const bool isStory = !isElsewhere && (clause.isReport || m_told < kStorySentences);
    if ((clause.tense == Tense::Perfect || clause.tense == Tense::PastPerfect) &&
        dateSinceThen(clause, reading)) {
        return;
    }
    if (clause.tense == Tense::Future) {
        dateAhead(reading);
        return;
    }
    if (!isPerfect && isNear) {
        dateAs(carried, reading, fmt::format("the text goes on from “{}”", carried.phrase));
        reading.confidence = 0.45;
    } else if (m_story.isSet && isStory && (!isPerfect || isLead)) {
        dateAs(m_story, reading, fmt::format("the story is that of “{}”", m_story.phrase));
    } else if (m_published && !isElsewhere && (isLead || (!isPerfect && (clause.isReport || isStory)))) {
        Carried day;
        day.when = edtfDay(*m_published);
        dateAs(day, reading,
               isLead ? "the first sentences tell the news of the day of publication"
                      : "told without a date, it is taken as new");
    } else if (m_published) {
        const std::string day = edtfDay(*m_published);
        if (auto open = time::Edtf::parse("../" + day)) {
            reading.when = *std::move(open);
        }
        reading.anchor = model::Anchor{model::Anchor::Kind::Publication, day, {}, std::nullopt};
        reading.steps.push_back({"no date of its own", "no date in source; not later than publication"});
        reading.confidence = 0.6;
    } else {
        reading.steps.push_back({"no date of its own", "no date in source"});
        reading.confidence = 0.2;
    }
}

void StoryDates::dateAhead(model::DateReading& reading) const {
    if (m_published) {
        const std::string day = edtfDay(*m_published);
        if (auto open = time::Edtf::parse(day + "/..")) {
            reading.when = *std::move(open);
        }
        reading.anchor = model::Anchor{model::Anchor::Kind::Publication, day, {}, std::nullopt};
    }
    reading.steps.push_back({"no date of its own", "no date in source; still ahead at publication"});
    reading.confidence = 0.3;
}

void StoryDates::addOpenAlternative(model::DateReading& reading) const {
    if (m_published) {
        if (auto open = time::Edtf::parse("../" + edtfDay(*m_published))) {
            reading.alternatives.push_back(*std::move(open));
        }
    }
}

} // namespace dateline::extract
