// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace dateline::layout {

/// How high lanes are, in logical pixels.
struct LaneMetrics {
    static constexpr double kHeader = 28;  ///< the lane's name
    static constexpr double kMark = 14;    ///< a row's bar or dot, above its card
    static constexpr double kRowGap = 10;  ///< below a card
    static constexpr double kStrip = 28;   ///< the chips for events without a card
    static constexpr double kDensity = 18; ///< below them in a large timeline: how many events where
    static constexpr double kBottom = 4;
};

struct LaneRows {
    std::vector<double> rowHeights;     ///< of the cards, all rows wanted
    bool hasMore = false;               ///< events that got no row at all
    double strip = LaneMetrics::kStrip; ///< height for what has no card
};

struct LaneHeight {
    std::size_t rows = 0;  ///< the first so many are shown
    bool hasStrip = false; ///< chips for the rest
    double height = 0;     ///< spare included
    double spare = 0;      ///< its part of what was left over
};

/// Shares out a viewport's height: every lane gets all its rows if they fit; else the lanes with most rows
/// give theirs up first, down to `minRows`; below that the lanes are higher than the viewport and scroll.
/// Height left over goes to all lanes alike.
std::vector<LaneHeight> shareHeight(const std::vector<LaneRows>& lanes, double viewport,
                                    std::size_t minRows = 2);

} // namespace dateline::layout
