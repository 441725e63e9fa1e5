// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawn_extent.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::layout {

/// One event as the index takes it. Its number is its place in the list given.
struct IndexedEvent {
    DrawnExtent extent;
    std::uint32_t lane = 0;
    float weight = 1; ///< what counts when not all can have a card
};

/// Where all events stand, in immutable columns of 25 bytes an event. Made once for a snapshot; any thread
/// may read.
class EventIndex {
public:
    EventIndex() = default;
    EventIndex(const std::vector<IndexedEvent>& events, std::uint32_t laneCount);

    std::size_t size() const { return m_start.size(); }
    std::uint32_t laneCount() const { return static_cast<std::uint32_t>(m_byLane.size()); }
    DrawnExtent extent(std::size_t event) const { return {m_start[event], m_end[event], m_flags[event]}; }
    std::uint32_t lane(std::size_t event) const { return m_lane[event]; }
    float weight(std::size_t event) const { return m_weight[event]; }

    /// A lane's events that have a place on the axis, by start.
    const std::vector<std::uint32_t>& eventsInLane(std::uint32_t lane) const { return m_byLane[lane]; }
    /// The events without a place on the axis, in the order given.
    const std::vector<std::uint32_t>& undated() const { return m_undated; }

    /// From the first start to the last end; nothing without dated events.
    std::optional<std::pair<time::Instant, time::Instant>> range() const { return m_range; }

private:
    std::vector<time::Instant> m_start;
    std::vector<time::Instant> m_end;
    std::vector<std::uint8_t> m_flags;
    std::vector<std::uint32_t> m_lane;
    std::vector<float> m_weight;
    std::vector<std::vector<std::uint32_t>> m_byLane;
    std::vector<std::uint32_t> m_undated;
    std::optional<std::pair<time::Instant, time::Instant>> m_range;
};

} // namespace dateline::layout
