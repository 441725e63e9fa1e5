// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/draw_list.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

constexpr double kReach = 4; // a bar is only 8 pixels high; be generous to the hand

template<typename Items, typename Grow>
auto topmostAt(const Items& items, double x, double y, Grow grow) {
    return std::find_if(items.rbegin(), items.rend(),
                        [&](const auto& item) { return item.area.grownBy(grow(item)).contains(x, y); });
}

Point pointOn(const DrawList::Relation& line, double t) {
    const double u = 1 - t;
    const auto mixed = [&](double a, double b, double c, double d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return {mixed(line.start.x, line.startControl.x, line.endControl.x, line.end.x),
            mixed(line.start.y, line.startControl.y, line.endControl.y, line.end.y)};
}

bool isNear(const DrawList::Relation& line, double x, double y) {
    constexpr int kPieces = 24;
    Point from = line.start;
    for (int piece = 1; piece <= kPieces; ++piece) {
        const Point to = pointOn(line, double(piece) / kPieces);
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const double along =
            length > 0 ? ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length : 0;
        const double t = std::clamp(along, 0.0, length) / std::max(length, 1e-9);
        if (std::hypot(x - from.x - t * (to.x - from.x), y - from.y - t * (to.y - from.y)) <= kReach) {
            return true;
        }
        from = to;
    }
    return false;
}

Hit eventHit(std::uint32_t event) {
    Hit hit;
    hit.kind = Hit::Kind::Event;
    hit.event = event;
    return hit;
}

Hit chipHit(const DrawList::Chip& chip) {
    Hit hit;
    hit.kind = Hit::Kind::Chip;
    hit.chip = chip;
    return hit;
}

Hit laneOrRelationAt(const DrawList& list, double x, double y) {
    Hit hit;
    for (const DrawList::LaneBand& band : list.bands) {
        if (band.header.contains(x, y)) {
            hit.kind = Hit::Kind::Lane;
            hit.lane = band.lane;
            return hit;
        }
    }
    const auto line = std::find_if(list.relations.rbegin(), list.relations.rend(),
                                   [&](const auto& relation) { return isNear(relation, x, y); });
    if (line != list.relations.rend()) {
        hit.kind = Hit::Kind::Relation;
        hit.from = line->from;
        hit.to = line->to;
    }
    return hit;
}

} // namespace

Hit hitTest(const DrawList& list, double x, double y) {
    const auto exactly = [](const auto&) { return 0.0; };
    if (list.tray.area.contains(x, y)) {
        const auto chip = topmostAt(list.trayChips, x, y, exactly);
        if (chip == list.trayChips.rend()) {
            return {};
        }
        return chip->count == 1 ? eventHit(chip->events.front()) : chipHit(*chip);
    }
    if (list.eraStrip.contains(x, y)) {
        Hit hit;
        const auto era = std::find_if(list.eras.rbegin(), list.eras.rend(), [&](const DrawList::Era& item) {
            const Rect name{item.labelX, item.tab.y, item.labelWidth, item.tab.height};
            return item.tab.contains(x, y) || name.contains(x, y);
        });
        if (era != list.eras.rend()) {
            hit.kind = Hit::Kind::Era;
            hit.era = era->era;
        }
        return hit;
    }
    if (list.axis.contains(x, y)) {
        Hit hit;
        hit.kind = Hit::Kind::Axis;
        return hit;
    }
    if (!list.lanes.contains(x, y)) {
        return {};
    }
    if (const auto card = topmostAt(list.cards, x, y, exactly); card != list.cards.rend()) {
        return eventHit(card->event);
    }
    if (const auto chip = topmostAt(list.chips, x, y, exactly); chip != list.chips.rend()) {
        return chip->isNamed ? eventHit(chip->events.front()) : chipHit(*chip);
    }
    const auto generously = [](const auto&) { return kReach; };
    if (const auto bar = topmostAt(list.bars, x, y, generously); bar != list.bars.rend()) {
        return eventHit(bar->event);
    }
    return laneOrRelationAt(list, x, y);
}

} // namespace dateline::layout
