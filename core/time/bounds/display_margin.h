// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"

#include <cstdint>
#include <string>

namespace dateline::time {

/// How far beyond its bounds an approximate or uncertain date is drawn fading. A convention for the eye, said
/// as such where it is shown; it changes no bound, no comparison and no search.
struct DisplayMargin {
    std::int64_t startMicros = 0; ///< before the earliest start, >= 0
    std::int64_t endMicros = 0;   ///< after the latest end, >= 0

    friend bool operator==(const DisplayMargin&, const DisplayMargin&) = default;
};

/// One unit of the finest component marked `~` or `?`, two for `%`: 1987~ a year to either side, 2025-05~ a
/// month, 2004~-06-11 a year, 156X~ a decade. A day counts 24 hours, a month 30 days, a season 91, a year
/// 365.
DisplayMargin displayMarginOf(const Edtf& date);

/// "drawn with 1 year to either side, by convention"; empty where there is no margin.
std::string displayMarginInWords(const Edtf& date);

} // namespace dateline::time
