// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::layout {

/// Maxima over blocks of a column, blocks of blocks and so on (32 to one), for finding the highest values of
/// any stretch without looking at all of it. About 3 % larger than the column.
template<typename Value>
class MaxTree {
public:
    static constexpr std::uint32_t kFanOut = 32;

    MaxTree() = default;
    /// Takes the column; `keepValues` false: only the maxima are kept.
    explicit MaxTree(std::vector<Value> values, bool keepValues = true) {
        const std::vector<Value>* below = &values;
        while (below->size() > 1) {
            std::vector<Value> maxima;
            maxima.reserve(below->size() / kFanOut + 1);
            for (std::size_t first = 0; first < below->size(); first += kFanOut) {
                const auto end = below->begin() + std::ptrdiff_t(std::min(first + kFanOut, below->size()));
                maxima.push_back(*std::max_element(below->begin() + std::ptrdiff_t(first), end));
            }
            m_levels.push_back(std::move(maxima));
            below = &m_levels.back();
        }
        if (keepValues) {
            m_values = std::move(values);
        }
    }

    Value value(std::uint32_t place) const { return m_values[place]; }
    /// Of a node: level 0 are the blocks of the column itself.
    Value maximum(std::uint32_t level, std::uint32_t node) const { return m_levels[level][node]; }

    /// Appends the places of the highest values in [first, last), highest first, at most `most`, of those
    /// that `isWanted(place)`; blocks for which `canHold(level, node)` is false are passed over.
    template<typename IsWanted, typename CanHold>
    void highest(std::uint32_t first, std::uint32_t last, std::size_t most, std::vector<std::uint32_t>& found,
                 IsWanted isWanted, CanHold canHold) const {
        if (first >= last || most == 0) {
            return;
        }
        Search<IsWanted, CanHold> search{*this, first, last, most, isWanted, canHold, {}};
        if (m_levels.empty()) {
            search.visitBlock(0);
        } else {
            const auto top = static_cast<std::uint32_t>(m_levels.size() - 1);
            for (std::uint32_t node = 0; node < m_levels[top].size(); ++node) {
                search.visit(top, node);
            }
        }
        std::sort_heap(search.best.begin(), search.best.end(), isHigher);
        for (const auto& [value, place] : search.best) {
            found.push_back(place);
        }
    }

    std::size_t memory() const {
        std::size_t bytes = m_values.capacity() * sizeof(Value);
        for (const auto& level : m_levels) {
            bytes += level.capacity() * sizeof(Value);
        }
        return bytes;
    }

private:
    using Found = std::pair<Value, std::uint32_t>;

    static bool isHigher(const Found& a, const Found& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    }

    template<typename IsWanted, typename CanHold>
    struct Search {
        const MaxTree& tree;
        std::uint32_t first;
        std::uint32_t last;
        std::size_t most;
        IsWanted& isWanted;
        CanHold& canHold;
        std::vector<Found> best; ///< a heap, the lowest on top

        bool isTooLow(Value maximum) const { return best.size() == most && maximum <= best.front().first; }

        void visit(std::uint32_t level, std::uint32_t node) {
            // Positions below a node; 64 bits, as the last node may reach past 32.
            std::uint64_t width = kFanOut;
            for (std::uint32_t i = 0; i < level; ++i) {
                width *= kFanOut;
            }
            const std::uint64_t from = node * width;
            if (from >= last || from + width <= first || isTooLow(tree.m_levels[level][node]) ||
                !canHold(level, node)) {
                return;
            }
            if (level == 0) {
                visitBlock(node);
                return;
            }
            const auto end =
                std::min<std::uint64_t>((std::uint64_t(node) + 1) * kFanOut, tree.m_levels[level - 1].size());
            for (std::uint64_t child = std::uint64_t(node) * kFanOut; child < end; ++child) {
                visit(level - 1, static_cast<std::uint32_t>(child));
            }
        }

        void visitBlock(std::uint32_t block) {
            const std::uint32_t from = std::max(first, block * kFanOut);
            const std::uint64_t to = std::min<std::uint64_t>(last, (std::uint64_t(block) + 1) * kFanOut);
            for (std::uint32_t place = from; place < to; ++place) {
                const Value value = tree.m_values[place];
                if (isTooLow(value) || !isWanted(place)) {
                    continue;
                }
                if (best.size() == most) {
                    std::pop_heap(best.begin(), best.end(), isHigher);
                    best.pop_back();
                }
                best.emplace_back(value, place);
                std::push_heap(best.begin(), best.end(), isHigher);
            }
        }
    };

    std::vector<Value> m_values;
    std::vector<std::vector<Value>> m_levels;
};

} // namespace dateline::layout
