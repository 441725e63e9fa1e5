// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/event_index.h"

#include <cstdint>
#include <vector>

namespace dateline::layout {

/// The events that are drawn in full while the rest is faded: what was found, or picked out.
class Highlight {
public:
    Highlight() = default;
    /// One flag an event, by number.
    Highlight(const EventIndex& index, std::vector<bool> flags);

    bool has(std::uint32_t number) const { return m_flags[number]; }
    /// How many have positions in [first, last). O(log n).
    std::size_t countIn(std::uint32_t first, std::uint32_t last) const;

private:
    std::vector<bool> m_flags;
    std::vector<std::uint32_t> m_positions; ///< in order
};

} // namespace dateline::layout
