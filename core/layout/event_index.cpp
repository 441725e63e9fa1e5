// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/event_index.h"

#include "core/base/require.h"

#include <algorithm>

namespace dateline::layout {

EventIndex::EventIndex(const std::vector<IndexedEvent>& events, std::uint32_t laneCount)
    : m_byLane(laneCount) {
    DATELINE_REQUIRE(events.size() < UINT32_MAX);
    m_start.reserve(events.size());
    m_end.reserve(events.size());
    m_flags.reserve(events.size());
    m_lane.reserve(events.size());
    m_weight.reserve(events.size());
    for (const IndexedEvent& event : events) {
        DATELINE_REQUIRE(event.lane < laneCount);
        const auto number = static_cast<std::uint32_t>(m_start.size());
        m_start.push_back(event.extent.start);
        m_end.push_back(event.extent.end);
        m_flags.push_back(event.extent.flags);
        m_lane.push_back(event.lane);
        m_weight.push_back(event.weight);
        if (event.extent.has(DrawnExtent::Undated)) {
            m_undated.push_back(number);
            continue;
        }
        m_byLane[event.lane].push_back(number);
        if (!m_range) {
            m_range = {event.extent.start, event.extent.end};
        }
        m_range->first = std::min(m_range->first, event.extent.start);
        m_range->second = std::max(m_range->second, event.extent.end);
    }
    for (auto& lane : m_byLane) {
        std::stable_sort(lane.begin(), lane.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return m_start[a] < m_start[b]; });
    }
}

} // namespace dateline::layout
