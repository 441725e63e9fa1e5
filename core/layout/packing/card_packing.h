// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/index/event_index.h"
#include "core/layout/packing/card_placement.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

/// Where other accounts put events, by number.
using GhostExtents = std::unordered_map<std::uint32_t, std::vector<DrawnExtent>>;

struct CardSize {
    float width = 0;
    float height = 0;
};

/// Rows for a lane's cards at one zoom level.
struct PackedLane {
    static constexpr std::uint16_t kNoRow = UINT16_MAX;

    std::vector<std::uint16_t> row; ///< parallel to EventIndex::inLane; kNoRow: no room for a card
    bool hasMore = false;           ///< some have no row
    std::vector<double> rowHeights; ///< of each row's tallest card
    std::vector<std::size_t> rowEvents =
        {};                            ///< how many stand in each; empty in rows that were there already
    std::vector<double> cardLeft = {}; ///< on paper: of cards, parallel to `row`
};

/// A view that nothing moves: a picture, a sheet of paper.
struct PaperView {
    TimeScale scale;
    double width = 0; ///< logical pixels
    friend bool operator==(const PaperView&, const PaperView&) = default;
};

/// Packs the whole lane, in view or not, so that panning changes nothing. First fit in the order of weight
/// (then time). `microsPerPixel` is that of the level; at most `maxRows` rows; `sizes` has one entry an
/// event, by number. An event keeps the places of its ghosts free too, and what is between.
PackedLane packLane(const EventIndex& index, std::uint32_t lane, double microsPerPixel, std::size_t maxRows,
                    const std::vector<CardSize>& sizes, const GhostExtents& ghosts = {});
/// The same for one view alone, where cards stand as packOnPaper() has them: any number of rows, from the
/// earliest event on, as weight has no say where everything has its row.
PackedLane packLane(const EventIndex& index, std::uint32_t lane, const PaperView& paper,
                    const std::vector<CardSize>& sizes, const GhostExtents& ghosts = {});
/// For where not all rows are shown: those whose events weigh most come first.
void putHeaviestRowsFirst(PackedLane& packed, const EventIndex& index, std::uint32_t lane);

/// A lane whose rows are there already, of `rowHeights`, at another level. What has a row in `coarser` keeps
/// it: closer up everything only moves apart, so those cards never meet, and zooming in only adds to them.
/// `coarser` may be null.
PackedLane packIntoRows(const EventIndex& index, std::uint32_t lane, double microsPerPixel,
                        const std::vector<double>& rowHeights, const std::vector<CardSize>& sizes,
                        const GhostExtents& ghosts, const PackedLane* coarser);

/// `stretch`, and what an event's ghosts take at a scale where one pixel is `microsPerPixel` and instant 0 is
/// at `originX`.
Stretch withGhosts(Stretch stretch, const GhostExtents& ghosts, std::uint32_t event, double microsPerPixel,
                   double originX);

/// The zoom level a scale is packed at: four to the octave, the next coarser one. Between levels rows stay.
double levelOf(double microsPerPixel);

} // namespace dateline::layout
