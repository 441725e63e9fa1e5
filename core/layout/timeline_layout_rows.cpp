// SPDX-License-Identifier: GPL-3.0-or-later
// How many rows the lanes of a TimelineLayout have, and how high they are.
#include "core/layout/packing/card_placement.h"
#include "core/layout/timeline_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::layout {
namespace {

constexpr double kMaxRowsOfLarge = 12; // a lane alone in a high window
constexpr std::size_t kMaxRows = 40;   // of a window; a picture grows as high as its lanes
constexpr double kScrolledViewports = 2.5;

double rowHeight(double cardHeight) {
    return LaneMetrics::kMark + cardHeight + LaneMetrics::kRowGap;
}

std::optional<PaperView> paperOf(const ViewState& view) {
    return view.isStill ? std::optional(PaperView{view.scale, view.width}) : std::nullopt;
}

double aroundRowsOfLarge() {
    return LaneMetrics::kHeader + LaneMetrics::kBottom + LaneMetrics::kStrip + LaneMetrics::kDensity;
}

} // namespace

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

double TimelineLayout::neededHeight(const ViewState& view) {
    packFitted(view);
    wantRows(0);
    double needed = 0;
    for (const LaneHeight& height : shareHeight(m_wanted, std::numeric_limits<double>::infinity())) {
        needed += height.height - height.spare;
    }
    return needed;
}

std::size_t TimelineLayout::hiddenEvents() const {
    std::size_t hidden = 0;
    for (std::size_t lane = 0; lane < m_heights.size(); ++lane) {
        hidden += eventsHidden(m_wanted[lane], m_heights[lane].rows);
    }
    return hidden;
}

void TimelineLayout::shareRows(const ViewState& view, double viewport) {
    viewport += view.isStill ? LaneMetrics::kBlankFoot : 0;
    const auto share = [&] {
        wantRows(viewport);
        m_heights =
            shareHeight(m_wanted, viewport, view.minRows, view.canScroll ? kScrolledViewports * viewport : 0);
    };
    share();
    if (!view.isStill || isLarge() || hiddenEvents() == 0) {
        return;
    }
    for (std::uint32_t lane = 0; lane < m_heights.size(); ++lane) {
        if (m_heights[lane].rows < m_wanted[lane].rowHeights.size()) {
            putHeaviestRowsFirst(m_fitted[lane], m_content->index, lane);
        }
    }
    share();
}

// Where titles had to be cut to a line each, lane by lane they get what room is left, the first lanes first.
void TimelineLayout::lengthenTitles(const ViewState& view, double room) {
    const EventIndex& index = m_content->index;
    const PaperView paper{view.scale, view.width};
    const auto setLines = [&](EventIndex::LaneRange events, std::size_t lines) {
        for (std::uint32_t position = events.first; position < events.last; ++position) {
            const std::uint32_t event = index.numberAt(position);
            m_faces.setTitleLines(event, lines);
            m_sizes[event] = m_faces.face(event).size;
        }
    };
    const auto heightOf = [](const PackedLane& lane) {
        double height = 0;
        for (const double row : lane.rowHeights) {
            height += rowHeight(row);
        }
        return height;
    };
    std::vector<std::size_t> has(index.laneCount(), 1);
    for (const std::size_t lines : {2U, 3U}) {
        for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
            const LaneInfo& info = m_content->lanes[lane];
            if (info.isHidden || info.isCollapsed || has[lane] + 1 != lines) {
                continue;
            }
            setLines(index.inLane(lane), lines);
            PackedLane packed = packLane(index, lane, paper, m_sizes, m_content->ghosts);
            const double grown = heightOf(packed) - heightOf(m_fitted[lane]);
            if (grown <= room) {
                room -= grown;
                m_fitted[lane] = std::move(packed);
                has[lane] = lines;
            } else {
                setLines(index.inLane(lane), has[lane]);
            }
        }
    }
}

