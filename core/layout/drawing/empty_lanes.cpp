// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/empty_lanes.h"

#include "core/base/grouped_number.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr std::size_t kNearestNamed = 8; // events a chip carries
constexpr double kElsewhereHeight = 22;
constexpr double kElsewherePadding = 11;
constexpr double kFromViewEdge = 12; // clear of a scroll bar
constexpr double kBetweenElsewhere = 12;

std::string labelOf(const DrawList::Chip& chip) {
    const std::string found =
        chip.found > 0 ? fmt::format(" · {} found", groupedNumber(chip.found)) : std::string();
    return chip.elsewhere < 0 ? fmt::format("← {} earlier{}", groupedNumber(chip.count), found)
                              : fmt::format("{} later{} →", groupedNumber(chip.count), found);
}

} // namespace

void addElsewhere(DrawList& list, const EventIndex& index, std::uint32_t lane, const Rect& area,
                  const TimeScale& scale, const Highlight* highlight, const TextMetrics& metrics) {
    if (area.height < kElsewhereHeight) {
        return;
    }
    const EventIndex::LaneRange events = index.inLane(lane);
    const std::uint32_t middle = index.firstNotBefore(events, scale.toInstant(area.width / 2));
    double left = kFromViewEdge;
    const auto add = [&](int side, std::uint32_t first, std::uint32_t last) {
        if (first == last) {
            return;
        }
        DrawList::Chip chip;
        chip.elsewhere = side;
        chip.count = last - first;
        chip.found = highlight != nullptr ? highlight->countIn(first, last) : 0;
        chip.firstPosition = first;
        chip.lastPosition = last;
        chip.start = index.extentAt(first).start;
        chip.end = index.extentAt(last - 1).start;
        for (std::uint32_t i = 0; i < std::min<std::size_t>(kNearestNamed, chip.count); ++i) {
            chip.events.push_back(index.numberAt(side < 0 ? last - 1 - i : first + i));
        }
        chip.label = labelOf(chip);
        const double width = metrics.width(chip.label, TextRole::Chip) + 2 * kElsewherePadding;
        const double x = side < 0 ? left : area.right() - kFromViewEdge - width;
        if (x >= left && x + width <= area.right()) {
            chip.area = {x, area.y, width, kElsewhereHeight};
            left = chip.area.right() + kBetweenElsewhere;
            list.chips.push_back(std::move(chip));
        }
    };
    add(-1, events.first, middle);
    add(1, middle, events.last);
}

} // namespace dateline::layout
