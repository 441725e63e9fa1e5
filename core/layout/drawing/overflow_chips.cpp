// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/overflow_chips.h"

#include "core/base/grouped_number.h"
#include "core/layout/packing/card_placement.h"
#include "core/layout/text/text_wrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace dateline::layout {
namespace {

constexpr double kChipReach = 96; // a chip and the air around it
constexpr double kWidestChip = 300;
constexpr double kWidestNamed = 200;
constexpr double kBetweenChips = 6;
constexpr double kLeastOfTitle = 50; // two words or so
constexpr double kChipPadding = 11;
constexpr double kChipHeight = 22;
constexpr std::size_t kNamed = 8;          // events a chip of a large timeline carries
constexpr double kColumn = 6;              // at least, and less than twice as wide
constexpr std::size_t kColumnsInCell = 20; // a cell is as wide as a chip and more
constexpr double kInCell = 4;              // a chip's distance from its cell's border

std::string countLabel(std::size_t count) {
    if (count < 10'000) {
        return fmt::format("+{} more", groupedNumber(count));
    }
    return count < 10'000'000 ? fmt::format("+{}k more", count / 1000)
                              : fmt::format("+{}M more", count / 1'000'000);
}

// Adds the chip if it is in view, its left edge at `x` moved left by `alignment` of its width; no wider than
// `room` if it is named.
void addChip(DrawList::Chip chip, double x, double alignment, double room, const OverflowArea& area,
             const TextMetrics& metrics, std::vector<DrawList::Chip>& chips) {
    if (chip.count == 1 && area.texts != nullptr) {
        const std::string title = area.texts->title(chip.events.front());
        const double forTitle = std::min(room, kWidestNamed) - 2 * kChipPadding;
        chip.label = elided(title, forTitle, TextRole::Chip, metrics);
        // "The…" names nothing; then it is counted.
        chip.isNamed = !title.empty() &&
                       (chip.label == title || metrics.width(chip.label, TextRole::Chip) >= kLeastOfTitle);
    }
    if (!chip.isNamed) {
        chip.label = countLabel(chip.count);
        if (chip.found > 0) {
            const std::string found = fmt::format("{} found", groupedNumber(chip.found));
            const std::string both = chip.label + " · " + found;
            const bool fits = metrics.width(both, TextRole::Chip) + 2 * kChipPadding <= room;
            chip.label = fits ? both : found; // who searches asks for these
        }
    }
    const double width = metrics.width(chip.label, TextRole::Chip) + 2 * kChipPadding;
    chip.area = {x - alignment * width, area.top, width, kChipHeight};
    if (chip.area.right() > 0 && chip.area.x < area.viewWidth) {
        chips.push_back(std::move(chip));
    }
}

// Of a column's full height; hundreds a frame are asked for.
float heightShare(std::uint32_t count) {
    constexpr std::size_t kFull = 4096; // events in a column
    static const std::array<float, kFull> kShares = [] {
        std::array<float, kFull> shares = {};
        for (std::size_t i = 0; i < kFull; ++i) {
            shares[i] = std::log2(1.0F + float(i)) / std::log2(float(kFull));
        }
        return shares;
    }();
    return count < kFull ? kShares[count] : 1;
}

// An octave's columns: each is two of the next closer one, so what is counted in one is divided, never
// mixed, as one zooms in.
double columnMicros(const OverflowArea& area) {
    return kColumn * std::exp2(std::ceil(std::log2(area.scale.microsPerPixel()) - 1e-9));
}

/// The cells of a grid that are in view, each of whole columns.
struct Cells {
    double column; ///< micros
    double micros;
    double first; ///< cell
    std::size_t count;

