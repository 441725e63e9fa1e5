// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_columns.h"
#include "core/model/lanes.h"
#include "core/model/source.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
    bool isHidden = false; ///< its events are in the snapshot, but are not to be shown
};

/// The lanes of all events, in the order drawn, and who is in which.
class SnapshotLanes {
public:
    SnapshotLanes() = default;
    SnapshotLanes(const Document& document, const model::EventColumns& columns,
                  std::span<const model::Source> sources);

    const std::vector<SnapshotLane>& lanes() const { return m_lanes; }
    model::Grouping grouping() const { return m_grouping; }
    /// Index into lanes() for an event of the same columns.
    std::size_t laneOf(const model::EventColumns& columns, std::size_t event) const;
    /// The same for all of them.
    std::vector<std::uint32_t> laneNumbers(const model::EventColumns& columns) const;

private:
    bool makesLane(std::uint32_t tag) const { return m_makesLane.empty() || m_makesLane[tag]; }
    std::vector<std::uint32_t> membersOf(const model::EventColumns& columns) const;
    std::uint32_t laneOfMember(std::uint32_t member) const {
        return m_laneOfMember[member < m_laneOfMember.size() - 1 ? member : m_laneOfMember.size() - 1];
    }

    model::Grouping m_grouping = model::Grouping::Actor;
    std::vector<SnapshotLane> m_lanes;
    std::vector<bool> m_makesLane;             ///< by the tag's place in its table; empty: all of them
    std::vector<std::uint32_t> m_laneOfMember; ///< by the member's place in its table; the last one: of none
};

/// The rows of a side table that an event has.
template<typename Row>
std::span<const Row> rowsOf(const std::vector<Row>& rows, std::size_t event) {
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Row& row) { return row.event < event; });
    const auto last =
        std::partition_point(first, rows.end(), [&](const Row& row) { return row.event == event; });
    return {first, last};
}

} // namespace dateline::document
