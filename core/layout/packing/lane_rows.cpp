// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/lane_rows.h"

#include <algorithm>
#include <utility>

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

std::size_t eventsIn(const LaneRows& lane, std::size_t row) {
    return row < lane.rowEvents.size() ? lane.rowEvents[row] : 1;
}

// Lanes of `rows` rows in the order in which they give up their last one.
std::vector<std::size_t> lanesToLoseRow(const std::vector<LaneRows>& lanes,
                                        const std::vector<LaneHeight>& heights, std::size_t rows) {
    std::vector<std::size_t> losing;
    for (std::size_t i = lanes.size(); i-- > 0;) {
        if (heights[i].rows == rows) {
            losing.push_back(i);
        }
    }
    std::stable_sort(losing.begin(), losing.end(), [&](std::size_t a, std::size_t b) {
        return eventsIn(lanes[a], rows - 1) < eventsIn(lanes[b], rows - 1);
    });
    return losing;
}

// Gives back rows that fit into `room`; what they took of it.
double giveBack(const std::vector<LaneRows>& lanes, std::vector<LaneHeight>& heights, double room) {
    double taken = 0;
    std::vector<std::pair<std::size_t, std::size_t>> hiding; // how many, and the lane
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (const std::size_t hidden = eventsHidden(lanes[i], heights[i].rows); hidden > 0) {
            hiding.emplace_back(hidden, i);
        }
    }
    std::stable_sort(hiding.begin(), hiding.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [hidden, lane] : hiding) {
        while (heights[lane].rows < lanes[lane].rowHeights.size()) {
            const double height = heightOf(lanes[lane], heights[lane].rows + 1);
            if (taken + height - heights[lane].height > room) {
                break;
            }
            taken += height - heights[lane].height;
            heights[lane].height = height;
            ++heights[lane].rows;
        }
    }
    return taken;
}

} // namespace

std::size_t eventsHidden(const LaneRows& lane, std::size_t rows) {
    std::size_t hidden = 0;
    for (std::size_t row = rows; !lane.fixed && row < lane.rowHeights.size(); ++row) {
        hidden += eventsIn(lane, row);
    }
    return hidden;
}

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
        for (const std::size_t i : lanesToLoseRow(lanes, heights, most)) {
            if (total <= aim) {
                break;
            }
            total -= heights[i].height;
            heights[i].height = heightOf(lanes[i], --heights[i].rows);
            total += heights[i].height;
        }
    }
    total += giveBack(lanes, heights, aim - total);
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
