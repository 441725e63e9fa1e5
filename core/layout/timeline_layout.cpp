// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"

#include "core/base/require.h"
#include "core/layout/chosen.h"
#include "core/layout/drawing/empty_lanes.h"
#include "core/layout/drawing/overflow_chips.h"
#include "core/layout/text/text_wrap.h"

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr std::size_t kWhollyPacked = 2000; // beyond so many events lanes are packed gap by gap
constexpr double kPadding = 24;             // of the fitted view, left and right
constexpr double kNameX = 10;
constexpr double kNameBesideHandleX = 24;
constexpr double kBeforeBand = 12;    // between a collapsed lane's name and its band
constexpr double kLeastCollapsed = 7; // of its columns: there they are all that is seen of an event

} // namespace

/// Places of events that have no card in a list.
class TimelineLayout::Places : public EventPlaces {
public:
    Places(const TimelineLayout& layout, const ViewState& view, double lanesTop)
        : m_layout(layout)
        , m_view(view)
        , m_lanesTop(lanesTop) {}

    std::optional<Rect> placeOf(std::uint32_t event) const override {
        const EventIndex& index = m_layout.m_content->index;
        if (!index.isOnAxis(event)) {
            return std::nullopt;
        }
        const std::uint32_t lane = index.lane(event);
        const DrawnExtent extent = index.extent(event);
        const double top = m_lanesTop + m_layout.m_tops[lane];
        const double height = m_layout.m_heights[lane].height;
        if (!m_layout.isLarge() && !m_layout.m_content->lanes[lane].isCollapsed) {
            const std::uint16_t row =
                (*m_layout.m_level)[lane].row[index.position(event) - index.inLane(lane).first];
            if (row < m_layout.m_heights[lane].rows) {
                const CardSize size = m_layout.m_sizes[event];
                return Rect{m_layout.cardX(index.position(event), m_view, double(size.width)),
                            top + m_layout.rowTop(lane, row) + LaneMetrics::kMark, double(size.width),
                            double(size.height)};
            }
        }
        // Counted in the strip at the lane's foot.
        const double x = (m_view.scale.toX(extent.start) + m_view.scale.toX(extent.end)) / 2;
        return Rect{x, top + height - LaneMetrics::kStrip / 2, 0, 0};
    }

private:
    const TimelineLayout& m_layout;
    const ViewState& m_view;
    double m_lanesTop;
};

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineContent> content, const TextMetrics& metrics)
    : m_content(std::move(content))
    , m_metrics(metrics)
    , m_eras(m_content->eras)
    , m_faces(*m_content->texts, metrics)
    , m_gaps(m_content->index, CardFaces::standardSize())
    , m_grid(m_content->index) {
    DATELINE_REQUIRE(m_content->lanes.size() == m_content->index.laneCount());
    measureCards();
}

bool TimelineLayout::isLarge() const {
    return m_content->index.size() > kWhollyPacked;
}

CardSize TimelineLayout::sizeOf(std::uint32_t event) const {
    return isLarge() ? CardFaces::standardSize(m_faces.lines().title) : m_sizes[event];
}

TimeScale TimelineLayout::fitting(double width) const {
    const auto range = m_content->index.range();
    const double inner = std::max(1.0, width - 2 * kPadding);
    if (!range) {
        return TimeScale::fitting({}, {}, inner).pannedBy(kPadding);
    }
    const auto [start, end] = *range;
    // A single day fitted exactly would fill the view with nothing but itself. In doubles, as a span may be
    // longer than 63 bits of microseconds.
    const double span = double(end.micros) - double(start.micros);
    if (span < 3 * double(time::kMicrosPerDay)) {
        const std::int64_t middle = start.micros + (end.micros - start.micros) / 2;
        const std::int64_t half = std::max(2 * (end.micros - start.micros), time::kMicrosPerDay);
        return TimeScale::fitting({middle - half}, {middle + half}, inner).pannedBy(kPadding);
    }
    return TimeScale::fitting(start, end, inner).pannedBy(kPadding);
}

void TimelineLayout::addLane(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    const std::size_t before = list.cards.size();
    if (isLarge()) {
        addPlacedCards(list, view, lane, top);
    } else {
        addPackedCards(list, view, lane, top);
    }
    if (!view.selected || m_content->index.lane(*view.selected) != lane) {
        return;
    }
    const bool isShown = std::any_of(list.cards.begin() + std::ptrdiff_t(before), list.cards.end(),
                                     [&](const DrawList::Card& card) { return card.event == view.selected; });
    const std::uint32_t position = m_content->index.position(*view.selected);
    if (!isShown && isInView(position, view)) {
        const double foot = top + rowTop(lane, m_heights[lane].rows);
        const double markY = std::max(top + LaneMetrics::kHeader,
                                      foot - double(sizeOf(*view.selected).height) - LaneMetrics::kMark);
        addCard(list, view, position, markY, true);
    }
}

void TimelineLayout::addCollapsedLane(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    constexpr double kBandTop = 6;
    const std::size_t before = list.densities.size();
    addDensities(m_grid, lane, m_content->lanes[lane].colour,
                 {view.scale, levelOf(view.scale.microsPerPixel()), view.width, top + kBandTop},
                 kLeastCollapsed, LaneMetrics::kDensity, list.densities);
    const double nameEnds = list.bands.back().header.right() + kBeforeBand;
    // The name stands in the same line; what is under it cannot be read.
    list.densities.erase(
        std::remove_if(list.densities.begin() + std::ptrdiff_t(before), list.densities.end(),
                       [&](const DrawList::Density& column) { return column.area.right() < nameEnds; }),
        list.densities.end());
}

