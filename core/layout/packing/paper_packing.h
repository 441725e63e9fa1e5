// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/packing/card_placement.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::layout {

/// A card that wants a place on paper.
struct PaperCard {
    Stretch bar;   ///< as drawn: what the card must touch
    Stretch taken; ///< by the event without its card: its bar, its ghosts; open ends reach to infinity
    double width = 0;
    double height = 0;
};

/// Where cards stand on paper.
struct PaperRows {
    std::vector<std::uint16_t> row; ///< parallel to the cards
    std::vector<double> left;       ///< their left edges
    std::vector<double> rowHeights; ///< of each row's tallest card
    std::vector<std::size_t> rowEvents;
};

/// Packs cards into as few rows as a greedy choice finds. On paper nothing moves, so a card may hang to
/// either side of its mark: where many happen close together the earlier ones hang to the left and the later
/// ones to the right, two to a row. Where there is room a card begins where its bar does, shifted inside as
/// shiftedOntoPaper() has it. `cards` are in the order of their bars' starts. O(cards × rows).
PaperRows packOnPaper(const std::vector<PaperCard>& cards, double viewWidth);

} // namespace dateline::layout
