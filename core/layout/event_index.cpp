// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/event_index.h"

#include "core/base/require.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::layout {
namespace {

// A fraction in [0, 1) that looks random and depends on the number alone (the finaliser of SplitMix64,
// Steele, Lea and Flood 2014).
float fractionOf(std::uint32_t number) {
    std::uint64_t z = (std::uint64_t(number) + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    // 13 bits: with a weight below 1024 the sum is exact in a float's 24.
    return static_cast<float>((z ^ (z >> 31U)) >> 51U) / 8192.0F;
}

} // namespace

EventIndex::EventIndex(const std::vector<IndexedEvent>& events, std::uint32_t laneCount,
                       const std::vector<bool>& hiddenLanes) {
    build(
        events.size(), [&](std::uint32_t number) -> const IndexedEvent& { return events[number]; }, laneCount,
        hiddenLanes);
}

EventIndex::EventIndex(std::uint32_t laneCount, const IndexedColumns& columns,
                       const std::vector<bool>& hiddenLanes) {
    const std::size_t size = columns.starts.size();
    DATELINE_REQUIRE(columns.ends.size() == size && columns.flags.size() == size &&
                     columns.weights.size() == size && columns.lanes.size() == size);
    const auto eventAt = [&](std::uint32_t number) {
        return IndexedEvent{{time::Instant{columns.starts[number]}, time::Instant{columns.ends[number]},
                             columns.flags[number]},
                            columns.lanes[number],
                            float(columns.weights[number])};
    };
    build(size, eventAt, laneCount, hiddenLanes);
}

template<typename EventAt>
void EventIndex::build(std::size_t size, const EventAt& eventAt, std::uint32_t laneCount,
                       const std::vector<bool>& hiddenLanes) {
    DATELINE_REQUIRE(size < UINT32_MAX);
    const auto count = static_cast<std::uint32_t>(size);
    const auto placeOf = [&](const IndexedEvent& event) {
        if (event.lane < hiddenLanes.size() && hiddenLanes[event.lane]) {
            return laneCount + 1;
        }
        return event.extent.has(DrawnExtent::Undated) ? laneCount : event.lane;
    };
    m_laneStart.assign(laneCount + 3, 0);
    for (std::uint32_t number = 0; number < count; ++number) {
        const IndexedEvent& event = eventAt(number);
        DATELINE_REQUIRE(event.lane < laneCount);
        ++m_laneStart[placeOf(event) + 1];
    }
    std::partial_sum(m_laneStart.begin(), m_laneStart.end(), m_laneStart.begin());
    m_number.resize(count);
    m_position.resize(count);
    m_start.resize(count);
    m_end.resize(count);
    m_flags.resize(count);
    std::vector<float> priority(count);
    std::vector<std::int64_t> ends(count);
    const auto place = [&](std::uint32_t number, std::uint32_t position) {
        const IndexedEvent& event = eventAt(number);
        m_number[position] = number;
        m_position[number] = position;
        m_start[position] = event.extent.start;
        m_end[position] = event.extent.end;
        m_flags[position] = event.extent.flags;
        priority[position] = std::clamp(std::floor(event.weight), 0.0F, 1000.0F) + fractionOf(number);
        ends[position] = event.extent.end.micros;
    };
    std::vector<std::uint32_t> next(m_laneStart.begin(), m_laneStart.end() - 1);
    for (std::uint32_t number = 0; number < count; ++number) {
        place(number, next[placeOf(eventAt(number))]++);
    }
    // Documents hand over their events by start, so this is seldom more than a look.
    const auto startsBefore = [&](std::uint32_t a, std::uint32_t b) {
        return eventAt(a).extent.start < eventAt(b).extent.start;
    };
    for (std::uint32_t lane = 0; lane < laneCount; ++lane) {
        const std::uint32_t first = m_laneStart[lane];
        const std::uint32_t last = m_laneStart[lane + 1];
        if (!std::is_sorted(m_start.begin() + first, m_start.begin() + last)) {
            std::vector<std::uint32_t> numbers(m_number.begin() + first, m_number.begin() + last);
            std::stable_sort(numbers.begin(), numbers.end(), startsBefore);
            for (std::uint32_t position = first; position < last; ++position) {
                place(numbers[position - first], position);
            }
        }
    }
    for (std::uint32_t position = 0; position < m_laneStart[laneCount]; ++position) {
        if (!m_range) {
            m_range = {m_start[position], m_end[position]};
        }
        m_range->first = std::min(m_range->first, m_start[position]);
        m_range->second = std::max(m_range->second, m_end[position]);
    }
    m_priority = MaxTree<float>(std::move(priority));
    m_lastEnd = MaxTree<std::int64_t>(std::move(ends), false);
}

std::uint32_t EventIndex::lane(std::uint32_t number) const {
    const std::uint32_t position = m_position[number];
    const auto after = std::upper_bound(m_laneStart.begin(), m_laneStart.end(), position);
    return static_cast<std::uint32_t>(after - m_laneStart.begin()) - 1;
}

std::uint32_t EventIndex::firstNotBefore(LaneRange range, time::Instant at) const {
    const auto found = std::lower_bound(m_start.begin() + range.first, m_start.begin() + range.last, at);
    return static_cast<std::uint32_t>(found - m_start.begin());
}

std::size_t EventIndex::memory() const {
    return m_start.capacity() * sizeof(time::Instant) + m_end.capacity() * sizeof(time::Instant) +
           m_flags.capacity() + m_number.capacity() * 4 + m_position.capacity() * 4 +
           m_laneStart.capacity() * 4 + m_priority.memory() + m_lastEnd.memory();
}

} // namespace dateline::layout
