// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/axis_ticks.h"
#include "core/layout/drawing/geometry.h"
#include "core/model/relation.h"

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
        Rect header; ///< its name, and the handle before it if it has one
        bool hasHandle = false;
        bool isCollapsed = false;
        bool isHeld = false; ///< the name is held in view while its lane leaves it: it stands over the cards
    };
    /// A span of time a user named: a quiet band behind the lanes, and a tab with its name above them.
    struct Era {
        Rect area;
        Rect tab;            ///< empty in a legend
        double fadeLeft = 0; ///< pixels over which its end fades in
        double fadeRight = 0;
        bool hasStart = false; ///< it has a line where it begins, which is in view and known
        bool hasEnd = false;
        std::string label; ///< empty: no room
        double labelX = 0; ///< in a narrow tab the name goes on beyond it
        double labelBaseline = 0;
        double labelWidth = 0;
        std::uint32_t colour = 0;
        std::uint32_t era = 0;
    };
    /// A vertical line behind the events: a source's day of publication, or today.
    struct Mark {
        double x = 0;
        double top = 0;
        double bottom = 0;
        bool isToday = false;   ///< its label stands on the axis, above the line
        bool isCrowded = false; ///< one of many: a tick at the top, without a label
        std::string label;      ///< empty where the label of another one stands
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
        bool isLink = false;  ///< a thin line between the several times of one event
        bool isGhost = false; ///< as another account has it
        bool arrowLeft = false;
        bool arrowRight = false;
        bool isFaded = false; ///< not among the highlighted
        std::uint32_t event = 0;
        std::uint32_t colour = 0;
    };
    /// A dot that is a ring: the time is not exact, or somewhere within.
    static bool isRing(const Bar& bar) {
        return bar.isDot && (bar.isHollow || bar.fadeLeft > 0 || bar.fadeRight > 0);
    }
    /// What there is to know of an event's evidence, at the right end of its card's second line.
    struct CardMark {
        enum class Kind {
            Accounts,   ///< told by several, counted in `text`
            Conflict,   ///< they cannot all be right
            Decided,    ///< … and an editor chose one
            Unverified, ///< a quote was found changed or lost
        };
        Kind kind = Kind::Accounts;
        double x = 0; ///< from the card's left edge
        std::string text;
    };
    struct Card {
        Rect area;
        std::vector<std::string> titleLines;
        std::string detail;
        std::string teller; ///< a line of its own below; empty: there is none, or it stands in `detail`
        std::vector<CardMark> marks;
        bool isDashed = false; ///< the date is approximate or open
        bool isSelected = false;
        bool isHovered = false;
        bool isFaded = false;
        bool isRaised = false; ///< stands over others: it has no row of its own
        std::uint32_t event = 0;
        std::uint32_t colour = 0;
    };
    /// Events that found no room for a card: one alone by its title, several counted.
    struct Chip {
        Rect area;
        std::string label;
        bool isHovered = false;
        bool isNamed = false; ///< a single event, by its title
        int elsewhere = 0;    ///< -1, 1: those before or after the view, of a lane with nothing in it
        std::size_t count = 0;
        std::size_t found = 0;             ///< of them among the highlighted
        std::vector<std::uint32_t> events; ///< their numbers by start; in a large timeline only the first few
        std::uint32_t firstPosition = 0;   ///< in the index, of a large timeline's; else 0 and 0
        std::uint32_t lastPosition = 0;    ///< exclusive
        time::Instant start;               ///< of the first to start
        time::Instant end;                 ///< of the last to start
    };
    /// How many events start within a column.
    struct Density {
        Rect area;
        std::uint32_t colour = 0;
        std::uint32_t count = 0;
        double least = 0; ///< pixels that one event is high
    };
    /// How two events hang together: a curve from one to the other.
    struct Relation {
        model::RelationKind kind = model::RelationKind::Cause;
        Point start;
        Point startControl;
        Point endControl;
        Point end;
        bool isStrong = false; ///< of the event one looks at: over the cards, and named
        std::string label;     ///< of a strong one
        Rect labelArea;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    struct Tray {
        Rect area; ///< empty: nothing is undated
        std::string label;
        double labelX = 0;
        double labelBaseline = 0;
    };

    double width = 0;
    double height = 0;
    Rect axis;     ///< the two tiers, at the top
    Rect eraStrip; ///< the tabs of eras, below it; empty: there are none
    Rect lanes;    ///< what scrolls, below both
    Rect markFoot; ///< below the lanes: names of the marks, on paper; empty: they stand in the lanes
    double neededHeight = 0;  ///< of all lanes without spare room
    double contentHeight = 0; ///< of all lanes; more than lanes.height: there is something to scroll

    std::vector<LaneBand> bands;
    AxisTicks ticks;
    std::vector<Era> eras;
    std::vector<Mark> marks;
    std::vector<Bar> bars;
    std::vector<Relation> relations; ///< faint ones stand under the cards
    std::vector<Card> cards;
    std::vector<Density> densities;
    std::vector<Chip> chips;
    std::vector<std::string>
        notice; ///< where nothing is to be seen, lines that say so; to stand in the middle
    Tray tray;
    std::vector<Chip> trayChips; ///< one an event, the last a count of those without room
};

/// What stands at a point: an event (its card before its bar), a chip, a lane's name, the curve of a
/// relation, the tab of an era, the axis. Nothing where the ground is bare.
struct Hit {
    enum class Kind { None, Event, Chip, Lane, Relation, Era, Axis };
    Kind kind = Kind::None;
    std::uint32_t event = 0;
    DrawList::Chip chip = {};
    std::uint32_t lane = 0;
    std::uint32_t era = 0;
    std::uint32_t from = 0; ///< of a relation
    std::uint32_t to = 0;
};
Hit hitTest(const DrawList& list, double x, double y);

} // namespace dateline::layout
