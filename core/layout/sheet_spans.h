// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/timeline_layout.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::layout {

/// A stretch of time with sheets of its own.
struct SheetSpan {
    time::Instant from; ///< events that begin in [from, to) stand on them; what has an open start, by its end
    time::Instant to;
    time::Instant first; ///< [first, last), within the above, is what their axis shows: where nothing happens
    time::Instant last;  ///< for long at an end, less
};

/// What a timeline is to be spread over.
struct SheetsWanted {
    double width = 0;                  ///< of a sheet's lanes, in pixels
    double height = 0;                 ///< of a sheet's lanes
    int atLeast = 1;                   ///< stretches of time
    std::optional<time::Instant> from; ///< where the first axis begins, whatever happens there
    std::optional<time::Instant> to;
};

/// Divides a timeline into stretches of time for sheets: as many as wanted and about equally long, if each of
/// them then has events, and room for them. Else where that takes the fewest sheets: dense times get
/// stretches for themselves, and years without events cost nothing. Stretches begin on borders of the
/// calendar between events. No stretch is without an event that starts there; there may be fewer than wanted,
/// or more. `sizes` are those of the cards, by number; empty in a timeline too large to measure them, which
/// is divided into equal parts, those without events left out. Costs about 2,000 packings of a lane at most.
/// How the shortest way to break a line of boxes is found: Knuth and Plass, "Breaking Paragraphs into Lines"
/// (1981); here boxes are the times between two borders.
std::vector<SheetSpan> sheetSpans(const TimelineContent& content, const std::vector<CardSize>& sizes,
                                  const SheetsWanted& wanted);

/// Shows the axis of a span across a sheet, with some air at both ends.
TimeScale sheetScale(const SheetSpan& span, double width);

/// What stands on the sheets of a span: extents end where the sheet does, which is where their cards then
/// stand. Every event with a date stands on those of one span.
std::shared_ptr<const TimelineContent> contentOnSheets(const std::shared_ptr<const TimelineContent>& content,
                                                       const SheetSpan& span, double width);

/// The events, by number, that began before a span and go on into it, by start.
std::vector<std::uint32_t> goingOnInto(const TimelineContent& content, const SheetSpan& span);

} // namespace dateline::layout
