// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/snapshot/snapshot_lanes.h"
#include "core/layout/timeline_layout.h"
#include "core/model/era.h"
#include "core/model/event.h"
#include "core/model/event_columns.h"
#include "core/model/relation.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/gregorian/instant.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline::document {

struct Change;
class EventTexts;

/// An event with this tag has a card before all that have not, however many accounts those have.
inline constexpr const char* kPinnedTag = "pinned";

/// A source's publication day, drawn as a line behind the events.
struct PublicationMark {
    std::string label;
    time::Instant at;
};

/// Everything the timeline shows of a document at one moment: immutable columns of about 42 bytes an event,
/// the index that is drawn from included, so that any thread may draw from it. Words stay in the document
/// until they are shown: see summary(). Events are named by their number, in the order of
/// time::chronological(), then of ids; undated ones come last.
class TimelineSnapshot {
public:
    static std::shared_ptr<const TimelineSnapshot> of(const Document& document);
    /// As the reports published up to the end of a day tell it (core/evidence/known_on.h): the events known
    /// by then, with the dates known by then. Reads every event whole, about 20 µs each, and keeps their
    /// summaries.
    static std::shared_ptr<const TimelineSnapshot> asKnownOn(const Document& document, time::CivilDate day);
    /// of(document), made of `before`, which is of the same document, and what a change told: reads what was
    /// touched. Gives `before` itself where only words changed.
    static std::shared_ptr<const TimelineSnapshot>
    after(const std::shared_ptr<const TimelineSnapshot>& before, const Document& document,
          const Change& change);

    TimelineSnapshot();
    ~TimelineSnapshot();
    TimelineSnapshot(const TimelineSnapshot&) = delete;
    TimelineSnapshot& operator=(const TimelineSnapshot&) = delete;

    std::size_t size() const { return m_columns.size(); }
    bool isEmpty() const { return size() == 0; }
    std::optional<std::size_t> indexOf(model::EventId id) const; ///< the event's number, or nothing

    // Of an event, by number.
    model::EventId id(std::size_t event) const { return m_columns.ids[event]; }
    int claimCount(std::size_t event) const { return m_columns.claims[event]; }
    bool has(std::size_t event, model::EventColumns::Mark mark) const {
        return (m_columns.marks[event] & mark) != 0;
    }
    std::optional<model::ActorId> mainActor(std::size_t event) const;
    std::optional<model::SourceId> source(std::size_t event) const; ///< of its first claim
    std::vector<model::SourceId> moreSources(std::size_t event) const;
    std::vector<model::TagId> tags(std::size_t event) const;
    std::size_t laneOf(std::size_t event) const { return m_lanes.laneOf(m_columns, event); }
    /// As time::canBeWithin for its date, by the bounds of both ends; false without a date.
    bool canBeWithin(std::size_t event, std::optional<time::Instant> from,
                     std::optional<time::Instant> to) const;

    /// The event with its words, read from the document now and kept for a while. On another thread than the
    /// document's, and when the document is gone, words may be missing (EventTexts); there, give the document
    /// of that thread.
    model::EventSummary summary(std::size_t event) const;
    model::EventSummary summary(std::size_t event, const Document& reader) const;

    bool hasSeveralSources() const { return m_hasSeveralSources; }

    std::size_t countWith(model::EventColumns::Mark mark) const;
    /// How many events a tag, an actor or a source has, by its id; those with none are left out.
    std::vector<std::pair<model::SourceId, int>> eventsPerSource() const;
    std::vector<std::pair<model::TagId, int>> eventsPerTag() const;

    const std::vector<SnapshotLane>& lanes() const { return m_lanes.lanes(); } ///< in the order drawn
    const std::vector<PublicationMark>& publications() const { return m_publications; }
    const std::vector<model::Era>& eras() const { return m_eras; } ///< as numbered in content()
    /// Those between events of the snapshot.
    const std::vector<model::Relation>& relations() const { return m_relations; }
    model::Grouping grouping() const { return m_lanes.grouping(); }

    /// As the layout takes it. Lives as long as the snapshot; see contentOf().
    const layout::TimelineContent& content() const { return m_content; }

private:
    static std::shared_ptr<TimelineSnapshot> from(const Document& document, model::EventColumns columns,
                                                  std::span<const model::Source> sources);
    void makeContent(const model::EventColumns::CountColumn& weights); ///< by number
    model::EventColumns::CountColumn weightsWith(model::TagId pinned) const;
    model::EventColumns wholeColumns() const;
    /// As columns of its own, to be compared.
    model::EventColumns row(std::size_t event) const;

    model::EventColumns m_columns;     ///< without dates, which the index has
    std::vector<std::uint32_t> m_byId; ///< numbers in the order of ids
    SnapshotLanes m_lanes;
    std::vector<PublicationMark> m_publications;
    std::vector<model::Era> m_eras;
    std::vector<model::Relation> m_relations;
    bool m_hasSeveralSources = false;
    std::shared_ptr<EventTexts> m_texts;
    std::vector<model::EventSummary> m_kept; ///< by number; empty but for a day's
    layout::TimelineContent m_content;
};

} // namespace dateline::document
