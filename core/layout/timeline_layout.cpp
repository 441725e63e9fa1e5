// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"

#include "core/base/require.h"
#include "core/layout/bar_shape.h"
#include "core/layout/card_placement.h"
#include "core/layout/overflow_chips.h"
#include "core/layout/text_wrap.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr std::size_t kWhollyPacked = 2000; // beyond so many events lanes are packed by segments
constexpr double kRoomyLane = 150;          // from here on titles may take three lines
constexpr double kMaxRowsOfLarge = 6;
constexpr double kViewMargin = 8; // a card that slides along its bar stops here
constexpr std::size_t kMaxRows = 40;
constexpr double kPadding = 24; // of the fitted view, left and right
constexpr double kTrayChipWidth = 190;

} // namespace

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineContent> content, const TextMetrics& metrics)
    : m_content(std::move(content))
    , m_metrics(metrics)
    , m_faces(*m_content->texts, metrics)
    , m_segments(m_content->index, CardFaces::standardSize()) {
    DATELINE_REQUIRE(m_content->lanes.size() == m_content->index.laneCount());
    measureCards();
}

void TimelineLayout::measureCards() {
    m_sizes.clear();
    m_level = {};
    if (!isLarge()) {
        for (std::size_t event = 0; event < m_content->index.size(); ++event) {
            m_sizes.push_back(m_faces.face(event).size);
        }
    }
}

void TimelineLayout::chooseTitleLines(double viewport) {
    // By the number of lanes and the window alone, so that no movement of the view changes it.
    const double perLane = viewport / std::max(1U, m_content->index.laneCount());
    const std::size_t lines = perLane >= kRoomyLane ? 3 : 2;
    if (lines != m_faces.titleLines()) {
        m_faces.setTitleLines(lines);
        measureCards();
    }
}

bool TimelineLayout::isLarge() const {
    return m_content->index.size() > kWhollyPacked;
}

CardSize TimelineLayout::sizeOf(std::uint32_t event) const {
    return isLarge() ? CardFaces::standardSize() : m_sizes[event];
}

void TimelineLayout::packLevel(double microsPerPixel) {
    const double level = levelOf(microsPerPixel);
    if (level != m_level.microsPerPixel) {
        m_level.microsPerPixel = level;
        m_level.lanes.clear();
        for (std::uint32_t lane = 0; lane < m_content->index.laneCount(); ++lane) {
            m_level.lanes.push_back(packLane(m_content->index, lane, level, kMaxRows, m_sizes));
        }
    }
}

std::vector<LaneHeight> TimelineLayout::laneHeights(const ViewState& view, double viewport) {
    chooseTitleLines(viewport);
    m_wanted.clear();
    const std::uint32_t lanes = m_content->index.laneCount();
    if (isLarge()) {
        // Every lane gets the same rows: how many are needed differs from place to place.
        const double card = double(CardFaces::standardSize().height);
        const double around =
            LaneMetrics::kHeader + LaneMetrics::kBottom + LaneMetrics::kStrip + LaneMetrics::kDensity;
        const double perLane = viewport / std::max(1U, lanes) - around;
        const double rows = std::floor(perLane / (LaneMetrics::kMark + card + LaneMetrics::kRowGap));
        const LaneRows wanted{std::vector<double>(std::size_t(std::clamp(rows, 1.0, kMaxRowsOfLarge)), card),
                              true, LaneMetrics::kStrip + LaneMetrics::kDensity};
        m_wanted.assign(lanes, wanted);
    } else {
        packLevel(view.scale.microsPerPixel());
        for (const PackedLane& packed : m_level.lanes) {
            m_wanted.push_back({packed.rowHeights, packed.hasMore});
        }
    }
    return shareHeight(m_wanted, viewport, view.minRows);
}

TimeScale TimelineLayout::fitting(double width) const {
    const auto range = m_content->index.range();
    const double inner = std::max(1.0, width - 2 * kPadding);
    if (!range) {
        return TimeScale::fitting({}, {}, inner).pannedBy(kPadding);
    }
    const auto [start, end] = *range;
    // A single day fitted exactly would fill the view with nothing but itself.
    if (end.micros - start.micros < 3 * time::kMicrosPerDay) {
        const std::int64_t middle = start.micros + (end.micros - start.micros) / 2;
        const std::int64_t half = std::max(2 * (end.micros - start.micros), time::kMicrosPerDay);
        return TimeScale::fitting({middle - half}, {middle + half}, inner).pannedBy(kPadding);
    }
    return TimeScale::fitting(start, end, inner).pannedBy(kPadding);
}

