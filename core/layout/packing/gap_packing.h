// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/index/event_index.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/packing/card_placement.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

struct PlacedCard {
    std::uint32_t position = 0; ///< in the index
    std::uint16_t row = 0;
};

/// Rows for cards of lanes too large to pack whole. A row is one gap from end to end. As one zooms in, level
/// by level, a gap that has become wide enough for a card gets the heaviest event that fits into it and has
/// no card yet, and is two gaps from then on. So what has a card keeps it and its row at every closer zoom:
/// zooming in only adds. And what fills a gap depends on the events in it and on what stands there at coarser
/// levels, never on the view: panning changes nothing. Gaps are filled when first looked at; a frame costs
/// what is in view, not what there is. The idea of labels that appear at a scale and stay is that of Been,
/// Daiches and Yap, "Dynamic Map Labeling" (2006).
class GapPacking {
public:
    GapPacking(const EventIndex& index, CardSize card);

    /// The cards of a lane that reach into [left, right) at a zoom, in rows below `rows`; of a row from left
    /// to right. Between two levels, eight to the octave, they are those of the coarser one.
    void place(std::uint32_t lane, double microsPerPixel, std::size_t rows, time::Instant left,
               time::Instant right, std::vector<PlacedCard>& placed);

    /// Gaps known by now, of all lanes.
    std::size_t gapCount() const { return m_gaps.size(); }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    // Levels are numbered: the higher, the coarser.
    struct Gap {
        std::uint32_t event = kNone;  ///< the position that divides it; kNone: it is still whole
        std::uint32_t before = kNone; ///< the gaps it was divided into
        std::uint32_t after = kNone;
        int level = 0;           ///< at which it was divided, or the finest that was looked at
        DrawnExtent extent = {}; ///< of what divides it: a frame passes hundreds of gaps
    };
    /// Where a gap is: in which row, between which cards' positions (kNone: the lane's end).
    struct Place {
        std::uint32_t lane = 0;
        std::size_t row = 0;
        std::uint32_t left = kNone;
        std::uint32_t right = kNone;
    };
    struct View {
        double micros = 1; ///< a pixel, of the level
        double left = 0;   ///< in pixels of the level
        double right = 0;
    };

    std::vector<std::uint32_t>& rowsOf(std::uint32_t lane) { return m_lanes[lane]; }
    void setRows(std::uint32_t lane, std::size_t rows);
    void fill(std::uint32_t gap, const Place& place, int level);
    std::uint32_t heaviestFitting(const Place& place, int level);
    bool hasCard(const Place& place, std::uint32_t position, int level);
    bool holds(Place place, std::uint32_t position, int level);
    void visit(std::uint32_t gap, const Place& place, int level, const View& view,
               std::vector<PlacedCard>& placed);
    Stretch reserved(std::uint32_t position, double microsPerPixel) const {
        return reserved(m_index->extentAt(position), microsPerPixel);
    }
    Stretch reserved(const DrawnExtent& extent, double microsPerPixel) const;
    double pixel(time::Instant at, double microsPerPixel) const;

    const EventIndex* m_index;
    double m_width;
    int m_coarsest; ///< where all events are within the width of a card
    std::vector<Gap> m_gaps;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_lanes; ///< the gap that is all of a row
};

} // namespace dateline::layout
