// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"

#include <algorithm>

namespace dateline::layout {

/// Whether an event is one of those selected in a view.
inline bool isChosen(const ViewState& view, std::uint32_t event) {
    return view.selected == event ||
           (view.chosen != nullptr && std::binary_search(view.chosen->begin(), view.chosen->end(), event));
}

} // namespace dateline::layout
