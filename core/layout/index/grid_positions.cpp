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
    const Borders& before = known(lane, micros);
    if (before.at(first) && before.at(first + double(count))) {
        return before.positions.data() + std::size_t(first - before.first);
    }
    const EventIndex::LaneRange events = m_index->inLane(lane);
    std::vector<std::uint32_t> positions;
    positions.reserve(count + 1);
    // A border of the next closer grid is one of this one, too; so is every other one of the next coarser
    // one, and the others are between two of those.
    const Borders& finer = known(lane, micros / 2);
    const Borders& coarser = known(lane, micros * 2);
    for (double number = first; positions.size() <= count; number = first + double(positions.size())) {
        if (const auto same = before.at(number)) {
            positions.push_back(*same);
            continue;
        }
        if (const auto same = finer.at(number * 2)) {
            positions.push_back(*same);
            continue;
        }
        const double above = std::floor(number / 2);
        const auto left = coarser.at(above);
        if (left && number == above * 2) {
            positions.push_back(*left);
            continue;
        }
        // From left to right, and most cells hold few events or none.
        const time::Instant at = border(micros, number);
        const auto right = coarser.at(above + 1);
        positions.push_back(left && right ? m_index->firstNotBefore({*left, *right}, at)
                            : positions.empty()
                                ? m_index->firstNotBefore(events, at)
                                : m_index->firstNotBeforeNear({positions.back(), events.last}, at));
    }
    Borders& found = m_known[{lane, micros}];
    found = {first, std::move(positions)};
    return found.positions.data();
}

const GridPositions::Borders& GridPositions::known(std::uint32_t lane, double micros) const {
    static const Borders kNone;
    const auto found = m_known.find({lane, micros});
    return found != m_known.end() ? found->second : kNone;
}

std::optional<std::uint32_t> GridPositions::Borders::at(double number) const {
    const double place = number - first;
    const bool isKnown = place >= 0 && place < double(positions.size());
    return isKnown ? std::optional(positions[std::size_t(place)]) : std::nullopt;
}

} // namespace dateline::layout
