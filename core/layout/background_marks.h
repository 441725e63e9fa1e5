// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/draw_list.h"
#include "core/layout/text_metrics.h"
#include "core/layout/time_scale.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::layout {

struct BackgroundMark {
    time::Instant at;
    std::string label;
};

/// Adds the marks in view, and today's line. Of marks within a pixel or two one is drawn; of labels that
/// would meet, the first has its place and the others none. `list.lanes` and `list.width` must be set.
void addMarks(DrawList& list, const std::vector<BackgroundMark>& marks, std::optional<time::Instant> today,
              const TimeScale& scale, const TextMetrics& metrics);

} // namespace dateline::layout
