// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/card_packing.h"

#include "core/layout/packing/paper_packing.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace dateline::layout {
namespace {

// The taken stretches of a row, kept apart and in order. In one block of memory: looking through rows is most
// of what packing costs.
class Row {
public:
    bool hasRoomFor(const Stretch& wanted) const {
        const auto after = firstNotBefore(wanted.left);
        return (after == m_taken.end() || after->left >= wanted.right) &&
               (after == m_taken.begin() || std::prev(after)->right <= wanted.left);
    }
    void take(const Stretch& wanted) {
        if (m_taken.empty() || m_taken.back().right <= wanted.left) {
            m_taken.push_back(wanted);
        } else {
            m_taken.insert(firstNotBefore(wanted.left), wanted);
        }
    }

private:
    std::vector<Stretch>::const_iterator firstNotBefore(double left) const {
        return std::lower_bound(m_taken.begin(), m_taken.end(), left,
                                [](const Stretch& taken, double at) { return taken.left < at; });
    }

    std::vector<Stretch> m_taken;
};

// Those of a lane without a row, the heaviest first. An open end takes a row to the edge, so those without
// one choose before.
std::vector<std::uint32_t> byImportance(const EventIndex& index, EventIndex::LaneRange events,
                                        const std::vector<std::uint16_t>& rows) {
    const auto isOpen = [&](std::uint32_t position) {
        const DrawnExtent extent = index.extentAt(position);
        return extent.has(DrawnExtent::OpenStart) || extent.has(DrawnExtent::OpenEnd);
    };
    const auto comesFirst = [&](std::uint32_t a, std::uint32_t b) {
        const int weightA = index.weightAt(a);
        const int weightB = index.weightAt(b);
        return weightA != weightB ? weightA > weightB : isOpen(a) < isOpen(b);
    };
    std::vector<std::uint32_t> order;
    order.reserve(events.size());
    for (std::uint32_t position = events.first; position < events.last; ++position) {
        if (rows[position - events.first] == PackedLane::kNoRow) {
            order.push_back(position);
        }
    }
    if (!std::is_sorted(order.begin(), order.end(), comesFirst)) {
        std::stable_sort(order.begin(), order.end(), comesFirst);
    }
    return order;
}

Stretch wantedAt(const EventIndex& index, std::uint32_t position, double microsPerPixel,
                 const std::vector<CardSize>& sizes, const GhostExtents& ghosts) {
    const DrawnExtent extent = index.extentAt(position);
    const std::uint32_t number = index.numberAt(position);
    return withGhosts(reservedStretch(extent, double(extent.start.micros) / microsPerPixel,
                                      double(extent.end.micros) / microsPerPixel, double(sizes[number].width),
                                      cardAlignment(index, extent)),
                      ghosts, number, microsPerPixel, 0);
}

} // namespace

double levelOf(double microsPerPixel) {
    constexpr double kStepsPerOctave = 4;
    return std::exp2(std::ceil(std::log2(microsPerPixel) * kStepsPerOctave - 1e-9) / kStepsPerOctave);
}

Stretch withGhosts(Stretch stretch, const GhostExtents& ghosts, std::uint32_t event, double microsPerPixel,
                   double originX) {
    const auto found = ghosts.find(event);
    if (found == ghosts.end()) {
        return stretch;
    }
    for (const DrawnExtent& ghost : found->second) {
        const Stretch bar = barStretch(ghost, originX + double(ghost.start.micros) / microsPerPixel,
                                       originX + double(ghost.end.micros) / microsPerPixel);
        stretch.left = std::min(stretch.left, bar.left - kCardGap);
        stretch.right = std::max(stretch.right, bar.right + kCardGap);
    }
    return stretch;
}

PackedLane packLane(const EventIndex& index, std::uint32_t lane, double microsPerPixel, std::size_t maxRows,
                    const std::vector<CardSize>& sizes, const GhostExtents& ghosts) {
    const EventIndex::LaneRange events = index.inLane(lane);
    PackedLane packed;
    packed.row.assign(events.size(), PackedLane::kNoRow);
    std::vector<Row> rows;
    for (const std::uint32_t position : byImportance(index, events, packed.row)) {
        const Stretch wanted = wantedAt(index, position, microsPerPixel, sizes, ghosts);
        const auto free =
            std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.hasRoomFor(wanted); });
        const auto number = static_cast<std::size_t>(free - rows.begin());
        if (free == rows.end()) {
            if (rows.size() == maxRows) {
                packed.hasMore = true;
                continue;
            }
            rows.emplace_back();
            packed.rowHeights.push_back(0);
            packed.rowEvents.push_back(0);
        }
        rows[number].take(wanted);
        packed.row[position - events.first] = static_cast<std::uint16_t>(number);
        ++packed.rowEvents[number];
        packed.rowHeights[number] =
            std::max(packed.rowHeights[number], double(sizes[index.numberAt(position)].height));
    }
    return packed;
}

