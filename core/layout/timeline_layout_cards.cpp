// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a TimelineLayout, with their bars, and chips for what has no card.
#include "core/layout/chosen.h"
#include "core/layout/drawing/bar_shape.h"
#include "core/layout/drawing/overflow_chips.h"
#include "core/layout/packing/card_placement.h"
#include "core/layout/packing/found_cards.h"
#include "core/layout/timeline_layout.h"

#include <algorithm>
#include <limits>

namespace dateline::layout {
namespace {

constexpr double kBesideView = 1200; // pixels that a card and the one raised beside it can reach
constexpr double kLeastDensity = 2;
constexpr double kViewMargin = 8; // a card that slides along its bar stops here

bool isOpen(const DrawnExtent& extent) {
    return extent.has(DrawnExtent::OpenStart) || extent.has(DrawnExtent::OpenEnd);
}

} // namespace

double TimelineLayout::cardX(std::uint32_t position, const ViewState& view, double width) const {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const EventIndex& index = m_content->index;
    const DrawnExtent extent = index.extentAt(position);
    if (view.isStill && !isLarge()) {
        const std::uint32_t lane = index.lane(index.numberAt(position));
        return m_fitted[lane].cardLeft[position - index.inLane(lane).first];
    }
    const Stretch bar = barStretch(extent, view.scale.toX(extent.start), view.scale.toX(extent.end));
    // Open bars of a large timeline do not reach through the view, so their cards do not wait at its edge.
    const bool isBounded = isLarge() && isOpen(extent);
    const double left =
        cardLeft(extent, bar, width, cardAlignment(m_content->index, extent),
                 isBounded ? -kInfinity : kViewMargin, isBounded ? kInfinity : view.width - kViewMargin);
    return view.isStill ? shiftedOntoPaper(left, bar, width, view.width) : left;
}

DrawList::Card TimelineLayout::cardFor(std::uint32_t event, const ViewState& view) {
    const CardFace& face = m_faces.face(event);
    const DrawnExtent extent = m_content->index.extent(event);
    DrawList::Card card;
    card.titleLines = face.titleLines;
    card.detail = face.detail;
    card.teller = face.teller;
    card.area.width = double(sizeOf(event).width);
    card.area.height = double(face.size.height);
    card.marks = face.marks;
    for (DrawList::CardMark& mark : card.marks) {
        mark.x += card.area.width - CardFaces::kPaddingRight - face.marksWidth;
    }
    card.isDashed = (extent.flags & (DrawnExtent::SoftStart | DrawnExtent::SoftEnd | DrawnExtent::OpenStart |
                                     DrawnExtent::OpenEnd | DrawnExtent::Hollow)) != 0;
    card.isSelected = isChosen(view, event);
    card.isHovered = view.hovered == event;
    card.isFaded = view.highlight != nullptr && !view.highlight->has(event);
    card.event = event;
    card.colour = m_content->lanes[m_content->index.lane(event)].colour;
    return card;
}

void TimelineLayout::addGhosts(DrawList& list, const ViewState& view, const DrawList::Bar& bar) const {
    const auto ghosts = m_content->ghosts.find(bar.event);
    if (ghosts == m_content->ghosts.end()) {
        return;
    }
    for (const DrawnExtent& extent : ghosts->second) {
        if (extent.has(DrawnExtent::Undated)) {
            continue;
        }
        DrawList::Bar ghost = barShape(extent, view.scale, view.width, bar.area.y, kOpenReach);
        ghost.event = bar.event;
        ghost.colour = bar.colour;
        ghost.isFaded = bar.isFaded;
        ghost.isGhost = true;
        // What ties it to the event, where there is a gap between them.
        DrawList::Bar link = ghost;
        link.isLink = true;
        const double left = std::min(ghost.area.right(), bar.area.right());
        const double right = std::max(ghost.area.x, bar.area.x);
        link.area.x = left;
        link.area.width = right - left;
        if (link.area.width > 0) {
            list.bars.push_back(link);
        }
        list.bars.push_back(ghost);
    }
}

void TimelineLayout::addBars(DrawList& list, const ViewState& view, const DrawList::Card& card,
                             double top) const {
    const auto openReach = isLarge() ? std::optional(kOpenReach) : std::nullopt;
    const auto shaped = [&](const DrawnExtent& extent) {
        DrawList::Bar bar = barShape(extent, view.scale, view.width, top, openReach);
        bar.event = card.event;
        bar.colour = card.colour;
        bar.isFaded = card.isFaded;
        if (view.isStill && bar.isDot && bar.area.width < view.width) { // half a dot is none
            bar.area.x = std::clamp(bar.area.x, 0.0, view.width - bar.area.width);
        }
        return bar;
    };
    const DrawnExtent extent = m_content->index.extent(card.event);
    DrawList::Bar bar = shaped(extent);
    bar.isLink = extent.has(DrawnExtent::Several);
    addGhosts(list, view, bar);
    list.bars.push_back(bar);
    const auto parts = m_content->parts.find(card.event);
    if (parts != m_content->parts.end()) {
        for (const DrawnExtent& part : parts->second) {
            list.bars.push_back(shaped(part));
        }
    }
}

void TimelineLayout::addCard(DrawList& list, const ViewState& view, std::uint32_t position, double markY,
                             bool isRaised) {
    const EventIndex& index = m_content->index;
    DrawList::Card card = cardFor(index.numberAt(position), view);
    addBars(list, view, card, markY);
    card.area.x = cardX(position, view, card.area.width);
    card.area.y = markY + LaneMetrics::kMark;
    card.isRaised = isRaised;
    list.cards.push_back(std::move(card));
}

Stretch TimelineLayout::reserved(std::uint32_t event, const ViewState& view) const {
    const TimeScale& scale = view.scale;
    const DrawnExtent extent = m_content->index.extent(event);
    const double alignment = cardAlignment(m_content->index, extent);
    const double width = double(sizeOf(event).width);
    const double startX = scale.toX(extent.start);
    const double endX = scale.toX(extent.end);
    if (isLarge()) {
        return boundedStretch(extent, startX, endX, width, alignment);
    }
    return withGhosts(reservedStretch(extent, startX, endX, width, alignment), m_content->ghosts, event,
                      scale.microsPerPixel(), scale.toX({}));
}

bool TimelineLayout::isInView(std::uint32_t position, const ViewState& view) const {
    if (view.isStill) { // there a card stands in view wherever its event is
        const DrawnExtent extent = m_content->index.extentAt(position);
        const Stretch bar = barStretch(extent, view.scale.toX(extent.start), view.scale.toX(extent.end));
        return (bar.right >= 0 || extent.has(DrawnExtent::OpenEnd)) &&
               (bar.left <= view.width || extent.has(DrawnExtent::OpenStart));
    }
    const Stretch stretch = reserved(m_content->index.numberAt(position), view);
    return stretch.right >= 0 && stretch.left <= view.width;
}

void TimelineLayout::addRaisedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    m_raised.clear();
    if (view.highlight == nullptr) {
        return;
    }
    const EventIndex& index = m_content->index;
    const LaneInView inView{index.inLane(lane), m_heights[lane].rows, m_placed,
                            view.scale,         view.width,           levelOf(view.scale.microsPerPixel())};
    const auto stretchOf = [&](std::uint32_t position) {
        const double width = double(sizeOf(index.numberAt(position)).width);
        const double left = cardX(position, view, width);
        return Stretch{left, left + width};
    };
    addFoundCards(index, *view.highlight, inView, stretchOf, m_raised);
    for (const PlacedCard& raised : m_raised) {
        if (isInView(raised.position, view)) {
            addCard(list, view, raised.position, top + rowTop(lane, raised.row), true);
        }
    }
}

