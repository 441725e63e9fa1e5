// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lane_rows.h"

#include <algorithm>
#include <numeric>

namespace dateline::layout {
namespace {

constexpr double kMaxSpare = 56; // a lane does not grow by more than this beyond its need

double heightOf(const LaneRows& lane, std::size_t rows) {
    double height = LaneMetrics::kHeader + LaneMetrics::kBottom;
    for (std::size_t row = 0; row < rows; ++row) {
        height += LaneMetrics::kMark + lane.rowHeights[row] + LaneMetrics::kRowGap;
    }
    const bool hasStrip = lane.hasMore || rows < lane.rowHeights.size();
    return height + (hasStrip ? lane.strip : 0);
}

} // namespace

std::vector<LaneHeight> shareHeight(const std::vector<LaneRows>& lanes, double viewport,
                                    std::size_t minRows) {
    std::vector<LaneHeight> heights;
    heights.reserve(lanes.size());
    double total = 0;
    for (const LaneRows& lane : lanes) {
        heights.push_back({lane.rowHeights.size(), false, heightOf(lane, lane.rowHeights.size()), 0});
        total += heights.back().height;
    }
    while (total > viewport) {
        const auto most =
            std::max_element(heights.begin(), heights.end(),
                             [](const LaneHeight& a, const LaneHeight& b) { return a.rows < b.rows; });
        if (most == heights.end() || most->rows <= minRows) {
            break;
        }
        const LaneRows& lane = lanes[static_cast<std::size_t>(most - heights.begin())];
        total -= most->height;
        most->height = heightOf(lane, --most->rows);
        total += most->height;
    }
    const double spare =
        std::clamp((viewport - total) / std::max<double>(1, double(lanes.size())), 0.0, kMaxSpare);
    for (std::size_t i = 0; i < heights.size(); ++i) {
        heights[i].hasStrip = lanes[i].hasMore || heights[i].rows < lanes[i].rowHeights.size();
        heights[i].spare = spare;
        heights[i].height += spare;
    }
    return heights;
}

} // namespace dateline::layout
