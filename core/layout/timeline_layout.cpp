// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"

#include "core/base/require.h"
#include "core/layout/bar_shape.h"
#include "core/layout/card_placement.h"
#include "core/layout/overflow_chips.h"
#include "core/layout/text_wrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::layout {
namespace {

constexpr std::size_t kWhollyPacked = 2000; // beyond so many events lanes are packed gap by gap
constexpr double kMaxRowsOfLarge = 6;
constexpr double kViewMargin = 8; // a card that slides along its bar stops here
constexpr std::size_t kMaxRows = 40;
constexpr double kPadding = 24; // of the fitted view, left and right
constexpr double kNameX = 10;
constexpr double kNameBesideHandleX = 24;
constexpr double kScrolledViewports = 2.5;
constexpr double kBeforeBand = 12; // between a collapsed lane's name and its band

bool isOpen(const DrawnExtent& extent) {
    return extent.has(DrawnExtent::OpenStart) || extent.has(DrawnExtent::OpenEnd);
}

bool isChosen(const ViewState& view, std::uint32_t event) {
    return view.selected == event ||
           (view.chosen != nullptr && std::binary_search(view.chosen->begin(), view.chosen->end(), event));
}

double rowHeight(double cardHeight) {
    return LaneMetrics::kMark + cardHeight + LaneMetrics::kRowGap;
}

double aroundRowsOfLarge() {
    return LaneMetrics::kHeader + LaneMetrics::kBottom + LaneMetrics::kStrip + LaneMetrics::kDensity;
}

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
                return Rect{m_layout.cardX(extent, m_view, double(size.width)),
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

void TimelineLayout::measureCards() {
    m_sizes.clear();
    m_fitted.clear();
    m_heightsKey = {};
    if (!isLarge()) {
        for (std::size_t event = 0; event < m_content->index.size(); ++event) {
            m_sizes.push_back(m_faces.face(event).size);
        }
    }
}

void TimelineLayout::setCardLines(CardLines lines) {
    if (lines != m_faces.lines()) {
        m_faces.setLines(lines);
        measureCards();
    }
}

double TimelineLayout::baseZoom(const ViewState& view) const {
    return view.isStill ? view.scale.microsPerPixel() : fitting(view.width).microsPerPixel();
}

double TimelineLayout::neededHeight(double microsPerPixel) {
    packFitted(microsPerPixel);
    wantRows(0);
    double needed = 0;
    for (const LaneHeight& height : shareHeight(m_wanted, std::numeric_limits<double>::infinity())) {
        needed += height.height - height.spare;
    }
    return needed;
}

void TimelineLayout::chooseCardLines(const ViewState& view, double viewport) {
    // By the content and the window alone, so that no movement of the view changes it.
    const double base = baseZoom(view);
    if (m_linesChosenFor == std::pair(base, viewport)) {
        return;
    }
    m_linesChosenFor = {base, viewport};
    m_heightsKey = {};
    if (isLarge()) {
        const double perLane = roomOfALane(viewport);
        const double twoRows = 2 * rowHeight(double(CardFaces::standardSize(2).height));
        setCardLines({perLane >= twoRows ? 2U : 1U, 1});
        return;
    }
    // As many lines as leave every event its row where all is in view; where one scrolls anyhow, all that a
    // card may have. Titles run to 80 characters, so three lines show nearly every one whole.
    for (const CardLines lines : {CardLines{}, CardLines{3, 1}, CardLines{2, 1}}) {
        setCardLines(lines);
        if (neededHeight(base) <= viewport) {
            return;
        }
    }
    setCardLines({});
}

bool TimelineLayout::isLarge() const {
    return m_content->index.size() > kWhollyPacked;
}

CardSize TimelineLayout::sizeOf(std::uint32_t event) const {
    return isLarge() ? CardFaces::standardSize(m_faces.lines().title) : m_sizes[event];
}

void TimelineLayout::packFitted(double microsPerPixel) {
    const double level = levelOf(microsPerPixel);
    m_fitted.clear();
    for (std::uint32_t lane = 0; lane < m_content->index.laneCount(); ++lane) {
        m_fitted.push_back(packLane(m_content->index, lane, level, kMaxRows, m_sizes, m_content->ghosts));
    }
}

const std::vector<PackedLane>& TimelineLayout::levelFor(double microsPerPixel) {
    const auto numberOf = [](double micros) { return int(std::lround(std::log2(levelOf(micros)) * 4)); };
    const int wanted = numberOf(microsPerPixel);
    const int fitted = numberOf(m_heightsKey.base);
    const auto pack = [&](int number, const std::vector<PackedLane>* coarser) {
        std::vector<PackedLane> lanes;
        for (std::uint32_t lane = 0; lane < m_content->index.laneCount(); ++lane) {
            std::vector<double> rowHeights = m_wanted[lane].rowHeights;
            rowHeights.resize(m_heights[lane].rows);
            lanes.push_back(packIntoRows(m_content->index, lane, std::exp2(number / 4.0), rowHeights, m_sizes,
                                         m_content->ghosts,
                                         coarser != nullptr ? &(*coarser)[lane] : nullptr));
        }
        return &m_levels.emplace(number, std::move(lanes)).first->second;
    };
    // From the nearest coarser level that is known, step by step; farther out than all nothing is handed
    // down.
    auto known = m_levels.lower_bound(wanted); // the order is from coarse to fine
    if (known == m_levels.end() || known->first != wanted) {
        const bool hasCoarser = wanted < fitted && known != m_levels.begin();
        int number = hasCoarser ? std::prev(known)->first : std::max(wanted, fitted);
        const std::vector<PackedLane>* level = nullptr;
        if (hasCoarser && number <= fitted) {
            level = &std::prev(known)->second;
        } else {
            number = std::max(wanted, fitted);
            const auto base = m_levels.find(number);
            level = base != m_levels.end() ? &base->second : pack(number, nullptr);
        }
        while (number > wanted) {
            const bool isComplete = std::none_of(level->begin(), level->end(),
                                                 [](const PackedLane& lane) { return lane.hasMore; });
            number = isComplete ? wanted : number - 1; // closer up nothing is added
            level = pack(number, level);
        }
        return *level;
    }
    return known->second;
}

double TimelineLayout::roomOfALane(double viewport) const {
    std::size_t open = 0;
    for (const LaneInfo& lane : m_content->lanes) {
        open += lane.isHidden || lane.isCollapsed ? 0 : 1;
        viewport -= !lane.isHidden && lane.isCollapsed ? LaneMetrics::kCollapsed : 0;
    }
    return viewport / double(std::max<std::size_t>(1, open)) - aroundRowsOfLarge();
}

void TimelineLayout::wantRows(double viewport) {
    const std::uint32_t lanes = m_content->index.laneCount();
    LaneRows ofLarge;
    if (isLarge()) {
        // Every lane gets the same rows: how many are needed differs from place to place.
        const double card = double(CardFaces::standardSize(m_faces.lines().title).height);
        const double rows = std::floor(roomOfALane(viewport) / rowHeight(card));
        ofLarge = {std::vector<double>(std::size_t(std::clamp(rows, 1.0, kMaxRowsOfLarge)), card), true,
                   LaneMetrics::kStrip + LaneMetrics::kDensity};
    }
    m_wanted.clear();
    for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        const LaneInfo& info = m_content->lanes[lane];
        LaneRows wanted;
        if (info.isHidden || info.isCollapsed) {
            wanted.fixed = info.isHidden ? 0 : LaneMetrics::kCollapsed;
        } else if (isLarge()) {
            wanted = ofLarge;
        } else {
            wanted.rowHeights = m_fitted[lane].rowHeights;
            wanted.hasMore = m_fitted[lane].hasMore;
        }
        m_wanted.push_back(std::move(wanted));
    }
}

void TimelineLayout::updateHeights(const ViewState& view, double viewport) {
    chooseCardLines(view, viewport);
    const HeightsKey key{baseZoom(view), viewport, view.minRows, m_faces.lines(), view.canScroll};
    if (key == m_heightsKey) {
        return;
    }
    m_heightsKey = key;
    m_levels.clear();
    if (!isLarge()) {
        packFitted(key.base);
    }
    wantRows(viewport);
    m_heights =
        shareHeight(m_wanted, viewport, view.minRows, view.canScroll ? kScrolledViewports * viewport : 0);
    m_tops.assign(1, 0);
    m_needed = 0;
    for (const LaneHeight& height : m_heights) {
        m_tops.push_back(m_tops.back() + height.height);
        m_needed += height.height - height.spare;
    }
}

double TimelineLayout::rowTop(std::uint32_t lane, std::size_t row) const {
    double top = LaneMetrics::kHeader;
    for (std::size_t above = 0; above < row; ++above) {
        top += rowHeight(m_wanted[lane].rowHeights[above]);
    }
    return top;
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

double TimelineLayout::cardX(const DrawnExtent& extent, const ViewState& view, double width) const {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const Stretch bar = barStretch(extent, view.scale.toX(extent.start), view.scale.toX(extent.end));
    // Open bars of a large timeline do not reach through the view, so their cards do not wait at its edge.
    const bool isBounded = isLarge() && isOpen(extent);
    return cardLeft(extent, bar, width, cardAlignment(m_content->index, extent),
                    isBounded ? -kInfinity : kViewMargin, isBounded ? kInfinity : view.width - kViewMargin);
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
    card.area.x = cardX(index.extentAt(position), view, card.area.width);
    card.area.y = markY + LaneMetrics::kMark;
    card.isRaised = isRaised;
    list.cards.push_back(std::move(card));
}

Stretch TimelineLayout::reserved(std::uint32_t event, const TimeScale& scale) const {
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
    const Stretch stretch = reserved(m_content->index.numberAt(position), view.scale);
    return stretch.right >= 0 && stretch.left <= view.width;
}

void TimelineLayout::addPlacedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    const double level = levelOf(view.scale.microsPerPixel());
    const LaneHeight& height = m_heights[lane];
    m_placed.clear();
    m_gaps.place(lane, view.scale.microsPerPixel(), height.rows, view.scale.toInstant(0),
                 view.scale.toInstant(view.width), m_placed);
    std::sort(m_placed.begin(), m_placed.end(),
              [](const PlacedCard& a, const PlacedCard& b) { return a.position < b.position; });
    for (const PlacedCard& placed : m_placed) {
        addCard(list, view, placed.position, top + rowTop(lane, placed.row), false);
    }
    if (height.hasStrip) {
        OverflowArea area{view.scale,     level,
                          view.width,     top + rowTop(lane, height.rows),
                          view.highlight, m_content->texts.get()};
        addCellChips(m_content->index, m_grid, lane, m_placed, area, m_metrics, list.chips);
        area.top += LaneMetrics::kStrip - 4;
        addDensities(m_grid, lane, m_content->lanes[lane].colour, area, LaneMetrics::kDensity,
                     list.densities);
    }
}

void TimelineLayout::addPackedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top) {
    const EventIndex& index = m_content->index;
    const PackedLane& packed = (*m_level)[lane];
    const EventIndex::LaneRange events = index.inLane(lane);
    const LaneHeight& height = m_heights[lane];
    m_overflow.clear();
    for (std::uint32_t position = events.first; position < events.last; ++position) {
        const std::uint16_t row = packed.row[position - events.first];
        if (row >= height.rows) {
            m_overflow.push_back(position);
        } else if (isInView(position, view)) {
            addCard(list, view, position, top + rowTop(lane, row), false);
        }
    }
    if (height.hasStrip) {
        const OverflowArea area{view.scale,     levelOf(view.scale.microsPerPixel()),
                                view.width,     top + rowTop(lane, height.rows),
                                view.highlight, m_content->texts.get()};
        addOverflowChips(index, m_overflow, area, m_metrics, list.chips);
    }
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
                 LaneMetrics::kDensity, list.densities);
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
    band.isStriped = lane % 2 == 0;
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

