// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/lane_rows.h"

#include <algorithm>
#include <numeric>

namespace dateline::layout {
namespace {

constexpr double kMaxSpare = 56; // a lane does not grow by more than this beyond its need

double heightOf(const LaneRows& lane, std::size_t rows) {
    if (lane.fixed) {
        return *lane.fixed;
    }
    double height = LaneMetrics::kHeader + LaneMetrics::kBottom;
    for (std::size_t row = 0; row < rows; ++row) {
        height += LaneMetrics::kMark + lane.rowHeights[row] + LaneMetrics::kRowGap;
    }
    const bool hasStrip = lane.hasMore || rows < lane.rowHeights.size();
    return height + (hasStrip ? lane.strip : 0);
}

} // namespace

std::vector<LaneHeight> shareHeight(const std::vector<LaneRows>& lanes, double viewport, std::size_t minRows,
                                    double scrolledHeight) {
    std::vector<LaneHeight> heights;
    heights.reserve(lanes.size());
    double total = 0;
    for (const LaneRows& lane : lanes) {
        heights.push_back({lane.rowHeights.size(), false, heightOf(lane, lane.rowHeights.size()), 0});
        total += heights.back().height;
    }
    std::size_t most = 0;
    double least = 0; // with as few rows as there may be
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        most = std::max(most, heights[i].rows);
        least += heightOf(lanes[i], std::min(heights[i].rows, minRows));
    }
    // Where one has to scroll anyhow, giving up rows gains less than it hides.
    const double aim = least > viewport ? std::max(least, scrolledHeight) : viewport;
    for (; most > minRows && total > aim; --most) {
        for (std::size_t i = 0; i < lanes.size() && total > aim; ++i) {
            if (heights[i].rows == most) {
                total -= heights[i].height;
                heights[i].height = heightOf(lanes[i], --heights[i].rows);
                total += heights[i].height;
            }
        }
    }
    const auto growing =
        std::count_if(lanes.begin(), lanes.end(), [](const auto& lane) { return !lane.fixed; });
    const double spare =
        std::clamp((viewport - total) / std::max<double>(1, double(growing)), 0.0, kMaxSpare);
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (!lanes[i].fixed) {
            heights[i].hasStrip = lanes[i].hasMore || heights[i].rows < lanes[i].rowHeights.size();
            heights[i].spare = spare;
            heights[i].height += spare;
        }
    }
    return heights;
}

} // namespace dateline::layout
