// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/event_index.h"

#include "core/base/large_pages.h"
#include "core/base/require.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::layout {
namespace {

constexpr float kMostWeight = 1000;
constexpr std::uint32_t kSkip = 32; // starts to one of m_skips: four lines of a cache

// A fraction in [0, 1) that looks random and depends on the number alone (the finaliser of SplitMix64,
// Steele, Lea and Flood 2014).
float fractionOf(std::uint32_t number) {
    std::uint64_t z = (std::uint64_t(number) + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    // 13 bits: with a weight below 1024 the sum is exact in a float's 24.
    return static_cast<float>((z ^ (z >> 31U)) >> 51U) / 8192.0F;
}

// How many of every so many starts stand before a position.
std::uint32_t skipsBefore(std::uint32_t position) {
    return position / kSkip + (position % kSkip == 0 ? 0 : 1);
}

} // namespace

EventIndex::EventIndex(const std::vector<IndexedEvent>& events, std::uint32_t laneCount,
                       const std::vector<bool>& hiddenLanes) {
    model::DateColumn dates;
    model::EventColumns::CountColumn weights;
    std::vector<std::uint32_t> lanes;
    for (const IndexedEvent& event : events) {
        dates.push_back({event.extent.start.micros, event.extent.end.micros, event.extent.flags});
        weights.push_back(
            static_cast<std::uint16_t>(std::clamp(std::floor(event.weight), 0.0F, kMostWeight)));
        lanes.push_back(event.lane);
    }
    *this = EventIndex(laneCount, {dates, weights, lanes}, hiddenLanes);
}

EventIndex::EventIndex(std::uint32_t laneCount, const IndexedColumns& columns,
                       const std::vector<bool>& hiddenLanes) {
    const std::size_t count = columns.lanes.size();
    DATELINE_REQUIRE(count < UINT32_MAX && columns.dates.size() == count && columns.weights.size() == count);
    const auto placeOf = [&](const model::DateColumn::Date& date, std::uint32_t lane) {
        if (lane < hiddenLanes.size() && hiddenLanes[lane]) {
            return laneCount + 1;
        }
        return (date.shape & DrawnExtent::Undated) != 0 ? laneCount : lane;
    };
    m_laneStart.assign(laneCount + 3, 0);
    columns.dates.each([&](std::size_t number, const model::DateColumn::Date& date) {
        const std::uint32_t lane = columns.lanes[number];
        DATELINE_REQUIRE(lane < laneCount);
        ++m_laneStart[placeOf(date, lane) + 1];
    });
    std::partial_sum(m_laneStart.begin(), m_laneStart.end(), m_laneStart.begin());
    resizeLarge(m_number, count);
    resizeLarge(m_position, count);
    resizeLarge(m_start, count);
    resizeLarge(m_end, count);
    resizeLarge(m_flags, count);
    std::vector<float> priority;
    resizeLarge(priority, count);
    std::vector<std::uint32_t> next(m_laneStart.begin(), m_laneStart.end() - 1);
    columns.dates.each([&](std::size_t at, const model::DateColumn::Date& date) {
        const auto number = static_cast<std::uint32_t>(at);
        const std::uint32_t position = next[placeOf(date, columns.lanes[number])]++;
        m_number[position] = number;
        m_position[number] = position;
        m_start[position] = time::Instant{date.start};
        m_end[position] = time::Instant{date.end};
        m_flags[position] = date.shape;
    });
    columns.weights.each([&](std::size_t number, std::uint16_t weight) {
        priority[m_position[number]] =
            std::min(float(weight), kMostWeight) + fractionOf(static_cast<std::uint32_t>(number));
    });
    // Documents hand over their events by start, so this is seldom more than a look.
    for (std::uint32_t lane = 0; lane < laneCount; ++lane) {
        if (!std::is_sorted(m_start.begin() + m_laneStart[lane], m_start.begin() + m_laneStart[lane + 1])) {
            sortLane(lane, priority);
        }
    }
    for (std::uint32_t position = 0; position < m_laneStart[laneCount]; ++position) {
        if (!m_range) {
            m_range = {m_start[position], m_end[position]};
        }
        m_range->first = std::min(m_range->first, m_start[position]);
        m_range->second = std::max(m_range->second, m_end[position]);
    }
    copyEverySoManyStarts();
    m_priority = MaxTree<float>(std::move(priority));
    m_lastEnd = MaxTree<time::Instant>::maximaOf(m_end);
}

void EventIndex::sortLane(std::uint32_t lane, std::vector<float>& priority) {
    struct Entry {
        DrawnExtent extent;
        std::uint32_t number;
        float priority;
    };
    std::vector<Entry> entries;
    for (std::uint32_t position = m_laneStart[lane]; position < m_laneStart[lane + 1]; ++position) {
        entries.push_back({extentAt(position), m_number[position], priority[position]});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.extent.start < b.extent.start; });
    std::uint32_t position = m_laneStart[lane];
    for (const Entry& entry : entries) {
        m_number[position] = entry.number;
        m_position[entry.number] = position;
        m_start[position] = entry.extent.start;
        m_end[position] = entry.extent.end;
        m_flags[position] = entry.extent.flags;
        priority[position] = entry.priority;
        ++position;
    }
}

