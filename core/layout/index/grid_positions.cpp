// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/grid_positions.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr std::size_t kMaxKnown = 400; // lanes and grids

// From the first event, or from 1970 where that is so far off that cells could not be told apart in 53 bits.
double originOf(const EventIndex& index) {
    constexpr double kExact = 9e15;
    const double first = index.range() ? double(index.range()->first.micros) : 0;
    return std::abs(first) < kExact ? first : 0;
}

} // namespace

GridPositions::GridPositions(const EventIndex& index)
    : m_index(&index)
    , m_origin(originOf(index)) {}

time::Instant GridPositions::border(double micros, double number) const {
    return {static_cast<std::int64_t>(std::clamp(m_origin + number * micros, -9.2e18, 9.2e18))};
}

double GridPositions::cellOf(double micros, double atMicros) const {
    return std::floor((atMicros - m_origin) / micros);
}

const std::uint32_t* GridPositions::of(std::uint32_t lane, double micros, double first, std::size_t count) {
    if (m_known.size() > kMaxKnown) {
        m_known.clear();
    }
    Borders& known = m_known[{lane, micros}];
    const double knownEnd = known.first + double(known.positions.size());
    if (first >= known.first && first + double(count) < knownEnd) {
        return known.positions.data() + std::size_t(first - known.first);
    }
    const EventIndex::LaneRange events = m_index->inLane(lane);
    std::vector<std::uint32_t> positions;
    positions.reserve(count + 1);
    for (double number = first; positions.size() <= count; number = first + double(positions.size())) {
        if (number >= known.first && number < knownEnd) {
            positions.push_back(known.positions[std::size_t(number - known.first)]);
            continue;
        }
        const time::Instant at = border(micros, number);
        // From left to right, and most cells hold few events or none.
        positions.push_back(positions.empty()
                                ? m_index->firstNotBefore(events, at)
                                : m_index->firstNotBeforeNear({positions.back(), events.last}, at));
    }
    known = {first, std::move(positions)};
    return known.positions.data();
}

} // namespace dateline::layout
