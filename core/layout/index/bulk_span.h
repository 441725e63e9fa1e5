// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/event_index.h"

#include <cstddef>
#include <optional>

namespace dateline::layout {

/// The time in which nearly all events start, where a few far outside would make it small.
struct BulkSpan {
    time::Instant start;
    time::Instant end;
    std::size_t outside = 0; ///< events that start before or after; about, unless isCounted
    bool isCounted = true;
};

/// Nothing unless leaving out at most one event in twelve makes what is to be shown at least four times
/// shorter: then everything is best seen as a whole. For events numbered by start, as a document's are.
/// Of more than 20,000 events it looks at so many, evenly spread.
std::optional<BulkSpan> bulkOf(const EventIndex& index);

} // namespace dateline::layout
