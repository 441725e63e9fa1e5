// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/index/event_index.h"
#include "core/layout/index/highlight.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>

namespace dateline::layout {

/// In a lane with nothing in view: how many of its events are earlier, at the left edge, and how many later,
/// at the right one. Chips that lead there; the nearest event is the first of theirs. `area` is what of the
/// lane is in view, below its name.
void addElsewhere(DrawList& list, const EventIndex& index, std::uint32_t lane, const Rect& area,
                  const TimeScale& scale, const Highlight* highlight, const TextMetrics& metrics);

} // namespace dateline::layout
