// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/highlight.h"

#include "core/base/require.h"

#include <algorithm>

namespace dateline::layout {

Highlight::Highlight(const EventIndex& index, std::vector<bool> flags)
    : m_flags(std::move(flags)) {
    DATELINE_REQUIRE(m_flags.size() == index.size());
    for (std::uint32_t number = 0; number < m_flags.size(); ++number) {
        if (m_flags[number]) {
            m_positions.push_back(index.position(number));
        }
    }
    std::sort(m_positions.begin(), m_positions.end());
}

std::span<const std::uint32_t> Highlight::positionsIn(std::uint32_t first, std::uint32_t last) const {
    const auto from = std::lower_bound(m_positions.begin(), m_positions.end(), first);
    return {from, std::lower_bound(from, m_positions.end(), last)};
}

std::size_t Highlight::countIn(std::uint32_t first, std::uint32_t last) const {
    return positionsIn(first, last).size();
}

} // namespace dateline::layout
