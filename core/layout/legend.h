// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"
#include "core/layout/text/text_metrics.h"

#include <bitset>
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

/// Which signs a legend explains, a bit each; LegendSigns().set() for all.
using LegendSigns = std::bitset<32>;
/// Those that stand in a drawing: on paper, where nothing can be pointed at, others would only puzzle.
LegendSigns signsIn(const DrawList& list);

/// In as many columns as `width` pixels have room for. On paper nothing is said of the mouse.
Legend legendOf(double width, LegendSigns signs = LegendSigns().set(), bool isOnPaper = false);
/// The same in pieces of at most `height` pixels (a row at least), one below the other.
std::vector<Legend> legendPieces(double width, double height, LegendSigns signs);

} // namespace dateline::layout
