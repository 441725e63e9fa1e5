// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/large_pages.h"

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
    /// A search gives up after so many places that are high enough but not wanted, with what it has.
    static constexpr std::size_t kMaxRefusals = 4096;

    MaxTree() = default;
    /// Takes the column.
    explicit MaxTree(std::vector<Value> values)
        : MaxTree(maximaOf(values)) {
        m_values = std::move(values);
    }
    /// Of a column that stays where it is: value() and highest() are not for this one.
    static MaxTree maximaOf(const std::vector<Value>& values) {
        MaxTree tree;
        const std::vector<Value>* below = &values;
        while (below->size() > 1) {
            std::vector<Value> maxima;
            maxima.reserve(below->size() / kFanOut + 1);
            preferLargePages(maxima.data(), maxima.capacity() * sizeof(Value));
            for (std::size_t first = 0; first < below->size(); first += kFanOut) {
                const auto end = below->begin() + std::ptrdiff_t(std::min(first + kFanOut, below->size()));
                maxima.push_back(*std::max_element(below->begin() + std::ptrdiff_t(first), end));
            }
            tree.m_levels.push_back(std::move(maxima));
            below = &tree.m_levels.back();
        }
        return tree;
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
        // Best first: of all nodes seen, the one with the highest maximum is opened next, and none that is
        // lower than what has been found. A walk from left to right would look at everything before the first
        // one wanted.
        std::vector<Found> best; // a heap, the lowest on top
        std::vector<Open> open;  // a heap, the highest on top
        std::size_t refusals = 0;
        const auto isTooLow = [&](Value maximum) {
            return best.size() == most && maximum <= best.front().first;
        };
        const auto offer = [&](std::uint32_t level, std::uint32_t node) {
            const std::uint64_t width = widthOf(level);
            const std::uint64_t from = node * width;
            const Value maximum = m_levels[level][node];
            if (from < last && from + width > first && !isTooLow(maximum) && canHold(level, node)) {
                open.push_back({maximum, level, node});
                std::push_heap(open.begin(), open.end());
            }
        };
        const auto look = [&](std::uint32_t from, std::uint64_t to) {
            for (std::uint32_t place = std::max(first, from); place < std::min<std::uint64_t>(last, to);
                 ++place) {
                const Value value = m_values[place];
                if (isTooLow(value)) {
                    continue;
                }
                if (!isWanted(place)) {
                    ++refusals;
                    continue;
                }
                if (best.size() == most) {
                    std::pop_heap(best.begin(), best.end(), isHigher);
                    best.pop_back();
                }
                best.emplace_back(value, place);
                std::push_heap(best.begin(), best.end(), isHigher);
            }
        };
        if (m_levels.empty()) {
            look(0, m_values.size());
        } else {
            offer(static_cast<std::uint32_t>(m_levels.size() - 1), 0); // the topmost level is a single node
        }
        while (!open.empty() && !isTooLow(open.front().maximum) && refusals < kMaxRefusals) {
            std::pop_heap(open.begin(), open.end());
            const Open next = open.back();
            open.pop_back();
            if (next.level == 0) {
                look(next.node * kFanOut, (std::uint64_t(next.node) + 1) * kFanOut);
                continue;
            }
            const std::uint64_t below = m_levels[next.level - 1].size();
            const std::uint64_t end =
                std::min<std::uint64_t>((std::uint64_t(next.node) + 1) * kFanOut, below);
            for (std::uint64_t child = std::uint64_t(next.node) * kFanOut; child < end; ++child) {
                offer(next.level - 1, static_cast<std::uint32_t>(child));
            }
        }
        std::sort_heap(best.begin(), best.end(), isHigher);
        for (const auto& [value, place] : best) {
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

    struct Open {
        Value maximum;
        std::uint32_t level;
        std::uint32_t node;
        bool operator<(const Open& other) const { return maximum < other.maximum; }
    };

    // Ties go to the earlier place.
    static bool isHigher(const Found& a, const Found& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    }

    // Values below a node. 64 bits, as the last node may reach past 32.
    static std::uint64_t widthOf(std::uint32_t level) {
        std::uint64_t width = kFanOut;
        for (std::uint32_t i = 0; i < level; ++i) {
            width *= kFanOut;
        }
        return width;
    }

    std::vector<Value> m_values;
    std::vector<std::vector<Value>> m_levels;
};

} // namespace dateline::layout