void TimelineLayout::addNotice(DrawList& list, const ViewState& view) const {
    const EventIndex& index = m_content->index;
    if (index.size() == 0 || !list.cards.empty() || !list.bars.empty() || !list.chips.empty() ||
        !list.densities.empty()) {
        return;
    }
    // Where to go from here: the last one before and the first one after.
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;
    const time::Instant left = view.scale.toInstant(0);
    const time::Instant right = view.scale.toInstant(view.width);
    std::size_t elsewhere = 0; // in lanes out of view
    for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
        const EventIndex::LaneRange events = index.inLane(lane);
        const std::uint32_t next = index.firstNotBefore(events, left);
        elsewhere += index.firstNotBefore(events, right) - next;
        if (next > events.first &&
            (!before || index.extentAt(*before).start < index.extentAt(next - 1).start)) {
            before = next - 1;
        }
        if (next < events.last && (!after || index.extentAt(next).start < index.extentAt(*after).start)) {
            after = next;
        }
    }
    if (elsewhere > 0) {
        list.notice.emplace_back("Nothing happens here in this span");
        list.notice.push_back(elsewhere == 1
                                  ? "1 event in another lane: scroll there"
                                  : fmt::format("{} events in other lanes: scroll there", elsewhere));
        return;
    }
    list.notice.emplace_back("Nothing happens in this span");
    const auto told = [&](std::uint32_t position) {
        const std::uint32_t event = index.numberAt(position);
        return m_content->texts->title(event) + ", " + m_content->texts->detail(event);
    };
    const double room = std::max(0.0, view.width - 80);
    if (before) {
        list.notice.push_back(elided("← " + told(*before), room, TextRole::Caption, m_metrics));
    }
    if (after) {
        list.notice.push_back(elided(told(*after), room, TextRole::Caption, m_metrics) + " →");
    }
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
    list.ticks = axisTicks(view.scale, view.width, m_metrics, view.hasWeekNumbers);
    m_eras.addTo(list, m_content->eras, view.scale, m_metrics);
    addMarks(list, m_content->marks, view.today, view.scale, m_metrics);

    updateHeights(view, list.lanes.height);
    if (!isLarge()) {
        m_level = &levelFor(view.scale.microsPerPixel());
    }
    list.contentHeight = m_tops.back();
    list.neededHeight = m_needed;
    const double lanesTop =
        list.lanes.y - std::clamp(view.scroll, 0.0, std::max(0.0, list.contentHeight - list.lanes.height));
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
            addLane(list, view, lane, top);
        }
    }
    clearMarkLabels(list);
    addNotice(list, view);
    // The selected and the hovered card stand over their neighbours.
    std::stable_partition(list.cards.begin(), list.cards.end(),
                          [](const DrawList::Card& card) { return !card.isRaised && !card.isSelected; });
    addRelations(list, m_content->relations, Places(*this, view, lanesTop), m_metrics);
    addTray(list, m_content->index, *m_content->texts, m_metrics,
            [&](std::uint32_t event) { return view.hovered == event || isChosen(view, event); });
    return list;
}

} // namespace dateline::layout
