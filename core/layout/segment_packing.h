// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/card_packing.h"
#include "core/layout/card_placement.h"
#include "core/layout/event_index.h"
#include "core/layout/time_scale.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

struct PlacedCard {
    std::uint32_t position = 0; ///< in the index
    std::uint16_t row = 0;
};

/// Rows for cards of lanes too large to pack whole. At one zoom level the axis is cut into segments, two of
/// them make one twice as wide, and so on. An event belongs to the smallest segment that holds its bar and
/// card whole: most to a small one, those that stand on a border to a larger one. Of each segment the
/// heaviest get cards, the larger segments first. So what stands in a segment depends on it and on those
/// around it, never on the view: panning changes nothing, and a frame costs what is in view, not what there
/// is.
class SegmentPacking {
public:
    SegmentPacking(const EventIndex& index, CardSize card)
        : m_index(&index)
        , m_card(card) {}

    /// The cards of a lane that reach into [left, right) (instants at `scale`'s level), with rows below
    /// `rows`.
    void place(std::uint32_t lane, double levelMicrosPerPixel, std::size_t rows, time::Instant left,
               time::Instant right, std::vector<PlacedCard>& placed);

private:
    struct Reserved {
        double left = 0;
        double right = 0;
        std::uint32_t position = 0;
        std::uint16_t row = 0;
    };
    struct Node {
        std::uint32_t lane = 0;
        std::uint32_t depth = 0; ///< 0: the smallest segments
        std::uint64_t index = 0;
        bool operator==(const Node& other) const {
            return lane == other.lane && depth == other.depth && index == other.index;
        }
    };
    struct NodeHash {
        std::size_t operator()(const Node& node) const {
            return (node.index * 0x9E3779B97F4A7C15U) ^ (std::uint64_t(node.lane) << 40U) ^ node.depth;
        }
    };

    void visit(const Node& node, double left, double right, std::vector<Reserved>& around,
               std::vector<PlacedCard>& placed);
    const std::vector<Reserved>& contentOf(const Node& node, const std::vector<Reserved>& around);
    std::vector<std::uint32_t> candidates(const Node& node) const;
    Stretch reserved(std::uint32_t position) const;
    double pixel(time::Instant at) const;
    time::Instant instant(double pixel) const;
    double segmentLeft(const Node& node) const;
    double segmentWidth(const Node& node) const;

    const EventIndex* m_index;
    CardSize m_card;
    double m_level = 0;
    std::size_t m_rows = 0;
    std::unordered_map<Node, std::vector<Reserved>, NodeHash>
        m_nodes; ///< of the level and the rows last asked for
};

} // namespace dateline::layout
