// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and eras moved, and relations drawn, by hand on a TimelineCanvas.
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

std::optional<DateDrag> TimelineCanvas::eventDragAt(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind != Hit::Kind::Event || !m_content->index.isOnAxis(hit.event)) {
        return std::nullopt;
    }
    DateDrag drag;
    drag.what = {Movable::Kind::Event, hit.event};
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
    return drag;
}

std::optional<DateDrag> TimelineCanvas::eraDragAt(const QPointF& at) {
    const Hit hit = hitAt(at);
    const layout::DrawList& list = drawList();
    // In the lanes cards and bars come first, and of an era only its lines are there to take.
    const bool isInLanes =
        list.lanes.contains(at.x(), at.y()) && hit.kind != Hit::Kind::Event && hit.kind != Hit::Kind::Chip;
    std::optional<DateDrag> found;
    double nearest = kEndReach;
    for (const layout::DrawList::Era& era : list.eras) {
        const bool isNamed = hit.kind == Hit::Kind::Era && hit.era == era.era;
        if (!isNamed && !isInLanes) {
            continue;
        }
        DateDrag drag;
        drag.what = {Movable::Kind::Era, era.era};
        drag.at = at;
        drag.barTop = era.tab.y;
        if (isNamed && !found) {
            found = drag; // the whole, unless an end is near
        }
        const bool isWide = era.tab.width >= kWideEnough;
        const auto take = [&](bool isThere, double x, document::DragPart part) {
            if (isThere && std::abs(at.x() - x) <= nearest) {
                nearest = std::abs(at.x() - x);
                drag.part = isWide ? part : document::DragPart::Whole;
                found = drag;
            }
        };
        take(era.hasStart || era.fadeLeft > 0, era.tab.x, document::DragPart::Start);
        take(era.hasEnd || era.fadeRight > 0, era.tab.right(), document::DragPart::End);
    }
    return found;
}

bool TimelineCanvas::beginDateDrag(const QPointF& at) {
    if (!m_proposeDate) {
        return false;
    }
    std::optional<DateDrag> drag = eventDragAt(at);
    drag = drag ? drag : eraDragAt(at);
    if (drag) {
        drag->proposal = m_proposeDate(drag->what, drag->part, 0);
    }
    if (!drag || !drag->proposal) {
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
        m_dateDrag->proposal = m_proposeDate(m_dateDrag->what, m_dateDrag->part, m_dateDrag->micros);
        update();
    }
}

void TimelineCanvas::dropDate() {
    const auto drag = std::exchange(m_dateDrag, std::nullopt);
    update();
    if (!drag || !drag->proposal || !drag->proposal->isChange || !drag->proposal->problem.isEmpty()) {
        return;
    }
    if (drag->what.kind == Movable::Kind::Era) {
        emit eraDropped(drag->what.number, drag->part, drag->micros);
    } else {
        select(drag->what.number);
        emit dateDropped(drag->what.number, drag->part, drag->micros);
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
    m_laneDrag.reset();
    update();
}

} // namespace dateline::ui