void TimelineLayout::addBand(DrawList& list, const ViewState& view, std::uint32_t lane, double top) const {
    const LaneInfo& info = m_content->lanes[lane];
    const double height = m_heights[lane].height;
    DrawList::LaneBand band;
    band.area = {0, top, view.width, height};
    band.name = elided(info.name, std::max(60.0, view.width / 2), TextRole::LaneLabel, m_metrics);
    band.hasHandle = view.hasHandles;
    band.isCollapsed = info.isCollapsed;
    band.nameX = band.hasHandle ? kNameBesideHandleX : kNameX;
    // Stays in view while any of its lane is.
    band.isHeld = top < list.lanes.y;
    band.nameBaseline =
        std::min(std::max(top, list.lanes.y) + (info.isCollapsed ? 20 : 18), top + height - 6);
    band.header = {0, band.nameBaseline - 15,
                   band.nameX + m_metrics.width(band.name, TextRole::LaneLabel) + 6, 21};
    band.lane = lane;
    band.isStriped = m_striped[lane];
    list.bands.push_back(std::move(band));
}

double TimelineLayout::lanesHeight(const ViewState& view) const {
    const double tray = m_content->index.undated().size() == 0 ? 0 : kTrayHeight;
    return std::max(0.0, view.height - kAxisHeight - m_eras.height() - tray);
}

double TimelineLayout::laneTop(const ViewState& view, std::uint32_t lane) {
    updateHeights(view, lanesHeight(view));
    return m_tops[std::min<std::size_t>(lane, m_tops.size() - 1)];
}

DrawList TimelineLayout::layOut(const ViewState& view) {
    DrawList list;
    list.width = view.width;
    list.height = view.height;
    list.axis = {0, 0, view.width, kAxisHeight};
    list.eraStrip = {0, kAxisHeight, view.width, m_eras.height()};
    list.lanes = {0, list.eraStrip.bottom(), view.width, lanesHeight(view)};
    if (view.width <= 0) {
        return list;
    }
    list.bars.reserve(m_last.bars);
    list.cards.reserve(m_last.cards);
    list.densities.reserve(m_last.densities);
    list.chips.reserve(m_last.chips);
    list.ticks = axisTicks(view.scale, view.width, m_metrics, view.hasWeekNumbers);
    m_eras.addTo(list, m_content->eras, view.scale, m_metrics);
    addMarks(list, m_content->marks, view.today, view.scale);
    putTodayOnAxis(list, m_metrics);
    if (view.isStill) {
        putMarkLabelsBelow(list, m_metrics);
    } else {
        putMarkLabelsInLanes(list, m_metrics);
    }

    updateHeights(view, list.lanes.height);
    if (!isLarge()) {
        m_level = view.isStill ? &m_fitted : &levelFor(view.scale.microsPerPixel());
    }
    list.contentHeight = m_tops.back();
    list.neededHeight = m_needed;
    // Paper is cut where the next sheet goes on; nothing of the one before is drawn again to fill it.
    const double most = view.isStill ? list.contentHeight : list.contentHeight - list.lanes.height;
    const double lanesTop = list.lanes.y - std::clamp(view.scroll, 0.0, std::max(0.0, most));
    std::vector<std::uint32_t> empty; // lanes
    const auto drawn = [&list] {
        return list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size();
    };
    const auto first = std::upper_bound(m_tops.begin() + 1, m_tops.end(), list.lanes.y - lanesTop);
    for (auto lane = static_cast<std::uint32_t>(first - m_tops.begin() - 1);
         lane < m_heights.size() && lanesTop + m_tops[lane] < list.lanes.bottom(); ++lane) {
        const double top = lanesTop + m_tops[lane];
        if (m_heights[lane].height <= 0) {
            continue;
        }
        addBand(list, view, lane, top);
        if (m_content->lanes[lane].isCollapsed) {
            addCollapsedLane(list, view, lane, top);
        } else {
            const std::size_t before = drawn();
            addLane(list, view, lane, top);
            if (drawn() == before && view.hasHandles) {
                empty.push_back(lane);
            }
        }
    }
    if (view.isStill) {
        scaleToFullest(list.densities, LaneMetrics::kDensity);
    } else {
        clearMarkLabels(list);
    }
    addNotice(list, view);
    for (const std::uint32_t lane : empty) {
        const double bottom = std::min(lanesTop + m_tops[lane + 1], list.lanes.bottom());
        const double top = std::max(lanesTop + m_tops[lane], list.lanes.y) + LaneMetrics::kHeader;
        addElsewhere(list, m_content->index, lane, {0, top, view.width, bottom - top}, view.scale,
                     view.highlight, m_metrics);
    }
    // The selected and the hovered card stand over their neighbours.
    std::stable_partition(list.cards.begin(), list.cards.end(),
                          [](const DrawList::Card& card) { return !card.isRaised && !card.isSelected; });
    addRelations(list, m_content->relations, Places(*this, view, lanesTop), m_metrics);
    addTray(list, m_content->index, *m_content->texts, m_metrics, view.selected,
            [&](std::uint32_t event) { return view.hovered == event || isChosen(view, event); });
    m_last = {list.bars.size(), list.cards.size(), list.densities.size(), list.chips.size()};
    return list;
}

} // namespace dateline::layout