    Cells(const GridPositions& grid, const OverflowArea& area)
        : column(columnMicros(area))
        , micros(column * double(kColumnsInCell))
        , first(grid.cellOf(micros, double(area.scale.left().micros)))
        , count(std::size_t(std::max(
              0.0, grid.cellOf(micros, double(area.scale.toInstant(area.viewWidth).micros)) - first + 1))) {}
    double firstColumn() const { return first * double(kColumnsInCell); }
    /// The borders of their columns can be told apart.
    bool areDistinct() const { return firstColumn() + 1 != firstColumn(); }
    /// Where the lane's events stand among the borders of all columns.
    const std::uint32_t* bordersIn(GridPositions& grid, std::uint32_t lane) const {
        return grid.of(lane, column, firstColumn(), count * kColumnsInCell);
    }
};

/// The first and the last event of a cell.
struct CellEvents {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

// On paper no chip is cut by an edge: of the cells there one too narrow for a chip goes with its neighbour,
// and what began before the view is counted in the first.
std::vector<CellEvents> cellsOnPaper(std::vector<CellEvents> cells, EventIndex::LaneRange all,
                                     const std::function<double(std::size_t)>& leftOf, double viewWidth) {
    cells.front().from = all.first;
    cells.back().to = all.last;
    const auto join = [&](std::size_t narrow, std::size_t into) {
        cells[into].from = std::min(cells[into].from, cells[narrow].from);
        cells[into].to = std::max(cells[into].to, cells[narrow].to);
        cells[narrow].to = cells[narrow].from;
    };
    const std::size_t last = cells.size() - 1;
    if (last > 0 && viewWidth - leftOf(last) < kChipReach) {
        join(last, last - 1);
    }
    if (last > 1 && leftOf(1) < kChipReach) {
        join(0, 1);
    }
    return cells;
}

// The number of the lane's last cell, where what it takes is too narrow for a chip: that would hang out of
// the view that shows all. The cell before it counts for both.
std::optional<double> joinedCell(const EventIndex& index, const GridPositions& grid, std::uint32_t lane,
                                 const Cells& cells) {
    const EventIndex::LaneRange events = index.inLane(lane);
    if (events.size() == 0) {
        return std::nullopt;
    }
    const time::Instant end = index.extentAt(events.last - 1).start;
    const double last = grid.cellOf(cells.micros, double(end.micros));
    const bool isInView = last >= cells.first && last <= cells.first + double(cells.count);
    const time::Instant begin = grid.border(cells.micros, last);
    if (!isInView || double(end.micros) - double(begin.micros) >= kChipReach * cells.column / kColumn) {
        return std::nullopt;
    }
    const std::uint32_t before = index.firstNotBefore(events, grid.border(cells.micros, last - 1));
    const bool hasNeighbour = before < events.last && index.extentAt(before).start < begin;
    return hasNeighbour ? std::optional(last) : std::nullopt;
}

} // namespace

void addOverflowChips(const EventIndex& index, const std::vector<std::uint32_t>& positions,
                      const OverflowArea& area, const TextMetrics& metrics,
                      std::vector<DrawList::Chip>& chips) {
    // An open start stands at its known end. On paper, what began before stands at the edge.
    const time::Instant leftmost = area.scale.toInstant(kPaperMargin);
    const time::Instant rightmost = area.scale.toInstant(area.viewWidth - kChipReach);
    const auto startOf = [&](std::size_t i) {
        const time::Instant start = index.extentAt(positions[i]).start;
        return area.isPaper ? std::max(leftmost, std::min(start, rightmost)) : start;
    };
    std::size_t from = 0;
    std::optional<std::size_t> before; // the first event of the chip before
    while (from < positions.size()) {
        const double reach = double(startOf(from).micros) + kChipReach * area.levelMicrosPerPixel;
        std::size_t to = from + 1;
        while (to < positions.size() && double(startOf(to).micros) < reach) {
            ++to;
        }
        const double x = area.scale.toX(startOf(from));
        if (x > area.viewWidth + kWidestChip) {
            return;
        }
        if (x < -kWidestChip) { // not to be measured
            before = from;
            from = to;
            continue;
        }
        DrawList::Chip chip;
        chip.count = to - from;
        chip.start = index.extentAt(positions[from]).start;
        chip.end = index.extentAt(positions[to - 1]).start;
        for (std::size_t i = from; i < to; ++i) {
            const std::uint32_t event = index.numberAt(positions[i]);
            chip.events.push_back(event);
            chip.found += area.highlight != nullptr && area.highlight->has(event) ? 1 : 0;
        }
        // As with cards: the last chip ends at its mark, so that none hangs out of the fitted view.
        // Room by the level, so that no movement within it changes a title; between the chips before and
        // after, which hang farther to the left the later they are.
        const auto alignmentOf = [&](std::size_t i) {
            return area.isPaper ? 0 : cardAlignment(index, index.extentAt(positions[i]));
        };
        const double alignment = alignmentOf(from);
        const auto roomTo = [&](std::size_t i) {
            const double pixels =
                std::abs(double(startOf(i).micros) - double(startOf(from).micros)) / area.levelMicrosPerPixel;
            return (pixels - kBetweenChips) / (1 + std::abs(alignmentOf(i) - alignment));
        };
        const double atEnd = area.isPaper ? area.viewWidth - kPaperMargin - x : kWidestChip;
        double room = to < positions.size() ? roomTo(to) : atEnd;
        room = before ? std::min(room, roomTo(*before)) : room;
        before = from;
        addChip(std::move(chip), x, alignment, room, area, metrics, chips);
        from = to;
    }
}

void addCellChips(const EventIndex& index, GridPositions& grid, std::uint32_t lane,
                  const std::vector<PlacedCard>& placed, const OverflowArea& area, const TextMetrics& metrics,
                  std::vector<DrawList::Chip>& chips) {
    const Cells cells(grid, area);
    if (!cells.areDistinct()) {
        return;
    }
    const EventIndex::LaneRange all = index.inLane(lane);
    const std::optional<double> joined = joinedCell(index, grid, lane, cells);
    const std::uint32_t* borders = cells.bordersIn(grid, lane);
    std::vector<CellEvents> eventsOf;
    eventsOf.reserve(cells.count);
    for (std::size_t cell = 0; cell < cells.count; ++cell) {
        eventsOf.push_back({borders[cell * kColumnsInCell], borders[(cell + 1) * kColumnsInCell]});
    }
    const auto leftOf = [&](std::size_t cell) {
        const double left = area.scale.toX(grid.border(cells.micros, cells.first + double(cell))) + kInCell;
        return area.isPaper ? std::max(left, kPaperMargin) : left;
    };
    if (area.isPaper && !eventsOf.empty()) {
        eventsOf = cellsOnPaper(std::move(eventsOf), all, leftOf, area.viewWidth);
    }
    auto card = placed.begin();
    for (std::size_t cell = 0; cell < cells.count; ++cell) {
        const std::uint32_t from = eventsOf[cell].from;
        const bool isLast = joined == cells.first + double(cell) + 1;
        const std::uint32_t to = isLast ? all.last : eventsOf[cell].to;
        if (joined == cells.first + double(cell) || from >= to) {
            continue;
        }
        std::size_t hidden = to - from;
        card = std::find_if(card, placed.end(), [&](const PlacedCard& c) { return c.position >= from; });
        const auto firstCard = card;
        card = std::find_if(card, placed.end(), [&](const PlacedCard& c) { return c.position >= to; });
        hidden -= std::size_t(card - firstCard);
        if (hidden == 0) {
            continue;
        }
        DrawList::Chip chip;
        if (area.highlight != nullptr) {
            chip.found = area.highlight->countIn(from, to) -
                         std::size_t(std::count_if(firstCard, card, [&](const PlacedCard& c) {
                             return area.highlight->has(index.numberAt(c.position));
                         }));
        }
        auto shown = firstCard;
        chip.events.reserve(std::min<std::size_t>(hidden, kNamed));
        for (std::uint32_t position = from; position < to && chip.events.size() < kNamed; ++position) {
            if (shown != card && shown->position == position) {
                ++shown;
            } else {
                chip.events.push_back(index.numberAt(position));
            }
        }
        chip.count = hidden;
        chip.firstPosition = from;
        chip.lastPosition = to;
        chip.start = index.extentAt(from).start;
        chip.end = index.extentAt(to - 1).start;
        addChip(std::move(chip), leftOf(cell), 0, kColumn * double(kColumnsInCell) - kBetweenChips, area,
                metrics, chips);
    }
}

void addDensities(GridPositions& grid, std::uint32_t lane, std::uint32_t colour, const OverflowArea& area,
                  double least, double height, std::vector<DrawList::Density>& densities) {
    const Cells cells(grid, area);
    if (!cells.areDistinct()) {
        return;
    }
    const std::uint32_t* borders = cells.bordersIn(grid, lane);
    const double step = cells.column / area.scale.microsPerPixel();
    const double left = area.scale.toX(grid.border(cells.column, cells.firstColumn()));
    // Cells reach beyond the view, columns need not.
    const auto columnAt = [&](double x) {
        const double column = std::floor((x - left) / step);
        return std::size_t(std::clamp(column, 0.0, double(cells.count * kColumnsInCell)));
    };
    const std::size_t last = std::min(columnAt(area.viewWidth) + 1, cells.count * kColumnsInCell);
    for (std::size_t column = columnAt(0); column < last; ++column) {
        const std::uint32_t count = borders[column + 1] - borders[column];
        if (count > 0) {
            const double high = std::max(least, double(heightShare(count)) * height);
            densities.push_back(
                {{left + double(column) * step, area.top + height - high, std::max(1.0, step - 1), high},
                 colour,
                 count,
                 least});
        }
    }
}

void scaleToFullest(std::vector<DrawList::Density>& densities, double height) {
    std::uint32_t most = 1;
    for (const DrawList::Density& column : densities) {
        most = std::max(most, column.count);
    }
    for (DrawList::Density& column : densities) {
        const double high = std::max(column.least, std::sqrt(double(column.count) / double(most)) * height);
        column.area.y = column.area.bottom() - high;
        column.area.height = high;
    }
}

} // namespace dateline::layout
