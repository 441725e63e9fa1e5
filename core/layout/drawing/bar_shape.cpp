// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/bar_shape.h"

#include "core/layout/packing/card_placement.h"

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr double kOutside = 64;  // how far outside the view a bar may reach
constexpr double kEdge = 6;      // an open end stops this far from the view's edge, where its arrow stands
constexpr double kMaxFade = 140; // approximate ends
constexpr double kMaxOpenFade = 420; // open ends
constexpr double kSoftShare = 0.3;   // of a bar's width, each end

} // namespace

DrawList::Bar barShape(const DrawnExtent& extent, const TimeScale& scale, double width, double y,
                       std::optional<double> openReach) {
    const double startX = scale.toX(extent.start);
    const double endX = scale.toX(extent.end);
    Stretch bar = barStretch(extent, startX, endX);

    DrawList::Bar shape;
    shape.isDot = isDrawnAsDot(extent, startX, endX);
    shape.isHollow = extent.has(DrawnExtent::Hollow);
    shape.arrowLeft = extent.has(DrawnExtent::OpenStart);
    shape.arrowRight = extent.has(DrawnExtent::OpenEnd);
    if (shape.arrowLeft) {
        bar.left = openReach ? bar.left - *openReach : std::min(kEdge, bar.right);
        shape.fadeLeft = std::min(openReach.value_or(kMaxOpenFade), bar.right - bar.left);
    }
    if (shape.arrowRight) {
        bar.right = openReach ? bar.right + *openReach : std::max(width - kEdge, bar.left);
        shape.fadeRight = std::min(openReach.value_or(kMaxOpenFade), bar.right - bar.left);
    }
    const double fade = std::min(kMaxFade, (bar.right - bar.left) * kSoftShare);
    shape.fadeLeft = std::max(shape.fadeLeft, extent.has(DrawnExtent::SoftStart) ? fade : 0);
    shape.fadeRight = std::max(shape.fadeRight, extent.has(DrawnExtent::SoftEnd) ? fade : 0);
    if (bar.left < -kOutside) {
        shape.fadeLeft = std::max(0.0, shape.fadeLeft - (-kOutside - bar.left));
        bar.left = -kOutside;
    }
    if (bar.right > width + kOutside) {
        shape.fadeRight = std::max(0.0, shape.fadeRight - (bar.right - width - kOutside));
        bar.right = width + kOutside;
    }
    shape.area = {bar.left, y, std::max(0.0, bar.right - bar.left), kBarHeight};
    return shape;
}

} // namespace dateline::layout
