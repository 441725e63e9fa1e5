// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/drawn_extent.h"
#include "core/layout/index/event_index.h"

namespace dateline::layout {

inline constexpr double kCardGap = 10;     ///< pixels between two cards of a row
inline constexpr double kMinBarWidth = 10; ///< a narrower bar is drawn as a dot
inline constexpr double kDotInset = 10;    ///< a dot stands at least this far inside its card

inline constexpr double kPaperMargin = 8; ///< cards and chips keep this far from the edges of paper

/// So far an open end reaches in a large timeline, where one to the view's edge would take a row for itself.
inline constexpr double kOpenReach = 120;

/// Pixels [left, right) on some scale.
struct Stretch {
    double left = 0;
    double right = 0;
};

/// How much of a card stands to the left of its mark, 0..1: none in the first half of the whole range, then
/// more and more until the last card ends at its mark, so that at the fitting zoom none leaves a view twice
/// its width. Depends on nothing one looks at: panning and zooming never move a card against its mark.
double cardAlignment(const EventIndex& index, const DrawnExtent& extent);

/// The bar of an event whose extent covers [startX, endX): widened to a dot's width where it is too narrow to
/// see.
Stretch barStretch(const DrawnExtent& extent, double startX, double endX);
bool isDrawnAsDot(const DrawnExtent& extent, double startX, double endX);

/// Where the card's left edge stands. A card narrower than its bar is kept inside [viewLeft, viewRight) while
/// the bar reaches that far.
double cardLeft(const DrawnExtent& extent, Stretch bar, double cardWidth, double alignment, double viewLeft,
                double viewRight);

/// `left`, or as near to it as the card stands inside [0, viewWidth), kPaperMargin away from the edges where
/// its mark lets it: on paper nothing moves, and nothing beside it can be seen. A card wider than that begins
/// inside.
double shiftedOntoPaper(double left, Stretch bar, double cardWidth, double viewWidth);

/// What an event keeps to itself in its row: its bar and its card, wherever the card may slide along the bar.
/// Grows no faster than the scale does, so cards apart at one zoom stay apart at any closer one.
Stretch reservedStretch(const DrawnExtent& extent, double startX, double endX, double cardWidth,
                        double alignment);
/// The same where open ends reach kOpenReach.
Stretch boundedStretch(const DrawnExtent& extent, double startX, double endX, double cardWidth,
                       double alignment);

} // namespace dateline::layout