void TimelineLayout::addPlacedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    const double level = levelOf(view.scale.microsPerPixel());
    const LaneHeight& height = m_heights[lane];
    m_placed.clear();
    // What stands beside the view may keep a found event from being raised: else a pan would raise and drop
    // it.
    const double beside = view.highlight != nullptr ? kBesideView : 0;
    m_gaps.place(lane, view.scale.microsPerPixel(), height.rows, view.scale.toInstant(-beside),
                 view.scale.toInstant(view.width + beside), m_placed);
    const auto byPosition = [](const PlacedCard& a, const PlacedCard& b) { return a.position < b.position; };
    std::sort(m_placed.begin(), m_placed.end(), byPosition);
    if (view.isStill) {
        dropCardsThatMeet(view);
        std::sort(m_placed.begin(), m_placed.end(), byPosition);
    }
    for (const PlacedCard& placed : m_placed) {
        if (beside == 0 || isInView(placed.position, view)) {
            addCard(list, view, placed.position, top + rowTop(lane, placed.row), false);
        }
    }
    addRaisedCards(list, view, lane, top);
    if (height.hasStrip) {
        if (!m_raised.empty()) { // they are not hidden
            m_placed.insert(m_placed.end(), m_raised.begin(), m_raised.end());
            std::sort(m_placed.begin(), m_placed.end(), byPosition);
        }
        OverflowArea area{view.scale,     level,
                          view.width,     top + rowTop(lane, height.rows),
                          view.highlight, m_content->texts.get(),
                          view.isStill};
        addCellChips(m_content->index, m_grid, lane, m_placed, area, m_metrics, list.chips);
        area.top += LaneMetrics::kStrip - 4;
        addDensities(m_grid, lane, m_content->lanes[lane].colour, area, kLeastDensity, LaneMetrics::kDensity,
                     list.densities);
    }
}

