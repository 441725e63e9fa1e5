// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"
#include "core/layout/index/event_index.h"
#include "core/layout/text/card_texts.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace dateline::layout {

inline constexpr double kTrayHeight = 40;

/// Adds the tray for events without a date along the bottom of the list, if there are any: as many by title
/// as there is room for, the first ones, or from the selected one on where that is not among them. `isLit`
/// tells which chips are drawn as if pointed at.
void addTray(DrawList& list, const EventIndex& index, const CardTexts& texts, const TextMetrics& metrics,
             std::optional<std::uint32_t> selected, const std::function<bool(std::uint32_t event)>& isLit);

} // namespace dateline::layout
