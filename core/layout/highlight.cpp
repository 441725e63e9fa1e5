// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/highlight.h"

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

std::size_t Highlight::countIn(std::uint32_t first, std::uint32_t last) const {
    const auto from = std::lower_bound(m_positions.begin(), m_positions.end(), first);
    return static_cast<std::size_t>(std::lower_bound(from, m_positions.end(), last) - from);
}

} // namespace dateline::layout
