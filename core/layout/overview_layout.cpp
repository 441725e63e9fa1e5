// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overview_layout.h"

#include "core/layout/axis/tick_labels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::layout {
namespace {

constexpr double kStripPadding = 14;
constexpr double kBarPitch = 8;
constexpr double kMinWindow = 8;
constexpr double kTop = 6;
constexpr double kForLabels = 20;
constexpr std::size_t kMostDashes = 400;
constexpr double kLeastPitch = 2.5;
constexpr double kMostPitch = 7;
constexpr double kLeastDash = 5;

void addDashes(Overview& overview, const EventIndex& index, const Rect& area,
               const std::vector<std::uint32_t>& colours) {
    double lanes = 0;
    for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
        lanes += index.inLane(lane).size() > 0 ? 1 : 0;
    }
    const double room = area.height - kTop - kForLabels;
    const double pitch = std::min(kMostPitch, room / std::max(1.0, lanes));
    if (colours.size() != index.laneCount() || index.size() > kMostDashes || pitch < kLeastPitch) {
        return;
    }
    const double left = area.x + kStripPadding;
    const double right = area.right() - kStripPadding;
    double y = area.y + kTop + (room - lanes * pitch) / 2;
    for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
        const EventIndex::LaneRange events = index.inLane(lane);
        for (std::uint32_t position = events.first; position < events.last; ++position) {
            const DrawnExtent extent = index.extentAt(position);
            const double start =
                extent.has(DrawnExtent::OpenStart) ? left : area.x + overview.scale.toX(extent.start);
            const double end =
                extent.has(DrawnExtent::OpenEnd) ? right : area.x + overview.scale.toX(extent.end);
            const double width = std::max(kLeastDash, end - start);
            const bool isSoft =
                (extent.flags & (DrawnExtent::OpenStart | DrawnExtent::OpenEnd | DrawnExtent::SoftStart |
                                 DrawnExtent::SoftEnd | DrawnExtent::Hollow)) != 0;
            overview.dashes.push_back(
                {{std::clamp(start, left, right - kLeastDash), y, width, pitch - 1}, colours[lane], isSoft});
        }
        y += events.size() > 0 ? pitch : 0;
    }
}

void addEras(Overview& overview, const Rect& area, const std::vector<EraInfo>& eras) {
    constexpr double kLeastEra = 2;
    for (const EraInfo& era : eras) {
        const double start =
            era.extent.has(DrawnExtent::OpenStart) ? 0 : std::max(0.0, overview.scale.toX(era.extent.start));
        const double end = era.extent.has(DrawnExtent::OpenEnd)
                               ? area.width
                               : std::min(area.width, overview.scale.toX(era.extent.end));
        if (!era.extent.has(DrawnExtent::Undated) && start < area.width && end > 0) {
            const double width = std::max(kLeastEra, end - start);
            overview.eras.push_back({{area.x + start, area.y, width, area.height}, era.colour});
        }
    }
    std::stable_sort(overview.eras.begin(), overview.eras.end(),
                     [](const auto& a, const auto& b) { return a.area.x < b.area.x; });
}

} // namespace

Overview overviewOf(const EventIndex& index, const Rect& area, const std::vector<std::uint32_t>& colours,
                    const std::vector<EraInfo>& eras) {
    Overview overview;
    const auto range = index.range();
    if (!range || area.width <= 2 * kStripPadding) {
        return overview;
    }
    const double inner = area.width - 2 * kStripPadding;
    overview.scale = TimeScale::fitting(range->first, range->second, inner).pannedBy(kStripPadding);
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor(inner / kBarPitch)));
    // Both as changes from column to column: how many events touch it, and how many are to be expected in it
    // when each is spread evenly over the columns it touches.
    std::vector<std::int64_t> counts(columns + 1, 0);
    std::vector<double> expected(columns + 1, 0);
    const auto columnOf = [&](time::Instant at) {
        const double column = (overview.scale.toX(at) - kStripPadding) / inner * double(columns);
        return static_cast<std::size_t>(std::clamp(column, 0.0, double(columns - 1)));
    };
    for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
        const EventIndex::LaneRange events = index.inLane(lane);
        for (std::uint32_t position = events.first; position < events.last; ++position) {
            const DrawnExtent extent = index.extentAt(position);
            const std::size_t first = columnOf(extent.start);
            const std::size_t last = columnOf({std::max(extent.start.micros, extent.end.micros - 1)}) + 1;
            ++counts[first];
            --counts[last];
            expected[first] += 1.0 / double(last - first);
            expected[last] -= 1.0 / double(last - first);
        }
    }
    std::partial_sum(counts.begin(), counts.end(), counts.begin()); // from changes to counts
    std::partial_sum(expected.begin(), expected.end(), expected.begin());
    const double most = *std::max_element(expected.begin(), expected.end() - 1);
    const double highest = std::max(0.0, area.height - 26);
    const double pitch = inner / double(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        if (counts[column] > 0) {
            const double height = std::max(3.0, highest * std::sqrt(std::max(0.0, expected[column]) / most));
            overview.bars.push_back({{area.x + kStripPadding + double(column) * pitch,
                                      area.bottom() - 20 - height, pitch - 1, height},
                                     std::size_t(counts[column])});
        }
    }
    addDashes(overview, index, area, colours);
    addEras(overview, area, eras);
    const double days =
        (double(range->second.micros) - double(range->first.micros)) / double(time::kMicrosPerDay);
    const bool isShort = days < 90;
    const bool isLong = days > 10'000;
    const TickStep step{isShort ? TickUnit::Day : isLong ? TickUnit::Year : TickUnit::Month, 1};
    overview.startLabel = majorLabel(step, range->first);
    overview.endLabel = majorLabel(step, {range->second.micros - 1});
    return overview;
}

Rect windowIn(const Overview& overview, const Rect& area, const TimeScale& view, double width) {
    const double left = std::clamp(overview.scale.toX(view.toInstant(0)), 0.0, area.width);
    const double right = std::clamp(overview.scale.toX(view.toInstant(width)), 0.0, area.width);
    const double grow = std::max(0.0, kMinWindow - (right - left)) / 2;
    return {area.x + left - grow, area.y, right - left + 2 * grow, area.height};
}

} // namespace dateline::layout
