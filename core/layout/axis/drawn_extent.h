// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/instant.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::layout {

/// How a date is drawn, honestly: exact instants are dots; a day, month or year is a bar of that width;
/// approximate ends fade; *one day within* is a hollow bar, *the whole range* a solid one; open ends fade out
/// with an arrow.
struct DrawnExtent {
    enum Flag : std::uint8_t {
        OpenStart = 1, ///< no earliest time: reaches to the left without end
        OpenEnd = 2,   ///< no latest time
        SoftStart = 4, ///< approximate or uncertain: this end fades
        SoftEnd = 8,
        Hollow = 16,    ///< one time somewhere within, not the whole of it
        ExactTime = 32, ///< known to the hour or better: a dot at every zoom
        Undated = 64,   ///< no place on the axis
        Several = 128,  ///< several times within, each drawn (drawnPartsOf)
    };
    time::Instant start; ///< of what is certain to be meant; for an open start that of its known end
    time::Instant end;   ///< exclusive, at least start
    std::uint8_t flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    friend bool operator==(const DrawnExtent&, const DrawnExtent&) = default;
};

DrawnExtent drawnExtentOf(const std::optional<time::Edtf>& when);

/// The single times of a date that names several ("{2001,2014}"); nothing for any other.
std::vector<DrawnExtent> drawnPartsOf(const time::Edtf& when);

} // namespace dateline::layout
