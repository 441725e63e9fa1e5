// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view_private.h"

#include "core/time/wording/date_wording.h"

namespace dateline::ui {

std::vector<model::LaneKey> TimelineView::Private::lanesWith(std::uint32_t moved, std::uint32_t beside,
                                                             bool isBelow) const {
    const auto& lanes = snapshot->lanes();
    std::vector<model::LaneKey> order;
    order.reserve(lanes.size());
    for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
        if (lane == beside && !isBelow) {
            order.push_back(lanes[moved].key);
        }
        if (lane != moved && !lanes[lane].isHidden) {
            order.push_back(lanes[lane].key);
        }
        if (lane == beside && isBelow) {
            order.push_back(lanes[moved].key);
        }
    }
    return order;
}

std::optional<time::Edtf> TimelineView::Private::whenOf(const Movable& what) const {
    return what.kind == Movable::Kind::Era ? std::optional(snapshot->eras()[what.number].when)
                                           : snapshot->summary(what.number).when;
}

Result<time::Edtf> TimelineView::Private::moved(const Movable& what, document::DragPart part,
                                                std::int64_t micros) const {
    const auto when = whenOf(what);
    if (!when) {
        return unexpected(ErrorCode::NotFound, "it has no date");
    }
    return what.kind == Movable::Kind::Era ? document::draggedEra(*when, part, micros)
                                           : document::dragged(*when, part, micros);
}

std::optional<DateProposal> TimelineView::Private::propose(const Movable& what, document::DragPart part,
                                                           std::int64_t micros) const {
    const auto when = whenOf(what);
    if (!when) {
        return std::nullopt;
    }
    DateProposal proposal;
    const auto after = moved(what, part, micros);
    const time::Edtf& shown = after ? *after : *when;
    proposal.words = QString::fromStdString(time::inWords(shown));
    proposal.edtf = QString::fromStdString(shown.text());
    proposal.problem = after ? QString() : QString::fromStdString(after.error().message);
    proposal.extent = layout::drawnExtentOf(shown);
    proposal.isChange = after && *after != *when;
    return proposal;
}

TimelineSpot TimelineView::Private::spotOf(const layout::Hit& hit, const QPointF& at) const {
    TimelineSpot spot;
    spot.at = canvas->scale().toInstant(at.x());
    for (const layout::DrawList::LaneBand& band : canvas->drawList().bands) {
        if (band.area.contains(at.x(), at.y())) {
            spot.lane = snapshot->lanes()[band.lane].key;
        }
    }
    switch (hit.kind) {
    case layout::Hit::Kind::Event:
        spot.kind = TimelineSpot::Kind::Event;
        spot.events = idsOf(canvas->chosen());
        if (spot.events.size() == 1) {
            spot.relations = relationsBetween(spot.events.front(), std::nullopt);
        }
        break;
    case layout::Hit::Kind::Chip:
        spot.kind = TimelineSpot::Kind::Cluster;
        spot.events = idsOf(canvas->eventsOf(hit.chip));
        break;
    case layout::Hit::Kind::Lane:
        spot.kind = TimelineSpot::Kind::Lane;
        spot.lane = snapshot->lanes()[hit.lane].key;
        break;
    case layout::Hit::Kind::Relation:
        spot.kind = TimelineSpot::Kind::Relation;
        spot.events = {idOf(hit.from), idOf(hit.to)};
        spot.relations = relationsBetween(idOf(hit.from), idOf(hit.to));
        break;
    case layout::Hit::Kind::Era:
        spot.kind = TimelineSpot::Kind::Era;
        spot.era = snapshot->eras()[hit.era].id;
        break;
    case layout::Hit::Kind::Axis:
    case layout::Hit::Kind::None:
        break;
    }
    return spot;
}

} // namespace dateline::ui