std::uint32_t EventIndex::lane(std::uint32_t number) const {
    const std::uint32_t position = m_position[number];
    const auto after = std::upper_bound(m_laneStart.begin(), m_laneStart.end(), position);
    return static_cast<std::uint32_t>(after - m_laneStart.begin()) - 1;
}

void EventIndex::copyEverySoManyStarts() {
    m_skips.reserve(m_start.size() / kSkip + 1);
    preferLargePages(m_skips.data(), m_skips.capacity() * sizeof(time::Instant));
    for (std::size_t position = 0; position < m_start.size(); position += kSkip) {
        m_skips.push_back(m_start[position]);
    }
}

// The answer, where `skip` is the first of those within the range that is not before `at`, or the first one
// behind the range.
std::uint32_t EventIndex::behindSkip(LaneRange range, std::uint32_t skip, time::Instant at) const {
    const auto end = std::min<std::uint64_t>(range.last, std::uint64_t(skip) * kSkip);
    const auto begin = skip == 0 ? range.first : std::max(range.first, (skip - 1) * kSkip);
    const auto found =
        std::lower_bound(m_start.begin() + begin, m_start.begin() + static_cast<std::ptrdiff_t>(end), at);
    return static_cast<std::uint32_t>(found - m_start.begin());
}

std::uint32_t EventIndex::firstNotBefore(LaneRange range, time::Instant at) const {
    const auto from = m_skips.begin() + skipsBefore(range.first);
    const auto found = std::lower_bound(from, m_skips.begin() + skipsBefore(range.last), at);
    return behindSkip(range, static_cast<std::uint32_t>(found - m_skips.begin()), at);
}

std::uint32_t EventIndex::firstNotBeforeNear(LaneRange range, time::Instant at) const {
    if (range.size() == 0 || !(m_start[range.first] < at)) {
        return range.first;
    }
    // In steps twice as long each; the long ones among every 32nd start.
    std::uint32_t before = range.first; // starts before `at`
    for (std::uint32_t step = 1; step < kSkip; step *= 2) {
        const std::uint32_t next = step < range.last - before ? before + step : range.last;
        if (next == range.last || !(m_start[next] < at)) {
            const auto from = m_start.begin() + before + 1;
            return static_cast<std::uint32_t>(std::lower_bound(from, m_start.begin() + next, at) -
                                              m_start.begin());
        }
        before = next;
    }
    const auto end = m_skips.begin() + skipsBefore(range.last);
    auto skip = m_skips.begin() + skipsBefore(before);
    std::ptrdiff_t step = 1;
    while (step <= end - skip && skip[step - 1] < at) {
        skip += step;
        step *= 2;
    }
    skip = std::lower_bound(skip, skip + std::min(step - 1, end - skip), at);
    return behindSkip({before, range.last}, static_cast<std::uint32_t>(skip - m_skips.begin()), at);
}

std::size_t EventIndex::memory() const {
    return (m_start.capacity() + m_skips.capacity() + m_end.capacity()) * sizeof(time::Instant) +
           m_flags.capacity() + m_number.capacity() * 4 + m_position.capacity() * 4 +
           m_laneStart.capacity() * 4 + m_priority.memory() + m_lastEnd.memory();
}

} // namespace dateline::layout