PackedLane packLane(const EventIndex& index, std::uint32_t lane, const PaperView& paper,
                    const std::vector<CardSize>& sizes, const GhostExtents& ghosts) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const EventIndex::LaneRange events = index.inLane(lane);
    const TimeScale& scale = paper.scale;
    std::vector<PaperCard> cards;
    cards.reserve(events.size());
    for (std::uint32_t position = events.first; position < events.last; ++position) {
        const DrawnExtent extent = index.extentAt(position);
        const std::uint32_t number = index.numberAt(position);
        PaperCard card;
        card.bar = barStretch(extent, scale.toX(extent.start), scale.toX(extent.end));
        card.taken = withGhosts(card.bar, ghosts, number, scale.microsPerPixel(), scale.toX({}));
        card.taken.left = extent.has(DrawnExtent::OpenStart) ? -kInfinity : card.taken.left;
        card.taken.right = extent.has(DrawnExtent::OpenEnd) ? kInfinity : card.taken.right;
        card.width = double(sizes[number].width);
        card.height = double(sizes[number].height);
        cards.push_back(card);
    }
    PaperRows rows = packOnPaper(cards, paper.width);
    return {std::move(rows.row), false, std::move(rows.rowHeights), std::move(rows.rowEvents),
            std::move(rows.left)};
}

void putHeaviestRowsFirst(PackedLane& packed, const EventIndex& index, std::uint32_t lane) {
    const EventIndex::LaneRange events = index.inLane(lane);
    const std::size_t count = packed.rowHeights.size();
    std::vector<int> weights(count);
    for (std::uint32_t position = events.first; position < events.last; ++position) {
        weights[packed.row[position - events.first]] += index.weightAt(position);
    }
    std::vector<std::uint16_t> order(count);
    std::iota(order.begin(), order.end(), std::uint16_t(0));
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return weights[a] > weights[b]; });
    std::vector<std::uint16_t> numberOf(count);
    const PackedLane before = packed;
    for (std::uint16_t row = 0; row < count; ++row) {
        numberOf[order[row]] = row;
        packed.rowHeights[row] = before.rowHeights[order[row]];
        packed.rowEvents[row] = before.rowEvents[order[row]];
    }
    for (std::uint16_t& row : packed.row) {
        row = numberOf[row];
    }
}

PackedLane packIntoRows(const EventIndex& index, std::uint32_t lane, double microsPerPixel,
                        const std::vector<double>& rowHeights, const std::vector<CardSize>& sizes,
                        const GhostExtents& ghosts, const PackedLane* coarser) {
    const EventIndex::LaneRange events = index.inLane(lane);
    PackedLane packed;
    packed.rowHeights = rowHeights;
    std::vector<Row> rows(rowHeights.size());
    if (coarser != nullptr) {
        packed.row = coarser->row;
        if (!coarser->hasMore) {
            return packed; // every event has its row
        }
        for (std::uint32_t position = events.first; position < events.last; ++position) {
            if (const std::uint16_t row = packed.row[position - events.first]; row != PackedLane::kNoRow) {
                rows[row].take(wantedAt(index, position, microsPerPixel, sizes, ghosts));
            }
        }
    } else {
        packed.row.assign(events.size(), PackedLane::kNoRow);
    }
    for (const std::uint32_t position : byImportance(index, events, packed.row)) {
        std::uint16_t& row = packed.row[position - events.first];
        const Stretch wanted = wantedAt(index, position, microsPerPixel, sizes, ghosts);
        const auto height = double(sizes[index.numberAt(position)].height);
        for (std::size_t number = 0; number < rows.size() && row == PackedLane::kNoRow; ++number) {
            if (height <= rowHeights[number] && rows[number].hasRoomFor(wanted)) {
                rows[number].take(wanted);
                row = static_cast<std::uint16_t>(number);
            }
        }
        packed.hasMore = packed.hasMore || row == PackedLane::kNoRow;
    }
    return packed;
}

} // namespace dateline::layout
