// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/index/event_index.h"
#include "core/layout/index/highlight.h"
#include "core/layout/packing/card_placement.h"
#include "core/layout/packing/gap_packing.h"

#include <functional>
#include <span>
#include <vector>

namespace dateline::layout {

/// What of a lane stands in a view.
struct LaneInView {
    EventIndex::LaneRange events;
    std::size_t rows = 0;
    std::span<const PlacedCard> placed; ///< its cards, by position
    TimeScale scale;
    double width = 0;
    double levelMicrosPerPixel = 1; ///< of the level of zoom: at most that of the scale
};

/// Cards for events that were found and have none: one in 400 pixels of a lane, the first found there, over
/// the faded cards of what was not found. Neighbours stand in different rows (in a single row, one of two
/// has none), so none lies on another; where
/// a found event has the place, that one stays alone. Which they are depends on the level of zoom and not on
/// what is in view: a pan changes none. `stretchOf`: the pixels a card takes. O(log n) for each 400 pixels.
/// By position.
void addFoundCards(const EventIndex& index, const Highlight& highlight, const LaneInView& lane,
                   const std::function<Stretch(std::uint32_t position)>& stretchOf,
                   std::vector<PlacedCard>& cards);

} // namespace dateline::layout
