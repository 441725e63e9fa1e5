// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::evidence {

/// True for a byte of a letter or digit of UTF-8 text.
bool isWordByte(std::string_view text, std::size_t at);

/// The runs of letters and digits.
std::vector<ByteSpan> wordsIn(std::string_view text);

/// Where each word of a text stands. Made in one pass; 20 bytes a word. Case counts: "May" is not "may".
class WordIndex {
public:
    using Word = std::uint32_t;  ///< which word it is
    using Place = std::uint32_t; ///< the how many-eth word of the text

    /// The text must outlive the index. One of 4 GiB or more counts as empty.
    explicit WordIndex(std::string_view text);

    std::string_view text() const { return m_text; }
    Place wordCount() const { return static_cast<Place>(m_words.size()); }
    Word wordAt(Place place) const { return m_words[place]; }
    ByteSpan spanAt(Place place) const { return {m_begins[place], m_ends[place]}; }
    /// Nothing: it does not occur.
    std::optional<Word> find(std::string_view word) const;
    /// In the order of the text.
    std::span<const Place> placesOf(Word word) const;

private:
    std::string_view m_text;
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_ends;
    std::vector<Word> m_words;
    std::unordered_map<std::string_view, Word> m_numbers;
    std::vector<std::uint32_t> m_firstPlace; ///< of each word in m_places; one more at the end
    std::vector<Place> m_places;
};

} // namespace dateline::evidence
