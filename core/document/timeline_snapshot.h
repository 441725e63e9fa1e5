// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/lanes.h"
#include "core/model/relation.h"
#include "core/model/source.h"
#include "core/time/calendar.h"
#include "core/time/instant.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::document {

class Document;

/// A lane of the timeline, as the document's grouping and the user's settings have it.
struct SnapshotLane {
    model::LaneKey key;
    std::optional<model::ActorId> actor; ///< of a lane of an actor; else nothing
    std::string name;
    int eventCount = 0;
    int colour = 0; ///< index into Theme::lanes
    bool isCollapsed = false;
    bool isHidden = false; ///< its events are in events(), but are not to be shown
};

/// A source's publication day, drawn as a line behind the events.
struct PublicationMark {
    std::string label;
    time::Instant at;
};

/// Everything the timeline shows of a document at one moment. Immutable, so that any thread may draw from it.
class TimelineSnapshot {
public:
    static std::shared_ptr<const TimelineSnapshot> of(const Document& document);
    /// As the reports published up to the end of a day tell it (core/evidence/known_on.h): the events known
    /// by then, with the dates known by then. Reads every event whole: about 20 µs each.
    static std::shared_ptr<const TimelineSnapshot> asKnownOn(const Document& document, time::CivilDate day);

    const std::vector<model::EventSummary>& events() const { return m_events; } ///< as Document::events
    const std::vector<SnapshotLane>& lanes() const { return m_lanes; }          ///< in the order drawn
    const std::vector<PublicationMark>& publications() const { return m_publications; }
    /// Those between events of events().
    const std::vector<model::Relation>& relations() const { return m_relations; }
    model::Grouping grouping() const { return m_grouping; }
    /// Index into events(), or nothing.
    std::optional<std::size_t> indexOf(model::EventId id) const;
    /// Index into lanes() for an event of events().
    std::size_t laneOf(std::size_t event) const { return m_laneOf[event]; }

private:
    void makeLanes(const Document& document, std::span<const model::Source> sources);
    static std::shared_ptr<TimelineSnapshot> from(const Document& document,
                                                  std::vector<model::EventSummary> events,
                                                  std::span<const model::Source> sources);

    std::vector<model::EventSummary> m_events;
    std::vector<SnapshotLane> m_lanes;
    std::vector<std::size_t> m_laneOf;
    std::vector<PublicationMark> m_publications;
    std::vector<model::Relation> m_relations;
    model::Grouping m_grouping = model::Grouping::Actor;
    std::unordered_map<model::EventId, std::size_t> m_indexOf;
};

} // namespace dateline::document
