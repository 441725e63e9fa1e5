// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/drawn_extent.h"
#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"

#include <optional>

namespace dateline::layout {

inline constexpr double kBarHeight = 8;

/// The bar or dot of an extent, its top at `y`, for a view `width` pixels wide. Coordinates far outside the
/// view are cut to a little outside it: painters work in 32 bits or less. Open ends reach to the view's edge,
/// or `openReach` pixels where that is given.
DrawList::Bar barShape(const DrawnExtent& extent, const TimeScale& scale, double width, double y,
                       std::optional<double> openReach = {});

} // namespace dateline::layout
