// SPDX-License-Identifier: GPL-3.0-or-later
// Where a TimelineCanvas goes to show an event, an era or what a chip counts.
#include "core/layout/packing/card_placement.h"
#include "ui/timeline/timeline_canvas.h"

#include <algorithm>

namespace dateline::ui {
namespace {

using layout::Hit;

constexpr double kRoomForCard = 280; // about; kept free around what is fitted
constexpr double kRoomAround = 16;   // around an event brought into view; less than the fitted view leaves

} // namespace

void TimelineCanvas::bringIntoView(std::uint32_t event) {
    const layout::DrawnExtent extent = m_content->index.extent(event);
    if (!m_content->index.isOnAxis(event) || timelineWidth() <= 0) {
        return;
    }
    const Viewpoint from = m_camera.target();
    Viewpoint to = from;
    if (to.scale.toX(extent.end) < kRoomAround ||
        to.scale.toX(extent.start) > timelineWidth() - kRoomAround) {
        const double middle = (to.scale.toX(extent.start) + to.scale.toX(extent.end)) / 2;
        to.scale = to.scale.pannedBy(timelineWidth() / 2.0 - middle);
    }
    // Its row is known only where it is laid out, so look at its lane in the view as it will be.
    Viewpoint probe = to;
    probe.scroll = m_layout->laneTop(viewState(to), m_content->index.lane(event));
    const layout::DrawList list = m_layout->layOut(viewState(probe));
    const auto card = std::find_if(list.cards.begin(), list.cards.end(),
                                   [&](const auto& item) { return item.event == event; });
    if (card != list.cards.end()) {
        const double furthest = std::max(0.0, list.contentHeight - list.lanes.height);
        const double shift =
            std::clamp(probe.scroll, 0.0, furthest) - to.scroll; // of the probe against the view
        const double top = card->area.y + shift - layout::LaneMetrics::kMark - list.lanes.y;
        const double bottom = card->area.bottom() + shift - list.lanes.bottom();
        if (top < 0) {
            to.scroll += top - kRoomAround;
        } else if (bottom > 0) {
            to.scroll += bottom + kRoomAround;
        }
        if (card->area.right() < kRoomAround || card->area.x > timelineWidth() - kRoomAround) {
            to.scale = to.scale.pannedBy(timelineWidth() / 2.0 - (card->area.x + card->area.width / 2));
        }
    }
    m_list.contentHeight = list.contentHeight; // a limit of the camera
    m_list.lanes = list.lanes;
    updateLimits();
    m_camera.follow(to);
}

void TimelineCanvas::fit() {
    const auto all = m_content ? m_content->index.range() : std::nullopt;
    if (m_bulk && all && m_camera.isFitted()) {
        m_camera.showSpan(all->first, all->second);
        return;
    }
    m_camera.fit();
    sayWhatIsOutside();
}

layout::TimeScale TimelineCanvas::fitted() const {
    if (!m_bulk) {
        return m_layout->fitting(timelineWidth());
    }
    // Cards hang to the left of their marks by where these stand in the whole.
    const auto hanging = [&](time::Instant at) {
        return kRoomForCard * layout::cardAlignment(m_content->index, {at, at, 0});
    };
    const double left = std::max(kRoomAround, hanging(m_bulk->start));
    const double right = std::max(kRoomAround, kRoomForCard - hanging(m_bulk->end));
    const double inner = std::max(kRoomForCard / 2, timelineWidth() - left - right);
    return layout::TimeScale::fitting(m_bulk->start, m_bulk->end, inner).pannedBy(left);
}

void TimelineCanvas::sayWhatIsOutside() {
    if (m_bulk) {
        const QString many = m_bulk->isCounted ? tr("%1 events are") : tr("About %1 events are");
        say(tr("%1 far outside this view: Fit once more shows all")
                .arg(m_bulk->outside == 1 ? tr("1 event is") : many.arg(m_bulk->outside)));
    }
}

void TimelineCanvas::zoomToSelected() {
    zoomTo(m_chosen);
}

void TimelineCanvas::zoomTo(const std::vector<std::uint32_t>& events) {
    std::optional<std::pair<time::Instant, time::Instant>> span;
    for (const std::uint32_t event : events) {
        if (m_content->index.isOnAxis(event)) {
            const layout::DrawnExtent extent = m_content->index.extent(event);
            span = span ? std::pair(std::min(span->first, extent.start), std::max(span->second, extent.end))
                        : std::pair(extent.start, extent.end);
        }
    }
    if (span) {
        m_camera.showSpan(span->first, span->second);
    }
}

void TimelineCanvas::zoomToEra(std::uint32_t era) {
    const layout::DrawnExtent& extent = m_content->eras[era].extent;
    const auto all = m_content->index.range();
    const bool isOpenLeft = extent.has(layout::DrawnExtent::OpenStart) && all && all->first < extent.end;
    const bool isOpenRight = extent.has(layout::DrawnExtent::OpenEnd) && all && extent.start < all->second;
    m_camera.showSpan(isOpenLeft ? all->first : extent.start, isOpenRight ? all->second : extent.end);
}

void TimelineCanvas::zoomToWhatIsAt(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind == Hit::Kind::Event) {
        select(hit.event);
        zoomToSelected();
    } else if (hit.kind == Hit::Kind::Chip) {
        zoomToChip(hit.chip);
    } else if (hit.kind == Hit::Kind::Era) {
        zoomToEra(hit.era);
    }
}

void TimelineCanvas::zoomToChip(const layout::DrawList::Chip& chip) {
    if (chip.elsewhere != 0) {
        select(chip.events.front()); // the nearest of them, at this zoom
        return;
    }
    // Closer, until they have room; where they never will, one after the other.
    const bool isSpread = double(chip.end.micros) - double(chip.start.micros) > scale().microsPerPixel();
    if (isSpread) {
        m_camera.showSpan(chip.start, chip.end);
        return;
    }
    const auto last = std::find(chip.events.begin(), chip.events.end(), m_selected.value_or(UINT32_MAX));
    const bool isAtEnd = last == chip.events.end() || last + 1 == chip.events.end();
    select(isAtEnd ? chip.events.front() : *(last + 1));
}

} // namespace dateline::ui
