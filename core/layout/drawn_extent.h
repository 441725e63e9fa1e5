// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf.h"
#include "core/time/instant.h"

#include <cstdint>
#include <optional>

namespace dateline::layout {

/// How a date is drawn, honestly: exact instants are dots; a day, month or year is a bar of that width;
/// approximate ends fade; *one day within* is a hollow bar, *the whole range* a solid one; open ends fade out
/// with an arrow.
struct DrawnExtent {
    enum Flag : std::uint8_t {
        OpenStart = 1,  ///< no earliest time: reaches to the left without end
        OpenEnd = 2,    ///< no latest time
        Soft = 4,       ///< approximate or uncertain: the ends fade
        Hollow = 8,     ///< one time somewhere within, not the whole of it
        ExactTime = 16, ///< known to the hour or better: a dot at every zoom
        Undated = 32,   ///< no place on the axis
    };
    time::Instant start; ///< of what is certain to be meant; for an open start that of its known end
    time::Instant end;   ///< exclusive, at least start
    std::uint8_t flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    friend bool operator==(const DrawnExtent&, const DrawnExtent&) = default;
};

DrawnExtent drawnExtentOf(const std::optional<time::Edtf>& when);

} // namespace dateline::layout
