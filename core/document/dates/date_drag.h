// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"

#include <cstdint>

namespace dateline::document {

enum class DragPart {
    Whole, ///< the date as it is, elsewhere
    Start, ///< of a range: its first date only
    End,   ///< … its last one
};

/// What a date becomes when a hand moves it by so many microseconds along the axis: as exact as it was, by
/// whole steps of what it is exact to (a month by months, a season by seasons, a minute by minutes), rounded
/// to the nearest. Ranges and sets keep their gaps; Start and End of what is no range mean the whole. Fails,
/// saying why, when the digits to change are unspecified, or a range would end before it starts.
Result<time::Edtf> dragged(const time::Edtf& date, DragPart part, std::int64_t micros);

/// The same for an era, which begins and ends even where its date is a single one: all of 1987, its end
/// dragged by two years, is 1987/1989.
Result<time::Edtf> draggedEra(const time::Edtf& when, DragPart part, std::int64_t micros);

} // namespace dateline::document