void TimelineLayout::chooseCardLines(const ViewState& view, double viewport) {
    // By the content and the window alone, so that no movement of the view changes it.
    const std::tuple chosenFor(baseZoom(view), viewport, paperOf(view));
    if (m_linesChosenFor == chosenFor) {
        return;
    }
    m_linesChosenFor = chosenFor;
    m_heightsKey = {};
    if (isLarge()) {
        const double perLane = roomOfALane(viewport);
        const double twoRows = 2 * rowHeight(double(CardFaces::standardSize(2).height));
        setCardLines({perLane >= twoRows ? 2U : 1U, 1});
        return;
    }
    // As many lines as leave every event its row where all is in view; where one scrolls anyhow, all that a
    // card may have. Titles run to 80 characters, so three lines show nearly every one whole.
    std::vector<CardLines> choices = {CardLines{}, CardLines{3, 1}, CardLines{2, 1}};
    if (view.isStill) {
        choices.push_back({1, 1}); // a title cut short, but there
    }
    CardLines best;
    std::size_t fewestHidden = std::numeric_limits<std::size_t>::max();
    for (const CardLines lines : choices) {
        setCardLines(lines);
        const double room = viewport + (view.isStill ? LaneMetrics::kBlankFoot : 0) - neededHeight(view);
        if (room >= 0) {
            if (lines.title == 1) {
                lengthenTitles(view, room);
            }
            return;
        }
        // Paper does not scroll: what has no row there has none.
        std::size_t hidden = 0;
        if (view.isStill) {
            shareRows(view, viewport);
            hidden = hiddenEvents();
        }
        if (hidden < fewestHidden && lines.title > 1) {
            fewestHidden = hidden;
            best = lines;
        }
    }
    setCardLines(best);
}

void TimelineLayout::packFitted(const ViewState& view) {
    const double level = levelOf(baseZoom(view));
    m_fitted.clear();
    for (std::uint32_t lane = 0; lane < m_content->index.laneCount(); ++lane) {
        m_fitted.push_back(
            view.isStill ? packLane(m_content->index, lane, PaperView{view.scale, view.width}, m_sizes,
                                    m_content->ghosts)
                         : packLane(m_content->index, lane, level, kMaxRows, m_sizes, m_content->ghosts));
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
    const double card = double(CardFaces::standardSize(m_faces.lines().title).height);
    std::vector<double> shares; // of the rows there is room for, in a large timeline
    double shared = 0;
    double rows = 0;
    if (isLarge()) {
        // More where more happens, by its order of magnitude. Where one has to scroll anyhow there is more
        // room.
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            const bool isOpen = !m_content->lanes[lane].isHidden && !m_content->lanes[lane].isCollapsed;
            shares.push_back(isOpen ? std::log2(1 + double(m_content->index.inLane(lane).size())) : 0);
            shared += shares.back();
        }
        const auto open =
            double(std::count_if(shares.begin(), shares.end(), [](double share) { return share > 0; }));
        const bool scrolls = m_heightsKey.canScroll && roomOfALane(viewport) < rowHeight(card);
        rows = open * roomOfALane(scrolls ? kScrolledViewports * viewport : viewport) / rowHeight(card);
        rows = scrolls ? rows + open / 2 : rows; // rounded, not down
    }
    m_wanted.clear();
    for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        const LaneInfo& info = m_content->lanes[lane];
        LaneRows wanted;
        if (info.isHidden || info.isCollapsed) {
            wanted.fixed = info.isHidden ? 0 : LaneMetrics::kCollapsed;
        } else if (isLarge()) {
            const double own = std::floor(rows * shares[lane] / std::max(1.0, shared));
            wanted = {std::vector<double>(std::size_t(std::clamp(own, 1.0, kMaxRowsOfLarge)), card), true,
                      LaneMetrics::kStrip + LaneMetrics::kDensity};
        } else {
            wanted.rowHeights = m_fitted[lane].rowHeights;
            wanted.hasMore = m_fitted[lane].hasMore;
            wanted.rowEvents = m_fitted[lane].rowEvents;
        }
        m_wanted.push_back(std::move(wanted));
    }
}

void TimelineLayout::updateHeights(const ViewState& view, double viewport) {
    chooseCardLines(view, viewport);
    const HeightsKey key{baseZoom(view),  viewport,       view.minRows,
                         m_faces.lines(), view.canScroll, paperOf(view)};
    if (key == m_heightsKey) {
        return;
    }
    m_heightsKey = key;
    m_levels.clear();
    if (!isLarge()) {
        packFitted(view);
    }
    shareRows(view, viewport);
    m_tops.assign(1, 0);
    m_needed = 0;
    m_striped.clear();
    bool isStriped = false;
    for (const LaneHeight& height : m_heights) {
        m_tops.push_back(m_tops.back() + height.height);
        m_needed += height.height - height.spare;
        isStriped = isStriped != (height.height > 0); // every other one of those shown
        m_striped.push_back(isStriped);
    }
}

double TimelineLayout::rowTop(std::uint32_t lane, std::size_t row) const {
    double top = LaneMetrics::kHeader;
    for (std::size_t above = 0; above < row; ++above) {
        top += rowHeight(m_wanted[lane].rowHeights[above]);
    }
    return top;
}

} // namespace dateline::layout
