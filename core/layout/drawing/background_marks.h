// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/text/text_metrics.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::layout {

struct BackgroundMark {
    time::Instant at;
    std::string label;
};

/// Adds the marks in view, and today's line. Of marks within a pixel or two one is drawn, with the labels of
/// all. Where eight stand within 160 pixels they are ticks at the top, without labels. `list.lanes` and
/// `list.width` must be set. The labels have no places yet.
void addMarks(DrawList& list, const std::vector<BackgroundMark>& marks, std::optional<time::Instant> today,
              const TimeScale& scale);

/// Today's label stands in the lower tier of the axis, over its line, and takes the place of the labels of
/// ticks it would meet. `list.axis` and `list.ticks` must be set.
void putTodayOnAxis(DrawList& list, const TextMetrics& metrics);

/// The labels of the other marks at the foot of the lanes; of those that would meet, the first has its place
/// and the others none.
void putMarkLabelsInLanes(DrawList& list, const TextMetrics& metrics);

/// For paper: the labels of the marks below the lanes, as many rows as they need, each at the foot of its own
/// line and none across another's; `list.lanes` gives up the room, which is `list.markFoot`. Where more than
/// six rows would be needed the rest have none.
void putMarkLabelsBelow(DrawList& list, const TextMetrics& metrics);

/// Moves the labels of the marks off cards, chips and lanes' names: up along their lines, to whichever side
/// is free. To be called when all that is in the list. What is around a mark moves with it, so a pan does not
/// move its label.
void clearMarkLabels(DrawList& list);

} // namespace dateline::layout
