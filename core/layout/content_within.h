// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"

#include <memory>
#include <optional>

namespace dateline::layout {

/// What of a timeline falls into [from, to): events that reach into it, and the undated; lanes left without
/// any are hidden. Without `from` and `to` the content itself. Events get numbers of their own, so a span of
/// few events is drawn as a timeline of few is. For pictures of a span, which show nothing beside it.
std::shared_ptr<const TimelineContent> contentWithin(std::shared_ptr<const TimelineContent> content,
                                                     std::optional<time::Instant> from,
                                                     std::optional<time::Instant> to);

/// What begins in [from, to) (an open start: what is known to end there), without the undated, as a sheet
/// that ends at `left` and `right` shows it: what goes on beyond ends there, hard.
std::shared_ptr<const TimelineContent> contentClipped(const std::shared_ptr<const TimelineContent>& content,
                                                      time::Instant from, time::Instant to,
                                                      time::Instant left, time::Instant right);

/// The first lanes of a timeline, those before `end`, and the undated: for pictures without room for more.
std::shared_ptr<const TimelineContent> contentInLanes(const std::shared_ptr<const TimelineContent>& content,
                                                      std::uint32_t end);

} // namespace dateline::layout
