// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/event_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::layout {

/// The events that are drawn in full while the rest is faded: what was found, or picked out.
class Highlight {
public:
    Highlight() = default;
    /// One flag an event, by number.
    Highlight(const EventIndex& index, std::vector<bool> flags);

    bool has(std::uint32_t number) const { return m_flags[number]; }
    /// Their positions in [first, last), in order. O(log n).
    std::span<const std::uint32_t> positionsIn(std::uint32_t first, std::uint32_t last) const;
    /// How many they are.
    std::size_t countIn(std::uint32_t first, std::uint32_t last) const;

private:
    std::vector<bool> m_flags;
    std::vector<std::uint32_t> m_positions; ///< in order
};

} // namespace dateline::layout
