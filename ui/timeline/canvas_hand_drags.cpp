// SPDX-License-Identifier: GPL-3.0-or-later
// Dates moved and relations drawn by hand on a TimelineCanvas.
#include "ui/timeline/timeline_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::ui {
namespace {

using layout::Hit;

constexpr double kEndReach = 7; // of a bar's end, where the end alone is taken
constexpr double kWideEnough = 28;

} // namespace

QRectF TimelineCanvas::areaOf(std::uint32_t event, const QPointF& at) {
    const auto card = rectOf(event);
    return card ? QRectF(*card) : QRectF(at, QSizeF(0, 0));
}

bool TimelineCanvas::beginDateDrag(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind != Hit::Kind::Event || !m_proposeDate || !m_content->index.isOnAxis(hit.event)) {
        return false;
    }
    DateDrag drag;
    drag.event = hit.event;
    drag.at = at;
    for (const layout::DrawList::Bar& bar : drawList().bars) {
        if (bar.event != hit.event || bar.isGhost || bar.isLink) {
            continue;
        }
        drag.barTop = bar.area.y;
        const bool isOnBar = bar.area.grownBy(4).contains(at.x(), at.y());
        if (isOnBar && !bar.isDot && bar.area.width >= kWideEnough) {
            drag.part = std::abs(at.x() - bar.area.x) <= kEndReach         ? document::DragPart::Start
                        : std::abs(at.x() - bar.area.right()) <= kEndReach ? document::DragPart::End
                                                                           : document::DragPart::Whole;
        }
        break;
    }
    drag.proposal = m_proposeDate(drag.event, drag.part, 0);
    if (!drag.proposal) {
        return false;
    }
    m_dateDrag = drag;
    update();
    return true;
}

void TimelineCanvas::dragDate(const QPointF& at, double pixels) {
    if (m_dateDrag) {
        m_dateDrag->at = at;
        const double micros = std::clamp(pixels * scale().microsPerPixel(), -9e18, 9e18);
        m_dateDrag->micros = std::int64_t(micros);
        m_dateDrag->proposal = m_proposeDate(m_dateDrag->event, m_dateDrag->part, m_dateDrag->micros);
        update();
    }
}

void TimelineCanvas::dropDate() {
    const auto drag = std::exchange(m_dateDrag, std::nullopt);
    update();
    if (drag && drag->proposal && drag->proposal->isChange && drag->proposal->problem.isEmpty()) {
        select(drag->event);
        emit dateDropped(drag->event, drag->part, drag->micros);
    }
}

bool TimelineCanvas::beginRelation(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind != Hit::Kind::Event || !m_proposeDate) {
        return false;
    }
    m_relationDrag = RelationDrag{hit.event, areaOf(hit.event, at), at, std::nullopt};
    update();
    return true;
}

void TimelineCanvas::dragRelation(const QPointF& at) {
    if (m_relationDrag) {
        const Hit hit = hitAt(at);
        const bool isOther = hit.kind == Hit::Kind::Event && hit.event != m_relationDrag->from;
        m_relationDrag->at = at;
        m_relationDrag->toArea = isOther ? std::optional(areaOf(hit.event, at)) : std::nullopt;
        update();
    }
}

void TimelineCanvas::dropRelation(const QPointF& at) {
    const auto drag = std::exchange(m_relationDrag, std::nullopt);
    const Hit hit = hitAt(at);
    update();
    if (drag && hit.kind == Hit::Kind::Event && hit.event != drag->from) {
        emit relationDrawn(drag->from, hit.event, mapToGlobal(at.toPoint()));
    }
}

void TimelineCanvas::letGo() {
    m_dateDrag.reset();
    m_relationDrag.reset();
    update();
}

} // namespace dateline::ui
