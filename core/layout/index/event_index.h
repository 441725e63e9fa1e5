// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/drawn_extent.h"
#include "core/layout/index/max_tree.h"
#include "core/model/event_columns.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace dateline::layout {

/// One event as the index takes it. Its number is its place in the list given.
struct IndexedEvent {
    DrawnExtent extent;
    std::uint32_t lane = 0;
    float weight = 1; ///< 0..1000: what counts when not all can have a card; whole numbers
};

/// The same for all events, column by column: what a document keeps.
struct IndexedColumns {
    const model::DateColumn& dates;
    const model::EventColumns::CountColumn& weights;
    std::span<const std::uint32_t> lanes;
};

/// Where all events stand, in immutable columns of about 30 bytes an event. Made once for a snapshot; any
/// thread may read. Inside, events stand lane by lane and by start; that place is called their position.
class EventIndex {
public:
    struct LaneRange {
        std::uint32_t first = 0; ///< positions [first, last)
        std::uint32_t last = 0;
        std::uint32_t size() const { return last - first; }
    };

    EventIndex() = default;
    /// Events of hidden lanes (one flag a lane; empty: none) keep their numbers and are nowhere.
    EventIndex(const std::vector<IndexedEvent>& events, std::uint32_t laneCount,
               const std::vector<bool>& hiddenLanes = {});
    /// Columns of one length. A lane whose events come by start is not sorted.
    EventIndex(std::uint32_t laneCount, const IndexedColumns& columns,
               const std::vector<bool>& hiddenLanes = {});

    std::size_t size() const { return m_start.size(); }
    std::uint32_t laneCount() const {
        return m_laneStart.empty() ? 0 : static_cast<std::uint32_t>(m_laneStart.size() - 3);
    }
    /// From the first start to the last end of what is shown; nothing without dated events.
    std::optional<std::pair<time::Instant, time::Instant>> range() const { return m_range; }

    // By number.
    DrawnExtent extent(std::uint32_t number) const { return extentAt(m_position[number]); }
    std::uint32_t lane(std::uint32_t number) const; ///< not below laneCount(): undated or hidden
    bool isHidden(std::uint32_t number) const { return m_position[number] >= m_laneStart[laneCount() + 1]; }
    bool isOnAxis(std::uint32_t number) const { return m_position[number] < m_laneStart[laneCount()]; }
    std::uint32_t position(std::uint32_t number) const { return m_position[number]; }

    // By position.
    std::uint32_t numberAt(std::uint32_t position) const { return m_number[position]; }
    DrawnExtent extentAt(std::uint32_t position) const {
        return {m_start[position], m_end[position], m_flags[position]};
    }
    /// The weight, and behind the point a fraction that differs from event to event and never changes: among
    /// equals it chooses evenly over time, and the same ones at every zoom.
    float priorityAt(std::uint32_t position) const { return m_priority.value(position); }
    int weightAt(std::uint32_t position) const { return static_cast<int>(priorityAt(position)); }

    /// A lane's events that have a place on the axis, by start.
    LaneRange inLane(std::uint32_t lane) const { return {m_laneStart[lane], m_laneStart[lane + 1]}; }
    /// The events without a place on the axis, in the order given.
    LaneRange undated() const {
        return m_laneStart.empty() ? LaneRange{}
                                   : LaneRange{m_laneStart[laneCount()], m_laneStart[laneCount() + 1]};
    }
    /// The first position of a range whose start is not before `at`. O(log n), of which all but a few steps
    /// stay within a copy of every 32nd start, small enough for a processor's caches.
    std::uint32_t firstNotBefore(LaneRange range, time::Instant at) const;
    /// The same; O(log d) where it is d places behind the range's first.
    std::uint32_t firstNotBeforeNear(LaneRange range, time::Instant at) const;

    /// The positions of highest priority in a range for which `isWanted(position)` holds, at most `most`,
    /// highest first. Looks at about `most` × log n events where few are refused.
    template<typename IsWanted>
    void heaviest(LaneRange range, std::size_t most, std::vector<std::uint32_t>& found,
                  IsWanted isWanted) const {
        m_priority.highest(range.first, range.last, most, found, isWanted,
                           [](std::uint32_t, std::uint32_t) { return true; });
    }
    /// As heaviest, among those whose known end is after `at`.
    template<typename IsWanted>
    void heaviestReaching(LaneRange range, time::Instant at, std::size_t most,
                          std::vector<std::uint32_t>& found, IsWanted isWanted) const {
        m_priority.highest(
            range.first, range.last, most, found,
            [&](std::uint32_t position) { return m_end[position] > at && isWanted(position); },
            [&](std::uint32_t level, std::uint32_t node) { return m_lastEnd.maximum(level, node) > at; });
    }

    /// Bytes held, for the claim above.
    std::size_t memory() const;

private:
    void sortLane(std::uint32_t lane, std::vector<float>& priority);
    void copyEverySoManyStarts();
    std::uint32_t behindSkip(LaneRange range, std::uint32_t skip, time::Instant at) const;

    std::vector<time::Instant> m_start; ///< by position, as all but m_position
    std::vector<time::Instant> m_skips; ///< every 32nd of m_start
    std::vector<time::Instant> m_end;
    std::vector<std::uint8_t> m_flags;
    std::vector<std::uint32_t> m_number;
    std::vector<std::uint32_t> m_position;  ///< by number
    std::vector<std::uint32_t> m_laneStart; ///< of each lane, the undated, the hidden; then the end
    MaxTree<float> m_priority;
    MaxTree<time::Instant> m_lastEnd; ///< its values are m_end's; only the maxima are kept
    std::optional<std::pair<time::Instant, time::Instant>> m_range;
};

} // namespace dateline::layout
