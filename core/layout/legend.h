// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/draw_list.h"
#include "core/layout/text_metrics.h"

#include <string>
#include <vector>

namespace dateline::layout {

/// What the signs of a timeline mean: samples of them, made of what timelines are made of, and words beside.
struct Legend {
    struct Text {
        double x = 0;
        double baseline = 0;
        std::string words;
    };
    DrawList samples; ///< without axis and lanes; width and height are the legend's
    std::vector<Text> texts;
};

inline constexpr double kLegendColumn = 360; ///< pixels, the least a column needs

/// In as many columns as `width` pixels have room for.
Legend legendOf(double width);

} // namespace dateline::layout
