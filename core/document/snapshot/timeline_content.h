// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/snapshot/timeline_snapshot.h"
#include "core/layout/timeline_layout.h"

#include <memory>
#include <string>

namespace dateline::document {

/// A snapshot as the layout takes it. Event numbers of the layout are those of the snapshot. Keeps the
/// snapshot alive.
std::shared_ptr<const layout::TimelineContent> contentOf(std::shared_ptr<const TimelineSnapshot> snapshot);

/// A card's second line: the date in words and the phrase it was read from.
std::string detailOf(const model::EventSummary& event);

} // namespace dateline::document
