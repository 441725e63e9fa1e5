// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/background_marks.h"
#include "core/layout/drawing/card_faces.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/drawing/era_bands.h"
#include "core/layout/drawing/relation_lines.h"
#include "core/layout/drawing/tray_layout.h"
#include "core/layout/index/event_index.h"
#include "core/layout/index/grid_positions.h"
#include "core/layout/index/highlight.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/packing/gap_packing.h"
#include "core/layout/packing/lane_rows.h"
#include "core/layout/text/card_texts.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

struct LaneInfo {
    std::string name;
    std::uint32_t colour = 0; ///< index into the theme's lane colours
    bool isCollapsed = false; ///< a name and how many events where
    bool isHidden = false;    ///< not drawn; the index must know it too
};

/// All that a timeline shows, apart from where one looks.
struct TimelineContent {
    EventIndex index;
    std::vector<LaneInfo> lanes; ///< one a lane of the index
    std::vector<BackgroundMark> marks;
    std::vector<EraInfo> eras;
    std::unordered_map<std::uint32_t, std::vector<DrawnExtent>>
        parts;           ///< of events with DrawnExtent::Several
    GhostExtents ghosts; ///< of events whose accounts are in conflict
    RelationGraph relations;
    std::shared_ptr<const CardTexts> texts;
};

/// Where one looks, and at what.
struct ViewState {
    TimeScale scale;
    double width = 0; ///< logical pixels, the axis included
    double height = 0;
    double scroll = 0;                     ///< pixels the lanes are moved up
    bool canScroll = false;                ///< where it must, more rows are kept
    std::size_t minRows = 2;               ///< a lane keeps so many, and scrolls, before it gives up more
    std::optional<std::uint32_t> selected; ///< always shown
    const std::vector<std::uint32_t>* chosen = nullptr; ///< all that are selected, in order; null: that one
    std::optional<std::uint32_t> hovered;
    const Highlight* highlight = nullptr; ///< the rest is faded; null: all alike
    std::optional<time::Instant> today;   ///< a line there
    bool isStill = false;                 ///< paper: as many rows as this view needs, not the whole
    bool hasHandles = false;              ///< to collapse lanes by; paper has none
    bool hasWeekNumbers = false;          ///< weeks on the axis by their ISO 8601 numbers
};

/// Turns content and view into a DrawList. How high lanes are, and how many rows they have, follows from the
/// content and the window alone: neither a pan nor a zoom moves them. What has a card keeps its row however
/// close one goes (in a timeline packed whole). Not for use by two threads at once.
class TimelineLayout {
public:
    static constexpr double kAxisHeight = 44;
    static constexpr double kTrayHeight = layout::kTrayHeight;

    TimelineLayout(std::shared_ptr<const TimelineContent> content, const TextMetrics& metrics);

    DrawList layOut(const ViewState& view);

    /// How far below the first lane's top a lane begins, in a view; not moved by its scroll.
    double laneTop(const ViewState& view, std::uint32_t lane);

    /// The scale at which everything is in view in `width` pixels, cards included.
    TimeScale fitting(double width) const;

private:
    class Places;
    // What the heights of lanes depend on.
    struct HeightsKey {
        double base = -1; ///< microseconds a pixel, of the zoom that rows are made for
        double viewport = 0;
        std::size_t minRows = 0;
        CardLines lines;
        bool canScroll = false;
        std::optional<PaperView> paper; ///< that rows are made for; a window has none
        friend bool operator==(const HeightsKey&, const HeightsKey&) = default;
    };
    bool isLarge() const;
    void measureCards();
    void setCardLines(CardLines lines);
    void chooseCardLines(const ViewState& view, double viewport);
    double baseZoom(const ViewState& view) const;
    double neededHeight(const ViewState& view);
    std::size_t hiddenEvents() const;
    void shareRows(const ViewState& view, double viewport);
    void lengthenTitles(const ViewState& view, double room);
    CardSize sizeOf(std::uint32_t event) const;
    Stretch reserved(std::uint32_t event, const ViewState& view) const;
    bool isInView(std::uint32_t position, const ViewState& view) const;
    double lanesHeight(const ViewState& view) const;
    void packFitted(const ViewState& view);
    const std::vector<PackedLane>& levelFor(double microsPerPixel);
    double roomOfALane(double viewport) const; ///< for rows, in a large timeline
    void wantRows(double viewport);
    void updateHeights(const ViewState& view, double viewport);
    double rowTop(std::uint32_t lane, std::size_t row) const; ///< below the lane's top
    double cardX(std::uint32_t position, const ViewState& view, double width) const;
    DrawList::Card cardFor(std::uint32_t event, const ViewState& view);
    void addBars(DrawList& list, const ViewState& view, const DrawList::Card& card, double top) const;
    void addGhosts(DrawList& list, const ViewState& view, const DrawList::Bar& bar) const;
    void addCard(DrawList& list, const ViewState& view, std::uint32_t position, double markY, bool isRaised);
    void addBand(DrawList& list, const ViewState& view, std::uint32_t lane, double top) const;
    void addCollapsedLane(DrawList& list, const ViewState& view, std::uint32_t lane, double top);
    void addPlacedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top);
    void dropCardsThatMeet(const ViewState& view);
    void addPackedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top);
    void addRaisedCards(DrawList& list, const ViewState& view, std::uint32_t lane, double top);
    void addNotice(DrawList& list, const ViewState& view) const;
    void addLane(DrawList& list, const ViewState& view, std::uint32_t lane, double top);

    std::shared_ptr<const TimelineContent> m_content;
    const TextMetrics& m_metrics;
    EraRows m_eras;
    CardFaces m_faces;
    std::vector<CardSize> m_sizes; ///< by number; empty in a large timeline, whose cards are all of one size
    std::vector<PackedLane> m_fitted; ///< of a timeline packed whole: as all of it is in view, or for paper
    std::map<int, std::vector<PackedLane>, std::greater<>> m_levels; ///< by zoom, the coarsest first
    const std::vector<PackedLane>* m_level = nullptr;                ///< of m_levels: the one last used
    GapPacking m_gaps;                                               ///< of a large one
    GridPositions m_grid;
    /// Base zoom, height of the lanes, and the view on paper.
    std::tuple<double, double, std::optional<PaperView>> m_linesChosenFor{-1, -1, {}};
    // Kept between frames, so that a frame costs what is in view.
    HeightsKey m_heightsKey;
    std::vector<LaneRows> m_wanted;
    std::vector<LaneHeight> m_heights;
    std::vector<double> m_tops;       ///< of the lanes, below the first one's; and the end
    std::vector<bool> m_striped;      ///< every other one of the lanes shown
    double m_needed = 0;              ///< height without spare room
    std::vector<PlacedCard> m_placed; ///< of the lane at hand, by position
    std::vector<PlacedCard> m_raised; ///< the same, over them: what was found and has no card else
    std::vector<std::uint32_t> m_overflow;
    struct Counts {
        std::size_t bars = 0;
        std::size_t cards = 0;
        std::size_t densities = 0;
        std::size_t chips = 0;
    };
    Counts m_last; ///< in the list before: the next one has about as many
};

} // namespace dateline::layout
