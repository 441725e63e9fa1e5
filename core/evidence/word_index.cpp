// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/word_index.h"

#include "core/base/utf8_text.h"

#include <limits>
#include <numeric>

namespace dateline::evidence {

// Bytes of a code point beyond ASCII count as letters, save those of the signs and spaces that news uses:
// U+0080 to U+00BF without ª µ º (they begin with C2), U+2000 to U+207F (E2 80, E2 81) and U+3000 to U+303F
// (E3 80).
bool isWordByte(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    std::size_t lead = at;
    while (lead > 0 && !isUtf8Start(text[lead])) {
        --lead;
    }
    const std::string_view start = text.substr(lead, 2);
    if (start.front() == '\xC2') {
        return start == "\xC2\xAA" || start == "\xC2\xB5" || start == "\xC2\xBA";
    }
    return start != "\xE2\x80" && start != "\xE2\x81" && start != "\xE3\x80";
}

std::vector<ByteSpan> wordsIn(std::string_view text) {
    std::vector<ByteSpan> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordByte(text, at)) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isWordByte(text, at)) {
            ++at;
        }
        words.push_back({begin, at});
    }
    return words;
}

WordIndex::WordIndex(std::string_view text)
    : m_text(text.size() < std::numeric_limits<std::uint32_t>::max() ? text : std::string_view()) {
    for (const ByteSpan span : wordsIn(m_text)) {
        m_begins.push_back(static_cast<std::uint32_t>(span.begin));
        m_ends.push_back(static_cast<std::uint32_t>(span.end));
        const auto next = static_cast<Word>(m_numbers.size());
        m_words.push_back(m_numbers.emplace(m_text.substr(span.begin, span.size()), next).first->second);
    }
    m_firstPlace.assign(m_numbers.size() + 1, 0);
    for (const Word word : m_words) {
        ++m_firstPlace[word + 1];
    }
    std::partial_sum(m_firstPlace.begin(), m_firstPlace.end(), m_firstPlace.begin());
    m_places.resize(m_words.size());
    std::vector<std::uint32_t> next(m_firstPlace.begin(), m_firstPlace.end() - 1);
    for (Place place = 0; place < wordCount(); ++place) {
        m_places[next[m_words[place]]++] = place;
    }
}

std::optional<WordIndex::Word> WordIndex::find(std::string_view word) const {
    const auto found = m_numbers.find(word);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

std::span<const WordIndex::Place> WordIndex::placesOf(Word word) const {
    const std::uint32_t first = m_firstPlace[word];
    return std::span(m_places).subspan(first, m_firstPlace[word + 1] - first);
}

} // namespace dateline::evidence
