// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overflow_chips.h"

#include "core/layout/card_placement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr double kChipReach = 96; // a chip and the air around it
constexpr double kCell = 128;
constexpr double kChipPadding = 11;
constexpr double kChipHeight = 22;
constexpr std::size_t kNamed = 8; // events a chip of a large timeline carries
constexpr double kColumn = 6;

std::string countLabel(std::size_t count) {
    if (count < 10'000) {
        return count < 1000 ? fmt::format("+{} more", count)
                            : fmt::format("+{},{:03} more", count / 1000, count % 1000);
    }
    return count < 10'000'000 ? fmt::format("+{}k more", count / 1000)
                              : fmt::format("+{}M more", count / 1'000'000);
}

// Adds the chip if it is in view, its left edge at `x` moved left by `alignment` of its width.
void addChip(DrawList::Chip chip, double x, double alignment, const OverflowArea& area,
             const TextMetrics& metrics, std::vector<DrawList::Chip>& chips) {
    chip.label = countLabel(chip.count);
    if (chip.found > 0) {
        chip.label += fmt::format(" · {} found", chip.found);
    }
    const double width = metrics.width(chip.label, TextRole::Chip) + 2 * kChipPadding;
    chip.area = {x - alignment * width, area.top, width, kChipHeight};
    if (chip.area.right() > 0 && chip.area.x < area.viewWidth) {
        chips.push_back(std::move(chip));
    }
}

// Where the grid of cells is counted from: nothing one looks at moves it. From the first event, or from 1970
// where that is so far off that cells could not be told apart in 53 bits.
double gridOrigin(const EventIndex& index) {
    constexpr double kExact = 9e15;
    const double first = index.range() ? double(index.range()->first.micros) : 0;
    return std::abs(first) < kExact ? first : 0;
}

// The first position of [from, last) that starts at or after `at`, looked for near `from`: the columns of a
// view are walked from left to right, and most hold few events or none.
std::uint32_t gallop(const EventIndex& index, std::uint32_t from, std::uint32_t last, time::Instant at) {
    std::uint32_t step = 1;
    std::uint32_t low = from;
    while (low < last && index.extentAt(low).start < at) {
        const std::uint32_t next = std::min<std::uint64_t>(last, std::uint64_t(low) + step) & UINT32_MAX;
        if (next == last || !(index.extentAt(next).start < at)) {
            return index.firstNotBefore({low + 1, next}, at);
        }
        low = next;
        step *= 2;
    }
    return low;
}

} // namespace

void addOverflowChips(const EventIndex& index, const std::vector<std::uint32_t>& positions,
                      const OverflowArea& area, const TextMetrics& metrics,
                      std::vector<DrawList::Chip>& chips) {
    // An open start stands at its known end.
    const auto startOf = [&](std::size_t i) { return index.extentAt(positions[i]).start; };
    std::size_t from = 0;
    while (from < positions.size()) {
        const double reach = double(startOf(from).micros) + kChipReach * area.levelMicrosPerPixel;
        std::size_t to = from + 1;
        while (to < positions.size() && double(startOf(to).micros) < reach) {
            ++to;
        }
        DrawList::Chip chip;
        chip.count = to - from;
        chip.start = startOf(from);
        chip.end = startOf(to - 1);
        for (std::size_t i = from; i < to; ++i) {
            const std::uint32_t event = index.numberAt(positions[i]);
            chip.events.push_back(event);
            chip.found += area.highlight != nullptr && area.highlight->has(event) ? 1 : 0;
        }
        // As with cards: the last chip ends at its mark, so that none hangs out of the fitted view.
        addChip(std::move(chip), area.scale.toX(startOf(from)),
                cardAlignment(index, index.extentAt(positions[from])), area, metrics, chips);
        from = to;
    }
}

void addCellChips(const EventIndex& index, std::uint32_t lane, const std::vector<PlacedCard>& placed,
                  const OverflowArea& area, const TextMetrics& metrics, std::vector<DrawList::Chip>& chips) {
    const EventIndex::LaneRange events = index.inLane(lane);
    const double cell = kCell * area.levelMicrosPerPixel;
    const double left = double(area.scale.left().micros) - cell;
    const double right = double(area.scale.toInstant(area.viewWidth).micros);
    const double origin = gridOrigin(index);
    auto card = placed.begin();
    const auto borderAt = [&](double number) {
        return time::Instant{static_cast<std::int64_t>(std::clamp(origin + number * cell, -9.2e18, 9.2e18))};
    };
    double number = std::floor((left - origin) / cell);
    std::uint32_t from = index.firstNotBefore(events, borderAt(number));
    for (; origin + number * cell < right && from < events.last && number + 1 > number; ++number) {
        const time::Instant border = borderAt(number + 1);
        const std::uint32_t to = gallop(index, from, events.last, border);
        std::size_t hidden = to - from;
        card = std::find_if(card, placed.end(), [&](const PlacedCard& c) { return c.position >= from; });
        DrawList::Chip chip;
        for (std::uint32_t position = from; position < to && chip.events.size() < kNamed; ++position) {
            chip.events.push_back(index.numberAt(position));
        }
        chip.found = area.highlight != nullptr ? area.highlight->countIn(from, to) : 0;
        for (; card != placed.end() && card->position < to; ++card) {
            --hidden;
            const bool isFound =
                area.highlight != nullptr && area.highlight->has(index.numberAt(card->position));
            chip.found -= isFound ? 1 : 0;
        }
        if (hidden > 0) {
            chip.count = hidden;
            chip.firstPosition = from;
            chip.lastPosition = to;
            chip.start = index.extentAt(from).start;
            chip.end = index.extentAt(to - 1).start;
            addChip(std::move(chip), area.scale.toX(borderAt(number)) + 4, 0, area, metrics, chips);
        }
        from = to;
    }
}

void addDensities(const EventIndex& index, std::uint32_t lane, std::uint32_t colour, const OverflowArea& area,
                  double height, std::vector<DrawList::Density>& densities) {
    constexpr double kFullHeightAt = 12; // log2: four thousand events in a column
    const EventIndex::LaneRange events = index.inLane(lane);
    const double column = kColumn * area.levelMicrosPerPixel;
    const double origin = gridOrigin(index);
    const double right = double(area.scale.toInstant(area.viewWidth).micros);
    const auto borderAt = [&](double number) {
        return time::Instant{
            static_cast<std::int64_t>(std::clamp(origin + number * column, -9.2e18, 9.2e18))};
    };
    double number = std::floor((double(area.scale.left().micros) - origin) / column);
    std::uint32_t from = index.firstNotBefore(events, borderAt(number));
    const double width = std::max(1.0, column / area.scale.microsPerPixel() - 1);
    while (from < events.last) {
        // Skip what is empty at once.
        number = std::max(number, std::floor((double(index.extentAt(from).start.micros) - origin) / column));
        if (origin + number * column >= right || number + 1 == number) { // far out cells are all one
            break;
        }
        const std::uint32_t to = gallop(index, from, events.last, borderAt(number + 1));
        if (to > from) {
            const double share = std::min(1.0, std::log2(1.0 + double(to - from)) / kFullHeightAt);
            const double high = std::max(2.0, share * height);
            densities.push_back(
                {{area.scale.toX(borderAt(number)), area.top + height - high, width, high}, colour});
        }
        from = to;
        ++number;
    }
}

} // namespace dateline::layout
