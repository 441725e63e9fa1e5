// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis_ticks.h"
#include "core/layout/geometry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::layout {

/// Everything to draw of a timeline in one view, in logical pixels, back to front in the order of the
/// members. A painter replays it on any device; a mouse position is looked up in the same rectangles.
struct DrawList {
    struct LaneBand {
        Rect area;
        std::string name;
        double nameX = 0;
        double nameBaseline = 0;
        std::uint32_t lane = 0;
        bool isStriped = false;
    };
    /// A vertical line behind the events, such as a source's day of publication.
    struct Mark {
        double x = 0;
        double top = 0;
        double bottom = 0;
        std::string label;
        double labelX = 0;
        double labelBaseline = 0;
        double labelWidth = 0;
    };
    /// The time an event takes: a bar, or a dot where it is narrower than one can see.
    struct Bar {
        Rect area;
        double fadeLeft = 0;  ///< pixels over which its end fades in
        double fadeRight = 0; ///< pixels over which it fades out
        bool isDot = false;   ///< a circle in the middle of area
        bool isHollow = false;
        bool isLink = false; ///< a thin line between the several times of one event
        bool arrowLeft = false;
        bool arrowRight = false;
        bool isFaded = false; ///< not among the highlighted
        std::uint32_t event = 0;
        std::uint32_t colour = 0;
    };
    struct Card {
        Rect area;
        std::vector<std::string> titleLines;
        std::string detail;
        bool isDashed = false; ///< the date is approximate or open
        bool isSelected = false;
        bool isHovered = false;
        bool isFaded = false;
        bool isRaised = false; ///< stands over others: it has no row of its own
        std::uint32_t event = 0;
        std::uint32_t colour = 0;
    };
    /// Events that found no room for a card, counted.
    struct Chip {
        Rect area;
        std::string label;
        bool isHovered = false;
        std::size_t count = 0;
        std::vector<std::uint32_t> events; ///< their numbers by start; in a large timeline only the first few
        time::Instant start;               ///< of the first to start
        time::Instant end;                 ///< of the last to start
    };
    /// How many events start within a column.
    struct Density {
        Rect area;
        std::uint32_t colour = 0;
    };
    struct Tray {
        Rect area; ///< empty: nothing is undated
        std::string label;
        double labelX = 0;
        double labelBaseline = 0;
    };

    double width = 0;
    double height = 0;
    Rect axis;                ///< the two tiers, at the top
    Rect lanes;               ///< what scrolls, below it
    double neededHeight = 0;  ///< of all lanes without spare room
    double contentHeight = 0; ///< of all lanes; more than lanes.height: there is something to scroll

    std::vector<LaneBand> bands;
    AxisTicks ticks;
    std::vector<Mark> marks;
    std::vector<Bar> bars;
    std::vector<Card> cards;
    std::vector<Density> densities;
    std::vector<Chip> chips;
    Tray tray;
    std::vector<Chip> trayChips; ///< one an event, the last a count of those without room
};

/// What stands at a point: an event (its card before its bar) or a chip. Nothing where the ground is bare.
struct Hit {
    enum class Kind { None, Event, Chip };
    Kind kind = Kind::None;
    std::uint32_t event = 0;
    DrawList::Chip chip = {};
};
Hit hitTest(const DrawList& list, double x, double y);

} // namespace dateline::layout
