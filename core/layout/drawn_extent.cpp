// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawn_extent.h"

#include "core/time/time_bounds.h"

#include <algorithm>

namespace dateline::layout {
namespace {

using time::Instant;

// The first of the bounds that is there.
std::optional<Instant> firstOf(std::optional<Instant> a, std::optional<Instant> b) {
    return a ? a : b;
}

} // namespace

DrawnExtent drawnExtentOf(const std::optional<time::Edtf>& when) {
    if (!when) {
        return {{}, {}, DrawnExtent::Undated};
    }
    const time::TimeBounds bounds = time::boundsOf(*when);
    DrawnExtent extent;
    if (when->isApproximate() || when->isUncertain()) {
        extent.flags |= DrawnExtent::Soft;
    }
    if (when->kind() == time::EdtfKind::OneOf) {
        extent.flags |= DrawnExtent::Hollow;
    }
    if (when->precision() < time::Precision::Day) {
        extent.flags |= DrawnExtent::ExactTime;
    }
    std::optional<Instant> start = bounds.startMin;
    std::optional<Instant> end = bounds.endMax;
    if (!start && !end) {
        extent.flags = DrawnExtent::Undated; // XXXX, ../.. and the like have no place of their own
        return extent;
    }
    if (!start) {
        extent.flags |= DrawnExtent::OpenStart;
        start = firstOf(bounds.endMin, end);
    }
    if (!end) {
        extent.flags |= DrawnExtent::OpenEnd;
        end = firstOf(bounds.startMax, start);
    }
    extent.start = std::min(*start, *end);
    extent.end = *end;
    return extent;
}

} // namespace dateline::layout
