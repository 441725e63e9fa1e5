// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/index/event_index.h"
#include "core/layout/index/grid_positions.h"
#include "core/layout/index/highlight.h"
#include "core/layout/packing/gap_packing.h"
#include "core/layout/text/card_texts.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>
#include <vector>

namespace dateline::layout {

/// Where a lane's overflow is drawn.
struct OverflowArea {
    const TimeScale& scale;
    double levelMicrosPerPixel =
        0; ///< as given to the packing: groups follow it, so that panning changes none
    double viewWidth = 0;
    double top = 0;
    const Highlight* highlight = nullptr; ///< what is found is counted too; null: nothing was looked for
    const CardTexts* texts = nullptr;     ///< titles of events that stand alone; null: those are counted, too
    bool isPaper = false; ///< nothing moves, and all events reach into the view: every chip stands inside
};

/// Counts events without a card where they stand: those closer together than a chip share one, "+3 more"; of
/// those found it says how many: "+3 more · 1 found". One alone is named as far as there is room. `positions`
/// in the index, in order.
void addOverflowChips(const EventIndex& index, const std::vector<std::uint32_t>& positions,
                      const OverflowArea& area, const TextMetrics& metrics,
                      std::vector<DrawList::Chip>& chips);

/// The same for a lane too large to list: counts the events of each cell of a fixed grid less those of
/// `placed` (in the order of their positions).
void addCellChips(const EventIndex& index, GridPositions& grid, std::uint32_t lane,
                  const std::vector<PlacedCard>& placed, const OverflowArea& area, const TextMetrics& metrics,
                  std::vector<DrawList::Chip>& chips);

/// Columns as high as the logarithm of the number of events that start in them, at least `least` and at most
/// `height`, their feet at area.top + `height`.
void addDensities(GridPositions& grid, std::uint32_t lane, std::uint32_t colour, const OverflowArea& area,
                  double least, double height, std::vector<DrawList::Density>& densities);
/// On paper, where no zoom will tell more: columns as high as the root of their share of the fullest one's.
void scaleToFullest(std::vector<DrawList::Density>& densities, double height);

} // namespace dateline::layout
