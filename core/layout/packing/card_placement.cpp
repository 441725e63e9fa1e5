// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/card_placement.h"

#include <algorithm>
#include <limits>

namespace dateline::layout {

double cardAlignment(const EventIndex& index, const DrawnExtent& extent) {
    const auto range = index.range();
    if (!range) {
        return 0;
    }
    const double before = double(extent.start.micros) - double(range->first.micros);
    const double after = double(range->second.micros) - double(extent.end.micros);
    if (before + after <= 0) {
        return 0;
    }
    return std::clamp(2 * before / (before + after) - 1, 0.0, 1.0);
}

bool isDrawnAsDot(const DrawnExtent& extent, double startX, double endX) {
    const bool isOpen = extent.has(DrawnExtent::OpenStart) || extent.has(DrawnExtent::OpenEnd);
    return !isOpen && (endX - startX < kMinBarWidth || extent.has(DrawnExtent::ExactTime));
}

Stretch barStretch(const DrawnExtent& extent, double startX, double endX) {
    if (!isDrawnAsDot(extent, startX, endX)) {
        return {startX, endX};
    }
    const double middle = (startX + endX) / 2;
    return {middle - kMinBarWidth / 2, middle + kMinBarWidth / 2};
}

double cardLeft(const DrawnExtent& extent, Stretch bar, double cardWidth, double alignment, double viewLeft,
                double viewRight) {
    if (extent.has(DrawnExtent::OpenStart)) {
        const double edge = std::min(bar.right, viewRight); // the bar is there all the way to the left
        return edge - cardWidth * alignment - (edge < bar.right ? cardWidth * (1 - alignment) : 0);
    }
    if (extent.has(DrawnExtent::OpenEnd)) {
        return std::max(bar.left, viewLeft);
    }
    const double spare = bar.right - bar.left - cardWidth;
    if (spare >= 0) {
        return std::clamp(viewLeft, bar.left, bar.left + spare);
    }
    return bar.left + alignment * spare;
}

double shiftedOntoPaper(double left, Stretch bar, double cardWidth, double viewWidth) {
    // The margins give way to a mark at the very edge: a card does not leave its mark.
    const double least = std::clamp(bar.right - kMinBarWidth, 0.0, kPaperMargin);
    const double most =
        std::clamp(bar.left + kMinBarWidth, viewWidth - kPaperMargin, viewWidth - 1) - cardWidth;
    return std::max(least, std::min(left, most));
}

Stretch reservedStretch(const DrawnExtent& extent, double startX, double endX, double cardWidth,
                        double alignment) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const Stretch bar = barStretch(extent, startX, endX);
    if (extent.has(DrawnExtent::OpenStart)) {
        return {-kInfinity, bar.right + cardWidth * (1 - alignment) + kCardGap};
    }
    if (extent.has(DrawnExtent::OpenEnd)) {
        return {bar.left, kInfinity};
    }
    const double over = std::max(0.0, cardWidth - (bar.right - bar.left));
    return {bar.left - alignment * over, bar.right + (1 - alignment) * over + kCardGap};
}

Stretch boundedStretch(const DrawnExtent& extent, double startX, double endX, double cardWidth,
                       double alignment) {
    const Stretch bar = barStretch(extent, startX, endX);
    if (extent.has(DrawnExtent::OpenStart)) {
        return {std::min(bar.left - kOpenReach, bar.right - cardWidth * alignment),
                bar.right + cardWidth * (1 - alignment) + kCardGap};
    }
    if (extent.has(DrawnExtent::OpenEnd)) {
        return {bar.left, std::max(bar.right + kOpenReach, bar.left + cardWidth) + kCardGap};
    }
    return reservedStretch(extent, startX, endX, cardWidth, alignment);
}

} // namespace dateline::layout
