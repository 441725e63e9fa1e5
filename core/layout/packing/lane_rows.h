// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
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
    static constexpr double kBlankFoot =
        kRowGap;                             ///< of the last lane: where paper ends there, nothing is cut
    static constexpr double kCollapsed = 30; ///< a whole lane that is collapsed
};

struct LaneRows {
    std::vector<double> rowHeights;          ///< of the cards, all rows wanted
    bool hasMore = false;                    ///< events that got no row at all
    double strip = LaneMetrics::kStrip;      ///< height for what has no card
    std::optional<double> fixed = {};        ///< the lane's height, whatever room there is: collapsed, hidden
    std::vector<std::size_t> rowEvents = {}; ///< how many stand in each row; empty: about as many in each
};

struct LaneHeight {
    std::size_t rows = 0;  ///< the first so many are shown
    bool hasStrip = false; ///< chips for the rest
    double height = 0;     ///< spare included
    double spare = 0;      ///< its part of what was left over
};

/// Shares out a viewport's height: every lane gets all its rows if they fit; else the lanes with most rows
/// give theirs up first, down to `minRows`, of as many rows those in whose last row the fewest events stand,
/// then the later ones; where even that is higher than the viewport one scrolls, and they give up only what
/// makes all of it higher than `scrolledHeight`. A row that there is room for after all goes back, first to
/// the lane that hides most. Height left over goes to all lanes alike, but those of fixed height.
/// O(lanes × rows × log lanes).
std::vector<LaneHeight> shareHeight(const std::vector<LaneRows>& lanes, double viewport,
                                    std::size_t minRows = 2, double scrolledHeight = 0);
/// The events in rows that a lane gave up.
std::size_t eventsHidden(const LaneRows& lane, std::size_t rows);

} // namespace dateline::layout
