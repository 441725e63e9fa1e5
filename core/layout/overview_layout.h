// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/era_bands.h"
#include "core/layout/drawing/geometry.h"
#include "core/layout/index/event_index.h"
#include "core/layout/text/text_metrics.h"

#include <string>
#include <utility>
#include <vector>

namespace dateline::layout {

/// The whole timeline in a strip: how many events where, and the part in view as a window one can drag.
struct Overview {
    TimeScale scale; ///< of the strip: the whole range
    struct Bar {
        Rect area;
        std::size_t count = 0; ///< events that touch it
    };
    std::vector<Bar> bars;
    /// One event in a small timeline: a dash in the colour of its lane, the lanes one under the other.
    /// Instead of bars, which say little of few events.
    struct Dash {
        Rect area;
        std::uint32_t colour = 0;
        bool isSoft = false; ///< its ends are not known
    };
    std::vector<Dash> dashes; ///< empty where events or lanes are many
    /// What of an era falls into the range of the events.
    struct Era {
        Rect area; ///< as high as the strip
        std::uint32_t colour = 0;
    };
    std::vector<Era> eras; ///< by start
    std::string startLabel;
    std::string endLabel;
};

/// Bars for a strip of `area`. A bar tells how many events are to be expected in its stretch, each spread
/// evenly over what its date leaves open: a day stands out, "in recent months" is a low ridge. Heights grow
/// with the square root, so that single events stay visible beside hundreds.
Overview overviewOf(const EventIndex& index, const Rect& area, const std::vector<std::uint32_t>& colours = {},
                    const std::vector<EraInfo>& eras = {});

/// The pixels of the strip that a view of `width` pixels at `view` covers, cut to the strip.
Rect windowIn(const Overview& overview, const Rect& area, const TimeScale& view, double width);

} // namespace dateline::layout