DrawList::Card TimelineLayout::cardFor(std::uint32_t event, const ViewState& view) {
    const CardFace& face = m_faces.face(event);
    const DrawnExtent extent = m_content->index.extent(event);
    DrawList::Card card;
    card.titleLines = face.titleLines;
    card.detail = face.detail;
    card.area.width = double(sizeOf(event).width);
    card.area.height = double(face.size.height);
    card.isDashed = (extent.flags & (DrawnExtent::SoftStart | DrawnExtent::SoftEnd | DrawnExtent::OpenStart |
                                     DrawnExtent::OpenEnd | DrawnExtent::Hollow)) != 0;
    card.isSelected = view.selected == event;
    card.isHovered = view.hovered == event;
    card.isFaded = view.highlighted != nullptr && !(*view.highlighted)[event];
    card.event = event;
    card.colour = m_content->lanes[m_content->index.lane(event)].colour;
    return card;
}

void TimelineLayout::addBars(DrawList& list, const ViewState& view, const DrawList::Card& card,
                             double top) const {
    const auto add = [&](const DrawnExtent& extent, bool isLink) {
        DrawList::Bar bar = barShape(extent, view.scale, view.width, top);
        bar.isLink = isLink;
        bar.event = card.event;
        bar.colour = card.colour;
        bar.isFaded = card.isFaded;
        list.bars.push_back(bar);
    };
    const DrawnExtent extent = m_content->index.extent(card.event);
    add(extent, extent.has(DrawnExtent::Several));
    const auto parts = m_content->parts.find(card.event);
    if (parts != m_content->parts.end()) {
        for (const DrawnExtent& part : parts->second) {
            add(part, false);
        }
    }
}

void TimelineLayout::addCard(DrawList& list, const ViewState& view, std::uint32_t position, double markY,
                             bool isRaised) {
    const EventIndex& index = m_content->index;
    const DrawnExtent extent = index.extentAt(position);
    DrawList::Card card = cardFor(index.numberAt(position), view);
    addBars(list, view, card, markY);
    const Stretch bar = barStretch(extent, view.scale.toX(extent.start), view.scale.toX(extent.end));
    card.area.x = cardLeft(extent, bar, card.area.width, cardAlignment(index, extent), kViewMargin,
                           view.width - kViewMargin);
    card.area.y = markY + LaneMetrics::kMark;
    card.isRaised = isRaised;
    list.cards.push_back(std::move(card));
}

bool TimelineLayout::isInView(std::uint32_t position, const ViewState& view) const {
    const DrawnExtent extent = m_content->index.extentAt(position);
    const Stretch reserved = reservedStretch(extent, view.scale.toX(extent.start), view.scale.toX(extent.end),
                                             double(sizeOf(m_content->index.numberAt(position)).width),
                                             cardAlignment(m_content->index, extent));
    return reserved.right >= 0 && reserved.left <= view.width;
}

void TimelineLayout::addLane(DrawList& list, const ViewState& view, const LaneHeight& height,
                             std::uint32_t lane, double top) {
    const EventIndex& index = m_content->index;
    const std::vector<double>& rowHeights = m_wanted[lane].rowHeights;
    m_rowTops.clear();
    double y = top + LaneMetrics::kHeader;
    for (std::size_t row = 0; row < height.rows; ++row) {
        m_rowTops.push_back(y);
        y += LaneMetrics::kMark + rowHeights[row] + LaneMetrics::kRowGap;
    }
    const OverflowArea overflow{view.scale, levelOf(view.scale.microsPerPixel()), view.width, y};
    bool isSelectedShown = false;
    if (isLarge()) {
        m_placed.clear();
        m_segments.place(lane, overflow.levelMicrosPerPixel, height.rows, view.scale.toInstant(0),
                         view.scale.toInstant(view.width), m_placed);
        std::sort(m_placed.begin(), m_placed.end(),
                  [](const PlacedCard& a, const PlacedCard& b) { return a.position < b.position; });
        for (const PlacedCard& placed : m_placed) {
            addCard(list, view, placed.position, m_rowTops[placed.row], false);
            isSelectedShown = isSelectedShown || view.selected == index.numberAt(placed.position);
        }
        if (height.hasStrip) {
            addCellChips(index, lane, m_placed, overflow, m_metrics, list.chips);
            OverflowArea band = overflow;
            band.top = y + LaneMetrics::kStrip - 4;
            addDensities(index, lane, m_content->lanes[lane].colour, band, LaneMetrics::kDensity,
                         list.densities);
        }
    } else {
        const PackedLane& packed = m_level.lanes[lane];
        const EventIndex::LaneRange events = index.inLane(lane);
        m_overflow.clear();
        for (std::uint32_t position = events.first; position < events.last; ++position) {
            const std::uint16_t row = packed.row[position - events.first];
            if (row >= height.rows) {
                m_overflow.push_back(position);
            } else if (isInView(position, view)) {
                addCard(list, view, position, m_rowTops[row], false);
                isSelectedShown = isSelectedShown || view.selected == index.numberAt(position);
            }
        }
        if (height.hasStrip) {
            addOverflowChips(index, m_overflow, overflow, m_metrics, list.chips);
        }
    }
    if (view.selected && !isSelectedShown && index.lane(*view.selected) == lane) {
        const std::uint32_t position = index.position(*view.selected);
        if (isInView(position, view)) {
            const double cardHeight = double(sizeOf(*view.selected).height);
            const double markY = std::max(top + LaneMetrics::kHeader, y - cardHeight - LaneMetrics::kMark);
            addCard(list, view, position, markY, true);
        }
    }
}

