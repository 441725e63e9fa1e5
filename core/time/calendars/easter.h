// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"

#include <optional>

namespace dateline::time {

/// Easter Sunday of the Western churches: by the Gregorian rule from 1583, before that by the Julian one,
/// placed in the proleptic Gregorian calendar. Nothing before 326, when the rule was not yet one. Gregorian
/// rule: the anonymous algorithm in Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, ch. 8.
std::optional<CivilDate> easter(std::int64_t year);

/// Easter Sunday of the Orthodox churches: the Julian rule (Meeus, the same chapter), in the Gregorian
/// calendar.
std::optional<CivilDate> orthodoxEaster(std::int64_t year);

} // namespace dateline::time
