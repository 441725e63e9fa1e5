// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/bulk_span.h"

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr std::uint32_t kLeastEvents = 50; // fewer are read one by one, each as telling as the next
constexpr std::uint32_t kMostLookedAt = 20'000;
constexpr std::uint32_t kOneIn = 12;
constexpr double kShorter = 4;
constexpr double kNeighbourhood = 0.1; // of the bulk: what is so near belongs to it

} // namespace

std::optional<BulkSpan> bulkOf(const EventIndex& index) {
    // By number, of those on the axis; open starts come first, whenever they end.
    const auto size = static_cast<std::uint32_t>(index.size());
    std::vector<std::uint32_t> shown;
    shown.reserve(size);
    const std::uint32_t step = 1 + size / kMostLookedAt;
    for (std::uint32_t number = 0; number < size; number += step) {
        if (index.isOnAxis(number) && !index.extent(number).has(DrawnExtent::OpenStart)) {
            shown.push_back(number);
        }
    }
    const auto range = index.range();
    if (!range || shown.size() < kLeastEvents) {
        return std::nullopt;
    }
    const auto startOf = [&](std::size_t at) { return double(index.extent(shown[at]).start.micros); };
    const std::size_t most = shown.size() / kOneIn;
    std::size_t first = 0;
    std::size_t last = shown.size() - 1;
    double shortest = startOf(last) - startOf(first);
    for (std::size_t left = 0; left <= most; ++left) {
        const std::size_t right = shown.size() - 1 - (most - left);
        if (const double span = startOf(right) - startOf(left); span < shortest) {
            shortest = span;
            first = left;
            last = right;
        }
    }
    const double near = shortest * kNeighbourhood;
    while (first > 0 && startOf(first - 1) >= startOf(first) - near) {
        --first;
    }
    while (last + 1 < shown.size() && startOf(last + 1) <= startOf(last) + near) {
        ++last;
    }
    BulkSpan bulk{index.extent(shown[first]).start, index.extent(shown[last]).start,
                  step * (shown.size() - (last - first + 1)), step == 1};
    bulk.end = std::max(bulk.end, std::min(index.extent(shown[last]).end, range->second));
    const double whole = double(range->second.micros) - double(range->first.micros);
    const double span = double(bulk.end.micros) - double(bulk.start.micros);
    return bulk.outside > 0 && span > 0 && whole >= kShorter * span ? std::optional(bulk) : std::nullopt;
}

} // namespace dateline::layout
