// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lists/packed_rows.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kRowBlock = 1 << 18; // bytes

} // namespace

std::string& PackedRows::begin() {
    if (m_blocks.empty() || m_blocks.back().bytes.size() > kRowBlock) {
        m_blocks.push_back({m_starts.size(), {}});
        m_blocks.back().bytes.reserve(m_blocks.size() == 1 ? 0
                                                           : kRowBlock + kRowBlock / 8); // a note stays small
    }
    std::string& bytes = m_blocks.back().bytes;
    m_starts.push_back(static_cast<std::uint32_t>(bytes.size()));
    return bytes;
}

std::string_view PackedRows::row(std::size_t index) const {
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), index,
                         [](std::size_t value, const Block& block) { return value < block.firstRow; });
    return std::string_view(std::prev(after)->bytes).substr(m_starts[index]);
}

std::uint32_t PackedWords::put(std::string_view words) {
    const auto [entry, isNew] =
        m_ids.try_emplace(std::string(words), static_cast<std::uint32_t>(m_words.size()));
    if (isNew) {
        m_words.push_back(&entry->first);
    }
    return entry->second;
}

} // namespace dateline::extract