void TimelineLayout::addTray(DrawList& list, const ViewState& view) {
    const EventIndex::LaneRange undated = m_content->index.undated();
    if (undated.size() == 0) {
        return;
    }
    list.tray.area = {0, view.height - kTrayHeight, view.width, kTrayHeight};
    list.tray.label = fmt::format("Undated · {}", undated.size());
    list.tray.labelX = 10;
    list.tray.labelBaseline = list.tray.area.y + 25;
    double x = list.tray.labelX + m_metrics.width(list.tray.label, TextRole::Caption) + 12;
    for (std::uint32_t i = 0; i < undated.size(); ++i) {
        const std::uint32_t event = m_content->index.numberAt(undated.first + i);
        DrawList::Chip chip;
        const bool isLastRoom = x + 2 * kTrayChipWidth > view.width && i + 1 < undated.size();
        chip.events = {event};
        chip.count = isLastRoom ? undated.size() - i : 1;
        chip.label = isLastRoom ? fmt::format("+{} more", chip.count)
                                : elided(m_content->texts->title(event), kTrayChipWidth - 30, TextRole::Chip,
                                         m_metrics);
        chip.isHovered = view.hovered == event || view.selected == event;
        const double width = m_metrics.width(chip.label, TextRole::Chip) + 22;
        chip.area = {x, list.tray.area.y + 9, width, 22};
        x += width + 8;
        list.trayChips.push_back(std::move(chip));
        if (isLastRoom) {
            break;
        }
    }
}

void TimelineLayout::addMarks(DrawList& list, const ViewState& view) const {
    for (const BackgroundMark& mark : m_content->marks) {
        const double x = view.scale.toX(mark.at);
        if (x < 0 || x >= view.width) {
            continue;
        }
        const double labelWidth = m_metrics.width(mark.label, TextRole::MarkLabel);
        const bool fitsRight = x + 6 + labelWidth <= view.width;
        list.marks.push_back({x, list.lanes.y, list.lanes.bottom(), mark.label,
                              fitsRight ? x + 6 : x - 6 - labelWidth, list.lanes.bottom() - 10, labelWidth});
    }
}

double TimelineLayout::lanesHeight(const ViewState& view) const {
    const double tray = m_content->index.undated().size() == 0 ? 0 : kTrayHeight;
    return std::max(0.0, view.height - kAxisHeight - tray);
}

double TimelineLayout::laneTop(const ViewState& view, std::uint32_t lane) {
    double top = 0;
    const std::vector<LaneHeight> heights = laneHeights(view, lanesHeight(view));
    for (std::uint32_t above = 0; above < std::min<std::size_t>(lane, heights.size()); ++above) {
        top += heights[above].height;
    }
    return top;
}

DrawList TimelineLayout::layOut(const ViewState& view) {
    DrawList list;
    list.width = view.width;
    list.height = view.height;
    list.axis = {0, 0, view.width, kAxisHeight};
    list.lanes = {0, kAxisHeight, view.width, lanesHeight(view)};
    if (view.width <= 0) {
        return list;
    }
    list.ticks = axisTicks(view.scale, view.width, m_metrics);
    addMarks(list, view);

    const std::vector<LaneHeight> heights = laneHeights(view, list.lanes.height);
    for (const LaneHeight& height : heights) {
        list.contentHeight += height.height;
        list.neededHeight += height.height - height.spare;
    }
    double top =
        list.lanes.y - std::clamp(view.scroll, 0.0, std::max(0.0, list.contentHeight - list.lanes.height));
    for (std::uint32_t lane = 0; lane < heights.size(); ++lane) {
        const double height = heights[lane].height;
        if (top + height > list.lanes.y && top < list.lanes.bottom()) {
            DrawList::LaneBand band;
            band.area = {0, top, view.width, height};
            band.name = m_content->lanes[lane].name;
            band.nameX = 10;
            // Stays in view while any of its lane is.
            band.nameBaseline = std::min(std::max(top, list.lanes.y) + 18, top + height - 6);
            band.lane = lane;
            band.isStriped = lane % 2 == 0;
            list.bands.push_back(std::move(band));
            addLane(list, view, heights[lane], lane, top);
        }
        top += height;
    }
    // The selected and the hovered card stand over their neighbours.
    std::stable_partition(list.cards.begin(), list.cards.end(),
                          [](const DrawList::Card& card) { return !card.isRaised && !card.isSelected; });
    addTray(list, view);
    return list;
}

} // namespace dateline::layout
