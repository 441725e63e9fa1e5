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

constexpr std::size_t kMeasured = 3000; // beyond so many events all cards are taken to be of one size
constexpr std::size_t kMaxRows = 40;
constexpr double kPadding = 24; // of the fitted view, left and right
constexpr double kTrayChipWidth = 190;

} // namespace

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineContent> content, const TextMetrics& metrics)
    : m_content(std::move(content))
    , m_metrics(metrics)
    , m_faces(*m_content->texts, metrics) {
    DATELINE_REQUIRE(m_content->lanes.size() == m_content->index.laneCount());
    const std::size_t count = m_content->index.size();
    m_sizes.assign(count, CardFaces::standardSize());
    if (count <= kMeasured) {
        for (std::size_t event = 0; event < count; ++event) {
            m_sizes[event] = m_faces.face(event).size;
        }
    }
}

const TimelineLayout::Level& TimelineLayout::levelFor(double microsPerPixel) {
    const double level = levelOf(microsPerPixel);
    if (level != m_level.microsPerPixel) {
        m_level.microsPerPixel = level;
        m_level.lanes.clear();
        for (std::uint32_t lane = 0; lane < m_content->index.laneCount(); ++lane) {
            m_level.lanes.push_back(packLane(m_content->index, lane, level, kMaxRows, m_sizes));
        }
    }
    return m_level;
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
    card.area.width = double(m_sizes[event].width);
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
        list.bars.push_back(std::move(bar));
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

void TimelineLayout::addLane(DrawList& list, const ViewState& view, const PackedLane& packed,
                             const LaneHeight& height, std::uint32_t lane, double top) {
    const EventIndex& index = m_content->index;
    const auto& events = index.eventsInLane(lane);
    std::vector<double> rowTop(height.rows);
    double y = top + LaneMetrics::kHeader;
    for (std::size_t row = 0; row < height.rows; ++row) {
        rowTop[row] = y;
        y += LaneMetrics::kMark + packed.rowHeights[row] + LaneMetrics::kRowGap;
    }
    std::vector<std::uint32_t> overflow;
    for (std::size_t place = 0; place < events.size(); ++place) {
        const std::uint32_t event = events[place];
        const bool hasRow = packed.row[place] < height.rows;
        const bool isRaised = !hasRow && (view.selected == event);
        if (!hasRow) {
            overflow.push_back(event);
            if (!isRaised) {
                continue;
            }
        }
        const DrawnExtent extent = index.extent(event);
        const double startX = view.scale.toX(extent.start);
        const double endX = view.scale.toX(extent.end);
        const double cardWidth = double(m_sizes[event].width);
        const double alignment = cardAlignment(index, event);
        const Stretch reserved = reservedStretch(extent, startX, endX, cardWidth, alignment);
        if (reserved.right < 0 || reserved.left > view.width) {
            continue;
        }
        DrawList::Card card = cardFor(event, view);
        const double markY = hasRow ? rowTop[packed.row[place]] : y - card.area.height - LaneMetrics::kMark;
        addBars(list, view, card, markY);
        card.area.x =
            cardLeft(extent, barStretch(extent, startX, endX), cardWidth, alignment, 8, view.width - 8);
        card.area.y = markY + LaneMetrics::kMark;
        card.isRaised = isRaised;
        list.cards.push_back(std::move(card));
    }
    if (height.hasStrip) {
        auto chips =
            overflowChips(index, overflow, view.scale, m_level.microsPerPixel, view.width, y, m_metrics);
        list.chips.insert(list.chips.end(), std::make_move_iterator(chips.begin()),
                          std::make_move_iterator(chips.end()));
    }
}

void TimelineLayout::addTray(DrawList& list, const ViewState& view) {
    const auto& undated = m_content->index.undated();
    if (undated.empty()) {
        return;
    }
    list.tray.area = {0, view.height - kTrayHeight, view.width, kTrayHeight};
    list.tray.label = fmt::format("Undated · {}", undated.size());
    list.tray.labelX = 10;
    list.tray.labelBaseline = list.tray.area.y + 25;
    double x = list.tray.labelX + m_metrics.width(list.tray.label, TextRole::Caption) + 12;
    for (std::size_t i = 0; i < undated.size(); ++i) {
        const std::uint32_t event = undated[i];
        DrawList::Chip chip;
        const bool isLastRoom = x + 2 * kTrayChipWidth > view.width && i + 1 < undated.size();
        if (isLastRoom) {
            chip.label = fmt::format("+{} more", undated.size() - i);
            chip.events.assign(undated.begin() + std::ptrdiff_t(i), undated.end());
        } else {
            chip.label =
                elided(m_content->texts->title(event), kTrayChipWidth - 30, TextRole::Chip, m_metrics);
            chip.events = {event};
        }
        chip.isHovered = view.hovered == event || view.selected == event;
        const double width = m_metrics.width(chip.label, TextRole::Chip) + 22;
        chip.area = {x, list.tray.area.y + 9, width, 22};
        chip.lane = m_content->index.lane(event);
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

DrawList TimelineLayout::layOut(const ViewState& view) {
    DrawList list;
    list.width = view.width;
    list.height = view.height;
    list.axis = {0, 0, view.width, kAxisHeight};
    const double trayHeight = m_content->index.undated().empty() ? 0 : kTrayHeight;
    list.lanes = {0, kAxisHeight, view.width, std::max(0.0, view.height - kAxisHeight - trayHeight)};
    if (view.width <= 0) {
        return list;
    }
    list.ticks = axisTicks(view.scale, view.width, m_metrics);
    addMarks(list, view);

    const Level& level = levelFor(view.scale.microsPerPixel());
    std::vector<LaneRows> wanted;
    wanted.reserve(level.lanes.size());
    for (const PackedLane& packed : level.lanes) {
        wanted.push_back({packed.rowHeights, packed.hasMore});
    }
    const std::vector<LaneHeight> heights = shareHeight(wanted, list.lanes.height, view.minRows);
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
            band.nameBaseline = top + 18;
            band.lane = lane;
            band.isStriped = lane % 2 == 0;
            list.bands.push_back(std::move(band));
            addLane(list, view, level.lanes[lane], heights[lane], lane, top);
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
