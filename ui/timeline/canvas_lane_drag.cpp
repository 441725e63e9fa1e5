// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes of a TimelineCanvas taken by their names and put into another order.
#include "ui/timeline/timeline_canvas.h"

#include <cmath>
#include <utility>

namespace dateline::ui {
namespace {

constexpr double kLaneDragEdge = 28; // pixels from the top or bottom of the lanes, where they begin to scroll
constexpr double kLaneDragScroll = 9; // pixels for each movement of the hand there

} // namespace

bool TimelineCanvas::beginLaneDrag(const QPointF& at) {
    const layout::Hit hit = hitAt(at);
    if (hit.kind != layout::Hit::Kind::Lane || !m_proposeDate) {
        return false;
    }
    LaneDrag drag;
    drag.lane = drag.beside = hit.lane;
    drag.at = at;
    for (const layout::DrawList::LaneBand& band : drawList().bands) {
        if (band.lane == hit.lane) {
            drag.name = QString::fromStdString(band.name);
        }
    }
    m_laneDrag = drag;
    update();
    return true;
}

void TimelineCanvas::dragLane(const QPointF& at) {
    if (!m_laneDrag) {
        return;
    }
    const layout::Rect lanes = drawList().lanes;
    const double beyond = at.y() < lanes.y + kLaneDragEdge          ? -kLaneDragScroll
                          : at.y() > lanes.bottom() - kLaneDragEdge ? kLaneDragScroll
                                                                    : 0;
    if (beyond != 0) {
        m_camera.moveTo({scale(), m_camera.now().scroll + beyond}, 0);
    }
    m_laneDrag->at = at;
    double nearest = INFINITY;
    for (const layout::DrawList::LaneBand& band : drawList().bands) {
        for (const bool isBelow : {false, true}) {
            const double gap = isBelow ? band.area.bottom() : band.area.y;
            if (std::abs(at.y() - gap) < nearest) {
                nearest = std::abs(at.y() - gap);
                m_laneDrag->beside = band.lane;
                m_laneDrag->isBelow = isBelow;
                m_laneDrag->gapY = gap;
            }
        }
    }
    update();
}

void TimelineCanvas::dropLane() {
    const auto drag = std::exchange(m_laneDrag, std::nullopt);
    update();
    if (drag && drag->beside != drag->lane) {
        emit laneDropped(drag->lane, drag->beside, drag->isBelow);
    }
}

} // namespace dateline::ui
