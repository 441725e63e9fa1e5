// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/draw_list.h"
#include "core/layout/event_index.h"
#include "core/layout/text_metrics.h"
#include "core/layout/time_scale.h"

#include <cstdint>
#include <vector>

namespace dateline::layout {

/// Counts events without a card where they stand: those closer together than a chip share one, "+3 more".
/// Groups follow the packing level, not the view, so that panning changes none. `events` by start;
/// `levelMicrosPerPixel` as given to packLane.
std::vector<DrawList::Chip> overflowChips(const EventIndex& index, const std::vector<std::uint32_t>& events,
                                          const TimeScale& scale, double levelMicrosPerPixel,
                                          double viewWidth, double top, const TextMetrics& metrics);

} // namespace dateline::layout