// On paper cards at the edges are shifted inside; one that then meets its neighbour in the row gives way, and
// is counted.
void TimelineLayout::dropCardsThatMeet(const ViewState& view) {
    const EventIndex& index = m_content->index;
    std::stable_sort(m_placed.begin(), m_placed.end(),
                     [](const PlacedCard& a, const PlacedCard& b) { return a.row < b.row; });
    std::vector<PlacedCard> kept;
    double end = 0; // of what the last one kept takes in its row
    bool isLastShifted = false;
    for (const PlacedCard& placed : m_placed) {
        const Stretch own = reserved(index.numberAt(placed.position), view);
        const double width = double(sizeOf(index.numberAt(placed.position)).width);
        const double x = cardX(placed.position, view, width);
        const bool isShifted = x < own.left || x + width > own.right;
        if (!isInView(placed.position, view)) {
            continue;
        }
        const bool meets = !kept.empty() && kept.back().row == placed.row && std::min(own.left, x) < end;
        if (meets && !isLastShifted) {
            continue;
        }
        if (meets) {
            kept.pop_back();
        }
        end = std::max(own.right, x + width + kCardGap);
        isLastShifted = isShifted;
        kept.push_back(placed);
    }
    m_placed = std::move(kept);
}

void TimelineLayout::addPackedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    const EventIndex& index = m_content->index;
    const PackedLane& packed = (*m_level)[lane];
    const EventIndex::LaneRange events = index.inLane(lane);
    const LaneHeight& height = m_heights[lane];
    m_overflow.clear();
    m_placed.clear();
    for (std::uint32_t position = events.first; position < events.last; ++position) {
        const std::uint16_t row = packed.row[position - events.first];
        if (row >= height.rows) {
            m_overflow.push_back(position);
            continue;
        }
        m_placed.push_back({position, row});
        if (isInView(position, view)) {
            addCard(list, view, position, top + rowTop(lane, row), false);
        }
    }
    addRaisedCards(list, view, lane, top);
    for (const PlacedCard& raised : m_raised) { // they are not hidden
        m_overflow.erase(std::remove(m_overflow.begin(), m_overflow.end(), raised.position),
                         m_overflow.end());
    }
    if (height.hasStrip) {
        const double micros = view.scale.microsPerPixel();
        const OverflowArea area{view.scale,     view.isStill ? micros : levelOf(micros),
                                view.width,     top + rowTop(lane, height.rows),
                                view.highlight, m_content->texts.get(),
                                view.isStill};
        addOverflowChips(index, m_overflow, area, m_metrics, list.chips);
    }
}

} // namespace dateline::layout
