// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/card_faces.h"
#include "core/layout/card_packing.h"
#include "core/layout/card_texts.h"
#include "core/layout/draw_list.h"
#include "core/layout/event_index.h"
#include "core/layout/lane_rows.h"
#include "core/layout/segment_packing.h"
#include "core/layout/text_metrics.h"
#include "core/layout/time_scale.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

struct LaneInfo {
    std::string name;
    std::uint32_t colour = 0; ///< index into the theme's lane colours
};

struct BackgroundMark {
    time::Instant at;
    std::string label;
};

/// All that a timeline shows, apart from where one looks.
struct TimelineContent {
    EventIndex index;
    std::vector<LaneInfo> lanes; ///< one a lane of the index
    std::vector<BackgroundMark> marks;
    std::unordered_map<std::uint32_t, std::vector<DrawnExtent>>
        parts; ///< of events with DrawnExtent::Several
    std::shared_ptr<const CardTexts> texts;
};

/// Where one looks, and at what.
struct ViewState {
    TimeScale scale;
    double width = 0; ///< logical pixels, the axis included
    double height = 0;
    double scroll = 0;       ///< pixels the lanes are moved up
    std::size_t minRows = 2; ///< a lane keeps so many, and scrolls, before it gives up more
    std::optional<std::uint32_t> selected;
    std::optional<std::uint32_t> hovered;
    const std::vector<bool>* highlighted = nullptr; ///< one flag an event, the rest is faded; null: all alike
};

/// Turns content and view into a DrawList. Keeps the packing of the zoom level last used, so that a pan only
/// moves what is there. Not for use by two threads at once.
class TimelineLayout {
public:
    static constexpr double kAxisHeight = 44;
    static constexpr double kTrayHeight = 40;

    TimelineLayout(std::shared_ptr<const TimelineContent> content, const TextMetrics& metrics);

    DrawList layOut(const ViewState& view);

    /// How far below the first lane's top a lane begins, in a view; not moved by its scroll.
    double laneTop(const ViewState& view, std::uint32_t lane);

    /// The scale at which everything is in view in `width` pixels, cards included.
    TimeScale fitting(double width) const;

private:
    struct Level {
        double microsPerPixel = 0;
        std::vector<PackedLane> lanes;
    };
    bool isLarge() const;
    void measureCards();
    void chooseTitleLines(double viewport);
    CardSize sizeOf(std::uint32_t event) const;
    bool isInView(std::uint32_t position, const ViewState& view) const;
    double lanesHeight(const ViewState& view) const;
    void packLevel(double microsPerPixel);
    std::vector<LaneHeight> laneHeights(const ViewState& view, double viewport);
    DrawList::Card cardFor(std::uint32_t event, const ViewState& view);
    void addBars(DrawList& list, const ViewState& view, const DrawList::Card& card, double top) const;
    void addCard(DrawList& list, const ViewState& view, std::uint32_t position, double markY, bool isRaised);
    void addLane(DrawList& list, const ViewState& view, const LaneHeight& height, std::uint32_t lane,
                 double top);
    void addTray(DrawList& list, const ViewState& view);
    void addMarks(DrawList& list, const ViewState& view) const;

    std::shared_ptr<const TimelineContent> m_content;
    const TextMetrics& m_metrics;
    CardFaces m_faces;
    std::vector<CardSize> m_sizes; ///< by number; empty in a large timeline, whose cards are all of one size
    Level m_level;                 ///< of a timeline packed whole
    SegmentPacking m_segments;     ///< of a large one
    // Kept between frames, so that a frame allocates little.
    std::vector<LaneRows> m_wanted;
    std::vector<double> m_rowTops;
    std::vector<PlacedCard> m_placed;
    std::vector<std::uint32_t> m_overflow;
};

} // namespace dateline::layout
