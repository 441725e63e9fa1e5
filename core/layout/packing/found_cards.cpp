// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/found_cards.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace dateline::layout {
namespace {

constexpr double kFoundReach = 400; // a card, and the next one's to its left

} // namespace

void addFoundCards(const EventIndex& index, const Highlight& highlight, const LaneInView& lane,
                   const std::function<Stretch(std::uint32_t position)>& stretchOf,
                   std::vector<PlacedCard>& cards) {
    const auto found = highlight.positionsIn(lane.events.first, lane.events.last);
    const double micros = kFoundReach * lane.levelMicrosPerPixel;
    const double first =
        std::floor(double(lane.scale.left().micros) / micros) - 1; // its card may reach into view
    const double last = std::floor(double(lane.scale.toInstant(lane.width).micros) / micros) + 1;
    if (found.empty() || lane.rows == 0 || first + 1 == first ||
        last + 1 == last) { // too deep to tell blocks apart
        return;
    }
    const auto startOf = [&index](std::uint32_t position) {
        return double(index.extentAt(position).start.micros);
    };
    const auto firstIn = [&](double block) -> std::optional<std::uint32_t> {
        const auto at =
            std::lower_bound(found.begin(), found.end(), block * micros,
                             [&](std::uint32_t position, double time) { return startOf(position) < time; });
        return at != found.end() && startOf(*at) < (block + 1) * micros ? std::optional(*at) : std::nullopt;
    };
    const auto blocks = static_cast<std::size_t>(last - first) + 1;
    for (std::size_t i = 0; i < blocks; ++i) {
        const double block = first + double(i);
        const auto next = firstIn(block);
        const bool isEven = std::fmod(block, 2) == 0;
        // In one row every other block comes first.
        if (!next || (lane.rows == 1 && !isEven && (firstIn(block - 1) || firstIn(block + 1)))) {
            continue;
        }
        const std::uint16_t row = isEven || lane.rows == 1 ? 0 : 1;
        const Stretch own = stretchOf(*next);
        const bool isTaken = std::any_of(lane.placed.begin(), lane.placed.end(), [&](const PlacedCard& card) {
            if (card.position == *next) {
                return true;
            }
            if (card.row != row || !highlight.has(index.numberAt(card.position))) {
                return false;
            }
            const Stretch other = stretchOf(card.position);
            return own.left < other.right + kCardGap && other.left < own.right + kCardGap;
        });
        if (!isTaken) {
            cards.push_back({*next, row});
        }
    }
}

} // namespace dateline::layout
