// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overflow_chips.h"

#include "core/layout/card_placement.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr double kChipReach = 96; // a chip and the air around it
constexpr double kChipPadding = 11;
constexpr double kChipHeight = 22;

} // namespace

std::vector<DrawList::Chip> overflowChips(const EventIndex& index, const std::vector<std::uint32_t>& events,
                                          const TimeScale& scale, double levelMicrosPerPixel,
                                          double viewWidth, double top, const TextMetrics& metrics) {
    std::vector<DrawList::Chip> chips;
    // An open start stands at its known end.
    const auto place = [&](std::uint32_t event) { return double(index.extent(event).start.micros); };
    std::size_t from = 0;
    while (from < events.size()) {
        std::size_t to = from + 1;
        while (to < events.size() &&
               (place(events[to]) - place(events[from])) / levelMicrosPerPixel < kChipReach) {
            ++to;
        }
        DrawList::Chip chip;
        chip.label = fmt::format("+{} more", to - from);
        const double width = metrics.width(chip.label, TextRole::Chip) + 2 * kChipPadding;
        // As with cards: the last chip ends at its mark, so that none hangs out of the fitted view.
        const double x =
            scale.toX(index.extent(events[from]).start) - cardAlignment(index, events[from]) * width;
        chip.area = {x, top, width, kChipHeight};
        chip.lane = index.lane(events[from]);
        if (chip.area.right() > 0 && chip.area.x < viewWidth) {
            chip.events.assign(events.begin() + std::ptrdiff_t(from), events.begin() + std::ptrdiff_t(to));
            chips.push_back(std::move(chip));
        }
        from = to;
    }
    return chips;
}

} // namespace dateline::layout
