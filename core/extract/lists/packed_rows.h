// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::extract {

/// Rows of bytes, each found by its number, in blocks that never move: it grows without copying.
class PackedRows {
public:
    /// The end of a new row, to be written to before the next one is begun.
    std::string& begin();
    std::string_view row(std::size_t index) const;
    std::size_t size() const { return m_starts.size(); }

private:
    struct Block {
        std::size_t firstRow = 0;
        std::string bytes;
    };
    std::deque<Block> m_blocks;
    std::deque<std::uint32_t> m_starts; ///< of each row, in its block
};

/// Words that come again and again, held once.
class PackedWords {
public:
    std::uint32_t put(std::string_view words);
    const std::string& words(std::uint32_t id) const { return *m_words[id]; }

private:
    std::unordered_map<std::string, std::uint32_t> m_ids;
    std::vector<const std::string*> m_words; ///< the keys of m_ids
};

/// Walks a list whose items are made when asked for.
template<typename List, typename Item>
class MadeIterator {
public:
    // NOLINTBEGIN(readability-identifier-naming): the standard library asks for these names
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using reference = Item;
    struct pointer {
        Item item;
        const Item* operator->() const { return &item; }
    };
    // NOLINTEND(readability-identifier-naming)

    MadeIterator() = default;
    MadeIterator(const List* list, std::size_t at)
        : m_list(list)
        , m_at(at) {}

    Item operator*() const { return (*m_list)[m_at]; }
    pointer operator->() const { return {(*m_list)[m_at]}; }
    MadeIterator& operator++() {
        ++m_at;
        return *this;
    }
    MadeIterator operator++(int) {
        MadeIterator before = *this;
        ++m_at;
        return before;
    }
    friend bool operator==(const MadeIterator&, const MadeIterator&) = default;

private:
    const List* m_list = nullptr;
    std::size_t m_at = 0;
};

} // namespace dateline::extract
