// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/segment_packing.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr double kSegment = 1024;        // pixels of a smallest segment
constexpr std::size_t kPerSmallRow = 5;  // as many cards as fit in a row of a smallest segment
constexpr std::size_t kPerBorderRow = 1; // of those on a border
constexpr std::size_t kMaxNodes = 8192;  // kept; a pan over all of them starts afresh

} // namespace

double SegmentPacking::pixel(time::Instant at) const {
    return (double(at.micros) - double(m_index->range()->first.micros)) / m_level + kSegment;
}

time::Instant SegmentPacking::instant(double pixel) const {
    return TimeScale(m_index->range()->first, m_level).toInstant(pixel - kSegment);
}

double SegmentPacking::segmentWidth(const Node& node) const {
    return std::ldexp(kSegment, int(node.depth));
}

double SegmentPacking::segmentLeft(const Node& node) const {
    return double(node.index) * segmentWidth(node);
}

Stretch SegmentPacking::reserved(std::uint32_t position) const {
    const DrawnExtent extent = m_index->extentAt(position);
    return boundedStretch(extent, pixel(extent.start), pixel(extent.end), double(m_card.width),
                          cardAlignment(*m_index, extent));
}

std::vector<std::uint32_t> SegmentPacking::candidates(const Node& node) const {
    const EventIndex::LaneRange lane = m_index->inLane(node.lane);
    const double left = segmentLeft(node);
    const double right = left + segmentWidth(node);
    const double reach = double(m_card.width) + kCardGap;
    std::vector<std::uint32_t> found;
    const auto range = [&](double from, double to) {
        return EventIndex::LaneRange{m_index->firstNotBefore(lane, instant(from)),
                                     m_index->firstNotBefore(lane, instant(to))};
    };
    if (node.depth == 0) {
        m_index->heaviest(range(left, right), kPerSmallRow * m_rows, found, [&](std::uint32_t position) {
            const Stretch wanted = reserved(position);
            return wanted.left >= left && wanted.right <= right;
        });
        return found;
    }
    const double middle = (left + right) / 2;
    const auto standsOnBorder = [&](std::uint32_t position) {
        const Stretch wanted = reserved(position);
        return wanted.left < middle && wanted.right > middle && wanted.left >= left && wanted.right <= right;
    };
    const std::size_t most = std::max<std::size_t>(1, kPerBorderRow * m_rows);
    // Only starts from which a card can reach the border: a card's share to the left of its mark hardly
    // changes within so small a stretch.
    const auto alignmentAt = [&](double x) {
        const time::Instant at = instant(x);
        return cardAlignment(*m_index, {at, at, 0});
    };
    const double toTheRight = std::max((1 - alignmentAt(middle - reach)) * double(m_card.width), kOpenReach);
    const double toTheLeft = std::max(alignmentAt(middle + 2 * reach) * double(m_card.width), kOpenReach);
    const double from = middle - toTheRight - kCardGap - kMinBarWidth;
    const double to = middle + toTheLeft + kMinBarWidth;
    m_index->heaviest(range(std::max(left, from), std::min(right, to)), most, found, standsOnBorder);
    m_index->heaviestReaching(range(left, std::max(left, from)), instant(middle), most, found,
                              standsOnBorder);
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return m_index->priorityAt(a) > m_index->priorityAt(b);
    });
    return found;
}

const std::vector<SegmentPacking::Reserved>& SegmentPacking::contentOf(const Node& node,
                                                                       const std::vector<Reserved>& around) {
    const auto known = m_nodes.find(node);
    if (known != m_nodes.end()) {
        return known->second;
    }
    std::vector<Reserved> content;
    for (const std::uint32_t position : candidates(node)) {
        const Stretch wanted = reserved(position);
        for (std::size_t row = 0; row < m_rows; ++row) {
            const auto meets = [&](const Reserved& other) {
                return other.row == row && other.left < wanted.right && wanted.left < other.right;
            };
            if (std::none_of(around.begin(), around.end(), meets) &&
                std::none_of(content.begin(), content.end(), meets)) {
                content.push_back({wanted.left, wanted.right, position, static_cast<std::uint16_t>(row)});
                break;
            }
        }
    }
    return m_nodes.emplace(node, std::move(content)).first->second;
}

void SegmentPacking::visit(const Node& node, double left, double right, std::vector<Reserved>& around,
                           std::vector<PlacedCard>& placed) {
    if (segmentLeft(node) >= right || segmentLeft(node) + segmentWidth(node) <= left) {
        return;
    }
    const std::vector<Reserved>& content = contentOf(node, around);
    for (const Reserved& card : content) {
        if (card.left < right && card.right > left) {
            placed.push_back({card.position, card.row});
        }
    }
    if (node.depth > 0) {
        const std::size_t before = around.size();
        around.insert(around.end(), content.begin(), content.end());
        for (const std::uint64_t child : {2 * node.index, 2 * node.index + 1}) {
            visit({node.lane, node.depth - 1, child}, left, right, around, placed);
        }
        around.resize(before);
    }
}

void SegmentPacking::place(std::uint32_t lane, double levelMicrosPerPixel, std::size_t rows,
                           time::Instant left, time::Instant right, std::vector<PlacedCard>& placed) {
    if (!m_index->range() || rows == 0) {
        return;
    }
    if (levelMicrosPerPixel != m_level || rows != m_rows || m_nodes.size() > kMaxNodes) {
        m_level = levelMicrosPerPixel;
        m_rows = rows;
        m_nodes.clear();
    }
    Node root{lane, 0, 0};
    const double end = pixel(m_index->range()->second) + kSegment;
    while (segmentWidth(root) < end) {
        ++root.depth;
    }
    std::vector<Reserved> around;
    visit(root, pixel(left), pixel(right), around, placed);
}

} // namespace dateline::layout
